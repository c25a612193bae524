"""German: letters of insurers, offices, practices, employers and relatives, with all that a letter's head holds."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "de_schreiben",
    "letter",
    "de",
    (
        "{org.insurer#1}\n{street#2}\n{zip#2} {city#2}\n\n{~title#1}\n{name.full#1}\n{street#1}\n{zip#1} {city#1}\n\nUnser Zeichen: {id.case#1}\nIhr Schreiben vom {date#1}\nTelefon: {phone#2}   Telefax: {fax#2}\n{city#2}, {date#2}", "{name.full#1} · {street#1} · {zip#1} {city#1}\n\nAn die\n{org.insurer#1}\n{street#2}\n{zip#2} {city#2}\n\n{city#1}, den {date#1}", "Absender: {name.full#1}, {street#1}, {zip#1} {city#1}\nEmpfänger: {hospital#1}, {city#2}", "Praxis {~title.dr#2} {name.full#2}\n{street#2}, {zip#2} {city#2}\nTel. {phone#2} | Fax {fax#2} | {email#2}", "{hospital#1} · {street#2} · {zip#2} {city#2}\nKlinik für <sp>\nDirektor: {~title.dr#2} {name.full#2}\nAnsprechpartnerin: Frau {name.family#3}, Durchwahl {phone#3}\nAktenzeichen {id.case#1}\nDatum: {date#1}", "Betreff: {name.comma#1}, geb. {dob#1}, {~cue.plan_de} {id.kvnr#1}", "Betr.: Ihr Antrag vom {date#1}, Versicherte: {name.full#1}", "Per E-Mail an {email#1}\n{city#2}, {date#1}", "Frau\n{name.full#1}\nc/o {name.family#4}\n{street#1}\n{zip#1} {city#1}-{district#1}", "Herrn Rechtsanwalt\n{name.full#5}\n{street#5}\n{zip#5} {city#5}\n\nIhr Zeichen: {id.case#5}  Unser Zeichen: {id.case#1}", "Kreisverwaltung {city#2}\nAmt für Soziales\nSachbearbeiter: {name.full#3}\nZimmer 214, Tel. {phone#3}\nAz.: {id.case#1}",
        "Liebe {name.given#1},", "Lieber Opa {name.given#1},", "Hallo {name.given#1},", "Sehr geehrte Frau {name.family#1},", "Sehr geehrter Herr {~title.dr#2} {name.family#2},", "Sehr geehrte Damen und Herren,",
    ),
    (
        ("", ("vielen Dank für Ihr Schreiben vom {date#1}.", "Bezug nehmend auf unser Telefonat vom {date#1} mit Frau {name.family#3} teile ich Ihnen Folgendes mit.", "hiermit widerspreche ich Ihrem Bescheid vom {date#1} (Az. {id.case#1}).", "ich bitte um Kostenübernahme für meine Mutter {name.full#4}, geboren am {dob#4}.", "anbei senden wir Ihnen die Befunde von {~title#1} {name.full#1}.", "wir bestätigen den Eingang Ihrer Unterlagen zu {name.full#1}.", "mein Vater, {name.full#4}, {age90#4} Jahre alt, lebt seit {date.month#1} bei uns in {district#1}.", "wie geht es dir in {city#1}? {name.given#6} und {name.given#7} lassen grüßen.", "hiermit kündige ich den Vertrag {account#1} zum {date#2}.", "ich ziehe zum {date#2} nach {city#3} um, neue Anschrift: {street#3}, {zip#3} {city#3}.")),
        ("Sachverhalt", ("Am {date#1} verunfallte {~title#1} {name.family#1} in {city#1} mit dem PKW {vehicle.plate#1}.", "Der Unfallgegner, {name.full#4} aus {district#4}, fuhr das Fahrzeug {vehicle.plate#4}.", "Die Verletzte wurde nach {city#2} gebracht und in {hospital#1} operiert.", "Die Polizei {city#1} führt den Vorgang unter {id.case#1}.", "{~title#1} {name.family#1} war zuletzt bei {org.company#1} in {city#1} als <job> tätig.", "Die Arbeitsunfähigkeit besteht seit dem {date#1}.", "{name.given#1} besucht die Schule in {district#1}.")),
        ("Medizinische Angaben", ("Es besteht <dx>; behandelnd ist {~title.dr#2} {name.full#2} in {city#2}.", "Diagnose: <dx>, Therapie mit <rx>.", "Die <px> vom {date#2} war unauffällig.", "Beantragt wird eine Rehabilitation in {city#3}.", "Beklagt werden <sx> und <sx>.", "Implantiert wurde ein Schrittmacher, Seriennummer {device.serial#1}.", "Pflegegrad 3 seit {date#3}.")),
        ("Angaben zur Person", ("Name: {name.full#1}, geb. {name.family#4}, geboren am {dob#1} in {city#1}.", "Wohnhaft: {street#1}, {zip#1} {city#1}.", "Familienstand: verheiratet mit {name.full#4}.", "Steuer-ID {id.int#1}, Rentenversicherungsnummer {id.int#2}.", "{~cue.plan_de}: {id.kvnr#1}.", "Personalausweis {id.passport#1}, ausgestellt in {city#1}.", "Beruf: <job>.", "Staatsangehörigkeit: {country#1}.")),
        ("Bankverbindung", ("IBAN {iban.de#1}, Kontoinhaber {name.full#1}.", "Bitte überweisen Sie auf {iban.de#1}.", "Kundennummer {account#1}, Verwendungszweck {id.case#1}.")),
        ("Termin", ("Bitte kommen Sie am {date#3} um {~time} in die {street#2}, {city#2}.", "Der Termin am {date.monthday#3} muss leider verschoben werden.", "Treffpunkt ist der Bahnhof in {district#3}.", "Sie erreichen mich unter {phone#1} oder {email#1}.", "Rückruf bitte an {name.given#1}, {phone#1}.")),
        ("Anlagen", ("Kopie des Führerscheins {licence.driving#1}", "Lichtbild {photo.file#1}", "Approbationsurkunde {licence.certificate#2}", "Befundbericht vom {date#2}", "Zugangsdaten: Benutzer {login#1}, Kennwort {secret.password#1}", "Vollmacht vom {date#2}")),
    ),
    ("Mit freundlichen Grüßen\n\n{name.full#1}", "Mit freundlichen Grüßen\ni. A. {name.full#3}", "Hochachtungsvoll\n{name.full#1}", "Viele Grüße aus {city#1}\n{~title.dr#2} {name.family#2}", "Herzliche Grüße\ndeine {name.given#4}", "Alles Liebe, {name.given#4} und {name.given#5}", "gez. {name.full#3}\nSachbearbeiterin", "{~title.dr#2} {name.full#2}\nFacharzt für <sp>\nLANR {id.int#2}", "Kopie an: {~title.dr#6} {name.full#6}, {city#6}", "i. V. {name.initial#3}   ppa. {name.family#4}"),
    weight=2.0,
)  # fmt: skip
