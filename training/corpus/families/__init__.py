"""Template families, one a file; `training.corpus.registry` lists them and says which are never trained on."""
