"""Lines of logs as templates: gateways, applications, devices; with people in them and without."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

HOSTS = "{?web-1|app01|db-primary|gw|node-7|mail|vpn01|ip-10-0-3-12|fhir-prod|scheduler}"
LEVEL = "{?INFO|WARN|ERROR|DEBUG|NOTICE|info|error|warn}"
PLACE = "{?patient.service|auth|PatientController|api.v2.records|billing.worker|session|LabImport|notifier|main|o.e.portal.Login}"

PEOPLE = (
    "user={username#P} ip={ip#P} action={?login|logout|view|export|update} status={?ok|200|denied}",
    "Failed password for {?invalid user |}{username#P} from {ip.v4#P} port {~number.count_int} ssh2",
    "Accepted publickey for {username#P} from {ip.v4#P}",
    "Patient {name.full#P} ({mrn#P}) admitted by {username#Q}",
    "GET /patients/{mrn#P}?lastName={name.family#P} 200 {~number.count_int}ms",
    "record not found: mrn={mrn#P} dob={dob.iso#P}",
    'sms sent to {phone.plain#P}: "Hi {name.given#P}, your visit is on {date.us#P}"',
    'mail delivered to={email#P} subject="Results for {name.full#P}"',
    "ValidationError: ssn '{ssn#P}' does not match for {name.comma#P}",
    'card declined pan={card#P} exp={expiry#P} holder="{name.upper#P}"',
    "session {secret.cookie#P} opened for {email#P} from {ip#P}",
    "Authorization: Bearer {secret.jwt#P}",
    "connecting with password={secret.password#P} user={login#P}",
    "api_key={secret.key#P} rejected for client {ip.v4#P}",
    "device {device.serial#P} paired with {name.full#P}'s phone, mac {mac#P}",
    "DHCPACK on {ip.v4#P} to {mac#P} ({name.given#P}s-iPhone)",
    'inserted encounter {id.encounter#P} for patient_id={id.uuid#P} provider="Dr. {name.family#Q}"',
    "HL7 ACK for {name.upperfamily#P}^{name.caps#P} {mrn#P}",
    "export requested by {name.full#Q} <{email#Q}> rows={~number.count_int}",
    "duplicate member {plan#P}: {name.full#P} / {name.full#Q}",
    "upload {photo#P} by {username#P} ok",
    "fingerprint match {biometric#P} user {username#P} score 0.{~number.count_int}",
    "claim {id.claim#P} denied for {name.comma#P}, subscriber {plan#P}",
    "webhook to {url#P} failed: timeout",
    "OTP {pin.otp#P} sent to {phone#P}",
    "vehicle {vehicle.plate#P} entered lot {?A|B|2}",
    'ticket {id.ticket#P} opened: "{name.full#P} cannot log in, call {phone#P}"',
    "NullPointerException while saving {{name={name.full#P}, dob={dob.iso#P}}}",
    "lock held by {username#P}@{?ws-12|laptop|kiosk-3} since {~time}",
    "prescription {id.order#P} {~drug} {~dose} for {name.full#P} sent to {hospital.pharmacy#1}",
)
CLEAN = (
    "Started {?PatientService|AuthWorker|Scheduler|Grace period timer|Flyway migration} in {~number.decimal} seconds",
    "connection pool size={~number.count_int} idle={~number.count_int}",
    "GET /healthz 200 {~number.count_int}ms",
    "GET /static/js/main.{~code.hash}.js 304",
    "cache miss ratio {~number.decimal}, evicted {~number.count_int}",
    "retry {~number.count_int} of 5 after {~number.count_int} ms: {~code.error}",
    "Listening on 0.0.0.0:8080",
    "kernel: usb 1-1: new high-speed USB device number 4",
    "systemd[1]: Started Daily apt upgrade and clean activities.",
    "release {~code.version} deployed, commit {~code.hash}",
    "queue lab-results depth={~number.count_int} consumers=4",
    "java.lang.IllegalStateException: field 'patientName' must not be null",
    "    at com.example.records.PatientMapper.map(PatientMapper.java:{~number.count_int})",
    "Traceback (most recent call last):",
    '  File "/app/records/models.py", line {~number.count_int}, in save',
    "validation failed: dateOfBirth is required",
    "rate limit exceeded for route /v1/patients",
    "imported {~number.count_int} rows, skipped {~number.count_int}",
    "GC pause {~number.decimal}ms heap {~number.count_int}M",
    "TLS handshake error: EOF",
    "user not authenticated, redirecting to /login",
    "{~drug} formulary refreshed, {~number.count_int} items",
    "migration 0042_add_mrn_index applied",
    "disk usage 81% on /var/lib/postgresql",
)
