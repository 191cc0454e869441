"""Files to plans: everything that opens a file stands here."""
