"""`gealc preview`: the site while a plan is being edited."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.params import Year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from gealc_docs.preview.board import Board
    from gealc_docs.preview.server import Server
    from gealc_docs.preview.studio import Studio

_PORT, _TRIES = 8000, 20
_PATIENCE = 0.5  # seconds between looks at whether to end


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def preview(year: int | None, port: int) -> int:
        return _preview(ui, year, port)

    params: list[click.Parameter] = [
        click.Argument(["year"], required=False, type=Year(), metavar=ui("cli.preview.year")),
        click.Option(["--port"], type=click.IntRange(1, 65535), default=_PORT, help=ui("cli.preview.port")),
    ]
    return LocalCommand(ui, "preview", preview, params)


def _preview(ui: Ui, year: int | None, port: int) -> int:
    """Serve the nearest project until the user ends it, unless another preview does already."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.preview.board import Board  # noqa: PLC0415  # as above
    from gealc_docs.preview.running import running  # noqa: PLC0415  # as above
    from gealc_docs.preview.studio import Studio  # noqa: PLC0415  # as above

    library = nearest_library()
    if year is not None and year not in library.files:
        library.plan(year)  # says which years there are
    out = library.folder.parent / "build" / ".preview"
    if address := running(out):
        click.echo(ui("preview.runs-already", address=address))
        return 0
    board = Board()
    studio = Studio(library.folder, Path.cwd(), out, board)
    studio.year, studio.language = year or studio.year, ui.language
    try:
        _serve(ui, port, studio, board)
    except KeyboardInterrupt:
        click.echo()
    finally:
        studio.close()
    click.echo(ui("preview.bye"))
    return 0


def _serve(ui: Ui, port: int, studio: Studio, board: Board) -> None:
    """Serve what a studio makes and have it make what changes, until the user ends it; open pages are told."""
    from threading import Event, Thread  # noqa: PLC0415  # loaded when called

    from gealc_docs.preview.running import note  # noqa: PLC0415  # as above
    from gealc_docs.preview.watch import changes  # noqa: PLC0415  # as above

    stop, changed = Event(), Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    server = _opened(ui, port, studio, board)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    try:
        note(studio.out, server.address)
        click.echo(ui("preview.at", address=server.address))
        folders = [studio.folder, *(studio.folder.parent / name for name in ("source", "templates"))]
        Thread(target=_watch, args=(changes(folders, stop), changed), daemon=True).start()
        _follow(ui, studio, board, changed, stop)
    finally:
        stop.set()
        board.post(ended=True)
        server.shutdown()
        server.server_close()


def _opened(ui: Ui, port: int, studio: Studio, board: Board) -> Server:
    """Return a server on the port or the next free one. Raise `LoadError` where none is free."""
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # loaded when called
    from gealc_docs.model.location import NOWHERE  # noqa: PLC0415  # as above
    from gealc_docs.preview.server import Server  # noqa: PLC0415  # as above

    last = min(port + _TRIES, 65535)
    for other in range(port, last + 1):
        try:
            server = Server(other, studio, board)
        except OSError:
            continue
        if other != port:
            click.echo(ui("preview.port-taken", port=port, other=other))
        return server
    raise failure(NOWHERE, "preview.no-port", first=port, last=last)


def _watch(news: Iterator[None], changed: Event) -> None:
    for _ in news:
        changed.set()


def _follow(ui: Ui, studio: Studio, board: Board, changed: Event, stop: Event) -> None:
    """Make the site, then again at each change, and tell how it went."""
    while not stop.is_set():
        changed.clear()
        studio.refresh(changed.is_set)
        now = time.strftime("%H:%M:%S")
        shown = board.shown
        for problem in shown.problems:
            click.echo(ui("preview.said", time=now, place=problem["place"], text=problem["message"][ui.language]))
        if not shown.problems and not changed.is_set():
            click.echo(ui("preview.made", time=now, seconds=shown.seconds))
        while not changed.wait(_PATIENCE) and not stop.is_set():
            pass
