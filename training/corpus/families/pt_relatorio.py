"""Portuguese, of Brazil and Portugal: summaries and letters."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "pt_relatorio",
    "letter",
    "pt",
    (
        "{hospital#1}\nServiço de <sp>\n{city#2}, {date.long#1}\n\nPrezado colega,\n\nencaminho {name.full#1}, {age#1} anos, com <dx>.", "RESUMO DE ALTA\nNome: {name.full#1}\nData de nascimento: {dob#1}\n{~cue.mrn_pt}: {mrn#1}\nInternamento: {date#2} a {date#3}", "Caro Dr. {name.family#3},\n\nobservei {~title#1} {name.full#1}, residente em {address.line#1}.",
        "Paciente {name.full#1}, CPF {id.cpf#1}, internado em {date#2}.",
    ),
    (
        ("Motivo", ("<sx> <re>.", "Encaminhado por {~title.dr#3} {name.full#3} por <dx>.")), ("Antecedentes", ("<dx>, <dx>. Operado em {year#1} no {hospital#2}.", "O irmão, {name.full#4}, tem <ep>.", "Trabalha como <job>.")), ("Exames", ("<px> de {date#4}: normal.", "Biópsia n.º {id.accession#1}: sem malignidade.")),
        ("Evolução", ("Em {date#5}, {~title.dr#6} {name.family#6} realizou <px>.", "Implantado marca-passo, série {device.serial#1}.", "Com <rx>, {name.given#1} melhorou.")), ("Medicação", ("<rx>; <rx>.", "Manter <rx>.")), ("Seguimento", ("Consulta em {date#7} às {~time} com {~title.dr#8} {name.family#8}.", "Contacto: {phone#2}, {email#2}.", "Familiar: a filha {name.given#9}, {phone#9}.")),
    ),
    ("Atenciosamente,\n{~title.dr#2} {name.full#2}", "Com os melhores cumprimentos,\n{name.full#2}\nCRM {licence.medical#2}", "Assinado: {name.initial#2}", "Dr. {name.family#2} / Dra. {name.family#6}"),
)  # fmt: skip
