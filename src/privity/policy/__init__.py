"""What may be done, by whom, with what: Cedar policies, asked per interaction, answered with reasons.

Deny by default, forbid overrides permit, and whatever goes wrong while a policy is evaluated is a
denial: Cedar skips a policy that errs, which for a ``forbid`` would mean permission.

``engine`` turns one question of the journey into Cedar's and its answers into one
:class:`~privity.domain.decision.Decision` with the whole matrix of restore rights. ``action`` is the
contract of the plug-ins in ``actions/``; ``packs/`` holds the shipped policies, ``schema.cedarschema``
the words that any policy may use.
"""
