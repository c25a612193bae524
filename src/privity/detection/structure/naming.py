"""An attribute may be named beside its value instead of above it.

``{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "..."}``, ``{"name": "mrn", "value": "..."}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from privity.domain.late import late

NAMING_KEYS = (
    "question",
    "system",
    "url",
    "name",
    "key",
    "field",
    "label",
    "attribute",
    "tag",
    "property",
    "parameter",
    "variable",
    "use",
    "type",
    "code",
)
VALUE_KEY = late(r"(?i)(?:value(?:[A-Z][A-Za-z]*)?|answers?|contents?|val)\Z")
#: Keys that say of what type a value is and nothing else: ``{"name": "mrn", "value": {"string": "..."}}``.
TYPE_KEYS: Final = frozenset(
    """
    string str text int integer number num float decimal bool boolean value val stringvalue s n v content
    """.split()  # noqa: SIM905
)
_NAME_TAIL = late(r"[/#:.]")


def named_by(naming: Mapping[str, str]) -> str:
    """Return the key that naming siblings amount to; ``type text`` is what a naming object calls itself."""
    name = next((naming[key] for key in NAMING_KEYS if key in naming), "")
    return " ".join((_NAME_TAIL.split(name.rstrip("/"))[-1][:64], naming.get("type text", "")[:64])).strip()


#: Names of fields that are no content wherever they stand. Any other key may hold an identifier
#: (``{"ana@example.org": 3}``) and is searched; these make up most of what is searched for nothing.
FIELD_NAMES: Final = frozenset(
    """
    account active address addressLine age allergyIntolerance amount answer appointment arguments assigner
    author authoredOn birthDate birthPlace body brand bundle category choices city class clinicalStatus
    code codeableConcept coding column columns comment communication condition contact contactPoint
    contained content contentType coverage country county created criticality data date dateOfBirth
    dateTime deceased deceasedDateTime description details diagnosis display district dob dosage
    dosageInstruction effectiveDateTime email encounter end entry error event extension family field
    fields filename finish_reason first firstName first_name format fullName fullUrl full_name function
    gender generalPractitioner given id identifier index individual input insurance interpretation issued
    item items items key label language last lastName last_name last_updated lastUpdated latitude link
    list location longitude maritalStatus medicalRecordNumber medication medicationCodeableConcept member
    message messages meta method middleName mrn name note notes number object observation onsetDateTime
    order organization output page parameters participant path patient patientId patient_id payload
    performer performedPeriod period phone phoneNumber postalCode practitioner prefix procedure profile
    properties provider quantity query question rank reason reasonCode recorded recordedDate recorder
    records reference referenceRange relationship report requester resource resourceType response result
    results role rows sender serviceProvider serviceType service sex source specialty ssn start state
    status street subject suffix summary system tags telecom temperature text time timestamp title token
    tool_call_id tool_calls total type unit units updated url use user userSelected username value
    valueAddress valueBoolean valueCode valueCodeableConcept valueCoding valueDate valueDateTime
    valueDecimal valueInteger valuePeriod valueQuantity valueReference valueString verificationStatus
    version versionId visit zip zipCode zip_code
    """.split()  # noqa: SIM905 - one word a line would take two hundred lines
)
