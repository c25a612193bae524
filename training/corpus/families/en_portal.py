"""Messages of patients and clinics to each other: portal, results, reminders."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_portal",
    "mail",
    (
        "Hi Dr. {name.family#2}, this is {name}. I've had {~symptom} {~duration}. Should I keep taking the {~drug}? Thanks, {name.given}",
        "Hello, my {~son} {name.given#3} has a fever since {date.monthday}. He sees Dr. {name.family#2}. Can someone call me at {phone}? - {name.full}",
        "Dear {name.given},\n\nYour results from {date} are back: {~lab}, {~lab}. All normal. See you on {date#2}.\n\nDr. {name.family#2}",
        "{name.given}, your {~lab} is a bit high. Please cut back on salt and recheck in 3 months. If you feel {~symptom}, call the nurse line {phone}. {name#2}, {~credential}",
        "Reminder: {name.given} has an appointment with {name#2} on {date.long} at {~time}, {hospital}, {address.line#4}. Reply C to confirm.",
        "I need a refill of {~drug} {~dose} sent to {hospital.pharmacy} on {street.bare}. DOB {dob}. Thank you! {name}",
        "Good morning, could you please fax my records to {fax}, attn {name#3}? My date of birth is {dob.long} and my old last name was {name.family#4}. {name.full}",
        "To: Care team\nFrom: {name.comma}\nSubject: question about {~drug}\n\nI took two by accident at {~time}. Is that ok? My number is {phone}.\n\n{name.initials}",
        "Dear {~title} {name.family},\nWe tried to reach you on {date.monthday} at {phone}. Please contact {name.given#2} at {hospital.clinic} about your {~procedure}.",
        "Thanks {name.given#2}! {name.given#3} feels better since you changed the {~drug}. We will be in {city} until {date.monthday}. Best, {name.given}",
        "{name.given} {name.family} ({dob.us}) requests a letter for {org.school}: absent {date.us} to {date.us#2}, {~disease}.",
        "Hello Nurse {name.given#2}, mom ({name#3}, {age90}) fell again last night. She is ok but bruised. {name.given}",
        "Your lab order is ready. Bring photo ID to {hospital.lab}, {address.line#3}. Order no. {id.order}. Questions? {email#2}",
        "Per Dr. {name.family#2}: biopsy benign. Called {name.given} at {phone} {date.short} {~time}, no answer, LVM. Sent portal msg. {name.initials#3}",
        "My username is {username} and I can't log in to see the note from {date}. The birthday on file may be wrong, it should be {dob.us}.",
        "We saw {name.given} today. {~sentence} Please give {~him} {~drug} {~dose} {~freq}. If {~he} has {~symptom}, go to {hospital}. - {name.given#2} {name.family#2}, {~credential}",
        'Survey: how was your visit with {name#2} on {date}? "Dr. {name.family#2} and {name.given#3} at the desk were wonderful, but parking at {hospital} is awful."',
        "Can I bring my {~husband}, {name.given#3}, to the {~procedure} on {date.monthday}? Also is it Dr. {name.family#2} or Dr. {name.family#4} doing it? Sincerely {name}",
    ),
)
