"""TEST, Spanish: complaints and questions to insurers and desks."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_reclamacion",
    "support",
    "es",
    (
        "Señores: yo, {name.full#1}, con documento {id.dni#1}, reclamo el cobro de {~amount.eur}.", "El recibo salió de mi banco ({iban.es#1}) dos veces.", "Nadie coge el {phone#2} desde el {date.short#1}.", "La operadora, una tal {name.given#3}, colgó.", "Mi suegro {name.given#4} {name.family#4} esperó seis horas en {hospital#1}.",
        "Adjunto póliza {plan#1} y parte {id.claim#1}.", "Pueden escribirme a {address.line#1}.", "Entré con {username#1} y me pidió {pin.otp#1}.", "Ruego trasladen mi queja a {~title#5} {name.family#5}.", "El taxi {vehicle.plate#1} no tenía rampa.", "No pido más que una disculpa.", "¿Cubren la <px>?",
    ),
    clean=0.1,
    least=2,
)  # fmt: skip
