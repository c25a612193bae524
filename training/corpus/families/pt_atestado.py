"""TEST, Portuguese: certificates and expert reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "pt_atestado",
    "report",
    "pt",
    (
        "Atesto que {name.full#1}, portador do documento {id.cpf#1}, esteve sob meus cuidados em {date.long#1}.", "O periciado, <job>, nasceu em {city#1} a {dob.long#1}.", "O sinistro de {date.long#3} envolveu o carro {vehicle.plate#1}.", "Autos {id.case#1}, apólice {plan#1}.", "Compareceu acompanhado da esposa {name.given#4}.", "O perito {name.family#5} conclui por <dx>.", "Pode ser contatado pelo {phone#1}.",
        "A indenização será paga em {iban.pt#1}.", "Subscreve {name.initial#6}, {city#6}.", "Os registos vieram de {hospital#1}.",
    ),
    least=2,
)  # fmt: skip
