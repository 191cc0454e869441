"""What tests ask of pages in a real browser."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Request, expect

Open = Callable[..., Page]
AXE = Axe()
# It need not fetch the style sheet once more, nor tell all that is right.
ASKED = {"preload": False, "resultTypes": ["violations"]}


def new_page(context: BrowserContext, faults: list[str], own: str = "file:") -> Page:
    """Return a new page that notes what goes wrong: scripts that fail, dialogs, requests for what is not `own`."""
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: faults.append(request.url) if own not in request.url else None)
    page.on("requestfailed", lambda request: faults.extend(_failed(request)))
    page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
    return page


def _failed(request: Request) -> list[str]:
    """Return what went wrong with a request: nothing where its page was left while it was under way."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url} ({request.failure})"]


def barriers(page: Page) -> list[str]:
    """Return the rules that axe finds broken."""
    found = AXE.run(page, options=ASKED).response["violations"]
    return [violation["id"] for violation in found]


def results(page: Page) -> list[str]:
    expect(page.locator("#search-summary")).not_to_be_empty()
    return page.locator("#search-results a").all_inner_texts()


def broken_words(page: Page) -> list[str]:
    """Return the words that a line end cuts in two, but for hyphenated ones, very long ones and code in blocks."""
    found: list[str] = page.evaluate(_BROKEN)
    return found


_BROKEN = r"""() => {
  const found = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden = (e) => !e.offsetParent || e.closest("pre, .unseen") || getComputedStyle(e).hyphens === "auto" ||
    [...function* () { for (let at = e; at; at = at.parentElement) yield at; }()].some((one) =>
      getComputedStyle(one).clipPath !== "none" || getComputedStyle(one).writingMode !== "horizontal-tb");
  for (let node; (node = walker.nextNode());) {
    for (const word of node.textContent.matchAll(/[\p{L}\p{N}]{4,24}/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((r) => r.width).map((r) => Math.round(r.top)));
      if (lines.size > 1 && !hidden(node.parentElement)) found.add(word[0]);
    }
  }
  return [...found];
}"""
