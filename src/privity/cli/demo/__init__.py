"""The demonstration: a simulated provider, a gateway before it, and a clinical conversation.

``provider`` plays the outside world: an OpenAI-compatible service whose model names choose how it
behaves, well or badly, and which keeps a capture of the exact bytes that it received. It imports
nothing of Privity but this package, so that it can neither help nor be helped. ``stack`` starts it
and a gateway as processes on loopback, ``script`` holds the conversation with the identifiers
planted in it, ``search`` looks for them, ``claims`` checks what the demonstration says, ``show``
prints it and ``run`` is the order of the whole.
"""
