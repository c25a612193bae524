"""Sexually transmitted infections other than HIV."""

from privity.detection.categories.terms import Case, Terms
from privity.domain.category import Category

TABLE = Terms(
    name="sti",
    category=Category.STI,
    source="ICD-10-CM A50-A64, Z11.3, Z20.2, O98.1-O98.3; CDC STI treatment guidelines 2021",
    words={
        "en": """
            sexually transmitted (?:infections?|diseases?); venereal diseases?; venereal; syphilis;
            syphilitic; neurosyphilis; gonorrh(?:o)?ea; gonococc(?:al|us); chlamydia(?: trachomatis)?;
            chlamydial infection; trichomon(?:as|iasis); genital (?:herpes|warts|ulcers?|hsv);
            condyloma(?:ta)?; herpes genitalis; hsv 2; lymphogranuloma venereum; chancroid; pubic lice;
            mycoplasma genitalium; doxy ?pep; treponema pallidum; rapid plasma reagin;
            (?:std|sti)s? (?:screen(?:ing)?|test(?:s|ing)?|clinic|panel|check|exposure|treatment|history|
            results?); (?:an?|any|has|had|have|of|for|prior) (?:std|sti)s?
        """,
        "es": """
            infecci(?:ón|ones) de transmisión sexual; enfermedad(?:es)? (?:de transmisión sexual|venéreas?);
            sífilis; gonorrea; clamidi(?:a|as|asis); herpes genital; verrugas genitales; tricomoni?asis;
            condilomas?
        """,
        "de": """
            geschlechtskrankheit~; sexuell übertragbare~; syphilis; lues; gonorrhö~; tripper; chlamydien~;
            genitalherpes; herpes genitalis; feigwarze~; trichomonaden~; kondylom~
        """,
        "fr": """
            infections? sexuellement transmissibles?; maladies? sexuellement transmissibles?;
            maladies? vénériennes?; syphilis; gonorrhée; gonococci(?:e|que); blennorragie; chlamydiose;
            chlamydia; herpès génital; condylomes?; trichomonase
        """,
        "it": """
            infezion[ei] sessualmente trasmess[aei];
            malatti[ae] (?:veneree?|sessualmente trasmess[aei]|a trasmissione sessuale); sifilide; gonorrea;
            clamidia; herpes genitale; condilom[ai]; tricomoni?asi
        """,
        "pt": """
            infec(?:ç)?(?:ção|ções) sexualmente transmissíve(?:l|is);
            doenças? (?:sexualmente transmissíve(?:l|is)|venéreas?); sífilis; gonorreia; clamídia;
            herpes genital; verrugas genitais; condilomas?; tricomoníase
        """,
        "nl": """
            seksueel overdraagbare~; geslachtsziekte~; syfilis; gonorroe; chlamydia;
            genitale (?:herpes|wratten); herpes genitalis; soa test~; soa poli~; een soa; trichomonas
        """,
    },
    exact="STIs; STDs; LGV; VDRL; SOA",
    codes="A5[0-9]; A6[0-4]; Z11.3; Z20.2; O98.1; O98.2; O98.3",
    harmless="""
        (?:std|sti) (?:error|dev|deviation|out|in|err|lib|library|vector|string); std(?:::|\\.)[a-z_]{1,40};
        soa (?:architecture|services?|record); chlamydia pneumoniae; chlamydophila
    """,
    cases=(
        Case("She was treated for chlamydia last year."),
        Case("He asked for STI screening after exposure."),
        Case("Antecedente de sífilis tratada en la paciente."),
        Case("Zustand nach Lues, Patient behandelt mit Penicillin."),
        Case("Il a une gonorrhée, le patient est traité."),
        Case("std::vector<int> std(values) prints the std deviation to stdout.", counts=False),
        Case("Instructions STI and CLI set and clear the interrupt flag.", counts=False),
        Case("Chlamydia pneumoniae serology was negative.", counts=False),
        Case("Plantar warts on the left foot; herpes zoster of the trunk.", counts=False),
    ),
)
