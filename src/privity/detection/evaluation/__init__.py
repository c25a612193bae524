"""Score detection: what leaks, what is masked for nothing, and how sure these figures are.

``documents.py`` reads sets and predictions, ``score.py`` counts in one document, ``measures.py`` turns
counts into figures, ``intervals.py`` says how far they may be off, ``timing.py`` does the same for speed,
``reliability.py`` asks whether scores mean what they say, and ``bars.py`` holds figures to what was
promised. Any detector's predictions can be scored; nothing here runs one.

The room is pure. Counts hold numbers only; places are offsets, and whoever wants to see the words has
to look into the document.
"""
