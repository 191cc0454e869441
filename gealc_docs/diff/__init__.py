"""Year against year: what changed between two plans."""
