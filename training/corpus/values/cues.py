"""What people write before a number: `{~cue.mrn}`, `{~cue.plate}` ... many wordings for each kind.

`~cue.KIND_LANG` are the wordings of another language. A cue ends without a colon: templates join it.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.values.shapes import Maker

_CUES = {
    "mrn": "MRN|mrn|MR#|MR #|M.R.N.|Med Rec|Med. Rec. No.|medical record number|medical record no.|medical record|record number|chart number|chart no.|chart #|chart|"
    "hospital number|hospital no.|hosp no|patient number|patient no.|patient ID|patient id|pt ID|pt #|patient ref|patient identifier|unit number|unit no|EMR number|EHR ID|"
    "EMPI|MPI number|case history number|folder number|file no.|health record number|record #|record ID|clinic number|PID",
    "ssn": "SSN|ssn|SS#|SS number|social security number|Social Security No.|social|social security|soc sec|soc. sec. #|Soc Sec No|SSN/TIN|taxpayer number|her social|his social|the social on file",
    "plan": "member ID|Member ID|member number|member no.|member #|subscriber ID|subscriber number|policy number|policy no.|policy #|policy|policy holder ID|policyholder number|insurance ID|"
    "insurance number|ins ID|beneficiary ID|beneficiary number|health plan ID|plan ID|enrollee ID|certificate holder number|coverage ID|Medicaid ID|Medicaid number|Medicare number|Medicare ID|"
    "MBI|HICN|card ID|ID on the card|cardholder ID|Aetna ID|Blue Cross ID|BCBS member|Cigna ID|Humana number|UHC ID|Tricare number|insurance card number",
    "group": "group number|group no.|group #|group ID|grp|GRP|group|RxGrp|employer group|plan group",
    "account": "account number|account no.|account #|acct|acct.|acct no|acct #|a/c no|a/c|account|account ID|billing account|patient account|guarantor account|guarantor number|bank account|checking account|"
    "savings account|customer number|customer account|statement number|HAR|hospital account|loan number|invoice account|account ending in|my account",
    "routing": "routing number|routing no.|routing|ABA|ABA number|RTN|transit number|routing #|bank routing",
    "iban": "IBAN|iban|IBAN no.|bank account (IBAN)|transfer to|payable to IBAN",
    "card": "card number|card no.|card|credit card|credit card number|debit card|cc|CC#|Visa|Mastercard|Amex|card on file|payment card|PAN|HSA card|card ending|my card|charge it to|the card",
    "cvv": "CVV|cvv|CVC|security code|CVV2|CID|card code|the three digits on the back|three-digit code",
    "licence": "license number|license no.|license #|lic.|Lic #|licence no.|state license|medical license|nursing license|RN license|certificate number|certificate no.|cert #|certification number|"
    "board certificate|registration number|reg. no.|GMC number|permit number|pharmacy license|credential number|CLIA number|professional license",
    "dea": "DEA|DEA number|DEA #|DEA no.|DEA registration|DEA reg.|controlled substance registration",
    "driving": "driver's license|driver's license number|drivers license|DL|DL#|DL number|driver license no.|driving licence|DLN|license|operator's license|state ID|learner's permit",
    "npi": "NPI|npi|NPI #|NPI number|NPI no.|national provider identifier|provider NPI|billing NPI|rendering NPI|provider number|provider ID",
    "passport": "passport|passport number|passport no.|passport #|travel document|pp no.|US passport|passport book no.",
    "vin": "VIN|vin|VIN #|VIN number|vehicle identification number|vehicle ID|chassis number|V.I.N.|serial of the car",
    "plate": "license plate|plate|plates|plate number|license plate number|tag|tag number|registration plate|reg|number plate|car plate|vehicle registration|vehicle tag|licence plate|plate #|parked car, plate|car with plates",
    "serial": "serial number|serial no.|serial #|serial|S/N|s/n|SN|ser. no.|device serial|device ID|device number|unit serial|implant serial|pacemaker serial|pump serial|generator serial|lead serial|"
    "CGM serial|asset tag|equipment ID|model and serial|hearing aid serial|ICD serial|device identifier|lot/serial",
    "udi": "UDI|udi|unique device identifier|UDI-DI|device identifier (UDI)|UDI label|barcode on the implant card|GTIN",
    "imei": "IMEI|imei|IMEI number|phone IMEI|handset IMEI|MEID|device IMEI",
    "mac": "MAC|MAC address|mac addr|hardware address|Wi-Fi MAC|bluetooth address|ethernet address|physical address of the adapter",
    "biometric": "fingerprint ID|fingerprint template|fingerprint|thumbprint record|voiceprint|voice print ID|voiceprint ID|retina scan|retinal scan ID|retina template|iris code|iris scan ID|iris template|"
    "face template|facial recognition ID|face ID|faceprint|palm vein ID|palm print|biometric ID|biometric template|biometric hash|gait signature|hand geometry record|AFIS number|DNA profile|biometric record",
    "photo": "photo|photograph|picture|face photo|full-face photo|headshot|image|patient photo|profile picture|avatar|photo file|saved as|attached|image file|ID photo|portrait|selfie|see picture",
    "case": "case number|case no.|case #|case|case ID|docket|docket number|court file|file number|incident number|report number|police report|complaint number|cause no.|matter",
    "claim": "claim number|claim no.|claim #|claim|claim ID|ICN|DCN|claim reference|workers' comp claim|auth number|authorization number|authorization #|prior auth|PA number|pre-cert number|appeal number",
    "accession": "accession number|accession no.|accession #|accession|acc #|specimen|specimen ID|specimen number|sample ID|lab number|lab no.|path number|case no.|exam ID|study number|order accession|slide|container ID|barcode",
    "ticket": "ticket|ticket number|ticket #|ticket no.|incident|request number|support case|service request|reference|ref|reference number|ref. no.|ref #|confirmation number|confirmation code|tracking ticket",
    "order": "order number|order no.|order #|order|order ID|tracking number|tracking|shipment|invoice|invoice number|Rx number|Rx #|Rx|prescription number|prescription no.|transaction ID|receipt|PO number|booking reference",
    "employee": "employee ID|employee number|employee no.|emp #|staff ID|badge number|badge|badge #|personnel number|worker ID|EIN|user number|payroll ID",
    "student": "student ID|student number|school ID|matriculation number|student no.",
    "subject": "subject|subject ID|subject number|participant ID|participant|study ID|screening number|randomization number|trial ID|enrollment number|patient code",
    "encounter": "encounter|encounter ID|encounter number|visit number|visit ID|CSN|FIN|FIN number|admission number|visit #|episode|referral number|appointment ID|contact serial number|HAR",
    "username": "username|user name|user|user ID|login|logged in as|signed in as|screen name|account name|handle|user id|sign-in name|portal user|log-in",
    "password": "password|Password|passwd|pwd|pw|PW|pass|passphrase|temporary password|temp password|new password|portal password|the password is|wifi password|my password|login password|passcode|credentials",
    "key": "API key|api key|api_key|API_KEY|apikey|access key|secret key|secret|client secret|license key|x-api-key|AWS key|token|bearer|Authorization: Bearer|auth token|access token|webhook secret|signing key|encryption key|private key",
    "pin": "PIN|pin|PIN code|passcode|access code|PIN number|door code|gate code|alarm code|voicemail PIN|debit PIN|unlock code|lockbox code|keypad code",
    "otp": "OTP|one-time code|verification code|security code|code|2FA code|login code|one time passcode|texted code|the code I got|confirmation code",
    "answer": "security answer|answer to the security question|mother's maiden name|first pet|favorite teacher|street you grew up on|security question answer|secret answer|first car|memorable word",
    "cookie": "session ID|session id|cookie|Set-Cookie: session=|JSESSIONID|PHPSESSID|session token|sid|sessionid",
    "wallet": "wallet|wallet address|BTC address|bitcoin address|ETH address|crypto wallet|send it to|deposit address|USDT address",
    "swift": "SWIFT|BIC|SWIFT/BIC|SWIFT code|bank identifier code",
    "nhs": "NHS number|NHS No|NHS no.|NHS #|NHS",
    "aadhaar": "Aadhaar|Aadhaar number|Aadhar no.|UIDAI number|Aadhaar card",
    "sin": "SIN|social insurance number|S.I.N.|SIN number",
    "tfn": "TFN|tax file number|Tax File No.",
    "national": "national ID|national id number|national identification number|ID card|identity card|identity number|ID number|government ID|personal number|personal ID|citizen ID|resident number|tax ID|tax number|TIN",
    # Spanish
    "mrn_es": "NHC|N.H.C.|nº de historia clínica|número de historia clínica|N.º historia|historia clínica|Nº Historia|nº expediente|número de expediente|expediente|CIPA|nº de paciente|registro",
    "plan_es": "NASS|nº afiliación|número de la Seguridad Social|nº SS|tarjeta sanitaria|TSI|CIP|nº tarjeta sanitaria|póliza|nº de póliza|número de asegurado|nº asegurado",
    "dni_es": "DNI|NIF|D.N.I.|NIE|documento|documento de identidad|nº documento|DNI/NIE|cédula|pasaporte|documento nacional",
    "licence_es": "nº colegiado|Nº Col.|colegiado|NºCol|n.º de colegiado|número de colegiado|Col. nº|CPS",
    "account_es": "cuenta|nº de cuenta|cuenta bancaria|IBAN|número de cuenta|CCC",
    "id_es": "episodio|nº episodio|nº de solicitud|nº de petición|referencia|nº de muestra|nº de informe|expediente|caso|folio|nº de cita",
    # German
    "mrn_de": "Patientennummer|Pat.-Nr.|Pat-ID|Patienten-ID|Fallnummer|Fall-Nr.|Fallnr.|Aufnahmenummer|Aktenzeichen|PID|KIS-Nr.|Behandlungsfall",
    "plan_de": "Versichertennummer|Versicherten-Nr.|Vers.-Nr.|KVNR|Krankenversichertennummer|Mitgliedsnummer|Policennummer|Vers.-Nummer|eGK-Nr.",
    "id_de": "Steuer-ID|Steuer-Identifikationsnummer|Sozialversicherungsnummer|SV-Nummer|Personalausweisnummer|Ausweisnummer|Reisepass-Nr.|Rentenversicherungsnummer|Befundnummer|Auftragsnummer|Journal-Nr.|Eingangsnummer|Probennummer",
    "licence_de": "LANR|BSNR|Arztnummer|Betriebsstättennummer|Arzt-Nr.|Approbationsnummer",
    # French, Italian, Portuguese, Dutch
    "mrn_fr": "IPP|N° de dossier|numéro de dossier|NIP|n° patient|identifiant patient|dossier n°|N° séjour|IEP",
    "plan_fr": "N° de sécurité sociale|NSS|n° SS|numéro de sécurité sociale|NIR|INS|n° d'adhérent|mutuelle n°|N° assuré",
    "licence_fr": "RPPS|N° RPPS|ADELI|n° ADELI|FINESS",
    "mrn_it": "cartella clinica n.|n. cartella|numero cartella|ID paziente|nosologico|n. nosologico|cod. paziente|codice paziente",
    "plan_it": "tessera sanitaria|codice sanitario|n. tessera sanitaria|tessera n.|TEAM n.|codice assistito|C.F.|codice fiscale|cod. fisc.",
    "mrn_pt": "processo n.º|n.º de processo|prontuário|nº do prontuário|número do processo|registo n.º|registro|matrícula",
    "plan_pt": "número de utente|n.º de utente|SNS|nº SNS|cartão SUS|CNS|carteirinha|nº da carteira|beneficiário|NIF|CPF",
    "mrn_nl": "patiëntnummer|patiëntnr.|pat.nr.|dossiernummer|dossiernr.|ziekenhuisnummer|registratienummer",
    "plan_nl": "BSN|burgerservicenummer|polisnummer|verzekeringsnummer|klantnummer|relatienummer|verzekerdennummer",
    "licence_nl": "BIG-nummer|BIG-registratie|AGB-code|AGB|BIG",
}  # fmt: skip


def _of(phrases: str) -> Maker:
    options = tuple(phrases.split("|"))
    return lambda rng: rng.choice(options)


MAKERS: dict[str, Maker] = {
    "~cue": _of("ID|number|no.|ref|reference"),
    **{f"~cue.{kind}": _of(phrases) for kind, phrases in _CUES.items()},
}
