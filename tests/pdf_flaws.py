"""What independent validators find wrong with a PDF."""

from pathlib import Path

import outloud
import page

PROFILES = [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1]


def flaws(path: Path) -> list[str]:
    """Return the rules that a file breaks, of the archive, of accessibility, and of what is read out."""
    found = [f.rule_id for profile in PROFILES for f in page.validate_pdf(path, profile=profile).failures]
    return found + [finding.rule for finding in outloud.check(str(path)).findings]
