"""Activities one below the other, fields as a list (as in 2022)."""
