"""Languages: a folder each, holding `language.yaml` (number and date words), `messages/*.po` (UI strings)."""
