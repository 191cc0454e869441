"""Layouts: how a plan is printed, a file each, found by name."""
