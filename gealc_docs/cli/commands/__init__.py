"""Commands: a file each, found by name, with `command(ui)` returning it."""
