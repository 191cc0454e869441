"""Source against target: where two languages of a plan disagree."""
