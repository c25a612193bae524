"""Names that name no patient: diseases, signs, scores, tests and theorems called after people."""

from __future__ import annotations

import re

_TABLE = """
    addison alzheimer apgar asperger babinski barrett bartholin bartonella basedow bayes becker behcet
    bell bonferroni boolean brodmann bruton burkitt celsius charcot chiari chvostek cohen conn coombs
    courvoisier cox creutzfeldt crohn cronbach cushing dandy dix doppler down duchenne duncan dupuytren
    durkheim ebstein ehlers eisenmenger epley epstein erb ewing fabry fahrenheit fallot fanconi felty
    fisher foley fontan fournier freud friedman friedreich gaucher gauss gaussian giemsa gilbert glasgow
    gleason gompertz goodpasture graves guillain hallpike hartmann hashimoto hawking heberden heimlich
    heller henle henoch hickman hill hirschsprung hodgkin holter homan hosmer huntington jenkins kaplan
    kaposi kawasaki kegel kelvin kernig klinefelter koch kolmogorov korsakoff kruskal kupffer lachman
    langerhans laplace lemeshow levene lewy likert lisfranc lister lugol mallory mann mantel marfan
    markov mcburney mcmurray meckel mendel meniere mohs moro munchausen murphy nash neumann newton
    nissen oddi osler paget pap parkinson pascal pasteur pearson peyronie phalen poisson pott purkinje
    quincke raynaud reye reynolds ringer romberg rorschach salter schanz scheffe schilling schwann
    shapiro sjogren skene snellen southern spearman stanford starling stevens still student swan
    sydenham tay tietze tinel tourette trendelenburg trousseau tukey turner valsalva virchow wald weber
    wechsler wegener weibull welch wernicke western whipple whitney wilcoxon wilks willis wilms wilson
    wolff wright yates zenker zollinger
"""

#: Names that, alone and without a cue, mean the thing called after their bearer.
EPONYMS = frozenset(_TABLE.split())

_FOLLOWERS = (
    "disease|diseases|disorder|syndrome|syndromes|sign|signs|test|tests|score|scores|scale|scales|criteria|"
    "criterion|classification|staging|stage|grade|grading|index|indices|palsy|chorea|lymphoma|sarcoma|"
    "tumou?r|"
    "carcinoma|cyst|cysts|ulcer|ulcers|fracture|fractures|contracture|deformity|anomaly|malformation|reflex|"
    "phenomenon|procedure|repair|operation|maneuver|manoeuvre|method|technique|position|line|lines|"
    "catheter|tube|"
    "drain|stain|agar|medium|cells?|bodies|body|esophagus|oesophagus|thyroiditis|encephalopathy|dementia|"
    "aphasia|"
    "area|node|nodes|duct|gland|glands|ligament|fascia|triangle|point|angle|law|theorem|equation|formula|"
    "model|"
    "models|regression|distribution|analysis|curve|plot|correction|correlation|coefficient|estimator|"
    "estimate|"
    "estimates|process|effect|effects|ratio|rule|rules|inventory|questionnaire|survey|protocol|diet|virus|"
    "fever|"
    "bacillus|granulomatosis|arteritis|vasculitis|purpura|nephropathy|ataxia|dystrophy|myopathy|neuropathy|"
    "paralysis|keratosis|nodule|nodules|spots?|crisis|tetralogy|hernia|pouch|loop|mutation|gene|protein|"
    "lesion|lesions|approach|incision|retractor|clamp|forceps|statistic|trial|study|pump|filter|board|"
    "swab|level|stroke|stokes|impairment|aneurysm|meier|whitney|wallis|marquardt"
)
_FOLLOWS = re.compile(rf"(?i)(?:['\u2019]s?)?(?:[ -][A-Z][a-z]+(?:['\u2019]s)?)?[ -](?:{_FOLLOWERS})\b")


def follows_eponym(text: str, end: int) -> bool:
    """Whether what follows a name makes it an eponym (``Parkinson`` | ``'s disease``)."""
    return _FOLLOWS.match(text, end) is not None
