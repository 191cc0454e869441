"""Single changes to one side of a pair that a reviser would flag, by class, and edits that keep the meaning."""

import re
from collections.abc import Callable, Iterator

Rows = list[tuple[str, str]]
Change = Callable[[str], str | None]


def swap(*pairs: tuple[str, str]) -> Change:
    """Return a change that puts the second of a pair for the first one found."""

    def change(text: str) -> str | None:
        for old, new in pairs:
            found, count = re.subn(rf"(?<!\w){old}(?!\w)", new, text, count=1)
            if count:
                return found
        return None

    return change


def _digits(text: str) -> str | None:
    match = re.search(r"(?<![\w/.])\d{1,3}(?![\w/%])", text)
    return text[: match.start()] + str(int(match[0]) + 3) + text[match.end() :] if match else None


def _year(text: str) -> str | None:
    match = re.search(r"\b20\d\d\b", text)
    return text[: match.start()] + str(int(match[0]) - 1) + text[match.end() :] if match else None


def _first_half(text: str) -> str | None:
    words = text.split()
    return " ".join(words[: len(words) // 2]) if len(words) >= 10 else None


def _drop_clause(text: str) -> str | None:
    match = re.search(r",? (?:y|and|para|to|in order to) (?:\w+ ){4,}\w+$", text.rstrip("."))
    return text[: match.start()] if match else None


def _drop_adjective(text: str) -> str | None:
    found, count = re.subn(
        r"\s?\b(?:regionales?|regional|digital(?:es)?|públicos?|public|técnicos?|technical|nacionales|national|abiertos?|open)\b",
        "",
        text,
        count=1,
    )
    return found.strip() if count and len(text.split()) > 3 else None


def _double(text: str) -> str | None:
    words = text.split()
    return " ".join([*words[:2], words[1], *words[2:]]) if len(words) > 3 and words[1].isalpha() else None


def _damage(text: str) -> str | None:
    return text.replace("ó", "Ã³", 1) if "ó" in text else text.replace("í", "Ã­", 1) if "í" in text else None


def _paren(text: str) -> str | None:
    return text + " (" if len(text) > 30 else None


def _untranslated(_: str) -> None:
    return None


ES: dict[str, Change] = {
    "digits": _digits,
    "year": _year,
    "number word": swap(("[Dd]os", "cinco"), ("cuatro", "siete"), ("[Tt]res", "nueve"), ("seis", "dos")),
    "ordinal": swap(
        ("[Ss]egundo", "Tercer"), ("[Ss]egunda", "Tercera"), ("Primer", "Cuarto"), ("1er", "2do"), ("2do", "1er")
    ),
    "roman": swap(("VII", "IX"), ("XVI", "XIV"), ("III", "V"), ("VIII", "VI")),
    "frequency": swap(
        ("[Aa]nual", "mensual"), ("[Tt]rimestral", "semanal"), ("semestral", "mensual"), ("Mensual", "Anual")
    ),
    "country": swap(
        ("Chile", "Brasil"),
        ("Perú", "Bolivia"),
        ("Colombia", "Cuba"),
        ("Costa Rica", "Nicaragua"),
        ("Ecuador", "Uruguay"),
        ("Estonia", "Finlandia"),
    ),
    "member dropped": swap(("Belice, ", ""), ("Honduras, ", ""), (", Panamá", "")),
    "organisation": swap(("OEA", "CEPAL"), ("BID", "CAF")),
    "negation": swap(
        ("debe", "no debe"),
        ("podrán", "no podrán"),
        ("no dispongan", "dispongan"),
        ("sin excluir", "con"),
        ("deberán", "no deberán"),
        ("presentará", "no presentará"),
    ),
    "antonym": swap(
        ("[Aa]umentar", "Reducir"),
        ("[Rr]educir", "Aumentar"),
        ("abierta", "cerrada"),
        ("privado", "público"),
        ("acelerar", "frenar"),
        ("[Ff]ortalecer", "Debilitar"),
        ("antes de", "después de"),
    ),
    "quantifier": swap(("[Aa]l menos", "A lo sumo"), ("a más tardar", "no antes")),
    "word replaced": swap(
        ("taller(?:es)?", "concierto"),
        ("Taller", "Concierto"),
        ("informe", "presupuesto"),
        ("mujeres", "niños"),
        ("interoperabilidad", "contabilidad"),
        ("corrupción", "pobreza"),
        ("reunión", "votación"),
        ("encuesta|Encuesta", "Cena"),
        ("firma", "factura"),
        ("software", "transporte"),
    ),
    "word added": swap(
        ("sobre", "jurídico sobre"),
        ("región", "región andina"),
        ("países", "países pequeños"),
        ("reuniones", "reuniones secretas"),
    ),
    "word dropped": _drop_adjective,
    "truncated": _first_half,
    "clause": _drop_clause,
    "doubled": _double,
    "encoding": _damage,
    "bracket": _paren,
    "url": swap(("resultados$", "noticias"), ("secretaria@", "prensa@")),
    "venue": swap(
        ("Virtual", "Lima"),
        ("Montevideo", "Asunción"),
        ("Quito", "Cuenca"),
        ("Bogotá", "Medellín"),
        ("Buenos Aires", "Rosario"),
        ("Cartagena", "Cali"),
    ),
    "tbd": swap(("A definir", "Noviembre de 2022")),
    "plural": swap(
        ("informe", "informes"),
        ("reuniones", "reunión"),
        ("estudios", "estudio"),
        ("boletines", "boletín"),
        ("el modelo", "los modelos"),
        ("catálogo", "catálogos"),
        ("pilotos", "piloto"),
    ),
}
EN: dict[str, Change] = {
    "digits": _digits,
    "year": _year,
    "number word": swap(("[Tt]wo", "five"), ("four", "seven"), ("[Tt]hree", "nine"), ("six", "two")),
    "ordinal": swap(("[Ss]econd", "Third"), ("First", "Fourth")),
    "roman": swap(("VII", "IX"), ("XVI", "XIV"), ("III", "V"), ("VIII", "VI")),
    "frequency": swap(
        ("[Aa]nnual", "Monthly"), ("[Qq]uarterly", "Weekly"), ("half-yearly", "monthly"), ("Monthly", "Annual")
    ),
    "country": swap(
        ("Chile", "Brazil"),
        ("Peru", "Bolivia"),
        ("Colombia", "Cuba"),
        ("Costa Rica", "Nicaragua"),
        ("Ecuador", "Uruguay"),
        ("Estonia", "Finland"),
    ),
    "member dropped": swap(("Belize, ", ""), ("Honduras, ", ""), (", Panama", "")),
    "organisation": swap(("OAS", "ECLAC"), ("IDB", "CAF")),
    "negation": swap(
        ("must", "must not"),
        ("may", "may not"),
        ("do not have", "have"),
        ("without", "while"),
        ("shall", "shall not"),
        ("will", "will not"),
    ),
    "antonym": swap(
        ("[Ii]ncrease", "reduce"),
        ("[Rr]educe", "increase"),
        ("[Oo]pen", "closed"),
        ("private", "public"),
        ("speed up", "slow down"),
        ("[Ss]trengthen", "weaken"),
        ("before", "after"),
    ),
    "quantifier": swap(("[Aa]t least", "At most"), ("no later than", "no earlier than")),
    "word replaced": swap(
        ("[Ww]orkshops?", "concert"),
        ("report", "budget"),
        ("women", "children"),
        ("[Ii]nteroperability", "accounting"),
        ("corruption", "poverty"),
        ("[Mm]eeting", "vote"),
        ("[Ss]urvey", "dinner"),
        ("signature", "invoice"),
        ("software", "transport"),
    ),
    "word added": swap(
        ("on", "legal on"),
        ("region", "Andean region"),
        ("countries", "small countries"),
        ("meetings", "secret meetings"),
    ),
    "word dropped": _drop_adjective,
    "truncated": _first_half,
    "clause": _drop_clause,
    "doubled": _double,
    "bracket": _paren,
    "url": swap(("resultados$", "noticias"), ("secretaria@", "prensa@")),
    "venue": swap(
        ("Virtual", "Lima"),
        ("Montevideo", "Asunción"),
        ("Quito", "Cuenca"),
        ("Bogotá", "Medellín"),
        ("Buenos Aires", "Rosario"),
        ("Cartagena", "Cali"),
    ),
    "tbd": swap(("TBD", "November 2022")),
    "plural": swap(
        ("report", "reports"),
        ("studies", "study"),
        ("newsletters", "newsletter"),
        ("the X-Road model", "the X-Road models"),
        ("catalogue", "catalogues"),
    ),
    "false friend": swap(("success", "exit"), ("currently", "actually"), ("assist", "attend")),
    "role swap": swap(
        ("OAS support to Caribbean countries", "Caribbean countries' support to the OAS"),
        ("between government", "between governments"),
    ),
    "half translated": swap(
        ("in the region", "en la región"),
        ("of the working group", "del grupo de trabajo"),
        ("in public services", "en los servicios públicos"),
        ("on data governance", "sobre gobernanza de datos"),
    ),
}

SAME_ES: dict[str, Change] = {
    "case": swap(
        ("Red Gealc", "Red GEALC"),
        ("gobierno digital", "Gobierno Digital"),
        ("Gobierno electrónico", "gobierno electrónico"),
    ),
    "stop": lambda text: text + "." if not text.endswith(".") else text[:-1],
    "quotes": swap(("“", "«"), ("«", "“"))
    if False
    else (lambda text: text.replace("“", "«").replace("”", "»") if "“" in text else None),
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
    "of": swap(("([a-z]+) of the ([a-z]+ [a-z]+)$", r"\2 \1"))
    if False
    else (
        lambda text: (
            text.replace("digital government indicators", "indicators of digital government")
            if "digital government indicators" in text
            else None
        )
    ),
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
        yield "untranslated", "en", index, [*rows[:index], (one, one), *rows[index + 1 :]]
        yield "untranslated", "es", index, [*rows[:index], (two, two), *rows[index + 1 :]]
        yield "foreign title", "en", index, [*rows[:index], (one, rows[other][1]), *rows[index + 1 :]]
        swapped = list(rows)
        swapped[index], swapped[other] = (one, rows[other][1]), (rows[other][0], two)
        yield "exchanged", "en", index, swapped
