"""Pages of the site as the preview hands them out: with its script, and a policy that lets it listen."""

import html
import re

_POLICY = re.compile(r'(<meta[^>]*http-equiv="Content-Security-Policy"[^>]*content=")([^"]*)(")')
_NEEDS = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self'", "frame-src": "'self'"}


def prepared(page: str, version: int) -> str:
    """Return a page that loads the preview's script and knows which version it is."""
    page = _POLICY.sub(lambda match: match[1] + _opened(match[2]) + match[3], page)
    added = f'<meta name="preview-version" content="{version}">\n'
    added += (
        '<link rel="stylesheet" href="/_preview/preview.css">\n<script src="/_preview/preview.js" defer></script>\n'
    )
    return page.replace("</head>", f"{added}</head>", 1)


def _opened(policy: str) -> str:
    """Return a policy under which a page may also use what the preview serves."""
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    for name, source in _NEEDS.items():
        given = rules.get(name, "")
        if source not in given.split():
            rules[name] = f"{given} {source}".strip() if given != "'none'" else source
    return "; ".join(f"{name} {sources}".strip() for name, sources in rules.items())


def notice(language: str, text: str) -> str:
    """Return a page that says one thing."""
    said = html.escape(text)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>gealc preview</title>\n</head>\n<body class="pv-notice"><main><p>{said}</p></main></body>\n</html>\n'
    )
