"""The language that Word checks the spelling of a text in; python-docx does not know of it."""

from typing import Any

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from gealc_docs.languages.words import proofing


def speak(properties: Any, language: str) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Set the language of a run's properties."""
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), proofing(language))
    properties.append(mark)


def speak_all(word: Word, language: str) -> None:
    """Set the language of what says no other."""
    (properties,) = word.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    speak(properties, language)
