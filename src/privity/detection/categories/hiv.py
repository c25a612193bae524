"""HIV and AIDS: status, tests, prophylaxis, antiretrovirals and what only they bring."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="hiv",
    category=Category.HIV,
    source="ICD-10-CM B20, Z21, B97.35, R75, O98.7, Z20.6, Z11.4; RxNorm ingredients",
    words={
        "en": """
            hiv(?:[12]|pos|neg)?; human immunodeficiency virus; acquired immun(?:e|o) ?deficiency;
            plwh(?:a|iv)?; antiretrovirals?; anti retrovirals?; seropositive for hiv;
            undetectable viral load; cd4 (?:counts?|cells?|t cells?|\\d{1,4});
            cd4\\+?(?: t)? (?:count|lymphocytes?); pre exposure prophylaxis;
            pneumocystis (?:jirovecii|carinii|pneumonia); kaposi'?s? sarcoma; truvada; descovy; biktarvy;
            genvoya; stribild; atripla; complera; odefsey; triumeq; dovato; juluca; cabenuva; apretude;
            symtuza; symfi; delstrigo; tivicay; isentress; prezista; prezcobix; reyataz; evotaz; kaletra;
            epzicom; combivir; trizivir; trogarzo; sunlenca; yeztugo; rukobia; dolutegravir; bictegravir;
            raltegravir; elvitegravir; cabotegravir; rilpivirine; efavirenz; nevirapine; doravirine;
            etravirine; darunavir; atazanavir; lopinavir; abacavir; zidovudine; emtricitabine; cobicistat;
            lenacapavir; fostemsavir; maraviroc; ibalizumab;
            ryan white (?:program(?:me)?|clinic|services|funding|part);
            aids (?:patient|diagnosis|defining|related|clinic|drug assistance|service|dementia);
            (?:has|have|with|of|from|died of|full blown) aids (?:and|since|complicated|related|diagnosed)
        """,
        "es": """
            vih(?: ?[12])?; virus de (?:la )?inmunodeficiencia humana; seropositiv[oa]s?;
            antirretroviral(?:es)?; targa; carga viral; profilaxis pre ?exposición;
            síndrome de inmunodeficiencia adquirida; dolutegravir; con sida; enfermedad de sida
        """,
        "de": """
            hiv~; hi virus; humane~ immundefizienz ?virus; antiretroviral~; aids kranke?r?; aidserkrankung;
            an aids; präexpositionsprophylaxe; cd4 zellzahl; helferzellzahl; viruslast
        """,
        "fr": """
            vih(?: ?[12])?; virus de l'immunodéficience humaine; séropositi(?:f|ve|fs|ves|vité);
            antirétrovira(?:l|ux|les?); trithérapie; charge virale; sida; prophylaxie pré exposition
        """,
        "it": """
            hiv; virus dell'immunodeficienza umana; sieropositiv[oaie]; sieropositività; antiretroviral[ei];
            terapia antiretrovirale; carica virale; aids conclamat[oa]; malat[oa] di aids;
            profilassi pre ?esposizione
        """,
        "pt": """
            vih(?: ?[12])?; hiv; vírus da imunodeficiência humana; soropositiv[oa]s?; seropositiv[oa]s?;
            antirretrovira(?:l|is); antirretroviral; tarv; carga viral; sida; profilaxia pré exposição;
            com aids
        """,
        "nl": """
            hiv~; humaan immunodeficiëntievirus; seropositie(?:f|ve); antiretroviral~; hiv remmers?;
            aids ?remmers?; cart therapie; aidspatiënt~; heeft aids
        """,
    },
    exact="AIDS; PrEP; HAART; cART; ARVs?; PWH; PLHIV; SIDA; PCP (?:pneumonia|prophylaxis)",
    codes="B20; Z21; B97.35; R75; O98.7; Z20.6; Z11.4; Z71.7; Z83.0",
    harmless="""
        (?:hearing|first|visual|decision|teaching|walking|mobility|memory|study|job|band|kitchen|
        navigation) aids; hiv(?:e|es|er)
    """,
    cases=(
        Case("HIV positive since 2009, on Biktarvy, CD4 count 640."),
        Case("Her HIV test was negative."),
        Case("Paciente VIH positivo en tratamiento antirretroviral."),
        Case("HIV-Infektion des Patienten seit 2011, Viruslast unter der Nachweisgrenze."),
        Case("Le patient est séropositif, charge virale indétectable."),
        Case("La paziente è sieropositiva in terapia antiretrovirale."),
        Case("Doente com VIH, sob TARV."),
        Case("Patiënt is seropositief en slikt hiv-remmers."),
        Case("Load the table into the HIVE metastore; a hive of bees.", counts=False),
        Case("Wears hearing aids on both sides; the cane aids her walking.", counts=False),
        Case("Positive for influenza A; prep the skin, prep time 20 minutes.", counts=False),
        Case("Her PCP will follow up on the archive of the chivalry essay.", counts=False),
    ),
)
