"""Single changes to one side of a pair that a reviser would flag, by class and language."""

import re
from collections.abc import Callable

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
    "month": swap(("marzo", "mayo")),
    "percent": swap(("un 20 % el número", "20 el número")),
    "permission": swap(("financiará", "podrá financiar"), ("presentará", "podrá presentar")),
    "only": swap(("con el sector privado", "solo con el sector privado"), ("para jóvenes", "solo para jóvenes")),
    "who": swap(("La Secretaría Técnica", "La Presidencia"), ("del grupo de trabajo", "del ministerio")),
    "virtual": swap(("virtuales", "presenciales"), ("en línea", "presencial")),
    "name": swap(("X-Road", "X-Rail")),
    "role swap": swap(
        ("Apoyo de la OEA a los países del Caribe", "Apoyo de los países del Caribe a la OEA"),
    ),
    "half translated": swap(
        ("en la región", "in the region"),
        ("del grupo de trabajo", "of the working group"),
        ("sobre gobernanza de datos", "on data governance"),
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
    "month": swap(("March", "May")),
    "percent": swap(("by 20% the number", "by 20 the number")),
    "permission": swap(("will finance", "may finance"), ("will submit", "may submit")),
    "only": swap(("with the private sector", "only with the private sector"), ("for young", "only for young")),
    "who": swap(("The Technical Secretariat", "The Presidency"), ("from the working group", "from the ministry")),
    "virtual": swap(("Three virtual", "Three face-to-face"), ("online course", "face-to-face course")),
    "name": swap(("X-Road", "X-Rail")),
}
