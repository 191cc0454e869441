"""What Word keeps beside the text of a paragraph: numbers it counts itself, notes."""
