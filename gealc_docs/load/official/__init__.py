"""Official documents to plans: readers make located blocks, one grammar finds the structure."""
