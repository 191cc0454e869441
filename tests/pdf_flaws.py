"""What independent validators find wrong with a PDF."""

from pathlib import Path

import outloud
import page
import pikepdf

PROFILES = [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1]


def flaws(path: Path) -> list[str]:
    """Return the rules that a file breaks, of the archive, of accessibility, and of what is read out."""
    found = [f.rule_id for profile in PROFILES for f in page.validate_pdf(path, profile=profile).failures]
    found += [finding.rule for finding in outloud.check(str(path)).findings]
    with pikepdf.open(path) as pdf:
        return found + _overfull_items(pdf)


def _overfull_items(pdf: pikepdf.Pdf) -> list[str]:
    """Return what stands in items of lists that may hold a label and a body only (ISO 14289-1, 7.2)."""
    items = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/LI")
    kids = (kid for item in items for kid in item.K.as_list())
    return [f"LI holds {kid.S}" for kid in kids if str(kid.S) not in {"/Lbl", "/LBody"}]
