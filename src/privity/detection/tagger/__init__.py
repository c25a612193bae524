"""Tag: which words of a text are names, places, identifiers and the like, by a small neural network.

A text is split into words (``words.py``); each word becomes the sum of a few table rows that its
spelling selects (``features.py``, ``vectors.py``); a stack of dilated convolutions in 8-bit integers
looks at ``reach`` words to either side (``network.py``); runs of words of one kind become tags
(``decode.py``). The network, its tables and what it was trained on are package data, made by
``training/`` (see ``training/card.md``).

The room is pure once the network is loaded: the same text gives the same tags, alone or among
others, whole or in windows. Arithmetic is in integers up to the scores, so this holds exactly.
"""
