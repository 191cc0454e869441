"""Next year's plan, drafted from an earlier one: what goes on, what is left out, what is still to be written."""
