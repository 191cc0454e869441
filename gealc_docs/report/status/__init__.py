"""Where a plan stands: what is open, what the checks find, what changed, what is lacking for the next step."""
