"""Words of care and of every day that stand where names of places stand: hospitals in general, days, titles."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_CARE = (
    "{?a|the|our|any|every|another|one|your|most|two|} {?general|private|public|local|community|rural|teaching|children's|psychiatric|nearby|district|regional|university|memorial|urgent care|outpatient|dental|eye|women's|veterans|mission|county|cancer|heart|sleep|pain|} "
    "{?hospital|hospitals|clinic|clinics|medical center|health center|health centre|pharmacy|nursing home|practice|surgery center|lab|rehab center|hospice|ward|emergency department|dialysis unit|health system}"
)
_LINES = tuple(
    line.replace("@", _CARE)
    for line in (
        "{~symptom.cap}? Go to @.",
        "She works at @.",
        "Is there @ open now?",
        "@ {?was closed|is full|has new rules|called|sent the bill|will merge}",
        "Patients from @ were included.",
        "transferred to @ for {~procedure}",
        "The {?school|college|university|company|bank|church|court|police|army|agency|union|museum} {?said|denied|closed|opened|paid} {?it|this|nothing|more}.",
        "from {~anyword} to {~anyword}, {~anyword} for {~anyword}",
        "{?Labor|Memorial|Veterans|Mother's|Earth|Boxing|Independence|Victoria|Anzac|Canada|Women's} Day {?sale|traffic|parade|is a holiday|off}",
        "{?song|movie|film|album|episode|novel|game|act|play} {?called|named|titled|-|:} {~anyword.cap} {?of the|and|in|for|at|from the|with} {~anyword.cap}",
        "{?Redeem|Cash|Song|Charge|Order|Check|Track|Book|Cancel|Return|Swap|Rent|Print|Scan|Trade|Park|Lock|Ship|Tip} {?it|this|please|now|for me|online|{~anyword}|the {~word}}?",
        "{?redeem|cash|song|charge|order|check|track|cancel|return|swap|deposit|balance|hours|menu|sizes|price} {?please|pls|?|{~anyword}|for {~anyword}}",
    )
)


def _build(scope: Scope) -> str:
    return scope.rng.choice(("\n", " ", ". ", "; ")).join(shuffled(scope.rng, _LINES, 1, 4))


FAMILY = Family("en_neg_care", "negative", _build, weight=1.6, cases=_LINES)
