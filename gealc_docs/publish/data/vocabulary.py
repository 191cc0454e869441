"""The terms that plans name by key, with their wording in every language."""

import json

from gealc_docs.model.vocabulary import Entry, Vocabulary


def vocabulary_json(vocabulary: Vocabulary) -> bytes:
    """Return kind → key → wordings as JSON."""
    kinds: dict[str, dict[str, object]] = {}
    for key, entry in vocabulary.entries.items():
        kinds.setdefault(entry.kind, {})[key] = _entry(entry)
    return (json.dumps(kinds, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(entry: Entry) -> dict[str, object]:
    found = {"text": {w.language: w.text for w in entry.text}, "long": {w.language: w.text for w in entry.long}}
    return {name: texts for name, texts in found.items() if texts}
