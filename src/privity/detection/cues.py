"""Cue words: the prose, and the keys, that announce an identifier."""

from __future__ import annotations

import re

# Between a cue and its value: a colon, "is", "number", "#", quotes, markdown, a table's bar.
_NOUN = (
    r"(?:\s*(?:number|numbers|num|no|nr|id|identifier|code|value)\b\.?)?"
    r"(?:\s*\([^()\n]{1,24}\))?"
    r"(?: ?\.{3,})?"  # a leader, as forms print it
)
LINK = _NOUN + r"(?:\s+|[:#=|*_\"'`>(\[-]|\b(?:is|was|are|as|of|the|reads|ending|in|with|to|equals)\b){1,14}"

#: For cues that are everyday words ("charts of 308 patients"): no preposition leads to an identifier.
STRICT_LINK = _NOUN + r"(?:\s+|[:#=|*_\"'`>(\[-]|\b(?:is|was|are|reads|equals)\b){1,14}"

#: What has plates and is no vehicle; an alternative before a cue, it is read over and leads to nothing.
OTHER_PLATES = (
    r"(?i:\b(?:type|name|rating|data|serial|makers?|agar|culture|growth|petri|well|micro(?:titer)?|hot|base|bone|"
    r"tectonic|dinner|plating|\d{2,4}[ -]well)[ _-]?plates?\b)"
)

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BREAK = re.compile(r"[\W_]+")
_LONGEST_KEY = 96


def cue(words: str, value: str, link: str = LINK) -> str:
    """Return a pattern: one of ``words`` (an alternation), a link, and the ``value`` as its group."""
    return rf"(?i:\b(?:{words})s?{link})(?P<value>{value})"


def hashed_cue(words: str, hashed: str, value: str) -> str:
    """Return the same, strictly linked; behind the words of ``hashed`` a number sign is enough."""
    return rf"(?i:\b(?:(?:{words})s?{STRICT_LINK}|(?:{hashed}) ?#[ :]{{0,2}}))(?P<value>{value})"


def words_of_key(key: str) -> str:
    """Return a key in words: ``patientMRN``, ``patient_mrn`` and ``Patient MRN`` read alike."""
    return _BREAK.sub(" ", _CAMEL.sub(" ", key)).strip().lower()


def lead_of(keys: tuple[str, ...]) -> str:
    """Return the words to set before a value: its last key, with the one above it as context.

    Of a long key its end: it stands before each of its values, however many they are.
    """
    named = [words for words in (words_of_key(key[-_LONGEST_KEY:]) for key in keys[-2:]) if words]
    return " ".join(named) + ": " if named else ""


#: Words that make a key worth reading. Forms that any text may resemble (tables, ``key=value``) are
#: taken for structure only where a key has one of them: other keys would tell detection nothing.
_TELLING = frozenset(
    """
    account acct addr address admission admit admitted age alias allergy appointment apt area assigned
    attending attn author avatar
    badge bday bed beneficiary bic biometric birth birthdate birthday birthplace born
    callback caller card cardholder caregiver case cc cell cellphone cert certificate chart checking city
    claim clia client clinic clinician code collected collection company contact country county csn customer
    cvc cvv
    date dated day dea death deceased device dl dob doc doctor document dod dos driver drivers
    ehr ein email emergency employee employer emr encounter end enrollee ethnicity expiry ext
    facility family father fax fin fingerprint first firstname fname forename from full fullname
    gender given government group guarantor guardian
    handle handset har health holder home hospital host husband
    iban icn id identifier identity image imei insurance insured insurer invoice ip issued issuer
    key kin known
    language last last4 lastname lat latitude legal licence license line lname location login lon longitude
    lot
    mac maiden mail mailing manager medicaid medical medicare member middle mobile mother mrn
    name names national next nhs nickname no npi number nurse
    occupation onset order origin owner
    pager pan passport passwd password patient payer pcp pharmacy phone phones photo physician picture pin
    place plate policy postal postcode practitioner preferred prescriber provider pt pwd
    recipient record ref reference referring registration relative reporter residence resident room route
    routing
    sample secret seen sender serial service signature signed sin site social specimen spouse ssn start state
    statement street student subject subscriber suffix suite surgeon surname swift swiftcode
    tax tel telephone text ticket tin to token town tracking
    udi uid unit url user userid username
    vehicle vin visit voiceprint voter
    wallet ward wife witness work
    zip zip4 zipcode
    """.split()  # noqa: SIM905 - one word a line would take two hundred lines
)

_TELLING_ABROAD = frozenset(
    """
    achternaam adres adresse alta anschrift apellido apellidos arts arzt aufnahme ausweis bairro
    behandelaar benutzer benutzername bsn cap cartella cedula cellulare celular cep cidade citta città
    ciudad clave cns codice codigo cognome colegiado compte comune conto contraseña correo cpf cuenta
    cédula código data datum direccion dirección dni domicilio dossier endereco endereço entlassung
    expediente fallnummer familienname fecha fiscale geb geboortedatum geboren gebruiker gebruikersnaam
    geburtsdatum geburtsname handy historia huisarts identifiant indirizzo ingreso kennzeichen kenteken
    konto krankenkasse localidad mae matricule medico mobiel movil mãe médecin médico móvil naam nachname
    nacimiento naissance nascimento nascita nhc nie nif nom nombre nome nr numero nummer numéro né née
    número ort paciente pasaporte paspoort passaporto passeport passwort patientin patiënt placa plz
    polisnummer poliza portable prenom prontuario prontuário provincia prénom póliza reisepass rekening rg
    roepnaam rua rue senha serie sobrenome sociale stadt straat strasse straße sécurité tarjeta telefon
    telefone telefono telefoon telefoonnummer teléfono tessera téléphone usuario usuário utente
    utilisateur versicherte versichertennummer versicherter via ville voornaam vorname wachtwoord wohnort
    woonplaats ärztin
    """.split()  # noqa: SIM905
)


def telling(key: str) -> bool:
    """Whether a key has a word that may say something about its value."""
    words = words_of_key(key).split()
    return not (_TELLING.isdisjoint(words) and _TELLING_ABROAD.isdisjoint(words))
