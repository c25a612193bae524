"""The shared words of every room: values without behaviour, I/O, clocks or randomness.

The five stages of the journey (detection, policy, masking, audit, monitoring) do not import each
other; what they say to one another is said with the types of this room.
"""
