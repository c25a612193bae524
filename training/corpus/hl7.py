"""Segments of HL7 v2 messages as templates (HL7 v2.5.1, chapters 2, 3, 4, 6, 7, 10)."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from training.corpus.document import Draft, joined
from training.corpus.markup import hl7_escape
from training.corpus.scope import Scope
from training.corpus.template import render

_XPN = "{?{name.upperfamily#N}^{name.caps#N}|{name.family#N}^{name.given#N}^{?{name.mi#N}|{name.mi#N}|}|{name.family#N}^{name.given#N}^^^{?MR|MS|DR}}"
_XCN = "{?{npi#N}|{id.employee#N}|}^{?{name.upperfamily#N}^{name.caps#N}|{name.family#N}^{name.given#N}}{?|^^^DR|^{name.mi#N}^^DR^MD}"
_XAD = "{street#N}^{?|{unit#N}}^{city#N}^{state.code#N}^{zip#N}{?|^USA|^USA^H}"
_XTN = "{?{phone.us#N}|{phone.plain#N}|{phone.dash#N}^PRN^PH|^PRN^CP^^^^^^^^^^{phone.dash#N}}"

MSH = "MSH|^~\\&|{?EPIC|CERNER|LAB|ADT1|MESA|RADIS}|{?HOSP|MAIN|GHH LAB|{hospital.short#1}}|{?EHR|RCV|BILLING}|{?DEST|REGIONAL}|{logtime.hl7}||{TYPE}|{~number.count_int}{~number.count_int}|P|2.{?3|5.1|5|4}"
EVN = "EVN|{?A01|A04|A08}|{stamp.hl7}|||{id.employee#2}^{name.upperfamily#2}^{name.caps#2}"
PID = (
    "PID|1||{mrn#1}^^^{?HOSP|MRN|EPI|FAC1}^{?MR|PI|}{?|~{ssn#1}^^^USSSA^SS|~{plan#1}^^^INS^MC}||"
    + _XPN
    + "|{?|{name.family#3}^{name.given#3}}|{dob.compact#1}|{~mf#1}|{?|{name.family#3}}|{?W|B|A|2106-3^White^HL70005|}|"
    + _XAD
    + "|{?|US1}|"
    + _XTN
    + "|{?|{phone.us#4}}|{?EN|ENG^English|}|{?M|S|D|}|{?CAT|}|{?{account#1}|{account#1}^^^ACC|}|{?{ssn#1}||{ssn.plain#1}}|{?{licence.driving#1}^{state.code#1}||}"
)
NK1 = "NK1|1|{name.family#3}^{name.given#3}|{?SPO^Spouse|MTH^Mother|FTH|CHD^Child|EMC}|{street#3}^^{city#3}^{state.code#3}^{zip#3}|{phone.us#3}"
PV1 = (
    "PV1|1|{?I|O|E}|{?ICU|4W|ER|MED|2E}^{?12|3|101}^{?A|B|1}^{hospital.short#1}||||"
    + _XCN.replace("#N", "#2")
    + "|"
    + _XCN.replace("#N", "#5")
    + "|||{?MED|SUR|CAR}|||||||{id.encounter#1}|{?|MCR}|||||||||||||||||||||||||{stamp.hl7}"
)
IN1 = (
    "IN1|1|{?PPO|HMO|MCR}|{~number.count_int}|{org.insurer#1}|{?|{street#6}^^{city#6}^{state.code#6}^{zip#6}}|||{plan.group#1}|||{?|{date.compact#5}}|||{?|1}|"
    + _XPN
    + "|{?SEL|SPO}|{dob.compact#1}|"
    + _XAD
    + "||||||||||||||||{plan#1}"
)
GT1 = "GT1|1||{name.family#3}^{name.given#3}||{street#3}^^{city#3}^{state.code#3}^{zip#3}|{phone.us#3}||{dob.compact#3}|{~mf#3}||SE|{ssn.plain#3}"
DG1 = "DG1|1|{?I10|ICD10}|{~code.icd}^{~disease}^I10|{~disease}|{stamp.hl7}|{?A|W|F}"
AL1 = "AL1|1|DA|{~drug.upper}|{?SV|MO|MI}|{?HIVES|RASH|ANAPHYLAXIS}"
ORC = (
    "ORC|{?NW|RE|CA}|{id.order#1}|{?|{id.accession#1}}||{?CM|IP}||||{stamp.hl7}|{id.employee#7}^{name.upperfamily#7}^{name.caps#7}||"
    + _XCN.replace("#N", "#2")
)
OBR = (
    "OBR|1|{id.order#1}|{id.accession#1}|{~code.loinc}^{~procedure}^LN|||{stamp.hl7}|||||||||"
    + _XCN.replace("#N", "#2")
    + "||||||{stamp.hl7}|||F{?||||||||{id.employee#8}&{name.family#8}&{name.given#8}}"
)
OBX = (
    "OBX|1|NM|{~code.loinc}^{~lab}^LN||{~number.decimal}|{?mg/dL|mmol/L|%|g/dL}|{?3.5-5.1|70-99|}|{?N|H|L}|||F|||{stamp.hl7}",
    "OBX|2|TX|{?IMP^Impression|GDT^Report}||{~sentence}",
    "OBX|3|FT|{?NOTE^Note|HPI}||{~title#1} {name.family#1} was seen on {date.us#2} by Dr. {name.family#2}. {~sentence}",
    "OBX|4|ST|{~code.loinc}^{~lab}||{?NEGATIVE|POSITIVE|SEE NOTE}||||||F",
)
NTE = (
    "NTE|1||{~sentence}",
    "NTE|1|L|CALLED TO {name.upper#9} AT {~time} ON {date.us#3}, READ BACK",
    "NTE|2||Pt {name.given#1} prefers calls to {phone#1}.",
)
SCH = (
    "SCH|{id.encounter#1}|{id.order#1}||||{?ROUTINE|FOLLOWUP}|{~procedure}|NORMAL|30|min|^^^{stamp.hl7}^{stamp.hl7}|||||"
    + _XCN.replace("#N", "#2")
    + "|{phone.us#2}"
)
AIP = "AIP|1||" + _XCN.replace("#N", "#2") + "|{~specialty.upper}|||{stamp.hl7}"
AIL = "AIL|1||{?OR1|EXAM2|RM 4}^^^{hospital#1}"
FT1 = (
    "FT1|1|||{date.compact#5}|{date.compact#5}|CG|{~code.cpt}^{~procedure}|||1|{~amount.plain}||||||||{~code.icd}|"
    + _XCN.replace("#N", "#2")
    + "|||{id.order#1}"
)
RXE = "RXE|^^^{stamp.hl7}|{~code.ndc}^{~drug.upper}|{~number.count_int}||{?MG|ML}|||||||||{id.order#1}"
TXA = (
    "TXA|1|{?HP^History|CN^Consult|DS}|TX|{stamp.hl7}|"
    + _XCN.replace("#N", "#2")
    + "||{stamp.hl7}||"
    + _XCN.replace("#N", "#5")
    + "||{id.accession#1}|||||LA"
)
RXA = (
    "RXA|0|1|{stamp.hl7}|{stamp.hl7}|140^INFLUENZA^CVX|0.5|ML||00|"
    + _XCN.replace("#N", "#2")
    + "|^^^{hospital#1}||||{device.serial#1}|20{?25|26|27}0{?1|3|6}30|SKB^GLAXOSMITHKLINE^MVX"
)
ACC = "ACC|{stamp.hl7}|{?MVA|WORK}|{street#1} {city#1}"
PD1 = "PD1||||" + _XCN.replace("#N", "#5")
MRG = "MRG|{mrn#1}^^^OLD^MR|||{account#1}"


def segment(scope: Scope, template: str, *, type: str = "") -> Draft:
    """Fill one segment; people without a number are the first."""
    return render(template.replace("{TYPE}", type).replace("#N", "#1"), scope, hl7_escape)


def message(scope: Scope, type: str, segments: Sequence[str]) -> Draft:
    """Write a message; segments end with a carriage return in the standard, in files often with a newline."""
    rng: Random = scope.rng
    lines = [segment(scope, MSH, type=type), *(segment(scope, one) for one in segments)]
    return joined(lines, rng.choices(("\n", "\r", "\r\n"), (70, 20, 10))[0])


def some_of(rng: Random, *pairs: tuple[float, str]) -> list[str]:
    """Each segment with its chance."""
    return [text for chance, text in pairs if rng.random() < chance]
