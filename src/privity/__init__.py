"""Privity: data controls for generative AI, built for HIPAA.

The folders tell the journey of one interaction: arrive, authenticate, classify, decide, mask,
record the decision, forward, restore or filter, record the outcome.
"""

__version__ = "0.1.0"
