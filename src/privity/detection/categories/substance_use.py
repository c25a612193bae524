"""Alcohol and drug use disorders. Tobacco and caffeine are none (42 CFR 2.11)."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

_SUBSTANCE = (
    "(?:alcohol|etoh|drugs?|opioids?|opiates?|heroin|cocaine|crack|meth|methamphetamines?|amphetamines?|cannabis|"
    "marijuana|benzo(?:diazepine)?s?|xanax|fentanyl|oxycodone|oxycontin|percocet|inhalants?|stimulants?|"
    "sedatives?|painkillers?|pain pills?|pills|polysubstance|substances?)"
)

TABLE = Terms(
    name="substance_use",
    category=Category.SUBSTANCE_USE,
    source="42 CFR 2.11; ICD-10-CM F10-F19; RxNorm ingredients; DSM-5-TR",
    words={
        "en": f"""
            {_SUBSTANCE} (?:ab)?use disorders?;
            {_SUBSTANCE} (?:abuse|abusing|misuse|addiction|addicts?|dependen(?:ce|cy|t)|overdoses?|relapse|
            cravings?|detox(?:ification)?|rehab(?:ilitation)?|seeking|withdrawal|intoxication|habit|
            problem);
            (?:substance|drug|alcohol|heroin|cocaine|marijuana|cannabis|meth|opioid|opiate|illicit drug|
            illicit) use; (?:illicit|recreational|street|hard) drugs?; iv drug us(?:e|er|ing);
            injection drug us(?:e|er|ing); injects? (?:drugs|heroin|meth|cocaine|fentanyl);
            intravenous drug (?:ab)?us(?:e|er);
            (?:ab)?us(?:es|ed|ing) (?:illicit )?(?:drugs|heroin|cocaine|crack|meth|marijuana|cannabis|
            opioids|opiates); snort(?:s|ed|ing) (?:heroin|cocaine|meth|pills|oxycodone);
            smok(?:es|ed|ing) (?:crack|meth|weed|pot|marijuana|cannabis);
            smok(?:es|ed|ing) (?:weed|pot) (?:daily|every day); ivdu; ivda; pwid; polysubstance (?:ab)?use;
            chemical dependen(?:ce|cy); addicted to {_SUBSTANCE}; dependent on {_SUBSTANCE};
            hooked on {_SUBSTANCE}; overdosed on; od'd on;
            addiction (?:treatment|medicine|clinics?|services?|counsel(?:l?or|l?ing)|specialists?|
            psychiatr(?:y|ist)|history|recovery); drug addicts?; alcoholism; alcoholics anonymous;
            narcotics anonymous; (?:12|twelve) step (?:program(?:me)?|meetings?|group);
            (?:an|is|was|recovering|former|chronic|known|functioning|active) alcoholic;
            alcoholic (?:hepatitis|cirrhosis|ketoacidosis|hallucinosis);
            alcohol related (?:liver|seizures?|psychosis|dementia); delirium tremens;
            binge drink(?:ing|er|s); heavy drink(?:ing|er); problem drink(?:ing|er);
            drinks (?:heavily|daily|too much); drinking problem; (?:too much|daily) drinking; sober living;
            sobriety; sober (?:for|since|house|home); residential treatment for (?:drugs|alcohol|addiction);
            methadone; buprenorphine; suboxone; subutex; sublocade; zubsolv; brixadi; vivitrol; disulfiram;
            antabuse; acamprosate; campral; lofexidine; lucemyra; medication assisted treatment;
            medications for opioid use; opioid treatment program(?:me)?;
            opioid agonist (?:therapy|treatment); (?:injectable|extended release|xr|depot|oral) naltrexone;
            naltrexone (?:xr|er|50 ?mg|100 ?mg|380 ?mg);
            naltrexone [^.\\n]{{0,50}}(?:alcohol|opioids?|cravings?|relapse|sobriety|drinking|heroin);
            (?:alcohol|opioids?|cravings?|relapse|sobriety|drinking|heroin)[^.\\n]{{0,50}} naltrexone;
            needle exchange; syringe services?; harm reduction (?:program(?:me)?|services?);
            fentanyl test strips?; shooting up;
            positive for (?:cocaine|opiates?|opioids|thc|amphetamines?|methamphetamines?|benzodiazepines|
            cannabinoids|fentanyl|heroin|barbiturates|pcp); heroin; crystal meth; methamphetamine;
            crack cocaine; cocaine metabolites?; cocaine (?:yesterday|last|again|daily|and|or|in);
            blood alcohol (?:level|concentration|content); ciwa(?: ar)?; audit c; dast 10;
            cage questionnaire; asam (?:level|criteria|placement); cannabis hyperemesis;
            cannabinoid hyperemesis
        """,
        "es": """
            drogadic(?:ción|to|ta)s?; drogodependen(?:cia|cias|te|tes); toxicoman(?:ía|ías);
            toxicóman[oa]s?; alcoholismo; etilismo;
            adict[oa]s? (?:a la|a las|a los|al|a) (?:drogas?|cocaína|heroína|alcohol|opioides|opiáceos|
            pastillas); enolismo;
            adicción (?:a la|a las|a los|al|a) (?:drogas?|cocaína|heroína|alcohol|opioides|opiáceos|
            sustancias);
            dependencia (?:del|al|a la|a los|de) (?:alcohol|cocaína|heroína|opioides|opiáceos|cannabis|
            drogas); abuso de (?:sustancias|drogas|alcohol|opioides|opiáceos); síndrome de abstinencia;
            deshabituación; desintoxicación;
            trastorno por (?:consumo|uso|abuso|dependencia) de(?:l)? (?:sustancias|alcohol|opioides|
            opiáceos|cocaína|cannabis|drogas);
            consumo de (?:drogas|cocaína|heroína|sustancias|cannabis|opioides|opiáceos);
            consumo (?:perjudicial|excesivo|abusivo|crónico) de alcohol; usuari[oa]s? de drogas;
            consumidor(?:a|es)? de (?:drogas|cocaína|heroína|cannabis); alcohólicos anónimos;
            delirio de abstinencia; metadona; buprenorfina; heroína; hepatopatía alcohólica;
            cirrosis alcohólica; bebedor (?:de riesgo|excesivo|importante)
        """,
        "de": """
            alkoholabhängig~; alkoholiker(?:in)?; alkoholismus; alkoholkrank~; alkoholmissbrauch;
            alkoholabusus; alkoholsucht~; alkoholsüchtig~; alkoholentzug~; c2 abusus; c2h5oh abusus;
            äthylabusus; äthylismus; drogenabhängig~; drogensüchtig~; drogensucht~; drogenmissbrauch;
            drogenabusus; drogenkonsum~; drogenabusus; opioidabhängig~; opiatabhängig~; heroinabhängig~;
            kokainabhängig~; kokainkonsum; heroinkonsum; cannabisabhängig~; polytoxikoman~; politoxikoman~;
            suchterkrankung~; suchtkrank~; suchttherapie; suchtklinik; suchtberatung; suchtmedizin~;
            suchtmittel~; suchtproblem~; abhängigkeitserkrankung~; abhängigkeitssyndrom; entzugsbehandlung;
            entzugsklinik; entzugssyndrom; entzugsdelir~;
            entgiftung~ (?:von|bei) (?:alkohol|drogen|opiaten); qualifizierter entzug;
            substitutionstherapie; substitutionsbehandlung; methadon; polamidon; levomethadon; buprenorphin;
            heroin; anonyme alkoholiker; äthyltoxisch~; alkoholtoxisch~; substanzgebrauchsstörung~;
            substanzmissbrauch; substanzabusus
        """,
        "fr": """
            toxicoman(?:ie|ies|e|es); alcoolisme; alcoolique chronique; alcoolodépendan(?:ce|t|te|ts);
            alcoolo dépendan(?:ce|t|te); éthylisme; oenolisme;
            dépendan(?:ce|t|te) (?:à l'|aux |à la |à |au )(?:alcool|opiacés|opioïdes|héroïne|cocaïne|
            drogues?|cannabis); accro (?:à l'|aux |à la |à |au )(?:alcool|opiacés|héroïne|cocaïne|drogues?);
            addictologie; addictologue; sevrage alcoolique;
            sevrage (?:aux|en|des|de l')(?: )?(?:opiacés|alcool|drogues?);
            cure de (?:désintoxication|sevrage); désintoxication alcoolique; alcooliques anonymes;
            abus de (?:drogues?|substances|l'alcool|d'alcool|alcool); abus d'(?:alcool|opioïdes);
            consommation (?:de |d')(?:drogues?|cocaïne|héroïne|cannabis|stupéfiants|opiacés|opioïdes);
            consommation excessive d'alcool;
            trouble (?:de l'usage|lié à l'usage) (?:de |d'|des )(?:substances|alcool|l'alcool|opioïdes|
            cannabis|cocaïne); usager de drogues?; héroïne; méthadone; buprénorphine; cirrhose alcoolique;
            hépatite alcoolique
        """,
        "it": """
            tossicodipenden(?:za|te|ti|ze); tossicoman(?:ia|e); alcolismo; alcolista; alcolisti anonimi;
            etilismo; etilista; alcoldipenden(?:za|te); alcol dipenden(?:za|te);
            dipendenza (?:da |dall'|dalle |dagli |dalla )(?:alcol|alcool|droghe|sostanze|oppiacei|oppioidi|
            cocaina|eroina|cannabis);
            dipendente (?:da |dall'|dalle |dalla )(?:alcol|droghe|cocaina|eroina|oppiacei);
            abuso (?:di |d')(?:sostanze|alcol|alcool|droghe|oppiacei);
            disturbo da uso di (?:sostanze|alcol|oppiacei|oppioidi|cocaina);
            uso di (?:droghe|sostanze stupefacenti|cocaina|eroina|stupefacenti); sostanze stupefacenti;
            disintossicazione; sindrome (?:da|di) astinenza; eroina; metadone; buprenorfina;
            cirrosi alcolica; comunità terapeutica
        """,
        "pt": """
            toxicodependen(?:te|tes|cia); toxicodependência; toxicomania; dependência química;
            dependente químic[oa]; alcoolismo; alcoólatra; alcoólicos anónimos; alcoólicos anônimos;
            etilismo; etilista; drogad(?:ição|ito|ita|icto|icta);
            abuso de (?:álcool|drogas|substâncias|opioides|opiáceos);
            dependência (?:de|do|da) (?:álcool|drogas|substâncias|opioides|opiáceos|cocaína|heroína|
            cannabis); dependência alcoólica;
            (?:uso|consumo) (?:abusivo |nocivo )?de (?:drogas|cocaína|heroína|crack|substâncias|maconha|
            cannabis); uso (?:abusivo|nocivo) de álcool; consumo excessivo de álcool;
            (?:transtorno|perturbação) (?:por|do|de|pelo) uso de (?:substâncias|álcool|opioides|cocaína);
            síndrome de abstin[eê]ncia; desintoxicação; heroína; metadona; buprenorfina;
            usuári[oa] de (?:drogas|crack|cocaína); caps ad
        """,
        "nl": """
            alcoholverslaafd~; alcoholverslaving; alcoholmisbruik; alcoholisme; alcoholist(?:e|en)?;
            alcoholafhankelijk~; drugsverslaafd~; drugsverslaving; drugsmisbruik; drugsgebruik~;
            drugsverleden;
            verslaafd aan (?:alcohol|drugs|heroïne|cocaïne|drank|opioïden|opiaten|pillen|ghb);
            verslavingszorg; verslavingskliniek; verslavingsarts; verslavingsgeneeskunde;
            verslavingsproblematiek; middelenmisbruik; middelengebruik; middelenafhankelijk~;
            stoornis in het gebruik van (?:alcohol|middelen|opioïden|cannabis|cocaïne);
            stoornis in alcoholgebruik; afkickkliniek; afkicken van; ontwenningskliniek;
            ontwenningsverschijnselen; detox van; anonieme alcoholisten; heroïne; methadon; buprenorfine;
            opioïdverslav~; opiaatverslav~; cocaïnegebruik; overmatig alcoholgebruik; cocaïneverslav~
        """,
    },
    exact="""
        OUD; MOUD; SUDs?; OTP clinic; UDS (?:positive|pos); UDS \\+~; AA meetings?; NA meetings?;
        EtOH (?:abuse|use|dependence); ADVP; UDVP; SerD; Ser\\.?T; C2
    """,
    codes="F1[0-689]; K70; T40\\.?[1245]; Z71.41; Z71.51; O99.31; O99.32; Z86.4",
    harmless="""
        drug use (?:in|during) (?:pregnancy|lactation|breastfeeding|renal|the elderly);
        drug use (?:review|evaluation|instructions?); alcohol use (?:with|while taking) this;
        concomitant alcohol use; sobriety of
    """,
    cases=(
        Case("She has been on Suboxone since May and sees her sponsor weekly."),
        Case("Denies IV drug use, denies alcohol abuse."),
        Case("He was admitted to detox, alcohol use disorder, severe (F10.20)."),
        Case("Paciente con dependencia del alcohol y consumo de cocaína."),
        Case("Der Patient ist alkoholabhängig und war in einer Entzugsklinik."),
        Case("Sevrage alcoolique en cours, suivi en addictologie."),
        Case("Paziente tossicodipendente in terapia con metadone."),
        Case("Doente com dependência química, usuário de crack."),
        Case("Patiënt is verslaafd aan alcohol, bekend bij de verslavingszorg."),
        Case("He is addicted to chocolate and to his phone.", counts=False),
        Case("An abuse of notation: we write f for f(x).", counts=False),
        Case("Dependency injection keeps the modules apart; the build has two dependencies.", counts=False),
        Case("Nonalcoholic fatty liver disease; wipe the skin with an alcohol swab.", counts=False),
        Case("Gelbsucht und Eifersucht sind keine Abhängigkeiten.", counts=False),
        Case("Press F11 to leave the full screen; then open section F10.", counts=False),
        Case("She quit smoking and drinks two coffees a day.", counts=False),
    ),
)
