"""Minimal pairs: one word as a person and as something else, side by side or alone."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from random import Random

from training.corpus.cultures import EPONYM_FAMILY, WORD_FAMILY, WORD_GIVEN, culture
from training.corpus.document import Draft, Piece
from training.corpus.family import Family
from training.corpus.scope import Scope
from training.corpus.template import render

_PERSON = (
    "Dr. @ saw her today.", "@ called about the results.", "I spoke with @ on the phone.", "Mr. @ is in room 4.", "Ms. @ declined the test.", "@ and his wife came in.", "Thanks, @!", "Ask @ to sign the form.", "@'s daughter will drive.", "seen by @, MD", "My name is @.", "@ was born here.", "Nurse @ changed the dressing.",
    "@ says hello", "the @ family", "Professor @ teaches it.", "@ is 45 and works nights.", "Is @ coming?", "Patient: @", "I, @, agree.", "with kind regards, @", "@ lives next door.", "They hired @ last year.", "@ complains of pain.", "we love @", "@ will present the case", "let @ know", "Dear @,",
)  # fmt: skip
_DISEASE = (
    "@ disease", "@'s disease", "@ syndrome was excluded.", "a history of @ syndrome", "@ sign negative", "positive @ test", "the @ score was 6", "@ criteria were met", "no evidence of @ disease", "@ classification grade II", "early @ dementia", "@ lymphoma, stage I", "the @ procedure went well", "@ phenomenon of both hands",
    "@ method", "an @ catheter", "@ maneuver", "@ staging", "modified @ scale 2", "@ esophagus", "@'s palsy", "@ criteria (revised)", "@ staining", "atypical @ syndrome, possibly drug-induced", "@'s sign was absent",
)  # fmt: skip
_TECH = (
    "restart @ and check the log",
    "we run @ in Docker",
    "pip install @",
    "the @ build failed",
    "import @",
    "@ 3.2 is out",
    "deploy with @",
    "a @ process",
    "@ distribution",
    "@ theorem",
    "the @ plugin crashed",
    "@ cluster",
    "how do I upgrade @?",
    "@ vs. the alternatives",
    "the @ algorithm converges",
)
_WORD = {
    "may": ("It may rain.", "You may go home.", "This may cause nausea.", "May I sit down?"), "will": ("I will call.", "It will heal.", "He made a will.", "Will this hurt?", "free will", "Will it interact with aspirin?"),
    "mark": ("Mark the site.", "a birth mark", "Question mark at the end.", "It left a mark."), "bill": ("Pay the bill.", "Bill the insurer.", "a hospital bill", "the bill passed"), "rose": ("The fever rose.", "a red rose", "Sales rose 3%.", "Glucose rose to 240."), "grace": ("a grace period", "with grace", "Grace note in bar 4."),
    "art": ("art therapy", "ART was started.", "modern art"), "drew": ("She drew blood.", "He drew a map.", "They drew lots."), "grant": ("a research grant", "Grant access to the file.", "We grant permission."), "hope": ("We hope so.", "Hope this helps.", "There is hope."), "faith": ("in good faith", "his faith in God", "Faith-based care"),
    "sunny": ("It is sunny.", "Sunny skies ahead", "sunny side up"), "chase": ("Chase the lab result.", "a car chase", "Chase with water."), "frank": ("frank blood in the stool", "Let me be frank.", "frank hematuria"), "young": ("a young woman", "Young people vote.", "the young"), "long": ("a long day", "Long QT", "how long"), "best": ("Best regards", "best of all", "Best practice"),
    "price": ("the price of insulin", "Price list"), "cook": ("Cook until soft.", "a line cook"), "baker": ("a baker by trade", "Baker cyst"), "brown": ("brown sputum", "Brown rice"), "white": ("white count 11", "White coat hypertension"), "black": ("black stools", "Black box warning"), "green": ("green tea", "Green light"), "gray": ("gray matter", "Gray zone"),
    "short": ("short of breath", "Short course"), "hand": ("left hand", "Hand hygiene"), "foot": ("foot drop", "Foot care"), "love": ("I love it.", "Love handles"), "joy": ("a joy to see", "Joy and grief"), "summer": ("last summer", "Summer camp"), "dawn": ("before dawn", "Dawn phenomenon"), "carter": ("go-kart or carter", "Carter-style jacket"),
    "jack": ("a headphone jack", "Jack up the car."), "pat": ("Pat dry.", "a pat on the back"), "sue": ("They may sue.", "Sue for damages"), "rob": ("to rob a bank", "Rob no one."), "ray": ("an X-ray", "a ray of light"), "gene": ("the CFTR gene", "Gene therapy"), "herb": ("an herb garden", "Herb tea"), "dean": ("the dean of students", "Dean's list"), "bishop": ("Bishop score 7", "bishop to e5"),
    "jordan": ("the Jordan curve theorem",), "paris": ("plaster of Paris",), "austin": ("Austin powers the grid",), "crystal": ("a crystal clear view", "Crystal arthropathy"), "penny": ("a penny saved", "Penny stocks"), "pierce": ("Pierce the film.", "to pierce an ear"), "wells": ("oil wells", "Wells score"), "bell": ("ring the bell", "Bell's palsy"),
    "april": ("April is Autism Awareness Month.",), "june": ("the June issue",), "august": ("an august body"), "carol": ("a Christmas carol", "Carol singing"), "ivy": ("poison ivy", "Ivy League"), "lily": ("lily pads", "Lily of the valley"), "heather": ("heather on the moor",), "hazel": ("witch hazel", "hazel eyes"),
    "ruby": ("Ruby on Rails", "a ruby ring"), "julia": ("Julia set", "plots in Julia"), "maven": ("Maven Central", "a style maven"), "jenkins": ("the Jenkins job", "Jenkins pipeline"), "kafka": ("a Kafka topic", "Kafka consumer lag"), "pascal": ("Pascal's triangle", "5 pascal of pressure"), "ada": ("ADA compliance", "ADA guidelines"), "christian": ("a Christian hospital", "Christian faith"),
    "major": ("major depression", "Major bleeding"), "judge": ("Do not judge.", "a judge"), "king": ("king size bed", "chess king"), "hunter": ("hunter-gatherers", "Hunter syndrome"), "mason": ("a mason jar", "stone mason"), "sage": ("sage and thyme", "Sage advice"), "basil": ("fresh basil", "Basil leaves"), "ginger": ("ginger tea", "Ginger root"), "patience": ("Thank you for your patience.",),
}  # fmt: skip


def _named(_rng: Random, pattern: str, name: str) -> Draft:
    before, after = pattern.split("@", 1)
    return Draft().add(before, Piece(name, "NAME", src="name"), after)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts: list[Draft] = []
    for _ in range(rng.randint(1, 4)):
        chance = rng.random()
        if chance < 0.4:
            word = rng.choice(EPONYM_FAMILY)
            parts.append(
                Draft().add(rng.choice(_DISEASE if rng.random() < 0.75 else _TECH).replace("@", word))
            )
            if rng.random() < 0.6:
                parts.append(_named(rng, rng.choice(_PERSON), word))
        elif chance < 0.8:
            word = rng.choice(list(_WORD))
            parts.append(Draft().add(rng.choice(_WORD[word])))
            if rng.random() < 0.6:
                name = word.capitalize()
                if rng.random() < 0.4:
                    name += f" {rng.choice(culture('us').family)}"
                parts.append(_named(rng, rng.choice(_PERSON), name))
        else:
            word = rng.choice(WORD_GIVEN if rng.random() < 0.5 else WORD_FAMILY)
            if rng.random() < 0.6:
                parts.append(_named(rng, rng.choice(_PERSON), word))
            else:
                parts.append(render("The {~word} was " + word.lower() + ". {~sentence}", scope))
    rng.shuffle(parts)
    joint = rng.choice((" ", "\n", " / ", " "))
    draft = Draft()
    for number, part in enumerate(parts):
        draft.add(joint if number else "", part)
    return draft


FAMILY = Family("en_pairs", "prose", _build, weight=2.4)
