"""Where rows become durable: the store, the vault's entries, the log and the key database.

Callers know :mod:`privity.storage.ports` only; bootstrap alone names a backend:

    memory      an honest twin for tests: nothing survives it
    sqlite      one gateway process; one writer thread with group commit
    postgres    several processes and nodes

Nothing in this room can read what it keeps: every secret arrives sealed.
"""
