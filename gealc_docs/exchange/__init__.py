"""Translators' files: a plan's texts out to PO, XLIFF, TMX, CSV or Word, and their translations back."""
