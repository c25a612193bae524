"""The detectors, one file for each kind of identifier. They do not import each other."""
