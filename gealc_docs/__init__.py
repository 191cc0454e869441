"""Red GEALC's annual work plans: read, check, publish and compare them."""
