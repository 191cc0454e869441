"""Tables of activities to units."""
