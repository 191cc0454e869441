"""Web pages to blocks."""
