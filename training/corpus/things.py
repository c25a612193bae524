"""Records about things that point at people: cars, prints, pictures, papers, secrets, old age, schedules, places.

Where `fields` has the records of clinics, these are the registers around them: parking, fleets, access control,
albums, credentialing, vaults, rosters, calendars, deliveries. Each register has its columns, each column many
names; a part of the columns holds nothing of a person.
"""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from training.corpus import tables
from training.corpus.document import Draft, joined
from training.corpus.fields import numbered
from training.corpus.markup import (
    IDENTIFIER_STYLES,
    LABEL_STYLES,
    XML_STYLES,
    Json,
    JsonWriter,
    html_escape,
    json_escape,
    json_writer,
    key_style,
    leaf,
    one_line,
    percent,
    sql_escape,
    xml_escape,
)
from training.corpus.scope import Scope


@dataclass(frozen=True, slots=True)
class Column:
    """A value in the slot language and the names that registers give it."""

    template: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """What kind of register, by several titles, and its columns; the first ones nearly always stand in it."""

    titles: tuple[str, ...]
    columns: tuple[Column, ...]


def _register(titles: str, text: str) -> Register:
    columns = []
    for line in text.strip().splitlines():
        template, _, names = line.partition(" = ")
        columns.append(Column(template.strip(), tuple(name.strip() for name in names.split(","))))
    return Register(tuple(title.strip() for title in titles.split(",")), tuple(columns))


_WHO = "{?{name.full#P}|{name.full#P}|{name.comma#P}|{name.initial#P}|{name.upper#P}|{name.finitial#P}}"
_DAY = "{?{date#P}|{date.iso#P}|{date.us#P}|{date.abbr#P}|{date.compact#P}|{date.datetime#P}|{date.dash#P}|{date.usshort#P}}"
_DAY2 = _DAY.replace("#P", "#Q")
_DAY3 = _DAY.replace("#P", "#R")

REGISTERS: tuple[Register, ...] = (
    _register(
        "parking, vehicles, parking permits, garage, lot access, cars, valet",
        f"""
{{vehicle.plate#P}} = plate, tag, lp, lpn, plate read, license, registration, reg mark, plate text, lic, vehicle reg, car tag, kennzeichen, matricula, rego, vrm, veh lic, auto tag, plate id, index mark
{{vehicle.vin#P}} = vin, vin no, vehicle identifier, chassis, vin code, serial of vehicle, vin17, unit vin, asset vin
{{vehicle.permit#P}} = permit, permit no, hangtag, decal, sticker, placard, badge no, transponder, toll tag, pass no
{_WHO} = owner, keeper, driver, registered to, holder, permit holder, name, staff, tenant, visitor, operator
{{state.code#P}} = plate state, issued by, jurisdiction
{{?Honda Civic|Ford F-150|Toyota RAV4|Kia Niro|VW Golf|Tesla Model Y|Subaru|BMW X3|Fiat 500|Buick Encore}} = vehicle, make model, car, model, type, body
{{?red|silver|black|white|blue|gray|green}} = color, colour, paint
{{?A|B|C|P2|Level 3|North}} = lot, level, bay area
{_DAY} = issued, valid, valid until, entered, in, start, granted, expires
{{~time}} = at, time, gate time, in time
{{phone#P}} = phone, cell, call
""",
    ),
    _register(
        "fleet, transport, trips, ambulance runs, crash report, motor claim, service orders, boats, aircraft",
        f"""
{{vehicle.fleet#P}} = fleet no, unit, unit no, vehicle no, veh, car no, truck, bus no, fleet id, asset
{{vehicle.vin#P}} = vin, frame, chassis number, vin full, vin nr, vehicle id no, v id
{{vehicle.part#P}} = vin last8, vin suffix, last six, short vin, vin tail
{{vehicle.plate#P}} = plate, tag no, rear plate, plate 1, front plate, licence tag, veh plate, unit1 plate
{{vehicle.engine#P}} = engine no, engine number, motor no, engine serial
{{vehicle.hull#P}} = hin, hull, hull id, vessel no, boat reg
{{vehicle.tail#P}} = tail, tail no, n number, aircraft, registration
{{vehicle.frame#P}} = frame no, bike frame, frame serial
{_WHO} = driver, operator, passenger, rider, patient, insured, claimant, crew lead, captain, pilot
{{address.line#P}} = pickup, pick up, from addr, origin, scene, garaged at
{{address.line#Q}} = dropoff, destination, to addr, drop
{{city#P}} = city, town, origin city, home port, base
{{licence.driving#P}} = dl no, license no, operator license, driver license
{{id.claim#P}} = claim, loss ref, loss no
{{plan#P}} = policy, policy no
{_DAY} = date, trip date, loss date, out, departed, picked up, serviced, inspected
{{~number.count_int}} = miles, odometer, km, speed
{{?ALS|BLS|wheelchair|stretcher|sedan|van}} = mode, level, class
""",
    ),
    _register(
        "biometrics, enrollments, templates, access control, time clock, identity, border, prints",
        f"""
{{biometric#P}} = template, print, fp, finger, thumb, right index, l thumb, minutiae, iris, iris l, iris r, retina, eye, voice, vprint, speaker, face, face token, face vector, palm, vein, hand, gait, dna, biometric ref, bio, enrolment, sample, print id, template ref, scan, credential, match to
{{biometric.hash#P}} = template hash, print hash, digest of print, bio hash, face hash
{{photo#P}} = portrait, still, capture, face img, photo
{_WHO} = person, enrollee, user, subject, name, holder, employee, member, traveler
{{id.employee#P}} = emp, staff no, badge, worker
{{passport#P}} = passport, doc no, travel doc
{_DAY} = enrolled, captured, enrolled at, last match, matched, taken, revoked
0.{{~number.count_int}} = score, match, confidence, quality
{{?finger|iris|face|voice|palm|retina|gait}} = modality, kind, type, sensor kind
{{?kiosk-2|gate-4|door east|reader 11|clock-1}} = reader, device, terminal, door
{{?granted|denied|match|no match|enrolled|retry}} = result, outcome, status
{{ip.v4#P}} = ip, reader ip
""",
    ),
    _register(
        "photos, album, images, attachments, camera export, pictures, portraits, verification, wound photos",
        f"""
{{photo#P}} = file, path, src, href, image, picture, photo, img, uri, object, key, filename, thumb, original, large, location, full res, asset, front, selfie, portrait, snapshot, face crop, document front, mug, before, after, link
{{photo.file#P}} = file name, name, filename, title, image name, original name, basename
{_WHO} = person, subject, who, tagged, people, taken of, patient, client, model, in frame
{_WHO.replace("#P", "#Q")} = photographer, taken by, uploaded by, by, author
{_DAY} = taken, shot, captured at, date taken, uploaded, modified, exif date
{{city#P}} = town, where, city, taken at
{{?frontal|left profile|right profile|close-up|forehead|chin|eyes}} = view, region, angle, site
{{~number.count_int}} = width, height, size kb, iso, bytes
{{?Canon EOS R6|iPhone 14|Pixel 7|Nikon D750|DJI Mini}} = camera, device model, source
{{?image/jpeg|image/png|image/heic}} = type, mime
{{mrn#P}} = mrn, chart, patient id
""",
    ),
    _register(
        "credentials, licenses, staff roster, prescribers, provider directory, certifications, driver files, permits, board",
        f"""
{_WHO} = name, holder, licensee, provider, prescriber, nurse, clinician, practitioner, driver, member
{{licence.trade#P}} = license, lic no, license nbr, state lic, cert, credential, registration, board no, permit, council no, lic, permit nbr, authorization, license id, professional id
{{licence.medical#P}} = md license, state license, medical lic, lic num, practitioner license, license
{{licence.dea#P}} = dea, dea no, dea num, narcotics no, controlled reg
{{licence.driving#P}} = dl, dln, driver lic, driver license, operators lic, license card, state card
{{licence.certificate#P}} = certificate, cert no, acls, bls card, diploma, certificate id, board cert, commission
{{npi#P}} = npi, national id, provider npi
{{~credential}} = title, degree, role, type
{{state.code#P}} = state, issued by, jurisdiction
{_DAY} = issued, first licensed, granted, effective, verified
{_DAY2} = expires, valid to, renewal, lapses, exp
{{?active|expired|pending|restricted|retired}} = status, standing
{{email#P}} = email, contact
{{dob#P}} = dob, born
""",
    ),
    _register(
        "vault, passwords, logins, wifi, service accounts, door list, key list, secrets, access sheet, accounts",
        f"""
{{?{{secret.password#P}}|{{secret.password#P}}|{{secret.phrase#P}}}} = password, pass, pwd, passphrase, secret, value, wifi key, psk, login password, initial password, credential, new value, admin password
{{secret.key#P}} = api key, key, access key, secret key, client secret, app secret, license key, webhook key
{{secret.token#P}} = token, bearer, refresh, session, jwt, access
{{pin#P}} = pin, code, keypad, alarm, combo, combination, lockbox, gate, safe, unlock, entry pin
{{pin.otp#P}} = otp, code sent, totp, recovery code, one time, mfa
{{secret.cookie#P}} = cookie, sid, session id, csrf
{{secret.answer#P}} = answer, security answer, hint answer
{{login#P}} = user, username, account, login, principal, uid
{{email#P}} = email, owner email
{_WHO} = owner, issued to, contact, holder
{{?EHR|VPN|PACS|wifi|portal|Pyxis|router|bank|mail|HVAC|door 4}} = system, site, name, title, service, where
{{url#P}} = url, link, site url
{_DAY} = rotated, changed, created, last used, expires
{{?true|false}} = mfa enabled, shared, active
""",
    ),
    _register(
        "residents, census, seniors, obituaries, birthdays, nursing home, pensioners, household, family",
        f"""
{_WHO} = resident, name, patient, member, person, pensioner, relative, deceased
{{age90#P}} = age, age y, yrs, years, age today, age last birthday, alter, age in years, age at death, pt age, a, leeftijd, edad, turned, will be, at age
{{age90.word#P}} = age in words, age text, age
{{age90#P}}{{~mf#P}} = age sex, demo
{{age#Q}} = spouse age, age 2, caregiver age
{{age.below}} = age, min age, years
{{dob#P}} = dob, born, birth, birthday, date of birth
{{date#P}} = death, died, passed, deceased on
{{city#P}} = town, from, birthplace, city
{{?A|B|North|Memory care|2 West}} = wing, unit, floor
{{~number.count_int}} = room, bed, bp sys, pulse, weight, spo2
{{~disease}} = dx, diagnosis, problem
{{~drug}} = rx, medication
{{name.full#R}} = contact, poa, daughter, son
{{phone#R}} = contact phone, call
""",
    ),
    _register(
        "schedule, bookings, appointments, calendar, shifts, draw list, agenda, worklist, slots, visits, trial visits, coverage",
        f"""
{_DAY} = starts, start, from, booked, booked for, slot, on, when, day, opens, checked in, arrived, admitted, drawn, sampled, valid, valid from, effective, in, first seen, ordered, shift, begin, session date, collected, visit, hired, enrolled, consented, implanted, signed
{_DAY2} = ends, end, to, closes, checked out, left, discharged, resulted, valid to, through, out, last seen, delivered, due, finish, next, expires, terminated, withdrawn, explanted, reported, closed, paid
{_DAY3} = created, changed, confirmed, requested, received, posted, printed, invited, notified
{{dob.iso#P}} = birth, born, date of birth, dob
{{date.iso#R}} = death, deceased, date of death
{{~time}} = time, at, hour
{_WHO} = who, patient, attendee, guest, client, subject, name, for, person, candidate
{_WHO.replace("#P", "#Q")} = with, provider, host, doctor, resource, nurse, staff
{{hospital#P}} = where, site, facility, location, clinic
{{city#P}} = town, city, branch, station, stop, office
{{~procedure}} = what, service, reason, type, summary
{{?confirmed|no-show|open|held|cancelled|done}} = status, state
{{mrn#P}} = mrn, chart, id
{{id.encounter#P}} = visit no, booking ref, csn
{{~number.count_int}} = minutes, duration, room, seats
{{phone#P}} = phone, mobile
""",
    ),
    _register(
        "stops, deliveries, sites, stations, shipping, branches, distribution, home visits, routes, depots, customers",
        f"""
{{city#P}} = city, town, stop, station, municipality, dest, destination, ort, ville, locality, branch, terminal, site, depot, port, village
{{city.upper#P}} = city, dest, stop, town, site
{{county#P}} = county, district, area, region
{{state.code#P}} = state, prov
{{zip#P}} = zip, postcode, postal, zip5
{{street#P}} = street, addr, line 1, address, deliver to
{{unit#P}} = unit, line 2, apt
{{street.abroad#P}} = street, address, addr, ship to
{{city.abroad#P}} = city, town
{{zip.abroad#P}} = postal, postcode
{{country.abroad#P}} = country, nation
{_WHO} = consignee, recipient, customer, name, contact, receiver, client
{{phone#P}} = phone, tel
{_DAY} = eta, due, shipped, delivered, window, date
{{id.order#P}} = order, tracking, shipment, waybill, ref
{{~number.count_int}} = pieces, weight, boxes, qty, seq
{{?CPAP supplies|oxygen|insulin|wound vac|wheelchair|formula}} = item, goods, contents
""",
    ),
    _register(
        "ledger, statements, remittance, claims, payments, charts, files, case list, index, registry, lab list",
        f"""
{_WHO} = name, payer, guarantor, patient, account name, party, customer, client
{{account#P}} = account, acct, acct nbr, a c, account ref, ledger, guarantor no, billing no, customer no, har, konto, debit
{{iban#P}} = iban, bank, pay to, account iban
{{routing#P}} = routing, aba, rtn, bank code
{{mrn#P}} = mrn, chart, file, record, med rec, pat no, hospital id, emr, chart nbr, unit nbr, folder
{{mrn.digits#P}} = mrn, record, pat nbr, emr id, chart
{{id#P}} = id, ref, doc, number, external, identifier, nat id
{{id.claim#P}} = claim, icn, dcn, auth, claim nbr, reference
{{id.case#P}} = case, matter, docket, file ref, incident
{{id.accession#P}} = accession, specimen, sample, tube, lab no, barcode
{{plan#P}} = member, policy, subscriber, member nbr, insured id, coverage
{{ssn#P}} = ssn, tax no, social sec
{{card#P}} = card, pan, paid with
{{device.serial#P}} = serial, device, sn, implant
{_DAY} = dos, service, posted, paid, date, opened, entry
{_DAY2} = due, closed, statement date, thru
{{~amount.plain}} = amount, balance, paid amount, charge
{{~code.cpt}} = cpt, code, proc
{{~code.icd}} = dx, icd
{{?open|paid|denied|sent|void}} = status, disp
""",
    ),
)

_FREE = 0.35  # the share of documents whose register gets columns of another one
_WIDTHS = (8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 30)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one document: the words of each key and its template."""

    title: str
    columns: tuple[tuple[tuple[str, ...], str], ...]

    def row(self, number: int) -> list[str]:
        """The templates of the n-th row, with people and things of its own."""
        return [numbered(template, number) for _, template in self.columns]


def layout(rng: Random, *, most: int = 9) -> Layout:
    """Draw a register, some of its columns and names for them."""
    register = rng.choice(REGISTERS)
    columns = list(register.columns)
    if rng.random() < _FREE:
        columns += rng.sample(rng.choice(REGISTERS).columns, 3)
    chosen = rng.sample(columns, min(len(columns), rng.randint(2, most)))
    keyed: dict[tuple[str, ...], str] = {}
    for column in chosen:
        keyed.setdefault(tuple(rng.choice(column.names).split()), _settled(rng, column.template))
    return Layout(rng.choice(register.titles), tuple(keyed.items()))


def _settled(rng: Random, template: str) -> str:
    """One of the forms that a column's values may have: within one register they mostly agree."""
    if template.startswith("{?{") and rng.random() < 0.85:
        return rng.choice(template.removeprefix("{?").removesuffix("}").split("|"))
    return template


def _cells(scope: Scope, plan: Layout, number: int) -> list[Draft]:
    return [leaf(scope, template, one_line) for template in plan.row(number)]


def _named(rng: Random, plan: Layout) -> tuple[list[str], str]:
    """The keys and the title in one style."""
    style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.85 else LABEL_STYLES)
    return [style(words) for words, _ in plan.columns], style(tuple(plan.title.split()))


def _tree(rng: Random, plan: Layout) -> tuple[str, Json]:
    """Records as one object, as several, in an envelope."""
    keys, title = _named(rng, plan)
    rows: list[Json] = [dict(zip(keys, plan.row(n), strict=True)) for n in range(rng.choice((1, 1, 1, 2, 3)))]
    value: Json = rows[0] if len(rows) == 1 else rows
    if rng.random() < 0.45:
        value = {title: value, **({"status": "ok"} if rng.random() < 0.2 else {})}
    if rng.random() < 0.15:
        value = {
            rng.choice(("event", "body", "payload", "detail", "result", "args", "input")): value,
            "v": 2,
        }
    return title, value


def as_json(scope: Scope) -> Draft:
    """JSON."""
    _, value = _tree(scope.rng, layout(scope.rng))
    return json_writer(scope.rng).write(scope, value)


def as_config(scope: Scope) -> Draft:
    """YAML, and dictionaries in code."""
    rng = scope.rng
    plan = layout(rng)
    if rng.random() < 0.4:
        title, value = _tree(rng, plan)
        writer = JsonWriter(quote="'", escape=lambda text: json_escape(text).replace("'", "\\'"))
        return Draft().add(f"{title.replace('-', '_').replace(' ', '_')} = ", writer.write(scope, value))
    keys, title = _named(rng, plan)
    several = rng.random() < 0.4
    rows: list[Draft] = [Draft().add(f"{title}:")] if several else []
    for number in range(rng.randint(1, 3) if several else 1):
        for place, (key, cell) in enumerate(zip(keys, _cells(scope, plan, number), strict=True)):
            mark = rng.choice(("", "", '"', "'"))
            lead = ("- " if place == 0 else "  ") if several else ""
            rows.append(Draft().add(f"{lead}{key}: {mark}", cell, mark))
    return joined(rows)


def as_table(scope: Scope) -> Draft:
    """Delimited, aligned, Markdown, and columns of fixed width, of which many have no header."""
    rng = scope.rng
    plan = layout(rng, most=8)
    style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.4 else LABEL_STYLES)
    keys = [style(words) for words, _ in plan.columns]
    cells = [_cells(scope, plan, number) for number in range(rng.randint(1, 6))]
    manner = rng.random()
    if manner < 0.3:
        bare = rng.random() < 0.25
        return tables.delimited(
            [] if bare else keys,
            cells,
            rng.choice((",", ",", ";", "\t", "|", "^")),
            always=rng.random() < 0.15,
        )
    if manner < 0.45:
        return tables.markdown(keys, cells, padded=rng.random() < 0.5)
    if manner < 0.65:
        return tables.aligned(keys, cells, rng.choice(("  ", " | ", "   ")), rng.choice(("", "-", "=")))
    return _fixed(rng, keys if rng.random() < 0.4 else [], cells, plan.title)


def _fixed(rng: Random, keys: Sequence[str], cells: Sequence[Sequence[Draft]], title: str) -> Draft:
    """Columns of fixed width as old printers and mainframes write them; a long value runs into the next."""
    upper = rng.random() < 0.35
    widths = [rng.choice(_WIDTHS) for _ in cells[0]]
    mark = rng.choice(("", "", "01 ", "D ", "REC ")) if not keys else ""
    lines: list[Draft] = []
    if rng.random() < 0.3:
        lines.append(
            Draft().add(f"{title.upper()} {rng.choice(('REPORT', 'LIST', 'EXTRACT', 'PAGE 1', ''))}".strip())
        )
    if keys:
        lines.append(
            Draft().add("".join(key.ljust(width) for key, width in zip(keys, widths, strict=True)).rstrip())
        )
    for row in cells:
        line = Draft().add(mark)
        for cell, width in zip(row, widths, strict=True):
            text = (
                Draft([type(p)(p.text.upper(), p.label, p.opt, p.src) for p in cell.pieces])
                if upper
                else cell
            )
            line.add(text, " " * max(1, width - len(cell.text)))
        lines.append(line)
    return joined(lines)


def as_lines(scope: Scope) -> Draft:
    """Lines of logs and audits: pairs, JSON, and messages with pairs behind them."""
    rng = scope.rng
    plan = layout(rng, most=6)
    style = key_style(rng, IDENTIFIER_STYLES)
    keys = [style(words) for words, _ in plan.columns]
    head = rng.choice(
        (
            "{logtime.iso} ",
            "{logtime.space} INFO ",
            "{logtime.syslog} gw ",
            "[{logtime.comma}] ",
            "",
            "ts={logtime.iso} ",
            "{~time} ",
        )
    )
    verb = rng.choice(
        (
            "created",
            "updated",
            "read",
            "export",
            "sync",
            "lookup",
            "match",
            "upsert ok",
            "rejected",
            "queued",
            "scan",
            "import",
            "audit",
        )
    )
    said = (
        f"{rng.choice((plan.title, plan.title.upper(), plan.title.title()))} {verb}{rng.choice((' ', ': ', ' - ', ' | '))}"
        if rng.random() < 0.7
        else ""
    )
    joint, between = rng.choice(
        (("=", " "), ("=", " "), ("=", ", "), (":", " "), (": ", ", "), ("=", ";"), ("=", "|"), ("->", " "))
    )
    made = []
    for number in range(rng.randint(1, 4)):
        pairs = []
        for key, cell in zip(keys, _cells(scope, plan, number), strict=True):
            mark = '"' if " " in cell.text and rng.random() < 0.7 else ""
            pairs.append(Draft().add(f"{key}{joint}{mark}", cell, mark))
        made.append(Draft().add(leaf(scope, head), said, joined(pairs, between)))
    return joined(made)


def as_form(scope: Scope) -> Draft:
    """Forms, cards, tickets: label and value."""
    rng = scope.rng
    plan = layout(rng)
    style = key_style(rng, LABEL_STYLES)
    joint = rng.choice((": ", ": ", ": ", ":", " - ", " = ", "\t", ":  ", " .... ", "\n", " # ", "? "))
    between = rng.choices(("\n", "   ", " | ", "; ", ", ", " / "), (60, 10, 10, 8, 8, 4))[0]
    parts: list[Draft] = []
    if rng.random() < 0.5:
        parts.append(
            Draft().add(style(tuple(plan.title.split())), rng.choice(("", ":", " form", " card", " - copy")))
        )
    for number in range(rng.choice((1, 1, 1, 2))):
        pairs = [
            Draft().add(f"{style(words)}{joint}", cell)
            for (words, _), cell in zip(plan.columns, _cells(scope, plan, number), strict=True)
        ]
        parts.append(joined(pairs, between))
    return joined(parts, rng.choice(("\n", "\n\n")))


def as_markup(scope: Scope) -> Draft:
    """XML by elements or attributes, HTML tables, SQL that writes and asks, query strings."""
    rng = scope.rng
    plan = layout(rng, most=7)
    count = rng.choice((1, 1, 2, 3))
    manner = rng.randrange(6)
    if manner in (0, 1):
        style = key_style(rng, XML_STYLES)
        keys, tag = [style(words) for words, _ in plan.columns], style(tuple(plan.title.split()))
        newline, pad = rng.choice((("\n", "  "), ("", "")))
        rows = []
        for number in range(count):
            values = [leaf(scope, template, xml_escape) for template in plan.row(number)]
            if manner:
                row = Draft().add(f"<{tag}")
                for key, value in zip(keys, values, strict=True):
                    row.add(f' {key}="', value, '"')
                rows.append(row.add("/>"))
            else:
                row = Draft().add(f"<{tag}>", newline)
                for key, value in zip(keys, values, strict=True):
                    row.add(pad, f"<{key}>", value, f"</{key}>", newline)
                rows.append(row.add(f"</{tag}>"))
        return joined(rows)
    if manner == 2:
        style = key_style(rng, LABEL_STYLES)
        draft = Draft().add(
            "<table>\n<tr>", "".join(f"<th>{style(words)}</th>" for words, _ in plan.columns), "</tr>\n"
        )
        for number in range(count):
            draft.add("<tr>")
            for template in plan.row(number):
                draft.add("<td>", leaf(scope, template, html_escape), "</td>")
            draft.add("</tr>\n")
        return draft.add("</table>")
    style = key_style(rng, IDENTIFIER_STYLES)
    keys, table = [style(words) for words, _ in plan.columns], "_".join(plan.title.split())

    def quoted(template: str) -> Draft:
        return Draft().add("'", leaf(scope, template, lambda text: sql_escape(one_line(text))), "'")

    if manner == 3:
        rows = [
            Draft().add("(", joined([quoted(one) for one in plan.row(number)], ", "), ")")
            for number in range(count)
        ]
        return Draft().add(f"INSERT INTO {table} ({', '.join(keys)}) VALUES ", joined(rows, ",\n"), ";")
    if manner == 4:
        pairs = [Draft().add(f"{key} = ", quoted(one)) for key, one in zip(keys, plan.row(0), strict=True)]
        if rng.random() < 0.5 or len(pairs) < 2:
            return Draft().add(
                f"SELECT * FROM {table} WHERE ", joined(pairs, rng.choice((" AND ", " OR "))), ";"
            )
        return Draft().add(f"UPDATE {table} SET ", joined(pairs[1:], ", "), " WHERE ", pairs[0], ";")
    pairs = [
        Draft().add(f"{key}=", leaf(scope, one, percent)) for key, one in zip(keys, plan.row(0), strict=True)
    ]
    return Draft().add(
        f"{rng.choice(('GET ', 'POST ', 'https://api.example.com', ''))}/{table}?", joined(pairs, "&")
    )
