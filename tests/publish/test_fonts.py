"""The fonts are the unmodified files of the packages they come from."""

import hashlib

from gealc_docs.publish.templates import folder


def test_fonts_are_as_their_packages_hold_them() -> None:
    fonts = folder() / "fonts"
    listed = dict(line.split()[::-1] for line in (fonts / "SHA256SUMS").read_text().splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in fonts.glob("*.[tw]*f*")}
    assert found == listed
