"""Changes between two plans as text, JSON, Markdown and HTML: a file of `formats` each, found by name."""
