"""Psychiatric diagnoses, treatment and drugs that imply them; suicidality and self-harm."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="mental_health",
    category=Category.MENTAL_HEALTH,
    source="ICD-10-CM F20-F63, F65-F69, F90-F99, R45.851, T14.91, X71-X83; DSM-5-TR; RxNorm ingredients",
    words={
        "en": """
            psychiatr(?:y|ic|ist|ists); psychotherap(?:y|ist); psychotic; psychos(?:is|es); antipsychotics?;
            schizo(?:phrenia|phrenic|affective|typal|id personality);
            bipolar (?:disorder|affective|depression|i|ii|1|2|mania|patient); bipolar;
            manic (?:episode|depressive|depression|phase); mania; hypomani(?:a|c); depression;
            depressive (?:disorder|episode|symptoms?); clinically depressed;
            (?:feels?|feeling|felt|is|was|severely|very|been) depressed; antidepressants?; dysthymi(?:a|c);
            anxiety disorder; generali[sz]ed anxiety; anxiety (?:attacks?|and depression|medication);
            (?:her|his|my|severe|social|chronic|health) anxiety; panic (?:disorder|attacks?);
            agoraphobi(?:a|c); ptsd; post traumatic stress; obsessive compulsive disorder;
            borderline personality; antisocial personality; narcissistic personality; personality disorder;
            eating disorder; anorexia nervosa; bulimi(?:a|c); binge eating disorder; adhd;
            attention deficit; conduct disorder; oppositional defiant;
            dissociative (?:disorder|identity|fugue|episodes?); suicid(?:e|al|ality);
            kill (?:myself|herself|himself|themselves|themself); killed (?:herself|himself);
            end (?:my|her|his) (?:own )?life; want(?:s|ed)? to die;
            wish(?:es|ed)? (?:i|she|he) (?:were|was) dead; self harm(?:s|ed|ing)?;
            self injur(?:y|ies|ious|ing); cut(?:s|ting)? (?:myself|herself|himself);
            self mutilat(?:ion|ing|ed); parasuicide;
            involuntary (?:commitment|hold|admission|hospitali[sz]ation); 5150 hold; baker act;
            sectioned under;
            mental health (?:act|hold|crisis|diagnos[ei]s|treatment|unit|ward|history|counsel(?:l?or|l?ing)|
            provider|services?|condition|issues?|problems?|record|medication|disorder);
            mental (?:illness|disorder|breakdown|hospital); nervous breakdown; inpatient psych(?:iatric)?;
            psych (?:ward|unit|hold|consult|meds|hx|history|hospital|eval(?:uation)?|admission|
            medications?);
            behaviou?ral health (?:unit|clinic|provider|record|treatment|admission|counsel(?:l?or|l?ing));
            electroconvulsive therapy; transcranial magnetic stimulation;
            (?:sees?|seeing|saw|my|her|his) (?:a )?(?:therapist|psychologist|counsell?or|shrink);
            cognitive behaviou?ral therapy; dialectical behaviou?r therapy; emdr; delusion(?:s|al);
            paranoid (?:delusions?|schizophrenia|ideation); command hallucinations;
            (?:auditory|hears?|hearing) (?:hallucinations|voices); homicidal ideation;
            postpartum depression; catatoni(?:a|c); gad 7; phq 9; columbia suicide; mse shows; young mania;
            clozapine; clozaril; olanzapine; zyprexa; risperidone; risperdal; quetiapine; seroquel;
            aripiprazole; abilify; ziprasidone; lurasidone; latuda; paliperidone; invega;
            haloperidol decanoate; cariprazine; vraylar; brexpiprazole; rexulti; asenapine; fluphenazine;
            perphenazine;
            lithium (?:carbonate|citrate|levels?|therapy|toxicity|treatment|\\d{2,4} ?mg|er|maintenance);
            lithobid; eskalith; (?:on|started|takes?|taking|resumed?|stopped|prescribed) lithium;
            fluoxetine; prozac; sertraline; zoloft; paroxetine; paxil; citalopram; celexa; escitalopram;
            lexapro; fluvoxamine; venlafaxine; effexor; desvenlafaxine; pristiq; mirtazapine; remeron;
            vortioxetine; trintellix; vilazodone; lamictal for (?:bipolar|mood); esketamine; spravato;
            phenelzine; tranylcypromine; ssris?; methylphenidate; ritalin; lisdexamfetamine; vyvanse;
            adderall; atomoxetine; strattera; buspirone
        """,
        "es": """
            psiquiatr(?:ía|a|as); psiquiátric[oa]s?; psicosis; psicótic[oa]s?; esquizofren(?:ia|ias);
            esquizofrénic[oa]s?; esquizoafectiv[oa]; trastorno bipolar;
            trastorno (?:de ansiedad|depresivo|límite de|de la personalidad|de pánico|obsesivo|alimentario|
            psicótico|mental|del ánimo|de estrés postraumático|por déficit de atención);
            depresión (?:mayor|postparto|posparto|grave|reactiva|crónica);
            síndrome (?:depresivo|ansioso ?depresivo|ansioso); antidepresiv[oa]s?; antipsicótic[oa]s?;
            con depresión; ansiedad generalizada; crisis de (?:ansiedad|pánico); ideación suicida;
            intentos? de suicidio; suicid(?:io|a|arse); intento autolítico; ideación autolítica;
            autolesi(?:ón|ones); autolític[oa]s?; anorexia nerviosa; bulimia; salud mental;
            enfermedad mental; ingreso psiquiátrico; psicoterapia; litio (?:\\d{1,4} ?mg|carbonato);
            carbonato de litio; clozapina; olanzapina; risperidona; quetiapina; aripiprazol; sertralina;
            fluoxetina; paroxetina; escitalopram; citalopram; venlafaxina; mirtazapina; tdah
        """,
        "de": """
            psychiatri~; psychos(?:e|en); psychotisch~; psychotherap~; schizophren~; schizoaffektiv~;
            bipolare (?:störung|affektive); bipolar~; manisch~; manie; depression(?:en)?; depressive~;
            schwer depressiv; antidepressiv(?:um|a); antipsychotik(?:um|a); neuroleptik(?:um|a);
            angststörung~; panikstörung~; panikattacke~; zwangsstörung~; posttraumatische belastungsstörung;
            ptbs; borderline~; persönlichkeitsstörung~; essstörung~; anorexia nervosa; magersucht; bulimie;
            suizid~; selbstmord~; selbstverletz~; selbsttötung~; psychische (?:erkrankung|störung)~;
            psychisch krank~; geschlossene (?:station|abteilung|psychiatrie); unterbringung nach;
            lithiumtherapie; lithiumspiegel; lithiumcarbonat; quilonum; clozapin; olanzapin; risperidon;
            quetiapin; aripiprazol; sertralin; fluoxetin; paroxetin; escitalopram; citalopram; venlafaxin;
            mirtazapin; elektrokonvulsionstherapie; adhs; anpassungsstörung~; belastungsreaktion
        """,
        "fr": """
            psychiatr(?:ie|e|es|ique|iques); psychos(?:e|es); psychotique~; psychothérap(?:ie|eute);
            schizophr(?:ène|ènes|énie|énique); trouble bipolaire; bipolaire;
            épisode (?:dépressif|maniaque|dépressive);
            dépression (?:majeure|sévère|post partum|du post partum|chronique|nerveuse|réactionnelle);
            syndrome (?:dépressif|anxio ?dépressif); état (?:dépressif|maniaque); antidépresseurs?;
            antipsychotiques?; neuroleptiques?;
            trouble (?:anxieux|panique|de la personnalité|obsessionnel|du comportement alimentaire|
            de stress post traumatique|mental|psychiatrique|de l'humeur); attaques? de panique;
            suicid(?:e|aire|aires|é|ée); tentative de suicide; idées (?:suicidaires|noires);
            auto ?mutilation; scarifications?; anorexie mentale; boulimi(?:e|que); santé mentale;
            maladie mentale; hospitalisation (?:sous contrainte|psychiatrique|d'office); lithiémie;
            téralithe; sels de lithium; clozapine; olanzapine; rispéridone; quétiapine; aripiprazole;
            sertraline; fluoxétine; paroxétine; venlafaxine; mirtazapine; électroconvulsivothérapie; tdah
        """,
        "it": """
            psichiatr(?:ia|a|ico|ica|ici|iche); psicosi; psicotic[oaie]~; psicoterap(?:ia|euta);
            schizofren(?:ia|ico|ica); schizoaffettiv[oa]; disturbo bipolare;
            disturbo (?:depressivo|d'ansia|di personalità|borderline|di panico|ossessivo|post ?traumatico|
            alimentare|psicotico|mentale|dell'umore);
            depressione (?:maggiore|post ?partum|grave|cronica|reattiva);
            sindrome (?:depressiva|ansioso ?depressiva); antidepressiv[oi]; antipsicotic[oi];
            attacchi di panico; suicid(?:io|a|ario|aria|ari); tentato suicidio; ideazione suicidaria;
            autolesion(?:ismo|istico|i|e); anoressia nervosa; bulimia; salute mentale; malattia mentale;
            trattamento sanitario obbligatorio; litio carbonato; carbonato di litio; litiemia; clozapina;
            olanzapina; risperidone; quetiapina; aripiprazolo; sertralina; fluoxetina; paroxetina;
            venlafaxina; mirtazapina; adhd
        """,
        "pt": """
            psiquiatr(?:ia|a); psiquiátric[oa]s?; psicose; psicótic[oa]s?; psicoterap(?:ia|euta);
            esquizofren(?:ia|ias); esquizofrênic[oa]; esquizofrénic[oa];
            (?:transtorno|perturbação|doença) (?:bipolar|depressiv[oa]|de ansiedade|do pânico|
            de personalidade|borderline|mental|obsessiv[oa]|alimentar|psicótic[oa]|de stress pós|do humor);
            depressão (?:maior|pós parto|grave|crônica|crónica|major); quadro depressivo;
            antidepressiv[oa]s?; antipsicótic[oa]s?; ataques? de pânico; suicíd(?:io|ios); suicida;
            tentativa de suicídio; ideação suicida; automutilação; autolesão; anorexia nervosa; bulimia;
            saúde mental; internamento psiquiátrico; carbonato de lítio; litemia; clozapina; olanzapina;
            risperidona; quetiapina; aripiprazol; sertralina; fluoxetina; paroxetina; escitalopram;
            venlafaxina; mirtazapina; phda; tdah
        """,
        "nl": """
            psychiatr(?:ie|isch|ische|er); psychiatrisch~; psychos(?:e|en|es); psychotisch~; psychotherap~;
            schizofren(?:ie|e); schizoaffectie~; bipolaire stoornis; bipolair~; manisch~;
            depressie(?:s|ve)?; depressief; ernstig depressief; antidepressiv(?:um|a);
            antipsychotic(?:um|a); angststoornis~; paniekstoornis~; paniekaanval~; dwangstoornis~;
            posttraumatische stressstoornis; ptss; borderline~; persoonlijkheidsstoornis~; eetstoornis~;
            anorexia nervosa; boulimi~; suïcid~; zelfmoord~; zelfbeschadig~; zelfverwond~; zelfdoding~;
            ggz instelling; geestelijke gezondheidszorg; psychische (?:stoornis|aandoening|klachten);
            gedwongen opname; inbewaringstelling; lithiumspiegel; lithiumcarbonaat; clozapine; olanzapine;
            risperidon; quetiapine; aripiprazol; sertraline; fluoxetine; paroxetine; venlafaxine;
            mirtazapine
        """,
    },
    exact="MDD; GAD; OCD; BPD; PTSD; SI/HI; SI; HI and SI; ECT; MSE; TSO; TDAH; EDM; GGZ; PTBS",
    codes="""
        F[2-3][0-9]; F4[0-8]; F5[0-9]; F6[0-35-9]; F9[0-9]; R45.85; T14.91; X7[1-9]; X8[0-3]; Z91.5; Z04.6
    """,
    harmless="""
        (?:st|st segment|pr|pr segment|t wave|j point|tp|segment|horizontal|downsloping|upsloping|
        respiratory|cns|nervous system|bone marrow|marrow|myocardial|cardiac|circulatory|skull|vertebral|
        inbreeding|freezing point|long term|synaptic|cortical|spreading|economic|great|tropical|shallow|
        tongue) depressions?;
        depressions? (?:of|in|on) (?:the )?(?:st|pr|bone marrow|respiration|respiratory|skull|ground|road|
        surface|wafer|terrain|landscape|economy|segment|consciousness); depression (?:of|≥|>=|>|of >) ?\\d;
        st (?:elevation|elevations) (?:or|and|/) depressions?;
        (?:tropical|world|during the) (?:great )?depression;
        suicide (?:gene|vector|inhibitor|inhibition|substrate|left|bomber|squad);
        bipolar (?:cells?|electrode|electrodes|electrocautery|cautery|forceps|diathermy|coagulation|
        junction|transistor|leads?|pacing|hip|hemiarthroplasty|prosthesis|limb|neurons?|i\\s?/\\s?o|plot|
        chart|encoding); manic pixie; hi and si (?:units|prefix);
        (?:si|hi) (?:units?|joint|joints|prefix|base|system); in si; kill(?:s|ed)? himself laughing;
        schizophrenia bulletin; journal of psychiatry; (?:lithium|prozac) nation; mania for;
        process suicide; commit suicide on signal
    """,
    cases=(
        Case("Her depression is worse, she was started on sertraline 50 mg."),
        Case("Patient denies suicidal ideation."),
        Case("He takes lithium 900 mg at night, level 0.8."),
        Case("Esquizofrenia paranoide, ingreso psiquiátrico en marzo."),
        Case("Die Patientin war nach einem Suizidversuch in der Psychiatrie."),
        Case("Antécédent de tentative de suicide, suivie en psychiatrie."),
        Case("La paziente è seguita per disturbo bipolare."),
        Case("Doente com depressão major, medicado com sertralina."),
        Case("Bekend met een bipolaire stoornis, opgenomen in de psychiatrie."),
        Case("Problem list: F31.9, E11.9."),
        Case("ECG shows 2 mm ST depression in V4-V6 and no T wave inversion.", counts=False),
        Case("Respiratory depression after the opioid was reversed.", counts=False),
        Case("Replace the lithium battery of the glucometer; lithium-ion packs may swell.", counts=False),
        Case("Hemostasis with bipolar cautery; the prices fell in the Great Depression.", counts=False),
        Case("The tongue depressor was sterile; depressed skull fracture.", counts=False),
        Case("The thread kills itself with a signal and the job is rescheduled.", counts=False),
    ),
)
