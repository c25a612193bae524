"""Who asks: credentials become a :class:`~privity.domain.inventory.Principal`, or nothing at all.

Keys are recognised by their hash, scopes belong to whoever used them first. Everything that cannot
be proven stays unproven: a header never makes an end user.
"""
