"""C-CDA: headers and narrative sections of clinical documents (HL7 CDA R2)."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf, xml_escape
from training.corpus.scope import Scope
from training.corpus.template import render

_NAME = "<name>{?|<prefix>{~title#N}</prefix>}<given>{name.given#N}</given>{?|<given>{name.mi#N}</given>}<family>{name.family#N}</family>{?|<suffix>MD</suffix>}</name>"
_ADDR = '<addr{?| use="HP"|}><streetAddressLine>{street#N}</streetAddressLine>{?|<streetAddressLine>{unit#N}</streetAddressLine>}<city>{city#N}</city><state>{state#N}</state><postalCode>{zip#N}</postalCode>{?|<country>US</country>}</addr>'
_TELECOM = '<telecom {?use="HP" |use="MC" |}value="tel:{phone#N}"/>{?|<telecom value="mailto:{email#N}"/>}'
_ID = '<id {?root="2.16.840.1.113883.19.5" |root="1.3.6.1.4.1.22812.11" |}extension="{mrn#N}"/>{?|<id root="2.16.840.1.113883.4.1" extension="{ssn#N}"/>}'
_AUTHOR_ID = '<id root="2.16.840.1.113883.4.6" extension="{npi#N}"/>'
_BIRTH = '<administrativeGenderCode code="{~mf#N}" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="{dob.compact#N}"/>'

_PARTS = (
    f"<recordTarget>\n<patientRole>\n{_ID}\n{_ADDR}\n{_TELECOM}\n<patient>\n{_NAME}\n{_BIRTH}\n</patient>\n</patientRole>\n</recordTarget>".replace("#N", "#1"),
    f'<author>\n<time value="{{stamp.hl7}}"/>\n<assignedAuthor>\n{_AUTHOR_ID}\n{_ADDR}\n{_TELECOM}\n<assignedPerson>{_NAME}</assignedPerson>\n<representedOrganization><name>{{hospital#1}}</name></representedOrganization>\n</assignedAuthor>\n</author>'.replace("#N", "#2"),
    f'<participant typeCode="IND"><associatedEntity classCode="{{?NOK|ECON}}">\n{_ADDR}\n{_TELECOM}\n<associatedPerson>{_NAME}</associatedPerson>\n</associatedEntity></participant>'.replace("#N", "#3"),
    '<encompassingEncounter><id extension="{id.encounter#1}"/><effectiveTime><low value="{stamp.hl7}"/><high value="{stamp.hl7}"/></effectiveTime></encompassingEncounter>',
    f"<legalAuthenticator><time value=\"{{stamp.hl7}}\"/><signatureCode code=\"S\"/><assignedEntity>{_AUTHOR_ID}{_NAME}</assignedEntity></legalAuthenticator>".replace("#N", "#2"),
    '<custodian><assignedCustodian><representedCustodianOrganization><name>{hospital#1}</name><telecom value="tel:{phone#4}"/></representedCustodianOrganization></assignedCustodian></custodian>',
)  # fmt: skip
_SECTIONS = (
    '<section><code code="10160-0" codeSystem="2.16.840.1.113883.6.1"/><title>MEDICATIONS</title><text><list><item>{~drug} {~dose} {~freq}</item><item>{~drug} {~dose}</item></list></text></section>',
    '<section><title>{?HISTORY OF PRESENT ILLNESS|Reason for visit}</title><text><paragraph>{~title#1} {name.family#1} is a {age#1} year old {~man#1} with {~disease} seen by Dr. {name.family#2} on {date#1}. {~sentence}</paragraph></text></section>',
    '<section><title>RESULTS</title><text><table><tr><th>Test</th><th>Value</th><th>Date</th></tr><tr><td>{~lab}</td><td>{~number.decimal}</td><td>{date#2}</td></tr></table></text></section>',
    '<section><title>PLAN OF CARE</title><text>Follow up with {name.full#2}, {~credential} at {hospital#1} on {date#3}, {phone#2}.</text></section>',
    '<section><title>ALLERGIES</title><text><content ID="a1">{~drug}</content> ({?hives|rash})</text></section>',
    '<entry typeCode="DRIV"><observation classCode="OBS" moodCode="EVN"><code code="{~code.loinc}" displayName="{~lab}"/><effectiveTime value="{stamp.hl7}"/><value xsi:type="PQ" value="{~number.decimal}" unit="mg/dL"/></observation></entry>',
    '<section><title>SOCIAL HISTORY</title><text>{~sentence} Works as a {profession#1}.</text></section>',
    '<entry><supply><participant><participantRole><id root="{device.udi#1}" assigningAuthorityName="FDA"/><playingDevice><manufacturerModelName>{~device_class}</manufacturerModelName></playingDevice></participantRole></participant></supply></entry>',
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = rng.sample(_PARTS, rng.randint(0, 3)) + rng.sample(_SECTIONS, rng.randint(1, 4))
    tight = rng.random() < 0.3
    drafts = [render(part.replace("\n", "") if tight else part, scope, xml_escape) for part in parts]
    body = joined(drafts, "" if tight else "\n")
    if rng.random() < 0.4:
        head = '<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><title>{?Discharge Summary|Continuity of Care Document|Progress Note}</title>'
        return Draft().add(leaf(scope, head), body, "</ClinicalDocument>")
    return body


FAMILY = Family("xml_ccda", "xml", _build)
