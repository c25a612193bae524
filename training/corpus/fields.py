"""The fields that records have, whatever the format: a template and the many names that systems give it.

`#P` is the record's subject, `#Q` a clinician, `#R` a relative or contact; `record` numbers them. Each field
has names that train and dev families draw from and *other names* that only test families use, so a score on
test speaks for schemas that were never seen. Fields without a labelled slot are as important as the others:
they show that a key with `name`, `code` or `number` in it may hold nothing of a person.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        template: Its value in the slot language, persons as `#P`, `#Q`, `#R`.
        names: Names for it, words apart by spaces.
        other: Names that only test families use.
    """

    template: str
    names: tuple[str, ...]
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A field of one record: the words of its key and the template of its value."""

    words: tuple[str, ...]
    template: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields under a name of its own."""

    words: tuple[str, ...]
    fields: tuple[Filled, ...]


def _table(text: str) -> tuple[Field, ...]:
    """Read lines of `template = name, name, name ; other, other`."""
    fields = []
    for line in text.strip().splitlines():
        template, _, names = line.partition(" = ")
        usual, _, other = names.partition(";")
        fields.append(
            Field(template.strip(), tuple(n.strip() for n in usual.split(",")), tuple(n.strip() for n in other.split(",") if n.strip()))
        )  # fmt: skip
    return tuple(fields)


PERSON = _table("""
{name.full#P} = person, beneficiary name, account holder, contact, employee name, applicant, recipient, to name, guest, student name, caller, respondent, name, full name, patient name, patient, pt name, client name, member name, customer name, display name, subject name, person name, resident name ; legal name, service user, name on file, whole name
{name.comma#P} = patient name, name, last first, sort name, pt name, patient ; filing name, surname first
{name.given#P} = first name, given name, fname, first, forename, given, pt first, first nm ; christian name, given names, name 1, f name
{name.family#P} = last name, surname, family name, lname, last, family, pt last, last nm ; name 2, second name, l name
{name.middle#P} = full name, patient name, name ; name incl middle, registered name
{name.nick#P} = preferred name, nickname, goes by, alias, known as, aka ; called, chosen name
{name.upper#P} = name, patient name, insured name, member ; cardholder
{dob#P} = dob, date of birth, birth date, birthdate, birthday, patient dob, d o b, born ; born on, birth day, natal date, bday
{dob.iso#P} = dob, date of birth, birth date, birthdate ; born on
{dob.us#P} = dob, date of birth, birth date, pt dob ; born on, bday
{age#P} = age, age years, patient age, pt age, age at admission, age yrs ; years old, age at visit
{age90#P} = age, age years, patient age, pt age, age at admission, age yrs ; years old, age at visit
{~his#P} = pronoun ; addressed as
{ssn#P} = social security, ssn full, member ssn, ss no, ssn tin, ssn, social security number, social security no, ss number, soc sec num, tax id, patient ssn ; social, sosec, social ins no
{ssn.last#P} = ssn last 4, last four ssn, last4 ; tail of social
{phone#P} = ph, phone1, tel number, contact phone, cell phone, evening phone, sms, whatsapp, phone, phone number, telephone, tel, mobile, cell, home phone, work phone, contact number, primary phone, callback number, daytime phone ; reach at, dial, handset, best number
{phone.plain#P} = phone, mobile, cell phone, msisdn, tel no, caller id ; dial, best number
{fax#P} = fax, fax number, fax no ; telefax, fx
{email#P} = email, e mail, email address, mail, contact email, user email, primary email ; electronic mail, inbox, write to
{street#P} = street, address, address line 1, street address, addr1, line1, home address ; dwelling, lives at, road
{unit#P} = unit, address line 2, apt, addr2, line2 ; flat
{city#P} = city, town, patient city, municipality, locality ; place, settlement
{state#P} = state, state code, province, region ; st
{zip#P} = zip, zip code, postal code, postcode, zip5 ; plz, post code area
{county#P} = county, district ; parish
{address.line#P} = addr, street addr, billing address, shipping address, postal address, location address, address, full address, home address, mailing address, residence, location ; domicile, whereabouts, lives at
{country#P} = country, nation ; land
{mrn#P} = chart, file no, case record, patient no, hn, facility mrn, local id, source patient id, mpi, empi, client id, mrn, medical record number, patient id, patient number, chart number, chart no, record no, hospital number, emr id, med rec no, pt id, unit number, person id, pat id, ehr id ; folder no, casenote number, patient key, chartid, hosp no
{mrn.digits#P} = mrn, patient id, pid, chart id, emr number ; patient key, casenote number
{plan#P} = insured id, payer member id, certificate number, subscriber number, medicaid id, plan number, cardholder id, ins no, member id, subscriber id, policy number, insurance id, policy no, member number, beneficiary id, insurance number, health plan id, coverage id, enrollee id ; cover no, scheme number, policy holder id, hicn
{plan.group#P} = group number, group id, group no, grp, rx grp ; scheme group
{plan.mbi#P} = mbi, medicare id, medicare number, medicare beneficiary identifier ; hic number
{account#P} = account number, account no, acct, account id, patient account, billing account, guarantor account, acct no, customer account ; ledger no, a c no, billing ref
{licence.driving#P} = license, driver lic, dl, state id, licence no, license id, driver id, drivers license, driver license number, dl number, dln, license number, driving licence ; licence to drive, dmv id
{passport#P} = passport number, passport, passport no, travel document ; travel doc no
{id#P} = national id, government id, external id, identifier, id number, reference number, personal number ; natl no, ext ref
{id.uuid#P} = id, uuid, guid, patient uuid, external id, resource id, user uuid ; entity key
{id.employee#P} = employee id, staff id, emp no, badge number, employee number, personnel no ; payroll no, worker id
{id.student#P} = student id, student number ; matric no
{username#P} = uid, sam account, nickname, owner, created by, modified by, author, assigned to, username, user, user name, login, user id, account name, screen name ; signon, handle name, nick
{handle#P} = twitter, instagram, handle, social handle, telegram ; socials, ig
{url#P} = website, homepage, profile url, personal url, url, blog ; web page, link to profile
{ip#P} = ip, ip address, client ip, remote addr, source ip, last login ip ; origin host, peer
{mac#P} = mac, mac address, device mac ; hw addr
{vehicle.plate#P} = plates, lic plate, vehicle tag, car plate, plate no, registration number, license plate, plate, plate number, tag number, registration plate, vehicle registration ; car reg, number plate
{vehicle.vin#P} = vin number, vehicle vin, car vin, vin, vehicle id, vehicle identification number ; chassis no
{device.serial#P} = device sn, s n, asset tag, equipment serial, implant id, sensor id, meter serial, generator serial, unit serial, hardware id, device serial, serial number, serial no, device id, pump serial, implant serial, pacemaker serial ; sn of unit, kit no
{device.udi#P} = udi, device identifier, unique device identifier ; device carrier
{device.imei#P} = imei, device imei ; handset id
{biometric#P} = fingerprint, fp template, voice id, iris code, retina id, faceprint, biometric, palm id, biometric template, thumbprint, fingerprint id, biometric id, voiceprint, face template, retina scan id, biometric hash, face id ; print ref, bio key
{photo#P} = headshot, image file, picture url, photo path, photo file, thumbnail, id photo, mugshot, selfie, image url, attachment, photo, photo url, avatar, picture, face image, profile picture, patient photo, image ; likeness, portrait file
{profession#P} = occupation, job, profession, job title ; line of work
""")

CLINICIAN = _table("""
{name.full#Q} = provider, provider name, physician, attending, attending physician, doctor, ordering provider, referring provider, clinician, pcp, surgeon, nurse, author, signed by ; seen by, responsible doctor, requester
{~title.dr#Q} {name.full#Q} = provider, attending, pcp, physician, performed by, ordered by, prescriber ; seen by, requester
{name.comma#Q} = attending, provider name, ordering provider ; responsible doctor
{name.family#Q} = provider last name, attending ; dr surname
{npi#Q} = npi, provider npi, npi number, national provider id, prescriber npi ; us npi, national prov no
{licence.dea#Q} = dea, dea number, prescriber dea ; dea reg
{licence.medical#Q} = license, license number, state license, medical license, provider license ; practice licence, reg no
{phone#Q} = provider phone, office phone, callback ; practice tel
{fax#Q} = provider fax, office fax ; practice fax
{email#Q} = provider email ; clinician inbox
{hospital#1} = facility, hospital, clinic, location, site, facility name, practice, service location, organization ; treating site, venue, institution
{~specialty} = specialty, department, service, dept ; discipline
""")

CONTACT = _table("""
{name.full#R} = emergency contact, next of kin, guarantor, guardian, caregiver, spouse, contact name, responsible party, mother, father ; nok, in case of emergency
{name.given#R} = contact first name, spouse first name ; nok forename
{phone#R} = emergency phone, contact phone, nok phone, emergency contact phone ; ice number
{email#R} = contact email ; nok mail
{address.line#R} = contact address ; nok lives at
""")

EVENT = _table("""
{date#P} = date, admit date, admission date, visit date, encounter date, service date, date of service, dos, appointment date, appt, starts, start, from, booked, booked for, slot, checked in, arrived, drawn, valid from, valid, first seen, consult date, shift start, opened ; attended on, day seen
{date#Q} = discharge date, end date, follow up date, next visit, due date, discharged, ends, end, to, valid to, checked out, left at, last seen, resulted, closes, expires, return by, reviewed ; left on, until
{date.datetime#R} = created at, timestamp, updated at, collected, event time, scheduled at, last modified, recorded on ; written at, as of
{date.iso#Q} = start date, effective date, signed date, order date, onset date, procedure date, death date, dod, deceased, date of death, died, implanted, consented, enrolled, hired, filled, dispensed, shipped ; begins, performed on
{date.us#R} = collection date, surgery date, report date, dictated ; typed on
{id.encounter#P} = account visit, har, patient visit id, referral number, appointment id, encounter id, visit number, csn, fin, visit id, admission id, encounter number ; episode no, contact serial
{id.accession#P} = order accession, exam id, container id, requisition, barcode, accession number, accession, specimen id, sample id, lab number, study id ; tube no, lab ref
{id.case#P} = matter no, report number, court file, case ref, incident number, case number, case id, case no, file number, docket ; dossier no
{id.claim#P} = auth number, authorization id, dcn, claim reference, pre auth, claim number, claim id, claim no, icn ; claim ref
{id.ticket#P} = ticket, ticket number, incident id, request id ; issue ref
{id.order#P} = order number, order id, rx number, tracking number, prescription number, invoice number ; consignment, script no
""")

PAYMENT = _table("""
{card#P} = card number, credit card, pan, cc number, card no, card ; plastic, ccn
{card.plain#P} = card number, pan, credit card number, cc ; ccn
{cvv#P} = cvv, cvc, cvv2, security code, cid ; card check value
{expiry#P} = expiry, expiration, exp, exp date, card expiry ; good through
{iban#P} = iban, bank account, international account number ; bank coordinates
{routing#P} = routing number, aba, routing, rtn, bank routing ; transit no
{account#P} = account number, bank account number, checking account ; ledger no
{account.swift#P} = swift, bic, swift code ; bank identifier
{account.wallet#P} = wallet, wallet address, btc address, crypto address ; coin address
{~amount} = amount, balance, total, copay, charge, price, balance due ; sum, payable
""")

ACCESS = _table("""
{secret.password#P} = passphrase, new password, old password, db password, login password, wifi password, credential, password, passwd, pwd, pass, user password, portal password, temp password ; secret word, login phrase, pw
{secret.key#P} = secret, private key, encryption key, aws key, webhook secret, license key, api key, apikey, access key, secret key, client secret, api token ; signing material, integration key
{secret.token#P} = id token, auth, authorization, csrf token, oauth token, reset token, token, access token, auth token, session token, bearer token, refresh token, jwt ; grant, ticket granting value
{secret.cookie#P} = session id, sessionid, cookie, sid, phpsessid ; session handle
{pin#P} = pin number, access code, entry code, card pin, pin, pin code, access pin, passcode ; door code
{pin.otp#P} = otp, verification code, one time code, mfa code ; sms code
{secret.answer#P} = security answer, mothers maiden name answer, secret answer ; recovery reply
""")

CLINICAL = _table("""
{~drug} = medication, drug, drug name, rx, active ingredient, allergen, medication name ; agent, product
{~dose} = dose, dosage, sig, strength ; quantity per take
{~disease} = diagnosis, condition, problem, dx, primary diagnosis, reason, indication ; finding, working diagnosis
{~symptom} = chief complaint, symptom, reason for visit, cc ; presenting issue
{~procedure} = procedure, procedure name, study, exam, test name ; intervention
{~lab} = result, lab, value, observation ; measured
{~vital} = vitals, bp, vital signs ; obs
{~code.icd} = icd10, diagnosis code, dx code, icd code, code ; coding
{~code.cpt} = cpt, procedure code, hcpcs ; billing code
{~code.loinc} = loinc, loinc code, test code ; obs code
{~code.snomed} = snomed, concept id, snomed code ; concept
{~code.ndc} = ndc, drug code ; product code
{~code.rxnorm} = rxcui, rxnorm ; rx concept
{~specialty} = department, service line, clinic type ; unit type
{~sentence} = note, comment, comments, description, assessment, plan, remarks, narrative ; free text, observations text
{~device_class} = device type, device name, equipment ; apparatus
{~duration} = duration, frequency, interval, course ; for how long
{~relative} = since, onset, when ; around
""")

TECHNICAL = _table("""
{?active|inactive|final|pending|completed|draft|booked|cancelled|new|error|ok|SUCCESS} = status, state code, record status, result status ; condition flag
{?M|F|male|female|other|unknown|X} = sex, gender, administrative sex ; m or f
{~code.version} = version, schema version, app version, release ; build tag
{?true|false|yes|no|Y|N} = active, is primary, consent, smoker, deceased, verified ; ticked
{~number.count_int} = count, quantity, page, total, priority, sequence, retries, length of stay, room number ; how many
{?en|en-US|es|fr-CA|English|Spanish} = language, locale, preferred language ; tongue
{?routine|urgent|stat|high|low|normal} = priority, severity, triage ; rank
{?web|mobile|api|batch|fax|portal|hl7-inbound} = source, channel, origin, client ; via
{~code.error} = error code, error, code ; fault
{?GET|POST|PUT|PATCH|DELETE} = method, verb, action ; op
{~number.decimal} = score, weight kg, bmi, height m, rate, latency ms ; figure
{?UTC|America/Chicago|Europe/Berlin|America/New_York|Asia/Kolkata} = timezone, tz ; zone
{?patient|user|encounter|claim|order|observation|appointment} = type, resource type, kind, entity, table name ; category
{?single|married|divorced|widowed|unknown} = marital status ; civil state
{?application/json|text/plain|application/fhir+json|application/pdf} = content type, mime type, format ; media
{~code.hash} = checksum, commit, etag, build hash ; digest
{~code.part} = model, part number, model number, catalog number ; type plate
{?Aetna|Medicare|Blue Cross|Medicaid|UnitedHealthcare|Cigna|self-pay} = payer, insurance, insurance name, plan name, carrier ; financed by
{~amount.plain} = amount, balance, copay ; payable
{?Patient Portal|Lab Interface|Night batch|Intake form|Care Coordination|Claims Engine|Radiology} = system name, application name, form name, module, source name ; system label
""")

_GROUPS = {
    "person": (PERSON, ("patient", "subject", "member", "client", "demographics", "person", "customer", "user", "resident")),
    "clinician": (CLINICIAN, ("provider", "care team", "attending", "ordering", "practitioner", "physician")),
    "contact": (CONTACT, ("contact", "emergency contact", "guarantor", "next of kin", "relation")),
    "event": (EVENT, ("encounter", "visit", "appointment", "admission", "order", "event", "episode")),
    "payment": (PAYMENT, ("payment", "billing", "card", "bank", "payment method")),
    "access": (ACCESS, ("credentials", "auth", "login", "account", "session", "security")),
    "clinical": (CLINICAL, ("clinical", "observation", "result", "medication", "details", "assessment")),
    "technical": (TECHNICAL, ("meta", "metadata", "header", "info", "properties", "attributes", "context")),
}  # fmt: skip

# How many fields of a group a record has: (weight of having any, least, most).
_USUAL = {
    "person": (1.0, 3, 9),
    "clinician": (0.5, 1, 4),
    "contact": (0.25, 1, 3),
    "event": (0.6, 1, 4),
    "payment": (0.2, 1, 5),
    "access": (0.15, 1, 3),
    "clinical": (0.6, 1, 4),
    "technical": (0.7, 1, 5),
}
_CLEAN = {"clinical": (0.9, 2, 7), "technical": (1.0, 2, 8)}


_BEFORE = (
    "patient",
    "primary",
    "member",
    "user",
    "home",
    "current",
    "new",
    "old",
    "emergency",
    "customer",
    "account",
    "last",
    "orig",
    "alt",
    "my",
    "request",
    "src",
    "main",
    "prior",
    "x",
)
_AFTER = (
    "value",
    "1",
    "2",
    "text",
    "raw",
    "str",
    "field",
    "full",
    "info",
    "data",
    "old",
    "new",
    "primary",
    "display",
    "list",
)


def _habit(rng: Random, key: tuple[str, ...]) -> tuple[str, ...]:
    """A key with the additions and abbreviations that grow on schemas over the years."""
    chance = rng.random()
    if chance < 0.08:
        return (rng.choice(_BEFORE), *key)
    if chance < 0.14:
        return (*key, rng.choice(_AFTER))
    if chance < 0.18:  # vowels dropped: brth dt, acct nmbr
        return tuple(word[0] + "".join(char for char in word[1:] if char not in "aeiou") for word in key)
    if chance < 0.21:  # a key that says nothing
        return (
            rng.choice(("col", "field", "f", "attr", "val", "c", "udf", "item")) + str(rng.randint(1, 40)),
        )
    if chance < 0.23 and len(key) > 1:
        return tuple(word[:3] for word in key)
    return key


@dataclass(frozen=True, slots=True)
class Layout:
    """Which fields the records of one document have, so that all its rows agree.

    Attributes:
        groups: Group words and, per field, the key's words and the template.
    """

    groups: tuple[tuple[tuple[str, ...], tuple[Filled, ...]], ...]

    def record(self, number: int) -> tuple[Section, ...]:
        """The sections of the n-th record, with its own people."""
        return tuple(
            Section(words, tuple(Filled(f.words, numbered(f.template, number)) for f in fields))
            for words, fields in self.groups
        )

    def flat(self, number: int) -> tuple[Filled, ...]:
        """The fields of the n-th record without their groups."""
        return tuple(field for section in self.record(number) for field in section.fields)


def numbered(template: str, number: int) -> str:
    """Give the persons of the n-th record (from 0) their numbers."""
    base = number * 3
    return template.replace("#P", f"#{base + 1}").replace("#Q", f"#{base + 2}").replace("#R", f"#{base + 3}")


def layout(
    rng: Random, *, other: bool = False, clean: bool = False, most: int = 99, only: Sequence[str] = (), one_line: bool = False
) -> Layout:  # fmt: skip
    """Draw a layout.

    Args:
        rng: The document's dice.
        other: Take the names that only test families use, where a field has some.
        clean: Only groups without identifiers.
        most: At most so many fields of a group.
        only: Only these groups, each present.
        one_line: Leave out fields whose values are long prose.
    """
    groups: list[tuple[tuple[str, ...], tuple[Filled, ...]]] = []
    for group, (chance, least, upper) in (_CLEAN if clean else _USUAL).items():
        if (group not in only) if only else (rng.random() >= chance):
            continue
        table, words = _GROUPS[group]
        usable = [field for field in table if not (one_line and "~sentence" in field.template)]
        count = min(len(usable), most, rng.randint(least, upper))
        taken: dict[tuple[str, ...], Filled] = {}
        for field in rng.sample(usable, count):
            names = field.other if other and field.other else field.names
            # The first names are the usual ones; half of the draws take one of them.
            name = rng.choice(names[:3]) if rng.random() < 0.5 else rng.choice(names)
            key = tuple(name.split()) if other else _habit(rng, tuple(name.split()))
            taken.setdefault(key, Filled(key, field.template))
        if group in ("event", "technical", "clinical") and rng.random() < 0.5:
            groups.insert(0, (tuple(rng.choice(words).split()), tuple(taken.values())))
        else:
            groups.append((tuple(rng.choice(words).split()), tuple(taken.values())))
    return Layout(tuple(groups))
