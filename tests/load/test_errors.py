"""Whatever is wrong with a file is told at its place, all at once, with a fix."""

from errno import ENOENT
from pathlib import Path

import pytest

from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError, Problem, hint, unreadable
from gealc_docs.load.yaml import MAX_BYTES, MAX_DEPTH

HEAD = "year: 2023\nstatus: draft\noriginal: es\ntitle: {es: Plan}\n"


def problems(library: Library, path: Path, text: str | bytes) -> list[Problem]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(LoadError) as caught:
        library.read(path)
    return list(caught.value.problems)


def told(found: list[Problem]) -> list[tuple[int, int, str]]:
    return [(p.location.line, p.location.column, p.message.code.removeprefix("load.")) for p in found]


CASES = [
    ("areas: []\nvenue: x\n", [(6, 1, "unknown-key")]),
    ("areas: []\nareas: []\n", [(6, 1, "duplicate-key")]),
    ("areas:\n- id: a\n  title: {es: A}\n  id: b\n  title: {es: B}\n", [(8, 3, "run-on-item")]),
    ("areas: {a: b}\n", [(5, 8, "wrong-type")]),
    ("areas: []\nlayout: grid\n", [(6, 9, "unknown-word")]),
    ("areas: []\nlayout:\n", [(6, 8, "no-value")]),
    ("areas:\n- {title: {es: A}}\n", [(6, 3, "missing-key")]),
    ("areas:\n- {id: Á rea, title: {es: A}}\n", [(6, 8, "slug")]),
    ("areas:\n- {id: a, title: {es: A}}\n- {id: a, title: {es: B}}\n", [(7, 3, "duplicate-id")]),
    ("areas:\n- {id: a, title: {fr: A}}\n", [(6, 19, "unknown-word")]),
    ("areas:\n- {id: a, title: {es: ''}}\n", [(6, 23, "wrong-type")]),
    ("areas:\n- {id: a, title: A}\n", [(6, 18, "wrong-type")]),
    ("areas: []\ncommittee: {members: [AR, XX]}\n", [(6, 27, "unknown-word")]),
    ("areas: []\ncommittee: {members: [AR, AR]}\n", [(6, 27, "duplicate-member")]),
    ("areas: []\nassembly: {date: 2023-02-30}\n", [(6, 18, "period-calendar")]),
    ("areas: []\nassembly: {ordinal: XV}\n", [(6, 21, "wrong-type")]),
    ("areas: []\nassembly: {ordinal: 0}\n", [(6, 21, "out-of-range")]),
    ("areas: !!python/object:os.system []\n", [(5, 8, "tag")]),
    ("areas: []\nsections:\n- {id: a, title: {es: A}, holds: areas}\n- {id: b, title: {es: B}, holds: areas}\n",
     [(8, 3, "second-holder")]),
    ("areas:\n- {id: a, title: {es: A}, activities: [{id: b, title: {es: B}, venue: virtul, date: 2023-S3}]}\n",
     [(6, 71, "unknown-term"), (6, 85, "period-calendar")]),
    ("areas:\n- {id: a, title: {es: uno: dos}}\n", [(6, 26, "yaml-syntax")]),
    ("areas:\n\t- {id: a}\n", [(6, 1, "yaml-syntax")]),
    ("areas: *nobody\n", [(5, 8, "yaml-syntax")]),
    ("areas: []\n---\nyear: 1\n", [(6, 1, "documents")]),
    ("areas: []\n? [a]\n: b\n", [(6, 3, "key-not-text")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_problem_is_told_at_its_place(
    library: Library, tmp_path: Path, text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert told(problems(library, tmp_path / "plan.yaml", HEAD + text)) == expected


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_every_problem_can_be_said(
    library: Library, tmp_path: Path, text: str, expected: list[object], language: str
) -> None:
    found = problems(library, tmp_path / "plan.yaml", HEAD + text)
    assert len(found) == len(expected)
    assert all(say(problem.message, language) for problem in found)


def test_all_problems_of_a_file_are_told_at_once(library: Library, tmp_path: Path) -> None:
    text = "yer: 2023\nstatus: done\noriginal: es\ntitle: {es: Plan}\nareas:\n- {id: X, title: {es: A}, notes: 3}\n"
    codes = [code for _, _, code in told(problems(library, tmp_path / "plan.yaml", text))]
    assert codes == ["unknown-key", "missing-key", "unknown-word", "slug", "wrong-type"]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("venu: virtual", "`venue`"), ("venue: virtul", "`virtual`"), ("resources: [agency-time]", "`agencies-time`"),
     ("fecha: 2023", "`date`"), ("responsable: CO", "`lead`")],
)  # fmt: skip
def test_the_nearest_known_word_is_offered(library: Library, tmp_path: Path, wrong: str, meant: str) -> None:
    text = f"areas:\n- id: a\n  title: {{es: A}}\n  activities:\n  - id: b\n    title: {{es: B}}\n    {wrong}\n"
    (problem,) = problems(library, tmp_path / "plan.yaml", HEAD + text)
    assert meant in say(problem.message, "es")
    assert meant in say(problem.message, "en")


def test_an_approved_plan_needs_its_assembly(library: Library, tmp_path: Path) -> None:
    text = HEAD.replace("draft", "approved") + "areas: []\n"
    assert told(problems(library, tmp_path / "plan.yaml", text)) == [(2, 9, "approved-without-assembly")]


def test_a_file_named_for_another_year_is_refused(library: Library, tmp_path: Path) -> None:
    assert told(problems(library, tmp_path / "2022.yaml", HEAD + "areas: []\n")) == [(1, 1, "year-of-file")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (1, 1, "empty")),
        (b"# only a comment\n", (1, 1, "empty")),
        (b"year: 2023\ntitle: {es: a\xf1o}\n", (2, 14, "not-utf8")),
        (b"year: \x00\n", (1, 7, "character")),
        (b"a: " + b"[" * 5000, (1, MAX_DEPTH + 3, "too-deep")),
        (b"a" * (MAX_BYTES + 1), (1, 1, "too-large")),
    ],
    ids=["empty", "comment", "latin-1", "control", "deep", "large"],
)
def test_a_hostile_file_is_refused(
    library: Library, tmp_path: Path, data: bytes, expected: tuple[int, int, str]
) -> None:
    assert told(problems(library, tmp_path / "plan.yaml", data)) == [expected]


def test_aliases_that_multiply_are_refused(library: Library, tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert [code for *_, code in told(problems(library, tmp_path / "plan.yaml", "\n".join(lines)))] == ["too-many"]


def test_a_missing_file_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LoadError) as caught:
        library.read(tmp_path / "none.yaml")
    assert told(list(caught.value.problems)) == [(1, 1, "no-file")]


def test_a_country_is_found_by_its_name(library: Library, tmp_path: Path) -> None:
    text = HEAD + "areas: []\ncommittee: {members: [Argentina], presidency: Belize}\n"
    found = problems(library, tmp_path / "plan.yaml", text)
    assert [say(p.message, "en").split("; ")[1] for p in found] == ["did you mean `AR`?", "did you mean `BZ`?"]


def test_a_lost_quote_is_told_where_it_was_opened(library: Library, tmp_path: Path) -> None:
    text = HEAD + 'areas:\n- id: a\n  title: {es: A}\n  objective:\n    es: "uno\n    en: one\n  notes: [{es: "b"}]\n'
    (problem,) = problems(library, tmp_path / "plan.yaml", text)
    assert (problem.location.line, problem.location.column) == (9, 9)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("2032.yaml", "2023.yaml"),
        ("vocabularyy.yaml", "vocabulary.yaml"),
        ("acta.docx", ""),
        ("2023.docx", "2023.yaml"),
    ],
)
def test_only_a_file_with_a_name_much_like_it_is_proposed(tmp_path: Path, wrong: str, meant: str) -> None:
    for name in ("2023.yaml", "vocabulary.yaml", "plan final.docx"):
        (tmp_path / name).touch()
    (problem,) = unreadable(tmp_path / wrong, wrong, FileNotFoundError(ENOENT, "")).problems
    assert say(problem.message, "en").partition("; did you mean ")[2] == (f"`{tmp_path / meant}`?" if meant else "")


EARLIER = """{id: a, title: {es: A}, activities: [{id: census, title: {es: B}}, {id: fair, title: {es: C}}]}"""


@pytest.mark.parametrize(
    ("address", "code", "meant"),
    [
        ("2022/a/census", "", ""),
        ("2022/a/sensus", "continues-none-2", "2022/a/census"),
        ("2022/b/fair", "continues-none-2", "2022/a/fair"),
        ("2022/a", "continues-none-2", ""),
        ("2022/a/zebra", "continues-none-2", ""),
        ("2021/a/census", "continues-no-plan", ""),
        ("2023/a/census", "continues-later", ""),
    ],
)
def test_what_a_plan_continues_has_to_be_there(tmp_path: Path, address: str, code: str, meant: str) -> None:
    (tmp_path / "2022.yaml").write_text(f"{HEAD.replace('2023', '2022')}areas: [{EARLIER}]\n", encoding="utf-8")
    path = tmp_path / "2023.yaml"
    activity = f"{{id: x, title: {{es: X}}, continues: {address}}}"
    path.write_text(f"{HEAD}areas:\n- {{id: a, title: {{es: A}}, activities: [{activity}]}}\n", encoding="utf-8")
    try:
        Library(tmp_path).plan(2023)
        found = []
    except LoadError as error:
        found = list(error.problems)
    assert told(found) == ([(6, 75, code)] if code else [])
    said = "".join(say(problem.message, "en") for problem in found)
    assert (f"`{meant}`?" in said) is bool(meant)


def test_an_area_continues_an_area(tmp_path: Path) -> None:
    (tmp_path / "2022.yaml").write_text(f"{HEAD.replace('2023', '2022')}areas: [{EARLIER}]\n", encoding="utf-8")
    text = f"{HEAD}areas:\n- {{id: b, title: {{es: A}}, continues: 2022/aa}}\n"
    library = Library(tmp_path)
    assert told(problems(library, tmp_path / "2023.yaml", text)) == [(6, 38, "continues-none-1")]


def test_words_that_merely_sound_alike_are_not_proposed() -> None:
    known = ["report", "santo-domingo", "solution", "virtual"]
    told = {wrong: dict(hint(wrong, known).args).get("word") for wrong in ("remoto", "santiago", "online", "virtal")}
    assert told == {"remoto": None, "santiago": None, "online": None, "virtal": "virtual"}


@pytest.mark.parametrize(
    ("field", "written", "key"),
    [("resources", "BID", "idb"), ("lead", "Uruguay", "UY"), ("lead", "OAS", "oas"), ("venue", "Virtual", "virtual")],
)
def test_a_term_by_its_wording_leads_to_its_key(
    library: Library, tmp_path: Path, field: str, written: str, key: str
) -> None:
    activity = f"{{id: b, title: {{es: B}}, {field}: {written}}}"
    text = f"{HEAD}areas:\n- {{id: a, title: {{es: A}}, activities: [{activity}]}}\n"
    [problem] = problems(library, tmp_path / "2023.yaml", text)
    assert f"`{key}`?" in say(problem.message, "en")


@pytest.mark.parametrize("nothing", ["''", "' '", "", "null"])
def test_a_translation_that_is_not_written_yet_is_none(library: Library, tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD + f"areas:\n- id: a\n  title:\n    es: A\n    en: {nothing}\n", encoding="utf-8")
    assert library.read(path).areas[0].title.languages == ("es",)
