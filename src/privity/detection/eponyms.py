"""Names that name no patient: diseases, signs, scores, tests and theorems called after people."""

from __future__ import annotations

import re

from privity.detection.lexicon import lexicon
from privity.domain.late import late

_TABLE = """
    abernethy achard addison adie adson aintree aitken albright allis alport alvarado alzheimer amsler
    anders anderson angelman apert apgar apley argyll arnold aschoff ashworth asperger austin babinski
    baker balint ballard banff bankart bardet barlow barre barrett barthel bartholin barton bartonella
    bartter basedow batten bayes bazett beau beck becker beckwith beers behcet behçet beighton bell
    bence bennett berger berliner bernard bernoulli biedl biermer billroth binet bishop bitot blake
    blalock bland blatchford blount blumberg blumer boas boerhaave bonferroni boolean bosniak bouchard
    bourneville bowen bowman braden bragard braxton breslow bright broca brock brodmann broselow
    brudzinski brugada bruton budd buerger bunnell burch burkitt burow caldwell calot calvert cameron
    canavan caprini carnett caroli carpenter catterall celsius chadwick chagas charcot charlson chediak
    cheyne chiari child christmas churg chvostek clark claude cobb cockcroft codman cohen colles collis
    conn connell cooley coombs cormack cotard cotrel cotton courvoisier cowden cox creutzfeldt crigler
    crohn cronbach cullen curschmann cushing dalrymple damato dandy deauville debakey dejerine delbet
    deming denis dercum devic diamond dieulafoy dix dohle donati doppler douglas down drehmann dressler
    dubin dubois dubowitz duchenne duhamel duke dukes duncan dupuytren durie durkheim duroziez eagle
    eaton ebstein edwards eggers ehlers eichenholtz eisenmenger elixhauser ellis elston enneking epley
    epstein epworth erb erikson ertl eschmann evans ewart ewing fabry fagerstrom fahrenheit fallot
    fanconi farber farrington feiss felty fick finkelstein fisher fitz fitzpatrick flack flint foley
    fontaine fontan fordyce forrest fothergill fournier frank frankel fredrickson fregoli freud frey
    fridericia friedman friedreich frohlich froment frykman fuchs fugl fuhrman galassi galeazzi gambee
    ganser garden gardner gartland gaucher gault gauss gaussian gerota gerstmann ghon giemsa gieson
    gilbert gilles gillick glanzmann glasgow gleason glenn goldman golgi gompertz goodpasture gorlin
    gottron gowers gradenigo graf grashey graves grawitz grey grocott grynfeltt guillain gustilo guyon
    haggitt haglund haller hallpike ham hamilton hamman harris hartmann hashimoto hawking hawkins hay
    heberden heimlich heinz heller henle henoch hering hess hickman hill hinchey hippel hirschsprung
    hodges hodgkin hoehn hoff hoffa hoffmann holliday holmes holter homan hoover horner hosmer
    hounsfield howell hunner hunt hunter huntington hurler hutchinson ilizarov inker insall jaccoud
    jackson jacobson jaeger janeway jarisch jefferson jenkins jervell jobe jod johnson jones judet
    kallmann kaplan kaposi karnofsky karvonen karydakis kawasaki kayser kegel kehr keith kell kellgren
    kelvin kent kenward kerley kernig kienbock kikuchi killian killip kimmelstiel kleihauer klinefelter
    klippel klumpke koch kocher koebner kolmogorov koos koplik korotkoff korsakoff kramer krukenberg
    kruskal kupffer kussmaul kveim lachman lamaze lambert langerhans laplace larsen lasegue lauge laurin
    lawrence leber leeds legg lehane lembert lemeshow lennox leopold leriche letournel levene lewy
    lhermitte lichtenstein liddle likert linton lisfranc lister lodwick loeffler louis ludwig lugano
    lugol luhn lund lynch macintosh maddrey maisonneuve malassez mallampati mallory mann mantel marcus
    marfan marjolin markov marshall martius mcardle mcburney mcgill mcmaster mcmillan mcmurray meckel
    mee mees mendel mendelson meniere menkes merchant mifflin mikulicz miller milligan milroy mirizzi
    mitchell mobitz modic moebius mohs monge monteggia montgomery mooren moro morquio morton mosteller
    mowat mueller mulder munchausen murphy murray mustard myerson ménière naegele nash neelsen neer
    nelaton nelson neumann newton niemann nikolsky nissen noonan norton norwood nottingham ober oddi
    ogilvie ollier olszewski ortolani osborn osgood osler paget pancoast parinaud parkinson pascal
    pasteur patau patrick pauwels pavlik pearson peutz peyer peyronie pfannenstiel phalen pick pierre
    plummer pocock poisson poland pompe pott potter prader pringle prinzmetal pugh purkinje quervain
    quick quincke raeder ramsay ramstedt ranson rastelli raynaud reed refsum reinke reiter remmele rett
    reye reynolds richardson richter riedel riester ringer rinne ritter robertson robin robinson rockall
    rockwood rolando romano romberg rorschach rosenthal roth rotor roux rovsing russell sachs salter
    sampson sandhoff satterthwaite scarpa schanz schatzker schatzki scheffe scheuermann schilling
    schirmer schlatter schmidt schmorl schober schoenlein schofield schuller schwann segar seldinger
    sellick semmes sever sezary shapiro sheehan shenton silverman simmonds sims sipple sjogren sjögren
    skeels skene smith snellen snyder sokolow somogyi southern spearman speed sperling spigelman spitz
    spurling stanford stark starling steele stegner steinmann stevens stewart still stokes strasberg
    stryker student sudeck sulkowski swan sweet sydenham syme sézary takayasu tanner tarlov taussig tay
    tenckhoff thomas thompson thomsen thorel tietze tinel tobin todd tolosa torg tourette trendelenburg
    trousseau tscherne tukey tullio turner tzanck usher valsalva vaughan verneuil vincent virchow
    volkmann waddell wald waldenstrom wallenberg waterhouse watson weber wechsler wegener weibull weil
    weinstein welch werdnig wermer werner wernicke wertheim westermark western whipple whitney wickham
    widal wilcoxon wilks willis wilms wilson wiskott wolff wright wyler yahr yates yergason yocum young
    zanca zenker ziehl zieve zollinger zuska
"""

#: Names that, alone and without a cue, mean the thing called after their bearer.
EPONYMS = frozenset(_TABLE.split())

_FOLLOWERS = (
    "disease|diseases|disorder|syndrome|syndromes|sign|signs|test|tests|score|scores|scale|scales|criteria|"
    "criterion|classification|staging|stage|grade|grading|index|indices|palsy|chorea|lymphoma|sarcoma|"
    "tumou?r|"
    "carcinoma|cyst|cysts|ulcer|ulcers|fracture|fractures|contracture|deformity|anomaly|malformation|reflex|"
    "phenomenon|procedure|repair|operation|maneuver|manoeuvre|method|technique|position|line|lines|"
    "catheter|tube|"
    "drain|stain|agar|medium|cells?|bodies|body|esophagus|oesophagus|thyroiditis|encephalopathy|dementia|"
    "aphasia|"
    "area|node|nodes|duct|gland|glands|ligament|fascia|triangle|point|angle|law|theorem|equation|formula|"
    "model|"
    "models|regression|distribution|analysis|curve|plot|correction|correlation|coefficient|estimator|"
    "estimate|"
    "estimates|process|effect|effects|ratio|rule|rules|inventory|questionnaire|survey|protocol|diet|virus|"
    "fever|"
    "bacillus|granulomatosis|arteritis|vasculitis|purpura|nephropathy|ataxia|dystrophy|myopathy|neuropathy|"
    "paralysis|keratosis|nodule|nodules|spots?|crisis|tetralogy|hernia|pouch|loop|mutation|gene|protein|"
    "lesion|lesions|types?|wort|pine|boundar(?:y|ies)|algorithm|checksum|exercises?|taxonomy|frame|approach|"
    "incision|retractor|clamp|forceps|statistic|trial|study|pump|filter|board|"
    "swab|level|guide|stroke|stokes|impairment|aneurysm|meier|whitney|wallis|marquardt"
)
_OUTCOMES = late(
    r"(?i)(?:['\u2019]s?)?(?:,? (?:(?:was|is|are|were) )?(?:present|absent|negativ\w*|positiv\w*|neg\b|pos\b|"
    r"unremarkable|unauffällig|equivocal|brisk)|[ :]\+|[ :][-\u2013](?=[ ,;.\n]|\Z))"
)
_WORD = re.compile(r"[^\W\d_]+")
# One after the other, with nothing between but what parts the names of a list.
_ENUMERATED = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w'\u2019]*(?: ?\([^()\n]{0,32}\))?"
    r"(?:(?:, |/|-|\u2013| & |; | and | und | oder | or | vs\.? )(?:van |de |von )?| van | de | von )?)++"
)
_AROUND = 160
_RARE_ENOUGH = 2

_FOLLOWS = re.compile(rf"(?i)(?:['\u2019]s?)?(?:[ -][A-Z][a-z]+(?:['\u2019]s)?)?[ -](?:{_FOLLOWERS})\b")


def follows_eponym(text: str, end: int) -> bool:
    """Whether what follows a name makes it an eponym (``Parkinson`` | ``'s disease``)."""
    return _FOLLOWS.match(text, end) is not None


def among_eponyms(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list of things called after people: ``Colles, Smith, Monteggia``.

    Two of the list must be eponyms that hardly anybody bears, for Smith and Jones are also patients. Or the
    name is one of those, and what follows says how a test came out: ``Moro present``.
    """
    words = [word.lower() for word in _WORD.findall(text[start:end])]
    given = lexicon().given
    # Whoever has a given name beside is somebody, whatever stands around.
    if EPONYMS.isdisjoint(words) or any(w in given and w not in EPONYMS for w in words):
        return False
    if EPONYMS.issuperset(words) and any(map(_is_rare, words)) and _OUTCOMES.match(text, end):
        return True
    return sum(map(_is_rare, listed_with(text, start, end) & EPONYMS)) >= _RARE_ENOUGH


def listed_with(text: str, start: int, end: int) -> frozenset[str]:
    """Return the lower-case words of the list of capitalised words in which a name stands, its own too."""
    floor = max(start - _AROUND, 0)
    for found in _ENUMERATED.finditer(text, floor, min(end + _AROUND, len(text))):
        if found.start() < end and start < found.end():
            return frozenset(word.lower() for word in _WORD.findall(found.group()))
    return frozenset()


def _is_rare(word: str) -> bool:
    lists = lexicon()
    return word not in lists.surnames and word not in lists.given
