"""Names that name no patient: diseases, signs, scores, tests and theorems called after people."""

from __future__ import annotations

import re

_FOLLOWERS = (
    "disease|diseases|disorder|syndrome|syndromes|sign|signs|test|tests|score|scores|scale|scales|criteria|"
    "criterion|classification|staging|stage|grade|grading|index|indices|palsy|chorea|lymphoma|sarcoma|tumou?r|"
    "carcinoma|cyst|cysts|ulcer|ulcers|fracture|fractures|contracture|deformity|anomaly|malformation|reflex|"
    "phenomenon|procedure|repair|operation|maneuver|manoeuvre|method|technique|position|line|lines|catheter|tube|"
    "drain|stain|agar|medium|cells?|bodies|body|esophagus|oesophagus|thyroiditis|encephalopathy|dementia|aphasia|"
    "area|node|nodes|duct|gland|glands|ligament|fascia|triangle|point|angle|law|theorem|equation|formula|model|"
    "models|regression|distribution|analysis|curve|plot|correction|correlation|coefficient|estimator|estimate|"
    "estimates|process|effect|effects|ratio|rule|rules|inventory|questionnaire|survey|protocol|diet|virus|fever|"
    "bacillus|granulomatosis|arteritis|vasculitis|purpura|nephropathy|ataxia|dystrophy|myopathy|neuropathy|"
    "paralysis|keratosis|nodule|nodules|spots?|crisis|tetralogy|hernia|pouch|loop|mutation|gene|protein|"
    "lesion|lesions|approach|incision|retractor|clamp|forceps|statistic|trial|study|pump|filter|board|"
    "swab|level|stroke|stokes|impairment|aneurysm|meier|whitney|wallis|marquardt"
)
_FOLLOWS = re.compile(rf"(?i)(?:['\u2019]s?)?(?:[ -][A-Z][a-z]+(?:['\u2019]s)?)?[ -](?:{_FOLLOWERS})\b")


def follows_eponym(text: str, end: int) -> bool:
    """Whether what follows a name makes it an eponym (``Parkinson`` | ``'s disease``)."""
    return _FOLLOWS.match(text, end) is not None
