"""The preview's server: the sites as they stand, news for open pages, PDFs when asked for. It answers loopback only."""

import json
import mimetypes
import os
import re
import sys
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from gealc_docs.languages.catalogue import available, say, translate
from gealc_docs.load.problems import LoadError
from gealc_docs.preview.board import Board
from gealc_docs.preview.page import notice, prepared
from gealc_docs.preview.studio import Studio
from gealc_docs.publish.request import BuildError
from gealc_docs.publish.templates import folder

HOST = "127.0.0.1"
_PDF = re.compile(r"/pdf/plan-(\d{4})\.([a-z]{2,3})\.pdf")
_OWN = re.compile(r"/_preview/(preview\.(?:js|css))")
_BREATH = 15.0  # seconds after which a silent connection is kept alive
_WORDS = (
    *(
        "title",
        "building",
        "ready",
        "halted",
        "ended",
        "broken",
        "none",
        "pdf",
        "pdf-close",
        "open-panel",
        "close-panel",
    ),
    *("to-do", "error", "warning", "info"),
)


class Server(ThreadingHTTPServer):
    """Serves the preview of a studio on a port of this computer."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # there it frees a port that has just been left, and only that

    def __init__(self, port: int, studio: Studio, board: Board) -> None:
        """Take the port. Raise `OSError` where it is taken."""
        super().__init__((HOST, port), _Handler)
        self.studio, self.board = studio, board
        self.hosts = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}

    @property
    def address(self) -> str:
        """Where a reader finds the preview."""
        return f"http://localhost:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401, ARG002  # the signature is the library's
        """Say nothing of a browser that leaves in the middle of an answer; anything else in one line."""
        error = sys.exception()
        if not isinstance(error, ConnectionError):
            sys.stderr.write(f"gealc: {type(error).__name__}: {error}\n")


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "gealc", ""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  # the signature is the library's
        """Keep the terminal for what matters."""

    def do_GET(self) -> None:
        """Answer, unless the request came under another name: a page elsewhere must not read this one."""
        if self.headers.get("Host", "") not in self.server.hosts:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"", "text/plain; charset=utf-8")
            return
        path = unquote(urlsplit(self.path).path)
        if path == "/":
            self._redirect(f"/{self.server.studio.language}/plans/{self.server.studio.year}.html")
        elif path == "/favicon.ico":
            self._send(HTTPStatus.NOT_FOUND, b"", "image/x-icon")
        elif path == "/_preview/events":
            self._events()
        elif match := _OWN.fullmatch(path):
            self._file(folder() / "preview" / match[1])
        elif (match := _PDF.fullmatch(path)) and match[2] in available():
            self._pdf(int(match[1]), match[2])
        else:
            self._page(path)

    do_HEAD = do_GET  # noqa: N815  # the name is the library's

    def _page(self, path: str) -> None:
        """Answer with a file of a site; a page is told how to hear the news."""
        parts = path.strip("/").split("/")
        if parts[0] not in available() or any(p in {"", ".", ".."} or "\\" in p or "\0" in p for p in parts):
            self._absent(available()[0])
            return
        root = (self.server.studio.out / parts[0]).resolve()
        file = root.joinpath(*parts[1:]).resolve()
        if not file.is_relative_to(root):
            self._absent(parts[0])
        elif file.is_dir() and (file / "index.html").is_file():
            self._redirect(f"/{'/'.join(parts)}/index.html")
        elif not file.is_file():
            self._missing(parts[0])
        elif file.suffix == ".html":
            self.server.studio.language = parts[0]
            self.server.studio.page = "/".join(parts[1:]).removesuffix(".html")
            built = self.server.board.shown.built.get(parts[0], 0)
            self._html(HTTPStatus.OK, prepared(file.read_text(encoding="utf-8"), built))
        else:
            self._file(file)

    def _missing(self, language: str) -> None:
        """Answer for a file that is not there: it may yet be made."""
        shown = self.server.board.shown
        if language in shown.built or shown.problems:
            self._absent(language)
        else:
            self._html(HTTPStatus.OK, prepared(notice(language, translate("preview.wait", language)), 0))

    def _absent(self, language: str) -> None:
        built = self.server.board.shown.built.get(language, 0)
        self._html(HTTPStatus.NOT_FOUND, prepared(notice(language, translate("preview.no-page", language)), built))

    def _pdf(self, year: int, language: str) -> None:
        try:
            path = self.server.studio.printed(year, language)
        except LoadError as error:
            text = "\n".join(f"{p.location}: {say(p.message, language)}" for p in error.problems)
        except BuildError as error:
            text = str(error)
        else:
            self._file(path)
            return
        self._html(HTTPStatus.CONFLICT, prepared(notice(language, text), 0))

    def _events(self) -> None:
        """Tell the state and every change of it until the reader leaves."""
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        words = {x: {key: translate(f"preview.{key}", x, seconds="{seconds}") for key in _WORDS} for x in available()}
        self._event({"words": words})
        version = -1
        while True:
            shown = self.server.board.wait(version, _BREATH)
            if shown is None:
                self.wfile.write(b": still here\n\n")
                self.wfile.flush()
                continue
            version = shown.version
            self._event(asdict(shown))
            if shown.ended:
                return

    def _event(self, data: dict[str, Any]) -> None:
        self.wfile.write(f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode())
        self.wfile.flush()

    def _file(self, path: Path) -> None:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind.endswith(("javascript", "json"))
        self._send(HTTPStatus.OK, path.read_bytes(), f"{kind}; charset=utf-8" if text else kind)

    def _html(self, status: HTTPStatus, text: str) -> None:
        self._send(status, text.encode(), "text/html; charset=utf-8")

    def _redirect(self, address: str) -> None:
        self._head(HTTPStatus.FOUND, "text/plain; charset=utf-8")
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self._head(status, kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
