"""Readers: a file each, named for the suffix it reads; each makes located blocks."""
