"""The words by which a text speaks of one person: patients in the singular, relatives, notes, fields.

"What is the first choice in patients with HIV?" speaks of nobody, "in my patient" of somebody. The words are
chosen so that doubt counts: a conversation is about nobody only where none of them occurs in it.
"""

from privity.detection.categories.terms import Case, Terms

_PERSON = (
    "(?:patient|pt|client|resident|inmate|veteran|member|victim|survivor|woman|man|lady|gentleman|girl|boy|"
    "teen(?:ager)?|child|kid|infant|newborn|baby|mother|father|mom|mum|dad|wife|husband|partner|boyfriend|"
    "girlfriend|son|daughter|sister|brother|aunt|uncle|grandmother|grandfather|friend|colleague|coworker|"
    "employee|student|neighbou?r|male|female|individual|person|caller)"
)
_ABOUT_ME = (
    "(?:doctor|therapist|psychiatrist|psychologist|counsell?or|diagnosis|medications?|meds|dose|prescription|"
    "symptoms?|blood|body|ex|results?|labs?|viral load|depression|anxiety|addiction|drinking|abortion|"
    "pregnancy|miscarriage|period|medical|health|history|family|therapy|sobriety|recovery|status|mental|"
    "illness|disorder|condition|ptsd|adhd|bipolar|hiv|std|sti|psychiatric|test|chart|record|life|case)"
)
_STATE = (
    "(?:been |an? |on |also |just |recently )?(?:diagnosed|pregnant|positive|negative|on|taking|addicted|"
    "using|sober|depressed|bipolar|hiv|raped|abused|assaulted|suicidal|feeling|prescribed|treated|tested|in|clean|"
    "addict|alcoholic|carrier|suboxone|methadone|heroin|cocaine|meth|drugs|alcohol|lithium|prozac|zoloft|"
    "prep|abortion|miscarriage|ptsd|adhd|ocd|depression|anxiety|aids|herpes|chlamydia|syphilis|std|sti|"
    "schizophrenia|relapsed?|history|drinking|die|kill|suicide|panic|brca~|too|infertile|stopped|started)"
)

TABLE = Terms(
    name="somebody",
    category=None,
    source="own words",
    words={
        "en": f"""
            she; her; hers; herself; he; his; him; himself; pt; y/o; yo; \\d{{1,3}} ?yo ?[mf]?;
            \\d{{1,3}} (?:years?|yrs?) old; \\d{{1,3}} y ?o; aged \\d{{1,3}};
            (?:the|this|that|my|our|your|a|an|one|index|said|male|female|old|elderly|young|new|same|
            next) (?:[a-z-]{{2,20}} ){{0,2}}{_PERSON}; my {_ABOUT_ME}; i'm {_STATE};
            i've (?:been )?{_STATE}; i'd {_STATE};
            i (?:am|was|have been|have|had|got|take|took|use|used|drink|feel|felt|tested|started|stopped|
            suffer|need|want to) {_STATE}; c/o; s/p; h/o; hx; pmhx?; hpi; denies; denied;
            presents (?:with|for|to); presented (?:with|to);
            was (?:admitted|discharged|referred|seen|hospitali[sz]ed|prescribed|started on);
            discharge summary; progress note; chief complaint; admitted (?:to|with|for|on); follow up visit;
            problem list; active problems; current medications; home meds; social history;
            past medical history; (?:on|since) admission; assessment and plan; session \\d{{1,3}};
            patient (?:name|id|identifier|mrn|gender|sex|dob|birth|reference|history|notes?|record|age|
            problems?|conditions?|diagnos[ei]s|allerg(?:y|ies)|medications?|address|phone|status|chart|
            summary)?\\s?[:=#]~; patient (?:is|was|has|had|reports?|denies|states|takes|presents|will);
            subject (?:reference|display|id);
            (?:is|was|has been|been) (?:hiv|diagnosed|sober|pregnant|seropositive); positive since;
            (?:positive|negative|sober|clean|undetectable) (?:since|for|today|last|in) (?:\\d|last|may|june|
            march|his|her)~; g\\d{{1,2}} ?p\\d{{1,2}}; mrn; dob; who i (?:treat|see)
        """,
        "es": """
            paciente; ella;
            (?:la|el|una|un|mi|su|esta|este) (?:mujer|hombre|señora|señor|niña|niño|madre|padre|hija|hijo|
            hermana|hermano|esposa|esposo|marido|pareja|novia|novio|usuaria|usuario); varón de; mujer de;
            acude por; ingres(?:a|ó|ada|ado) (?:por|en|con); antecedentes personales; \\d{1,3} años;
            refiere; niega; seropositiv[oa] desde; diagnosticad[oa] (?:de|en|con)
        """,
        "de": """
            patientin;
            (?:der|des|dem|den|ein|einem|einen|eines|mein|meinem|meinen|dieser|diesem|unser) patient(?:en)?;
            pat\\.~; sie ist; er ist; ihr(?:e|en|em|er)? (?:mann|sohn|tochter|mutter|vater|kind);
            (?:die|der|eine|ein|meine|mein|diese|dieser) (?:frau|mann|patientin|patient|klientin|klient|
            mutter|vater|tochter|sohn|junge|mädchen|kind); \\d{1,3} jahre alt; \\d{1,3} jährige~;
            aufnahme (?:am|erfolgte|wegen); anamnese; epikrise; vorstellung (?:am|wegen|erfolgte);
            z\\.? ?n\\.~; zustand nach
        """,
        "fr": """
            patiente; (?:le|un|ce|mon|du|au) patient; elle (?:est|a|avait|prend|se|dit|présente);
            il (?:est|a|avait|prend|se|dit|présente) (?:un|une|été|suivi|sous|séropositif|de);
            (?:la|le|une|un|ma|mon|sa|son|cette|cet) (?:femme|homme|dame|monsieur|fille|fils|mère|père|
            soeur|frère|mari|épouse|enfant|cliente?); âgée? de; \\d{1,3} ans; antécédents?;
            admise? (?:pour|en|le|aux); hospitalisée? (?:pour|en|le); victime; suivie? (?:en|pour|par)
        """,
        "it": """
            paziente;
            (?:la|il|una|un|mia|mio|sua|suo|questa|questo) (?:donna|uomo|signora|signore|ragazza|ragazzo|
            madre|padre|figlia|figlio|sorella|fratello|moglie|marito|bambina|bambino|utente);
            di anni \\d{1,3}; \\d{1,3} anni; anamnesi; ricoverat[oa] (?:per|in|il); riferisce; nega
        """,
        "pt": """
            paciente; doente;
            (?:a|o|uma|um|minha|meu|sua|seu|esta|este) (?:mulher|homem|senhora|senhor|menina|menino|mãe|pai|
            filha|filho|irmã|irmão|esposa|esposo|marido|utente|criança); \\d{1,3} anos;
            internad[oa] (?:por|em|no|na); refere; nega; medicad[oa] com; diagnosticad[oa] (?:com|em)
        """,
        "nl": """
            patiënte; (?:de|een|deze|mijn|onze) patiënt;
            (?:de|het|een|mijn|haar|zijn|deze) (?:vrouw|man|mevrouw|meneer|dochter|zoon|moeder|vader|zus|
            broer|kind|cliënt|cliënte|echtgenoot|echtgenote|partner|jongen|meisje); \\d{1,3} jaar oud;
            \\d{1,3} jarige~; mevrouw; mijnheer; opgenomen (?:in|wegens|op|met); anamnese; voorgeschiedenis;
            bekend met
        """,
    },
    exact="[0-9]{2} ?[MF] (?:with|w/|c/o|here|presents); Hx; PMH; FHx; SHx; HPI; ROS; Pt",
    harmless="""
        patient (?:care|safety|education|populations?|portal|advocacy|outcomes?|groups?|centered|centred|
        experience|privacy|data|recruitment); the patient (?:protection|safety) act;
        person (?:years?|centered|centred|first)
    """,
    cases=(
        Case("My patient asks whether it is safe."),
        Case("45 yo male c/o cough."),
        Case("she has been sober for a year"),
        Case("I was diagnosed with bipolar disorder"),
        Case("La paciente refiere dolor."),
        Case("Die Patientin kam zur Aufnahme."),
        Case("Which antiretrovirals are the first choice in patients with HIV?", counts=False),
        Case("Explain how buprenorphine works and list its interactions.", counts=False),
        Case("Summarise the guideline on screening adults for depression.", counts=False),
        Case("Improve patient safety and patient education on contraception.", counts=False),
    ),
)
