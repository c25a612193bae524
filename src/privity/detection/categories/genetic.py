"""Genetic tests and services, carriers, hereditary risk; not the genes and tools of a laboratory."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="genetic",
    category=Category.GENETIC,
    source="45 CFR 160.103 (genetic information, services, test); ICD-10-CM Z14, Z15, Z31.4, Z13.7",
    words={
        "en": """
            genetic (?:tests?|testing|counsel(?:l?or|l?ors|l?ing)|screening|results?|predisposition|risk|
            carriers?|mutations?|variants?|disorders?|diseases?|conditions?|information|susceptibility|
            panel|markers?|diagnos[ei]s|abnormalit(?:y|ies)|work ?up|status|history|profile);
            genomic (?:tests?|testing|sequencing|results?|profile|profiling|panel);
            whole (?:exome|genome)(?: sequencing)?; exome sequencing;
            germ ?line (?:mutations?|variants?|testing|pathogenic);
            hereditary (?:cancer|breast|ovarian|nonpolyposis|hemochromatosis|haemochromatosis|angioedema|
            spherocytosis|neuropathy|predisposition|disease|disorder|risk);
            (?:obligate|asymptomatic|known|silent|mutation|gene|a) carrier (?:of|status|testing|screening);
            carrier (?:status|screening|testing);
            carries (?:the|a) (?:[a-z0-9]{2,12} )?(?:gene|mutation|variant|allele);
            (?:gene|mutation|variant|allele) (?:positive|carrier);
            brca ?[12]?(?: mutations?| positive| carrier| gene)?; lynch syndrome; li fraumeni;
            familial adenomatous polyposis; huntingtin; cag repeats?; apoe ?(?:e|ε)?4; factor v leiden;
            (?:hfe|cftr|mthfr|mlh1|msh2|msh6|pms2|palb2|atm|tp53|chek2) (?:gene|mutation|variant|carrier|
            positive|heterozygous|homozygous|pathogenic); pathogenic variant;
            variant of (?:uncertain|unknown) significance;
            (?:hetero|homo)zygous (?:for|mutation|carrier|variant); karyotype; preimplantation genetic;
            noninvasive prenatal (?:testing|test|screening); cell free dna screening; amniocentesis;
            chorionic villus; 23andme; polygenic risk; dna test (?:results?|shows?|showed|revealed)
        """,
        "es": """
            prueba(?:s)? genética(?:s)?; estudio genético; consejo genético; asesoramiento genético;
            mutación (?:genética|germinal|del gen|en el gen|brca~|patogénica);
            portador(?:a)? (?:de|del) (?:la |una )?(?:mutación|gen|variante); predisposición genética;
            enfermedad (?:genética|hereditaria); síndrome de lynch; cariotipo; heterocigot[oa];
            homocigot[oa]; secuenciación (?:del )?exoma
        """,
        "de": """
            gentest~;
            genetische~ (?:testung|untersuchung|beratung|disposition|erkrankung|veranlagung|mutation|
            diagnostik|befund)~; humangenetik; humangenetisch~; keimbahnmutation~; anlageträger~;
            mutationsträger~; überträgerin; erbkrankheit~; lynch syndrom; karyotyp~; heterozygot~;
            homozygot~; exomsequenzierung; faktor v leiden; gendiagnostik~
        """,
        "fr": """
            test(?:s)? génétique(?:s)?; conseil génétique; conseillère? (?:en )?génétique;
            mutation (?:génétique|germinale|du gène|constitutionnelle|brca~);
            porteu(?:r|se) (?:de la|d'une|du|de) (?:mutation|gène|variant); prédisposition génétique;
            maladie (?:génétique|héréditaire); syndrome de lynch; caryotype; hétérozygote; homozygote;
            séquençage (?:de l')?exome; onco ?génétique
        """,
        "it": """
            test genetic[oi]; consulenza genetica;
            mutazione (?:genetica|germinale|del gene|brca~|patogenetica);
            portat(?:ore|rice) (?:di|della|del) (?:mutazione|gene|variante); predisposizione genetica;
            malattia (?:genetica|ereditaria); sindrome di lynch; cariotipo; eterozigote; omozigote; esoma
        """,
        "pt": """
            testes? genéticos?; aconselhamento genético;
            mutação (?:genética|germinativa|do gene|no gene|brca~|patogénica|patogênica);
            portador(?:a)? (?:da|de|do) (?:mutação|gene|variante); predisposição genética;
            doença (?:genética|hereditária); síndrome de lynch; cariótipo; heterozigot[oa]; homozigot[oa];
            sequenciamento (?:do )?exoma
        """,
        "nl": """
            dna test; genetisch~ (?:onderzoek|test|advies|aanleg|aandoening|afwijking|counseling)~;
            erfelijkheidsonderzoek; klinisch geneticus; klinische genetica;
            erfelijke (?:aandoening|ziekte|aanleg|borstkanker|belasting); kiembaanmutatie~;
            mutatiedrag(?:er|ster)~; draag(?:er|ster) van (?:het|de|een) (?:gen|mutatie);
            drager(?:schap|schapstest)~; lynchsyndroom; lynch syndroom; karyotyp~; heterozygoot; homozygoot
        """,
    },
    exact="NIPT; VUS; PGT-[AMP]; HNPCC",
    codes="Z14; Z15; Z31.43; Z31.44; Z31.5; Z13.71; Z13.79; Z84.81",
    harmless="""
        genetic (?:algorithms?|programming|engineering|drift|diversity|code|operators?|variation in|
        markers? of livestock); carrier (?:status of the (?:shipment|line)|status code);
        homozygous (?:mice|mouse|lines?|plants?|strain)
    """,
    cases=(
        Case("She tested positive for a BRCA1 mutation."),
        Case("Genetic counseling was offered; he is a carrier of the CFTR gene."),
        Case("La paciente es portadora de la mutación BRCA2."),
        Case("Der Gentest des Patienten ergab eine heterozygote Mutation."),
        Case("La patiente est porteuse de la mutation, conseil génétique demandé."),
        Case("We tune it with a genetic algorithm and its genetic operators.", counts=False),
        Case("The carrier delivered the parcel; the carrier frequency is 2.4 GHz.", counts=False),
        Case("Generic drugs are cheaper; genetics textbooks are not.", counts=False),
    ),
)
