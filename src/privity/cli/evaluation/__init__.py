"""``privity eval``: how well detection does on annotated texts, and how fast, beside others in the same run.

Each system runs in a process of its own and is asked for one document at a time, in turns, so that
figures that are compared were taken under the same load. ``run.py`` is the command, ``systems.py`` the
processes, ``worker.py`` the one that detects as the gateway does, ``sets.py`` the files, ``tables.py`` what
is printed.
"""
