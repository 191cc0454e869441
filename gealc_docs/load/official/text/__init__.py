"""Plain text to blocks: light markup, and tables set in characters."""
