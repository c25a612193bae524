"""How the tagger is made: labelled text, training, export. Not shipped with the package."""
