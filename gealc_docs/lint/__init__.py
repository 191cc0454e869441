"""Rules on one plan."""
