"""A bilingual lexicon: which word of one language may stand for which of the other."""
