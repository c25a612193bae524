"""Notes of a therapist about a session: a document of its own under HIPAA, not a diagnosis."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="psychotherapy_notes",
    category=Category.PSYCHOTHERAPY_NOTES,
    source="45 CFR 164.501, 164.508(a)(2)",
    words={
        "en": """
            psychotherapy (?:process |progress |session )?notes?; therapy session notes?;
            (?:therapist|therapist's|counsell?or|counsell?or's|psychologist's|analyst's) (?:private |
            personal |process )?notes?; process notes?; counsell?ing (?:session )?notes?;
            notes? (?:from|of|on|about) (?:the |her |his |my |our |today's |a )?(?:psycho)?therapy session;
            notes? (?:from|of|on|about) (?:the |her |his |my |our |today's |a )?counsell?ing session;
            (?:in|during) (?:today's |the |our |her |his )?(?:psycho)?therapy session;
            session (?:number |no )?\\d{1,3}[^.\\n]{0,40} (?:transference|countertransference);
            transference; countertransference
        """,
        "es": """
            notas? de (?:la )?(?:psicoterapia|terapia); notas? de (?:la )?sesión de (?:psico)?terapia;
            (?:contra)?transferencia (?:del|de la|con) (?:paciente|terapeuta|analista)
        """,
        "de": """
            therapienotiz~; sitzungsprotokoll~ (?:der|zur) (?:psycho)?therapie; psychotherapienotiz~;
            therapiesitzung~; gegenübertragung; psychotherapeutische sitzung~
        """,
        "fr": """
            notes? de (?:psycho)?thérapie; notes? (?:de|sur la|de la) séance de (?:psycho)?thérapie;
            séance de psychothérapie; contre transfert
        """,
        "it": """
            note di (?:psico)?terapia; appunti (?:della|di) (?:seduta|psicoterapia); seduta di psicoterapia;
            controtransfert
        """,
        "pt": """
            notas? de (?:psico)?terapia; anotações (?:da|de) sessão de (?:psico)?terapia;
            sessão de psicoterapia; contratransferência
        """,
        "nl": """
            therapieaantekening~; aantekeningen (?:van|uit) de (?:psycho)?therapie; sessieverslag~;
            therapiesessie~; tegenoverdracht
        """,
    },
    harmless="process notes? (?:for|of) (?:the )?(?:batch|reactor|deployment|release|team)",
    cases=(
        Case("Psychotherapy note, session 12: she spoke about her father."),
        Case("Here are my process notes from the therapy session with him."),
        Case("Therapienotizen zur 4. Sitzung des Patienten."),
        Case("Notes de psychothérapie de la patiente."),
        Case("Release notes and progress notes of the ward round.", counts=False),
        Case("Physical therapy visit for her knee; wire transfer of the funds.", counts=False),
    ),
)
