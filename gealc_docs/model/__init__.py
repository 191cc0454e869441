"""The values of a plan: frozen, comparable, without input or output."""
