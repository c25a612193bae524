"""Word lists of the detection room; see README.md for where each comes from."""
