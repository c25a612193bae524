"""How well detection reads what its training never saw: families, formats, noises and languages left out.

Twelve *rounds* (`rounds.py`) each leave a part of the corpus out and train a tagger by a small recipe
(`learn.py`); the whole pipeline with that tagger is then scored on fresh documents of just that part
(`score.py`), beside the same recipe that left nothing out, the shipped tagger, and the rules alone.

    python -m training.generalise --out result.json      a quarter of an hour of one processor, resumable
    python -m training.generalise --out result.json --quick
"""
