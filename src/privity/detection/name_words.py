"""Tables of the name detector: which words introduce, join, follow and never are a name."""

from __future__ import annotations


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


#: Names that are everyday words of clinical or technical prose, or places, before they are names.
AMBIGUOUS = _words(
    """
    will may rose grace mark bill art faith hope joy dawn ray sue pat dale drew rob chase grant chance
    lane guy gene gay norm case major summer autumn april june august iris ivy olive pearl ruby amber
    crystal ginger holly jasmine heather violet lily daisy sandy rusty rocky buck chip cliff dean duke
    earl forest glen hunter jean king lance miles noble page price prince reed rich rod stone sterling
    van wade ward young long best love day virginia georgia carolina dakota brook brooks cherry candy
    star mercy merry penny angel christian jewel misty stormy sunny tiffany victor ken don dick peg bob
    jack harry frank son sang song hung tam le la lu su sun ha han ma pa thanh kim lee china india asia
    israel paris london sydney austin houston dallas orlando jordan kenya america chantal echo golden
    silver sierra savannah madison charlotte florence helena lincoln jackson cleveland washington denver
    phoenix jersey york essex kent devon milan vienna verona geneva cruz porter mason cooper carter
    parker taylor walker tanner fisher butler sawyer marshal regan
    """
)

#: Titles before a name. They are no part of the name.
HONORIFICS = _words(
    """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady madam madame rev reverend father
    sister fr sr hon judge capt captain sgt lt col gen major mister señor señora herr frau nurse rn
    dra sra srta don doña dña mme mlle maître monsieur madame docteur sig sigra dott dottssa dottoressa
    signor signora dhr mevr mw mevrouw meneer
    doktor doktorin kollege kollegin pfarrer pfarrerin primar primaria primarius oberarzt oberärztin
    chefarzt chefärztin stationsarzt assistenzarzt direktor direktorin bürgermeister bürgermeisterin
    docteure professeur professeure doutor doutora professora profesor profesora
    pastor rabbi imam officer uncle aunt auntie grandma grandpa president senator
    """
)

#: Those that lead to a name in small letters too; the others are then ordinary words.
SMALL_TITLES = _words("mr mrs ms miss dr prof doctor nurse uncle aunt")

#: Those that are no abbreviation: a stop behind one ends the sentence.
SPELLED_TITLES = _words(
    """
    miss doctor professor sir dame lord lady madam madame reverend father sister judge captain major mister
    señor señora herr frau nurse don doña maître monsieur docteur signora signor dottoressa mevrouw meneer
    doktor doktorin kollege kollegin pfarrer pfarrerin primar primaria primarius oberarzt oberärztin
    chefarzt chefärztin stationsarzt assistenzarzt direktor direktorin bürgermeister bürgermeisterin
    docteure professeur professeure doutor doutora professora profesor profesora pastor rabbi imam officer
    uncle aunt auntie grandma grandpa president senator
    """
)

#: Small words inside surnames.
PARTICLES = _words(
    """
    de da do dos das del della der den di la le van von ter ten zu bin ibn al el y af av st ben
    """
)

#: Degrees and licences behind a name.
CREDENTIALS = _words(
    """
    MD DO PHD RN NP PA DDS DMD DVM LPN CNA PT OT MPH MBA FACP FACS JD ESQ JR SR II III IV APRN DNP MSW
    LCSW PHARMD BSN MSN MS BS BA MA CRNA
    """
)

#: Capitalised words that are no part of a name, whatever the lists say.
NO_NAME = _words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday i a an the this that these those it he she we you they his
    her my our your their and or but if when while after before in on at of for to from by with no not
    none yes name names patient patients pt client doctor nurse physician hospital clinic center centre
    medical health healthcare care university college institute school department division unit ward
    floor room office street avenue road lane drive court boulevard city county state country north
    south east west northern southern eastern western new old saint st mount fort inc llc ltd corp
    corporation company co group gmbh plc bank insurance foundation association society committee agency
    bureau ministry journal press news times post daily american african european asian british english
    french german spanish italian russian chinese japanese indian mexican canadian australian dutch
    swedish irish scottish do does did so oh well good okay right sure how what why who where which
    great nice let lets have has had is are was were be been am um uh hm hmm mhm yeah yep nope hello any
    some all each every many much more most other another there here then than thus however also both
    either neither can could would should must might will shall since because although though under over
    between among during without within upon about into onto off out up down again once only same such
    very too just now today tomorrow yesterday see seen take give get go come make know think greek
    turkish polish arab jewish christian muslim catholic hispanic latino caucasian black white male
    female man woman boy girl mr mrs ms miss dr prof id dob ssn mrn npi dea phone fax email address date
    time age sex gender race diagnosis history exam assessment plan note notes summary report results
    lab labs test tests allergies medications medication chief complaint procedure impression findings
    discharge admission follow signed dear hi hey thanks thank regards sincerely please ok vs et al
    figure table fig appendix section chapter introduction methods method conclusion conclusions
    discussion background objective objectives aim aims abstract google microsoft amazon apple facebook
    twitter instagram linkedin youtube medicare medicaid aetna cigna anthem humana python java
    javascript linux windows android internet true false null error warning info debug alabama alaska
    arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon
    pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming america usa us
    uk eu canada england scotland wales ireland france germany spain italy portugal china japan india
    brazil australia africa asia europe israel iran iraq egypt turkey russia poland sweden norway
    denmark finland netherlands belgium austria switzerland greece london paris boston chicago houston
    dallas denver seattle phoenix atlanta miami detroit philadelphia francisco angeles diego dna rna hiv
    aids mri ct icu er ed copd cbc bmp ekg ecg iv po bid tid qd prn covid bmi
    """
)

#: Last words that make a run an organisation, a place or a document.
ORG_TAIL = _words(
    """
    hospital clinic center centre university college institute school inc llc ltd corp corporation
    company co group gmbh plc bank insurance foundation association society street avenue road lane
    drive court boulevard blvd ave rd county park airport station church bay beach river lake island
    islands mountain hill hills valley heights medical health healthcare pharmacy laboratories labs
    systems technologies solutions partners trust council committee department library museum theater
    theatre stadium hotel restaurant press journal times magazine award prize act law collaboration
    consortium registry initiative program project protocol guidelines cohort programme
    """
)

#: Those of a patient, in Italian, Portuguese, Spanish and French: behind them stands who it is.
RELATIVES_ABROAD = _words(
    """
    moglie marito figlio figlia figli mamma madre padre sorella fratello nonna nonno zia zio nipote genero
    nuora suocera suocero cognata cognato badante compagna compagno convivente esposa esposo marido filho
    filha mãe pai irmã irmão avó avô neta neto sobrinha sobrinho nora genro sogra sogro cunhada cunhado
    cuidadora cuidador vizinha vizinho companheira companheiro hijo hija hermana hermano abuela abuelo nieta
    nieto sobrina sobrino suegra suegro yerno nuera vecina vecino épouse époux mari fils fille mère père
    soeur sœur frère nièce neveu belle-fille gendre voisine compagne compagnon
    """
)

#: The last words of the prose cues: a cheap look before the expensive one.
CUE_ENDS = RELATIVES_ABROAD | _words(
    """
    di da do del della du
    patient pt client resident is name's are named of called me am i'm dear hi hello hey thanks you
    signed by to with per regards sincerely cheers wife husband son daughter brother sister mother
    father mom dad friend partner spouse aunt uncle cousin neighbor niece nephew grandson granddaughter
    boss colleague doctor nurse surgeon physician attending pcp therapist caregiver fiancé fiancée for
    under invited contact mr mrs ms miss dr prof employee manager customer user student born née nee
    seeing saw met examined kid
    """
)
