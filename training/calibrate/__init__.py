"""What scores are worth, and from which worth each operating point masks: made from the generators' texts.

``candidates.py`` asks detection for all it proposes, ``curves.py`` learns from that how often a score is
right, ``points.py`` chooses the limits, ``report.py`` tells what came of it on families that took no part.

    python -m training.calibrate         writes src/privity/detection/data/scores.json, in under three minutes

To be run again after each training of the tagger and each change of rules or their scores.
"""
