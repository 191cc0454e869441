"""Rows with one of them changed: by the changes of a class, by its neighbours; edits that keep the meaning."""

from collections.abc import Iterator

from tests.parity.changes import Change, swap

Rows = list[tuple[str, str]]

SAME_ES: dict[str, Change] = {
    "case": swap(
        ("Red Gealc", "Red GEALC"),
        ("gobierno digital", "Gobierno Digital"),
        ("Gobierno electrónico", "gobierno electrónico"),
    ),
    "stop": lambda text: text + "." if not text.endswith(".") else text[:-1],
    "quotes": lambda text: text.replace("“", "«").replace("”", "»") if "“" in text else None,
    "synonym": swap(
        ("[Ee]laboración", "Preparación"),
        ("realizar", "llevar a cabo"),
        ("[Aa]poyar", "Respaldar"),
        ("[Dd]ifundir", "Divulgar"),
        ("[Pp]romover", "Fomentar"),
        ("[Ff]ortalecer", "Reforzar"),
        ("lucha", "combate"),
        ("[Rr]evisión", "Examen"),
        ("informe", "reporte"),
        ("[Cc]oncurso", "Certamen"),
    ),
    "number format": swap(("dos", "2"), ("cuatro", "4"), ("[Tt]res", "3"), ("1er", "primer"), ("2do", "segundo")),
    "spelt out": swap(
        ("la OEA", "la Organización de los Estados Americanos"),
        ("El BID", "El Banco Interamericano de Desarrollo"),
        ("el BID", "el Banco Interamericano de Desarrollo"),
    ),
    "date format": swap(("31 de marzo de 2024", "31/03/2024")),
}
SAME_EN: dict[str, Change] = {
    "case": swap(("[Ww]orking group", "Working Group"), ("digital government", "Digital Government")),
    "stop": lambda text: text + "." if not text.endswith(".") else text[:-1],
    "synonym": swap(
        ("[Pp]reparation", "Drafting"),
        ("[Ss]upport", "assist"),
        ("[Dd]isseminate", "share"),
        ("[Pp]romote", "foster"),
        ("[Ss]trengthen", "reinforce"),
        ("fight", "combat"),
        ("[Rr]eview", "examination"),
        ("[Cc]ontest", "competition"),
        ("procedures", "formalities"),
        ("training", "capacity-building"),
    ),
    "number format": swap(("[Tt]wo", "2"), ("four", "4"), ("[Tt]hree", "3"), ("[Ff]irst", "1st"), ("[Ss]econd", "2nd")),
    "spelt out": swap(
        ("the OAS", "the Organization of American States"), ("The IDB", "The Inter-American Development Bank")
    ),
    "date format": swap(("31 March 2024", "March 31, 2024")),
    "of": swap(("digital government indicators", "indicators of digital government")),
}


def mutants(rows: Rows, es: dict[str, Change], en: dict[str, Change]) -> Iterator[tuple[str, str, int, Rows]]:
    """Give (class, language, row, rows with that row changed) for every change that fits a row."""
    for side, changes in (("es", es), ("en", en)):
        for name, change in changes.items():
            for index, row in enumerate(rows):
                text = row[side == "en"]
                new = change(text)
                if new and new != text:
                    changed = (new, row[1]) if side == "es" else (row[0], new)
                    yield name, side, index, [*rows[:index], changed, *rows[index + 1 :]]


def between_rows(rows: Rows) -> Iterator[tuple[str, str, int, Rows]]:
    """Give rows with a wording emptied, left in Spanish, exchanged with another, or taken from another."""
    for index, (one, two) in enumerate(rows):
        other = (index + 7) % len(rows)
        if len(one.split()) < 3 or len(rows[other][1].split()) < 3:
            continue
        yield "emptied", "en", index, [*rows[:index], (one, " "), *rows[index + 1 :]]
        yield "emptied", "es", index, [*rows[:index], (" ", two), *rows[index + 1 :]]
        yield "untranslated", "en", index, [*rows[:index], (one, one), *rows[index + 1 :]]
        yield "untranslated", "es", index, [*rows[:index], (two, two), *rows[index + 1 :]]
        yield "foreign title", "en", index, [*rows[:index], (one, rows[other][1]), *rows[index + 1 :]]
        yield "foreign title", "es", index, [*rows[:index], (rows[other][0], two), *rows[index + 1 :]]
        swapped = list(rows)
        swapped[index], swapped[other] = (one, rows[other][1]), (rows[other][0], two)
        yield "exchanged", "en", index, swapped
