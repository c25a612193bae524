"""Diseases of relatives: genetic information in the law's words, and in nearly every note."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

_RELATIVE = (
    "(?:mother|father|mom|mum|dad|sister|brother|sibling|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|"
    "son|daughter|parents?|relatives?)"
)
_ILL = (
    "(?:cancer|diabetes|heart|stroke|dementia|alzheimer|huntington|hypertension|schizophrenia|depression|bipolar|mi|"
    "a heart attack|a stroke|colon|breast|ovarian|leuk(?:a)?emia|lymphoma|epilepsy|sickle|cystic|parkinson)"
)

TABLE = Terms(
    name="family_history",
    category=Category.FAMILY_HISTORY,
    source="45 CFR 160.103 (genetic information, (1)(iii)); ICD-10-CM Z80-Z84",
    words={
        "en": f"""
            family (?:medical |health |cancer |psychiatric |psych )?history; familial history; fam hx;
            family hx; fhx; strong family history; runs in (?:the|her|his|my|our) family;
            {_RELATIVE} (?:also )?(?:has|had|with|died of|died from|died with|diagnosed with|
            was diagnosed with|had a history of|suffered from|suffers from) {_ILL};
            {_ILL} in (?:her|his|my|the) {_RELATIVE}
        """,
        "es": """
            antecedentes (?:médicos )?(?:familiares|heredofamiliares); historia familiar;
            historia familiar de;
            (?:madre|padre|hermana|hermano|abuela|abuelo) con (?:cáncer|diabetes|infarto|esquizofrenia|
            demencia)
        """,
        "de": """
            familienanamnese; familiäre (?:belastung|vorbelastung|häufung|disposition);
            familiengeschichte von;
            (?:mutter|vater|schwester|bruder) (?:an|mit|hatte) (?:krebs|brustkrebs|darmkrebs|diabetes|
            demenz|einem herzinfarkt)~
        """,
        "fr": """
            antécédents familiaux; antécédent familial; histoire familiale;
            (?:mère|père|sœur|frère) (?:atteinte?|décédée?) (?:de|d'un|d'une)
        """,
        "it": """
            anamnesi familiare; familiarità per; storia familiare;
            (?:madre|padre|sorella|fratello) (?:affett[oa] da|con|decedut[oa] per)
        """,
        "pt": """
            antecedentes familiares; história familiar; histórico familiar;
            (?:mãe|pai|irmã|irmão|avó|avô) (?:com|teve|falecid[oa] (?:de|por))
        """,
        "nl": """
            familieanamnese; familiegeschiedenis; belaste familie; familiair belast;
            (?:moeder|vader|zus|broer) (?:met|had|overleden aan) (?:kanker|borstkanker|darmkanker|diabetes|
            dementie|een hartinfarct)
        """,
    },
    codes="Z8[0-4]",
    harmless="family history (?:museum|society|research|library|blog|project|book)",
    cases=(
        Case("Family history: mother had breast cancer at 44."),
        Case("His father died of a stroke."),
        Case("Antecedentes familiares de cáncer de mama en la paciente."),
        Case("Familienanamnese des Patienten unauffällig."),
        Case("The class hierarchy has a parent and two siblings.", counts=False),
        Case("Her mother called to ask for the appointment.", counts=False),
    ),
)
