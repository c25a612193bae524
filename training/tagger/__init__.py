"""The tagger's training: features, model, loop, quantisation and export. See `training/README.md`."""
