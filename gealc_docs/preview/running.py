"""Which preview serves a folder already: two at once would write the same files."""

import http.client
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from gealc_docs.report.files import write_whole

_FILE = "address"
_PATIENCE = 2.0  # seconds for an answer


def note(out: Path, address: str) -> None:
    """Note the address of the preview that serves a folder."""
    write_whole(out / _FILE, address.encode())


def running(out: Path) -> str:
    """Return the address of a preview that serves a folder and answers, "" where there is none."""
    try:
        address = (out / _FILE).read_text(encoding="utf-8").strip()
        with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=_PATIENCE)) as connection:
            connection.request("HEAD", "/_preview/preview.js")
            answer = connection.getresponse()
            answer.close()
    except (OSError, ValueError, http.client.HTTPException):
        return ""
    return address if answer.status == http.client.OK and answer.headers.get("Server", "").startswith("gealc") else ""
