"""Formats of translators' files, a file each, found by name.

`SUFFIXES` are their file names' ends; `write(bundle)` gives the bytes; `read(data, shown)` gives what came back, in
those that can come back.
"""
