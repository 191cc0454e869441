"use strict";
(() => {
  const root = document.querySelector(".review");
  const form = root.querySelector(".sieve");
  const all = [...root.querySelectorAll("article[id]")];
  const groups = [...root.querySelectorAll("[data-group]")].reverse(); // inner ones first
  const status = form.querySelector("[role=status]");
  const sifted = root.querySelector(".sifted");
  const facets = ["severity", "check", "area", "origin"].map((name) => form.elements[name]).filter(Boolean);
  const search = form.elements.q;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const told = (item) => [...item.querySelectorAll(".says, .origin, .side, .about > :not(a)")].map((part) => part.textContent).join(" ");
  const texts = new Map(all.map((item) => [item, fold(told(item))]));
  const labels = new Map(facets.flatMap((field) => [...field.options].map((option) => [option, option.text])));
  const pending = (item) => !item.closest(".accepted");
  let current = null;
  let anchor = "";

  const words = () => fold(search.value).split(/\s+/).filter(Boolean);
  const fits = (item, wanted, except) =>
    facets.every((field) => field === except || !field.value || item.dataset[field.name] === field.value) &&
    wanted.every((word) => texts.get(item).includes(word));

  const name = (field) => field.closest("label").firstChild.textContent.trim();
  const chosen = (field) => (field === search ? field.value.trim() : labels.get(field.selectedOptions[0]));
  const tell = (shown, total) => {
    const set = [...facets, search].filter((field) => field.value.trim());
    const filter = set.map((field) => `${name(field)}: ${chosen(field)}`).join("; ");
    const values = { shown, total, filter };
    sifted.hidden = !set.length;
    sifted.textContent = sifted.dataset.told.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  };

  const show = () => {
    const wanted = words();
    for (const item of all) item.hidden = !fits(item, wanted);
    for (const group of groups) group.hidden = !group.querySelector("article:not([hidden])");
    for (const field of facets) {
      const rest = all.filter((item) => pending(item) && fits(item, wanted, field));
      for (const option of field.options) {
        const count = rest.filter((item) => !option.value || item.dataset[field.name] === option.value).length;
        option.text = `${labels.get(option)} (${count})`;
      }
    }
    const total = all.filter(pending);
    const shown = total.filter((item) => !item.hidden).length;
    const { shown: some, none } = status.dataset;
    status.textContent = total.length && !shown ? none : some.replace("{shown}", shown).replace("{total}", total.length);
    tell(shown, total.length);
  };

  const write = () => {
    const state = new URLSearchParams();
    for (const field of [...facets, search]) if (field.value) state.set(field.name, field.value);
    const parts = [document.getElementById(anchor)?.hidden ? "" : anchor, state.toString()].filter(Boolean);
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.pathname + location.search);
  };

  const choose = (item) => {
    current?.classList.remove("current");
    current = item;
    anchor = item?.id ?? "";
    if (!item) return;
    item.classList.add("current");
    const folded = item.closest("details.accepted");
    if (folded) folded.open = true;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: item.offsetHeight < innerHeight * 0.8 ? "center" : "start" });
  };

  const clear = () => { for (const field of [...facets, search]) field.value = ""; };

  const read = () => {
    const [first, ...rest] = location.hash.slice(1).split("&");
    const named = first.includes("=") ? null : document.getElementById(first);
    const state = new URLSearchParams((first.includes("=") ? [first, ...rest] : rest).join("&"));
    if (!first || [...state].length) {
      clear();
      for (const field of [...facets, search]) {
        const value = state.get(field.name) ?? "";
        field.value = value;
        if (field.value !== value) field.value = "";
      }
    }
    show();
    if (named && !all.includes(named)) {
      if (named.hidden) { clear(); show(); }
      named.scrollIntoView();
      anchor = first;
      write();
      return;
    }
    if (named?.hidden) { clear(); show(); }
    choose(named);
    write();
  };

  const step = (by) => {
    const seen = all.filter((item) => item.checkVisibility());
    const at = seen.indexOf(document.activeElement?.closest("article") ?? current);
    const next = seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : at + by];
    if (next) { choose(next); write(); }
  };

  const keys = { j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), "/": () => search.focus() };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === search) { search.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !form.elements.keys.checked) return;
    if (event.target.closest?.("input:not([type=checkbox]), select, textarea")) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  addEventListener("hashchange", read);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details.accepted:not([open])")];
    for (const item of opened) item.open = true;
  });
  addEventListener("afterprint", () => { for (const item of opened) item.open = false; });

  // Where the browser lends no clipboard the command is selected, ready to be copied by hand.
  const copy = async (command) => {
    try {
      await navigator.clipboard.writeText(command.textContent);
      return true;
    } catch {
      getSelection().selectAllChildren(command);
      return document.execCommand("copy");
    }
  };
  for (const button of root.querySelectorAll(".command button")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await copy(button.previousElementSibling)) button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target.name !== "keys") { show(); write(); } });
  form.addEventListener("reset", (event) => { event.preventDefault(); clear(); show(); write(); });
  form.hidden = false;
  read();
})();
