"""The preview's server: what it hands out, and what it refuses."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.preview.board import Board
from gealc_docs.preview.page import prepared
from gealc_docs.preview.running import note, running
from gealc_docs.preview.server import Server

PAGE = (
    '<!DOCTYPE html><html lang="es"><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; script-src 'self'; frame-src 'none'\"></head><body>Plan</body></html>"
)


class _Studio:
    """Stands for the builds: its sites are there, and one of its plans cannot be printed."""

    def __init__(self, out: Path) -> None:
        self.out, self.language, self.year, self.page = out, "es", 2030, ""

    def printed(self, year: int, language: str) -> Path:
        if year != self.year:
            raise failure(Location("plans/2031.yaml", 3, 4), "load.empty")
        return self.out / f"{language}.pdf"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "es" / "plans").mkdir(parents=True)
    (tmp_path / "es" / "plans" / "2030.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "es" / "style.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "es.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "es" / "link.txt").symlink_to(tmp_path / "secret.txt")
    board = Board()
    made = Server(0, _Studio(tmp_path), board)  # type: ignore[arg-type]  # stands for a studio
    thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield made
    board.post(ended=True)
    made.shutdown()
    made.server_close()
    thread.join()


def _get(server: Server, path: str, host: str = "", method: str = "GET") -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"localhost:{server.server_port}")
    connection.putheader("Connection", "close")
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer, text


def test_a_page_comes_with_the_script_and_a_policy_that_lets_it_listen(server: Server) -> None:
    server.board.built("es")
    answer, text = _get(server, "/es/plans/2030.html")
    assert answer.status == 200
    assert '<meta name="preview-version" content="1">' in text
    assert '<script src="/_preview/preview.js" defer></script>' in text
    assert "script-src 'self'; frame-src 'self'; style-src 'self'; connect-src 'self'" in text
    assert "'unsafe" not in text
    for path in ("/_preview/preview.js", "/_preview/preview.css", "/es/style.css", "/pdf/plan-2030.es.pdf"):
        assert _get(server, path)[0].status == 200


def test_the_start_leads_to_the_plan(server: Server) -> None:
    answer, _ = _get(server, "/")
    assert (answer.status, answer.headers["Location"]) == (302, "/es/plans/2030.html")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "192.168.0.1:8000", "localhost", "localhost:1"])
def test_under_another_name_it_answers_nothing(server: Server, host: str) -> None:
    answer, text = _get(server, "/es/plans/2030.html", host)
    assert (answer.status, text) == (421, "")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/es/../secret.txt",
        "/es/%2e%2e/secret.txt",
        "/es/..%2fsecret.txt",
        "/es//etc/passwd",
        "/es/..\\secret.txt",
        "/es/link.txt",
        "/secret.txt",
        "/_preview/../secret.txt",
        "/pdf/plan-2030.es.pdf/../../secret.txt",
        "/es/%00",
    ],
)
def test_nothing_outside_the_sites_is_handed_out(server: Server, path: str) -> None:
    server.board.built("es")
    answer, text = _get(server, path)
    assert answer.status == 404
    assert "secret" not in text


def test_only_reading_is_answered(server: Server) -> None:
    assert _get(server, "/es/plans/2030.html", method="POST")[0].status == 501
    answer, text = _get(server, "/es/style.css", method="HEAD")
    assert (answer.status, text, answer.headers["Content-Length"]) == (200, "", "4")


def test_while_a_site_is_being_made_its_pages_say_so(server: Server) -> None:
    answer, text = _get(server, "/en/plans/2030.html")
    assert answer.status == 200
    assert "preview.js" in text
    server.board.built("en")
    assert _get(server, "/en/plans/2030.html")[0].status == 404


def test_a_plan_that_cannot_be_printed_says_why(server: Server) -> None:
    answer, text = _get(server, "/pdf/plan-2031.en.pdf")
    assert answer.status == 409
    assert "plans/2031.yaml:3:4" in text


def test_the_news_tell_every_change_until_the_end(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/_preview/events", headers={"Host": f"localhost:{server.server_port}"})
    answer = connection.getresponse()

    def event() -> dict[str, object]:
        data: dict[str, object] = json.loads(answer.readline().removeprefix(b"data: "))
        answer.readline()
        return data

    assert "words" in event()
    assert event()["busy"] is True
    server.board.post(busy=False, problems=({"place": "a:1:2"},))
    assert event()["problems"] == [{"place": "a:1:2"}]
    server.board.built("es")
    assert event()["built"] == {"es": 2}
    server.board.post(ended=True)
    assert event()["ended"] is True
    assert answer.read() == b""
    connection.close()


def test_a_preview_that_runs_is_found_and_one_that_does_not_is_not(server: Server, tmp_path: Path) -> None:
    assert not running(tmp_path)
    note(tmp_path, server.address)
    assert running(tmp_path) == server.address
    note(tmp_path, "http://localhost:1/")
    assert not running(tmp_path)


def test_a_policy_without_a_rule_gets_one_and_keeps_the_rest() -> None:
    page = prepared(PAGE.replace("script-src 'self'; ", "script-src 'sha256-x'; img-src data:; "), 3)
    assert "script-src 'sha256-x' 'self'; img-src data:" in page
