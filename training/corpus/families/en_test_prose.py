"""TEST. Social, literary, work and news texts in other manners."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_prose",
    "prose",
    (
        "Overheard at {hospital}: two surgeons, {name.family} and {name.family#2}, arguing about {name.given#3}'s parking spot.",
        "{name.family} 2-1 {name.family#2}, and it was {name.given#3} {name.family#3} who scored.",
        "Wanted: babysitter for {name.given} (4) and {name.given#2} (2), near {street.bare}. {email}",
        "Chapter one. Nobody in {city} had forgiven {name.full}, least of all {~his} {~brother} {name.given#2}.",
        "Credits: words {name.full}, music {name.full#2}, lights {name.nick#3}.",
        "{name.full}'s {org.company} bought {name.full#2}'s {org.company#2} on {date.monthday}.",
        "kinda miss {name.given} ngl",
        "{name.given} >>> {name.given#2} dont @ me",
        "So {name.given} blocked me?? over {name.given#2}??? bye",
        "1st {name.full} ({city}) 2nd {name.full#2} ({city#2}) 3rd {name.full#3}",
        "Blame {name.given}; {name.given#2} merely followed.",
        "Hired! {name.full} becomes our {profession}. Bye, {name.given#2}.",
        "She married a {name.family}, then another {name.family}, then {name.given#2} {name.family#2}.",
        "Lost in {city}: grey parrot, answers to {~word.cap}, owner {name.given}, tel {phone}.",
        "In the photograph, from left: {name.full}, an unknown {profession}, {name.full#2}.",
        '"{name.given}," said {name.given#2}, "you\'re late."',
        "Dr {name.family}'s office hours: ask {name.given#2}.",
        "PR by {name.full}: drops {~tech}; {name.nick#2} approves.",
        "Reported-by: {name.full} <{email}>",
        "props to {name.given} 4 fixing {~tech}",
        "Petition to let {name.given} stay. Signed: everyone but {name.family#2}.",
        "{date.long}. Dear diary, {name.given} smiled at me.",
        "House of {name.family}, est. {year}, {street}, {city}.",
        "{name.upperfamily} WINS",
        "Mourning {name.full}, {age90}. Flowers: {street}, {city}.",
        "Who ate {name.given}'s yoghurt? - The management ({name.given#2})",
        "The defendant {name.family} and the witness {name.family#2} had met in {city}.",
    ),
)
