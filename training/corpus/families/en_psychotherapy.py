"""Psychotherapy, substance use and social work notes: stories with many relatives."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_psychotherapy",
    "note",
    (
        "{name.given} came on time, tearful. {~he.cap} spoke about {~his} {~father}, {name.given#2}, who left when {~he} was nine, and about the fight with {name.given#3} over {date.monthonly}. PHQ-9 of 14. Next session {date}.",
        'Session 12 ({date.us}, 50 min). Client {name.initials} discussed work at {org.company}: "{name.given#2} never listens and {name.given#3} takes credit." Used thought record. - {name#4}, {~credential}',
        "Couple session with {name.given} and {name.given#2} {name.family}. {name.given} feels unheard; {name.given#2} withdraws. Homework: weekly dinner.",
        "Intake: {name}, {age}, {profession}, self-referred. Parents {name.given#2} and {name.given#3} divorced in {year}. Sister {name.given#4} lives in {city}. {~disease.cap} since {date.month}. Safety plan: call {name.given#4} {phone} or 988.",
        "Pt relapsed on {date.monthday} after {~his} friend {name.given#2} died. Sponsor: {name.finitial#3}. Buprenorphine 8 mg continued.",
        "Group note {date.short}: present {name.finitial}, {name.finitial#2}, {name.finitial#3}; absent {name.finitial#4}. Topic: grief and hope. Will led? No, {name.given#5} led.",
        "Child protective services worker {name#2} ({phone}) called about {name.given} ({age}). Report number {id.case}. Mother {name.full#3} cooperative.",
        "EMDR target: accident on {street.bare} in {date.month}. SUD 7 to 2. {name.given} reports nightmares about {name.given#2} less often.",
        "Collateral from {~husband} {name.given#2}: {name.given} has not slept {~duration} and bought a car. Lithium level ordered.",
        "Dear {name.given}, you asked for a summary of our work between {date.month} and {date.month#2}. We met eleven times. Warmly, {name.full#2}",
        "Housing: {name} sleeps at the shelter on {street.bare}. Case manager {name.given#2} applied for SSI; {~his} birth certificate {licence.certificate} arrived.",
        "Custody evaluation: Father, {name#2}, lives at {address.line#2}; mother, {name#3}, at {address.line#3}. Child {name.given} attends {org.school}.",
        'Mental status: {name.family} was casually dressed, mood "fine, {?Doc|Dr. {name.family#2}}", affect restricted. No SI/HI. Knows it is {date.month}.',
    ),
)
