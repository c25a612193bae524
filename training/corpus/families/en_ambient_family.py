"""Home visits, paediatrics and family meetings: more than two people, first names, kinship."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_ambient_family",
    "dialogue",
    (
        "Mom: {name.given}, tell the doctor where it hurts.\nChild: Here.\nDoctor: Since when, {name.given}?\nMom: Since {name.given#2}'s birthday, so {date.monthday}.",
        "so {name.given} you're gonna be a big {~brother} huh yeah and grandma {name.given#2} is coming all the way from {city} wow okay open wide for me",
        "Doctor: Thank you all for coming. I'm {name.given#2} {name.family#2}, palliative care. And you are?\nWoman: I'm {name.given#3}, the oldest. This is {name.given#4} and my aunt {name.given#5}.\nDoctor: What would {name.given} want?\nMan: Dad never wanted machines.",
        "yeah hi this is {name.given} {name.family} calling about my {~husband} {name.given#2} um {~he#2}'s had {~symptom} {~duration} and doctor {name.family#3} said to call back",
        "Interpreter: She says her name is {name.given} and that she came from {country} in {year}. Doctor: And her family name? Interpreter: {name.family}. F as in Frank? No.",
        "PT: One more step, {name.given}. Beautiful! Your {~son} would be proud. Patient: {name.given#2}'s in {city} with the grandkids, {name.given#3} and little {name.nick#4}.",
        "Dr. {name.family#2}: I looked at the scan with Dr. {name.family#3}. {name.given}: And? Dr. {name.family#2}: No sign of {~disease}. {name.given}: Thank God. Did you hear that, {name.given#4}?",
        "okay so today is {date.spoken} i'm seeing {name.full} {~he}'s {age.word} years old here with {~his} {~father} {name.given#2} for {~symptom}",
        "Nurse: Hi {name.given}, it's {name.given#2} from {hospital}. Is this a good time? Patient: Sure, {name.given#2}. Nurse: How's the incision? Patient: Fine. {name.given#3} changes the dressing.",
        "and then {name.given} goes i can't breathe and i'm like {name.given} sit down and {~he} wouldn't so i called nine one one and they took {~him} to {hospital}",
        "Speaker 1: Is {name.family} here? Speaker 2: Which one, {name.given} or {name.given#2}? Speaker 1: The one with {~disease}. Speaker 2: That's {name.given}, {~he}'s in the back.",
        "Therapist: What would you say to {name.given#2} if {~he#2} were here? Client: I'd say, {name.given#2}, you should have called. Therapist: And to {name.given#3}?",
        "Doctor: Spell your last name for me? Patient: {name.family}. Doctor: And first? Patient: {name.given}, like my grandmother. Doctor: Birthday? Patient: {dob.spoken}.",
        "Resident: Next is {name.family}, bed nine, {age}-year-old {~man}. Attending: Is that {name.given#2}'s patient? Resident: No, Dr. {name.family#3}'s. {~lab}, {~lab}. Attending: Okay, {~drug}.",
        "hi mister {name.lowerfamily} doctor {name.lowerfamily#2} will be right in my name is {name.lowergiven#3} can i get your date of birth {dob.spoken} great and the last four of your social",
        "Doctor: How's school, {name.given}? Teen: Fine. I hate {name.given#2}'s class, {~title#2} {name.family#2} is so strict. Doctor: And the {~drug}? Teen: Mom makes me take it.",
    ),
    weight=1.3,
)
