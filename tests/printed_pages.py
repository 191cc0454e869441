"""Writers that print made plans as web pages, and as PDF of those."""

import html
from collections.abc import Callable

from printed_plans import AREAS, NOTE, RUNNING, Made, Printed, noted, rows_of


def as_html(printed: Printed) -> bytes:
    """Print as a page with its frame around it."""
    frame = f"<nav><a href='/'>{RUNNING[printed.language]}</a></nav>" if printed.look.running else ""
    page = (
        f"<!DOCTYPE html><html lang='{printed.language}'><head><meta charset='utf-8'><title>x</title></head>"
        f"<body>{frame}<main>{_signed(printed)}</main></body></html>"
    )
    return page.encode()


def _signed(printed: Printed) -> str:
    """Return a page with a sign after the title of each area, which leads to a footnote below, and back."""
    body = _body(printed)
    for number in noted(printed):
        sign = f"<sup><a href='#n{number}' id='s{number}'>{number}</a></sup>"
        body = body.replace("</h3>", f"{sign}</h4>", 1)
        body += f"<p id='n{number}'><a href='#s{number}'>{number}</a> {NOTE[printed.language]}</p>"
    return body.replace("</h4>", "</h3>")


def _body(printed: Printed, note: str = "") -> str:
    def text(words: str) -> str:
        return html.escape(printed.noisy(words))

    look = printed.look
    body = f"<h1>{text(printed.title)}</h1><h2>{text(AREAS[printed.language])}</h2>"
    if look.layout == "matrix":
        return body + _html_matrix(printed, text) + note
    for number, area in enumerate(printed.areas, 1):
        body += f"<h3>{number}. {text(area.title)}</h3>"
        body += f"<p>{text(look.labels['objective'])}: {text(area.objective)}{note}</p>"
        note = ""
        if look.layout == "rows":
            rows = rows_of(printed, area, number)
            body += "<table><thead>" + _html_row(rows[0], "th", text) + "</thead><tbody>"
            body += "".join(_html_row(row, "td", text) for row in rows[1:]) + "</tbody></table>"
        else:
            for index, made in enumerate(area.activities, 1):
                body += f"<p>{number}.{index}) {text(made.title)}{text(look.stop)}</p>" + _html_fields(
                    printed, made, text
                )
    return body


def _html_row(cells: list[str], tag: str, text: Callable[[str], str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{text(cell)}</{tag}>" for cell in cells) + "</tr>"


def _html_matrix(printed: Printed, text: Callable[[str], str]) -> str:
    look = printed.look
    head = [look.labels["area"], look.labels["activity"], *(look.labels[name] for name in look.order)]
    body = f"<table><thead>{_html_row(head, 'th', text)}</thead><tbody>"
    for number, area in enumerate(printed.areas, 1):
        for index, row in enumerate(rows_of(printed, area, number)[1:]):
            cell = f"<td rowspan='{len(area.activities)}'>{number}. {text(area.title)}</td>" if not index else ""
            body += "<tr>" + cell + _html_row(row, "td", text).removeprefix("<tr>")
    return body + "</tbody></table>"


def _html_fields(printed: Printed, made: Made, text: Callable[[str], str]) -> str:
    look = printed.look
    fields = [(text(label), text(value)) for label, value in printed.fields(made)]
    if look.fields == "table":
        return "<table>" + "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in fields) + "</table>"
    lines = [f"<b>{label}:</b> {value}{text(look.stop)}" for label, value in fields]
    if look.fields == "bullets":
        return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"
    if look.fields == "together":
        return f"<p>{'. '.join(line.rstrip('.') for line in lines)}</p>"
    return f"<p>{'<br>'.join(lines)}</p>"


_PRINT = """<style>@page {{ size: A5{landscape}; margin: 20mm 15mm; @top-center {{ content: '{running}' }}
@bottom-right {{ content: '{page} ' counter(page) ' / ' counter(pages) }} }}
body {{ font: 10pt {font}; hyphens: auto; text-align: {align} }} h1, h2, h3 {{ hyphens: none; text-align: left }}
table {{ border-collapse: collapse; width: 100% }} tr {{ break-inside: {breaks} }}
td, th {{ {border}; padding: 3pt 5pt; text-align: left; vertical-align: top; hyphens: manual }}
.note {{ float: footnote; font-size: 7pt }}</style>"""


def as_pdf(printed: Printed, *, tags: bool, ruled: bool) -> bytes:
    """Print as PDF on small pages with running lines and hyphens, with tags or without, tables ruled or not."""
    from weasyprint import HTML  # noqa: PLC0415  # slow to load, and few tests need it

    look = printed.look
    style = _PRINT.format(
        landscape=" landscape" if look.layout != "list" else "",
        running=RUNNING[printed.language] if look.running else "",
        page="Página" if printed.language != "en" else "Page",
        font="serif" if look.ligatures else "sans-serif",
        align="justify" if look.width and look.layout == "list" else "left",
        # The printer parts a row cell by cell where one spans several rows, as no word processor does.
        breaks="auto" if ruled and look.layout == "rows" else "avoid",
        border="border: 1px solid #555" if ruled else "border: none",
    )
    note = (
        f"<span class='note'>{NOTE[printed.language]}</span>"
        if look.footnote and not tags and look.layout != "matrix"
        else ""
    )
    page = f"<html lang='{printed.language}'>{style}<body>{_body(printed, note)}</body></html>"
    return HTML(string=page).write_pdf(pdf_tags=tags) or b""
