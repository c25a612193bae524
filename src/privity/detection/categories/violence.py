"""Abuse, neglect, domestic and sexual violence, trafficking."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="violence",
    category=Category.VIOLENCE,
    source="45 CFR 164.512(c); 34 U.S.C. 12291; ICD-10-CM T74, T76, Y07, Z69, Z62.81, Z91.41",
    words={
        "en": """
            domestic (?:violence|abuse); intimate partner violence; partner violence;
            sexual (?:assault|abuse|violence|exploitation);
            sexually (?:assaulted|abused|exploited|molested); raped;
            rape (?:kit|victim|crisis|survivor|exam|trauma); was raped; molest(?:ed|ation);
            child (?:abuse|neglect|molestation|protective services); elder (?:abuse|neglect);
            physically abus(?:ed|ive); emotionally abus(?:ed|ive); verbally abus(?:ed|ive); physical abuse;
            abusive (?:relationship|partner|husband|boyfriend|wife|girlfriend|parent|father|mother|home|
            marriage); abused (?:by|as a child|child|spouse|wife);
            battered (?:woman|women|wife|child|spouse); shaken baby; non ?accidental trauma;
            (?:hits|beats|beat|chokes|choked|strangled|punched|kicked|slapped|hit) (?:her|him|me) (?:again|
            at home|in front|last|when|with|repeatedly|every|and); strangled by;
            afraid of (?:her|his|my) (?:husband|boyfriend|partner|wife|father|ex);
            (?:feels?|feel|not) unsafe at home; not safe at home; human trafficking; sex trafficking;
            trafficked; female genital mutilation; forensic (?:nurse|sexual|interview); restraining order;
            protective order against; women's shelter; batter(?:er|ers) intervention; sane exam
        """,
        "es": """
            violencia (?:de género|doméstica|machista|intrafamiliar|sexual|de pareja); malos tratos;
            maltrat(?:o|ada|ado); abuso sexual; agresión sexual;
            víctima de (?:violencia|abuso|maltrato|trata); violad[ao]; orden de alejamiento;
            mutilación genital
        """,
        "de": """
            häusliche~ gewalt; sexuelle~ (?:gewalt|missbrauch|übergriff|nötigung)~; sexuell missbraucht;
            vergewaltig~; kindesmissbrauch; kindesmisshandlung; kindeswohlgefährdung; misshandel~;
            partnerschaftsgewalt; frauenhaus; opfer von gewalt; menschenhandel
        """,
        "fr": """
            violences? (?:conjugales?|domestiques?|familiales?|sexuelles?|faites aux femmes);
            maltraitances?; agressions? sexuelles?; abus sexuels?; violée?; femme battue;
            victime de (?:viol|violences?|maltraitance); enfant maltraité; mutilations? génitales?;
            attouchements
        """,
        "it": """
            violenza (?:domestica|sessuale|di genere|di coppia|assistita); maltrattamenti; maltrattat[oa];
            abuso sessuale; abusi sessuali; stupr(?:o|ata); violentata;
            vittima di (?:violenza|abusi|tratta); centro antiviolenza
        """,
        "pt": """
            violência (?:doméstica|sexual|conjugal|de gênero|de género|familiar); maus tratos; abuso sexual;
            agressão sexual; estupro; estuprada; violada; vítima de (?:violência|abuso|maus tratos|tráfico);
            medida protetiva
        """,
        "nl": """
            huiselijk geweld; seksueel (?:misbruik|geweld|overschrijdend); seksueel misbruikt; aanranding;
            aangerand; verkrach(?:t|ting)~; kindermishandeling; mishandel(?:d|ing)~; partnergeweld;
            ouderenmishandeling; blijf van mijn lijf; veilig thuis
        """,
    },
    exact="IPV; DV screen(?:ing)?; NAT workup; SAFE exam; CPS (?:report|referral|case)",
    codes="T74; T76; Y07; Z69; Z62.81; Z91.41; O9A.[345]",
    harmless="veilig thuis (?:aangekomen|gekomen|bezorgd); rape ?seed; ipv ?[46]; child abuse of",
    cases=(
        Case("She reports domestic violence; her husband hit her again."),
        Case("Víctima de violencia de género, la paciente tiene orden de alejamiento."),
        Case("Die Patientin berichtet von häuslicher Gewalt."),
        Case("Victime de violences conjugales, elle a été agressée."),
        Case("Vittima di violenza domestica, la paziente."),
        Case("Sofreu abuso sexual; a paciente foi acolhida."),
        Case("Er is sprake van huiselijk geweld bij de patiënt."),
        Case("An abuse of notation; the API rate limit guards against abuse.", counts=False),
        Case("Rapeseed oil; IPv6 addresses; a violent storm and violet petals.", counts=False),
        Case("The child process was killed and its parent restarted.", counts=False),
    ),
)
