"""Activities as rows of a table an area (as in 2018)."""
