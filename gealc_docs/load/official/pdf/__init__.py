"""PDF pages to blocks: by their tags, else by where words and lines stand."""
