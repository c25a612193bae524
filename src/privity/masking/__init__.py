"""Masking: what the model need not see is replaced, and given back only to those entitled.

``masker`` plans and applies stand-ins to the segments of a request, ``vault`` issues them, ``egress``
looks once more for known values in what goes out, ``restorer`` puts values back into an answer while
it streams. ``operators`` are the ways of masking, ``profiles`` say which is used for what, ``tokens``
is the grammar. The promise of this room: nobody gets someone else's value.
"""
