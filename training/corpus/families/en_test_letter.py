"""TEST. Letters and mail in other manners: notices, postcards, circulars, terse replies."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_letter",
    "letter",
    (
        "NOTICE OF DATA BREACH\n\n{date.long}\n\n{name}\n{address.block}\n\n{~title} {name.family}, on {date#2} an unauthorised person viewed your file, including your policy ({plan}) and telephone ({phone}). Our privacy officer {name.full#2} will answer letters sent to {street.pobox}, {city#3}.",
        "Greetings from {city}! Weather grand. {name.given} sends love, {name.given#2} a sunburn. Back {date.monthday}. Yours ever, {name.nick#3}",
        "Permit me to introduce {name.full}, who served under me at {hospital} until {date.month} and whose discretion is beyond praise. {name.full#2}",
        "With reference to your telegram concerning {~title} {name.family}: the claimant left {city} in {year} and was last known at {address.line}.",
        "Subpoena: to the custodian of records, {hospital}. Produce everything about {name.middle}, b. {dob.us}, s.s. {ssn}, for {date.us} to {date.us#2}. Returnable before Magistrate {name.family#3}.",
        "FYI {name.given}. Pls handle. {name.initials#2}",
        "Noted w/ thanks — {name.given#2} pp {name.family#3}",
        "ok for {date.short}, {name.given} too. sent while walking",
        "Our records show the vaccination of {name} ({dob.dayfirst}) is overdue. Ring {phone} and quote {mrn}.",
        "Enclosed please find the X-rays of the late {name.full}. Return them to {name.full#2}, {address.line#2}.",
        "Whoever finds this notebook: it belongs to {name.full}, {street}, {city}. Reward!",
        "We, the undersigned neighbours of {street.bare}: {name.full}, {name.full#2}, {name.full#3}, {name.full#4}.",
        "Kindly note that {name.given#2}'s maternity cover, {name.full#3}, can be found on {phone.ext} or {email#3}.",
        "Congratulations on {name.given}! What a name. Aunt {name.given#2} cried. Love from {name.given#3}, {name.given#4} and the cats.",
        "Overdrawn: account {account}, {~title} {name.initial}, {~amount.gbp}. Branch manager {name.full#2}.",
        "Adverse benefit determination for {name.upper}, card {plan}, service {date.us}, provider {name.upper#2}. Grievance line {phone}.",
    ),
)
