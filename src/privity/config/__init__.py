"""One typed place for settings: one TOML file, read once at the start, secrets from the environment.

Whatever is unknown, of the wrong type, missing or contradictory stops the start with a
:class:`~privity.domain.errors.ConfigError` that names the key and the remedy: in a masking product
a misspelt key must not mean "protection off".
"""
