"""The front doors: one thin module per command."""
