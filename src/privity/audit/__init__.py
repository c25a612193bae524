"""The audit log: what happened, in a form that strangers can verify (promise 5).

    event       the one registry of events, their schema, their salted commitment
    leaf        the few bytes of an entry that outsiders see
    tree        RFC 6962 hashing, tiles of C2SP tlog-tiles, proofs; pure
    checkpoint  signed tree heads (C2SP signed-note, tlog-checkpoint)
    sequencer   turns pending rows into tree, tiles and checkpoints; its recovery is its normal path
    mirror      the newest checkpoint in a second place
    log         export, and receipts that prove one interaction offline
    recovery    what a start does about decisions without an outcome
    verify      an auditor's own copy of the checks; needs only leaf, tree and checkpoint

An event becomes a row in ``pending`` (durable, encrypted), then a leaf. Outsiders get commitments
only; bodies and salts are opened entry by entry, in receipts and evidence.
"""
