"""Loops of X12 health transactions as templates (005010: 837, 835, 270/271, 834, 276/277, 278)."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from collections.abc import Sequence

from training.corpus.document import Draft, joined
from training.corpus.markup import x12_value
from training.corpus.scope import Scope
from training.corpus.template import render

_NAME = "{name.upperfamily#N}*{name.caps#N}*{?|{name.mi#N}}**"
ISA = "ISA*00*          *00*          *ZZ*{?SENDER|CLRHSE|{npi#9}}   *ZZ*{?RECEIVER|PAYER}       *{?260301|250912|240105}*1253*^*00501*{~number.count_int}00000*0*P*:"
GS = "GS*{?HC|HP|HS|BE}*{?SENDER|APP}*{?RECEIVER|PAYER}*{?20260301|20250912}*1253*1*X*005010X{?222A1|221A1|279A1|220A1}"
ST = "ST*{TYPE}*0001*005010X{?222A1|221A1|279A1|220A1}"
BHT = "BHT*0019*00*{~number.count_int}{~number.count_int}*{?20260301|20250912}*1253*CH"
SUBMITTER = "NM1*41*2*{hospital#1}*****46*{~number.count_int}00"
CONTACT = "PER*IC*{name.upper#8}*TE*{phone.plain#8}{?|*EM*{email#8}}"
PROVIDER = "NM1*85*2*{hospital#1}*****XX*{npi#2}"
PROVIDER_PERSON = "NM1*{?82|DN|71}*1*" + _NAME.replace("#N", "#2") + "*XX*{npi#2}"
N3 = "N3*{street#2}"
N4 = "N4*{city.upper#2}*{state.code#2}*{zip#2}"
TAX = "REF*{?EI|SY|1G}*{id.ein#2}"
SUBSCRIBER = "NM1*IL*1*" + _NAME.replace("#N", "#1") + "*MI*{plan#1}"
PATIENT = "NM1*QC*1*" + _NAME.replace("#N", "#1") + "{?|*MI*{plan#1}}"
PATIENT3 = "N3*{street#1}"
PATIENT4 = "N4*{city.upper#1}*{state.code#1}*{zip#1}"
DMG = "DMG*D8*{dob.compact#1}*{~mf#1}"
SSN = "REF*SY*{ssn.plain#1}"
PAYER = "NM1*PR*2*{org.insurer#1}*****PI*{~number.count_int}0"
CLM = "CLM*{?{account#1}|{id.claim#1}|{mrn#1}}*{~amount.plain}***11:B:1*Y*A*Y*Y"
HI = "HI*ABK:{~code.icd}{?|*ABF:{~code.icd}}"
SV1 = "SV1*HC:{~code.cpt}*{~amount.plain}*UN*1***1"
DTP = "DTP*{?472|431|435|096}*D8*{date.compact#1}"
DTP_RANGE = "DTP*434*RD8*{date.compact#1}-{date.compact#2}"
REF = "REF*{?EA|D9|G1|F8|6P|1L|0F|23}*{?{mrn#1}|{id.claim#1}|{plan.group#1}}"
TRN = "TRN*1*{account.plain#1}*{id.tin#2}"
BPR = "BPR*I*{~amount.plain}*C*ACH*CCP*01*{routing#1}*DA*{account.plain#1}*{id.tin#2}**01*{routing#2}*DA*{account.plain#2}*{date.compact#3}"
CLP = "CLP*{account#1}*1*{~amount.plain}*{~amount.plain}*{~amount.plain}*12*{id.claim#1}*11"
SVC = "SVC*HC:{~code.cpt}*{~amount.plain}*{~amount.plain}**1"
EB = "EB*{?1|C|B}*IND*30*{?HM|PR}*{org.insurer#1}"
INS = "INS*Y*18*030*XN*A*E**FT"
HD = "HD*030**HLT*{org.insurer#1}*FAM"
SE = "SE*{?18|24|31}*0001"


def transaction(scope: Scope, type: str, segments: Sequence[str]) -> Draft:
    """Write a transaction set, with or without its envelope, on one line or on many."""
    rng = scope.rng
    lines = [*((ISA, GS) if rng.random() < 0.4 else ()), ST.replace("{TYPE}", type), *segments, SE]
    joint = rng.choice(("~\n", "~", "~\n"))
    return joined([render(line, scope, x12_value) for line in lines], joint).add("~")
