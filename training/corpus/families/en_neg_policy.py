"""Policies, manuals, forms without entries, notices and small print."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "All staff must wear a badge at all times.", "Visiting hours are from {~time} to {~time}.", "Wash your hands before and after each patient.", "This policy replaces version {~code.version}.", "Do not use the {~device_class} near water.", "Press and hold the power button for five seconds.", "Warranty is void if the seal is broken.", "Take one tablet by mouth {~freq}. Keep out of reach of children.",
    "The Tenant shall not sublet without written consent of the Landlord.", "The Company may terminate this Agreement with 30 days' notice.", "By clicking Accept you agree to the Terms of Service.", "Section {~number.count_int}. Definitions. \"Covered Entity\" has the meaning given in 45 CFR 160.103.", "Patient's signature: __________ Date: __________", "Name (print): ______________ Relationship: ______________", "Check one: [ ] Yes [ ] No [ ] Not applicable",
    "In case of fire use the stairs.", "Applicants must hold a valid license and two years of experience.", "The Nursing Director, the Chief Medical Officer and the Privacy Officer approve exceptions.", "The Attending Physician or designee signs within 24 hours.", "Contact the Help Desk or your supervisor.", "See Appendix {~number.count_int}, {~number.page}.", "Figure {~number.count_int} shows the menu {~anyword.cap} > {~anyword.cap}.",
    "Click File, then Save As, then {~anyword.cap}.", "Chapter {~number.count_int} covers {~anyword} and {~anyword}.", "{~procedure.cap} requires consent and a time-out.", "{~drug.cap} is a high-alert medication; two nurses verify the dose.", "Report needlesticks to Employee Health.", "Agenda: welcome, {~word}, {~word}, questions, close.", "Learning objectives: describe {~eponym}; list risks of {~drug}; apply {~guideline}.",
    "Quiz: Which drug treats {~disease}? (a) {~drug} (b) {~newdrug} (c) {~drug}", "Quality metric: {~lab} within goal in {~number.measure} of cases.", "Step 1: Turn off the {~device_class}. Step 2: Replace the filter. Step 3: Log the date.", "Opening hours: Monday to Friday {~time}-{~time}, closed on public holidays.", "Good Friday, Labor Day, Memorial Day and New Year's Eve are paid holidays.", "Black Friday and Cyber Monday sales start soon.",
    "Room {~number.count_int} is reserved for the {~word} committee.", "FY24 Q3 budget: {~amount.usd} for {~word}, {~amount.usd} for {~word}.", "Job: Registered Nurse, full time, nights, {~amount.usd} per hour.", "Ingredients: water, sugar, citric acid, Red 40, Yellow 5.", "Serving size 1 cup. Calories {~number.count_int}.", "The house has three bedrooms, two baths and a large yard.", "Flight delayed. Next departure {~time}, gate {~number.room}.",
    "Dear Customer, your bill is ready. Sincerely, Customer Care", "Dear Parents, school will close early on Thursday. The Principal", "Hi all, the {~word} meeting is moved to {~time}. Thanks, Admin", "Hello team, please update {~tech} by Friday. Best, IT Support", "Yours faithfully, The Management", "Regards, Billing Department", "From: no-reply  To: all-staff  Subject: {~word.cap} {~word}", "Attn: Medical Records  Re: your request",
    "Dr. on call: see the board. Mrs. or Ms.: ask. St. or Saint: both are found.", "Major depression is common; a general surgeon and a private room are not people.", "The King's Fund, Queen Square and Guy's and St Thomas' are institutions.", "Nobel laureates, Victorian houses, Georgian doors and Elizabethan plays", "Mason, Baker, Smith and Cook were once trades.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice(("\n", " ", "\n- ", "\n\n")).join(shuffled(scope.rng, _LINES, 1, 6))


FAMILY = Family("en_neg_policy", "negative", _build, weight=2.4, cases=_LINES)
