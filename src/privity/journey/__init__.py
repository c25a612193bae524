"""The order of the stages, and nothing else: arrive, authenticate, parse, classify, decide, mask,
check the egress, record the decision, forward, receive, record the outcome.

`pipeline.py` holds that order with the reasons for it; `protocol.py` is the contract of the
provider protocols in `protocols/`; `document.py` reads and rewrites JSON without touching a byte
that need not change; `release.py` lets an answer out. The room is pure: it awaits only the ports
that it was given.
"""
