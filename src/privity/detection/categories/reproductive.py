"""Pregnancy and its end, contraception, fertility, sterilisation."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="reproductive",
    category=Category.REPRODUCTIVE,
    source="Cal. Civ. Code 56.108; ICD-10-CM O00-O9A, Z30-Z37, Z39, Z3A; RxNorm ingredients",
    words={
        "en": """
            pregnan(?:t|cy|cies); gravida; gravid; g\\d{1,2} ?p\\d{1,2}(?: ?ab?\\d{1,2})?; abortions?;
            aborted (?:her|the) pregnancy; miscarri(?:age|ages|ed|ing); stillb(?:irth|orn);
            ectopic pregnancy; termination of pregnancy; terminat(?:e|ed|ing) (?:her|the|my|a) pregnancy;
            pregnancy termination; dilation and (?:curettage|evacuation); mifepristone; mifeprex;
            medication abortion; abortion pills?; plan b (?:pill|one step); morning after pill;
            emergency contracepti(?:on|ve); ulipristal; ella one; contracepti(?:on|ve|ves); birth control;
            nexplanon; depo provera; mirena (?:iud|coil|inserted|placed|removed); kyleena; paragard;
            nuvaring; intra ?uterine device; oral contraceptives?; tubal ligation; tubes tied; vasectomy;
            sterili[sz]ation (?:procedure|request|consent); salpingectomy for sterili[sz]ation;
            infertil(?:e|ity);
            fertility (?:clinic|treatment|specialist|preservation|drugs?|workup|testing|history);
            in vitro fertili[sz]ation; intrauterine insemination; embryo (?:transfer|freezing);
            egg (?:retrieval|freezing|donation|donor); sperm (?:count|donor|bank|analysis); surrogacy;
            gestational (?:carrier|age|diabetes|hypertension|sac); last menstrual period;
            menstrual (?:cycle|history|period); missed (?:her|my|a) period; beta hcg;
            hcg (?:level|quant|positive|negative); prenatal (?:care|visit|vitamins?|screening|record);
            antenatal (?:care|visit|clinic); postpartum; trimester;
            fetal (?:heart|anomaly|demise|movement|growth|ultrasound);
            foetal (?:heart|anomaly|movement|growth); preeclampsia; pre eclampsia; eclampsia; cesarean;
            caesarean; c section; labou?r and delivery;
            obstetric(?:s|al|ian)? (?:history|clinic|visit|ultrasound|record|emergency|care);
            breast ?feeding mother; clomiphene; clomid; letrozole for (?:ovulation|infertility)
        """,
        "es": """
            embaraz(?:o|os|ada|adas); gestante; gestación; aborto(?:s)?;
            interrupción (?:voluntaria )?del embarazo; anticoncep(?:ción|tivo|tivos|tiva|tivas);
            píldora del día (?:después|siguiente); ligadura (?:de trompas|tubárica); vasectomía;
            infertilidad; esterilidad; fecundación in vitro; inseminación artificial; cesárea; preeclampsia;
            puerperio; fecha de última (?:regla|menstruación); misoprostol; mifepristona
        """,
        "de": """
            schwanger~; schwangerschaft~; abtreibung~; schwangerschaftsabbruch~; fehlgeburt~; totgeburt~;
            abort; abruptio; gravidität; gravida; verhütungsmittel; empfängnisverhütung; kontrazept~;
            antibabypille; pille danach; sterilisation (?:der|des|bei)~; vasektomie; unfruchtbarkeit;
            kinderwunsch~; künstliche befruchtung; in vitro fertilisation; kaiserschnitt~; sectio caesarea;
            entbindung~; präeklampsie; wochenbett~; mifepriston; ssw \\d{1,2}; \\d{1,2}\\. ssw
        """,
        "fr": """
            grossesse(?:s)?; enceinte(?: de)?; avortement(?:s)?;
            interruption (?:volontaire |médicale )?de (?:la )?grossesse; fausse couche;
            contracepti(?:on|f|fs|ve); pilule (?:du lendemain|contraceptive); ligature des trompes;
            vasectomie; infertilité; stérilité; fécondation in vitro; procréation médicalement assistée;
            césarienne; prééclampsie; post partum; aménorrhée; mifépristone; gestation pour autrui
        """,
        "it": """
            gravidanz(?:a|e); incinta; gestante; abort(?:o|i|ire);
            interruzione (?:volontaria )?(?:di|della) gravidanza; contraccett(?:ivo|ivi|iva|ive);
            contraccezione; pillola (?:del giorno dopo|anticoncezionale|abortiva); anticoncezionale;
            legatura delle tube; vasectomia; infertilità; sterilità; fecondazione (?:in vitro|assistita);
            procreazione medicalmente assistita; taglio cesareo; parto cesareo; preeclampsia; puerperio;
            mifepristone
        """,
        "pt": """
            gravidez; grávida(?:s)?; gestante; gestação; aborto(?:s)?; abortamento;
            interrupção (?:voluntária |médica )?da (?:gravidez|gestação);
            contrace(?:p)?(?:ção|tivo|tivos|tiva); anticoncepciona(?:l|is);
            pílula (?:do dia seguinte|anticoncepcional); laqueadura; laqueação (?:das trompas|tubária);
            vasectomia; infertilidade; fertilização in vitro; reprodução assistida; cesárea; cesariana;
            pré eclâmpsia; puerpério; mifepristona
        """,
        "nl": """
            zwanger~; zwangerschap~; abortus~; zwangerschapsafbreking; miskraam; miskramen; doodgeboren;
            anticonceptie~; voorbehoedsmiddel~; anticonceptiepil; morning afterpil; overtijdpil; abortuspil;
            sterilisatie (?:van|bij); vasectomie; onvruchtbaar~; vruchtbaarheidsbehandeling~; kinderwens;
            ivf behandeling; keizersnede; bevalling~; zwangerschapsvergiftiging; kraambed; mifepriston
        """,
    },
    exact="""
        IVF; IUI; IUDs?; TOP; LMP; D&E; D&C; EDD; IVG; ITG; IMG; FIV; FIVET; IVE; SSW; LEEP; PROM; VBAC;
        G\\d{1,2}P\\d{1,2}
    """,
    codes="O[0-8][0-9]; O9[0-9A]; Z3[0-79]; Z3A; N97; N46; Z64.0; Z98.51; Z98.52; N96",
    harmless="""
        abort(?:ed|ing|s)? (?:the )?(?:transaction|request|process|build|job|mission|thread|connection|
        signal|controller|on error); aborted; pregnancy (?:category|register|registry|warning) ?[a-dx]?;
        pregnant (?:pause|silence|question); top (?:of|level|right|left|down|up|side|priority);
        labou?r and delivery costs?; plan b(?: is| was| for| if| in case);
        sterili[sz]ation of (?:instruments|equipment|the instruments); c section of (?:the|code|a);
        fetal (?:bovine|calf) serum; menu top
    """,
    cases=(
        Case("She is 9 weeks pregnant and asks about a medication abortion."),
        Case("G3P2, LMP 10 weeks ago."),
        Case("Mi paciente está embarazada de 12 semanas."),
        Case("Die Patientin wünscht einen Schwangerschaftsabbruch."),
        Case("Elle a eu une fausse couche; interruption volontaire de grossesse en 2019."),
        Case("La paziente è incinta, aborto spontaneo pregresso."),
        Case("A utente está grávida, gravidez desejada."),
        Case("Patiënte is zwanger na een miskraam."),
        Case("Steps for the reproduction of the bug; the transaction was aborted.", counts=False),
        Case("Plan B is to restart the server; see the top of the page.", counts=False),
        Case("Sterilization of instruments takes 30 minutes; fetal bovine serum was added.", counts=False),
    ),
)
