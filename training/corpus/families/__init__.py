"""Template families, one a file; `training.corpus.registry` lists them and says which are never trained on."""
# ruff: noqa: E501  # a template stands on its line
