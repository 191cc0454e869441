"""Checks: a file each, found by name, holding the check as `CHECK`."""
