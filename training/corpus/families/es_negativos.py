"""Spanish: clinical prose, questions and news of medicine without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_negativos",
    "negative",
    "es",
    (
        "Se presenta el caso de un varón de mediana edad con <sx>.", "El tratamiento de primera línea de la <dx> incluye <rx>.", "La <ep> debe descartarse en el diagnóstico diferencial.", "Estudio multicéntrico en 12 hospitales con 1.240 pacientes; IC 95 % 1,02-1,31.", "¿Qué es el número de historia clínica?", "¿Cómo se calcula la letra del DNI?",
        "La guía NICE recomienda <px> en mayores de 50 años.", "Los meses de mayo y abril concentran más alergias.", "El síndrome de Down se asocia a cardiopatía.", "Paracetamol 1 g cada 8 horas durante 5 días.", "Servicio de <sp>: horario de 8 a 15 h.", "Material: sonda Foley 16 Fr, guantes y suero fisiológico.", "Se realiza <px> bajo anestesia general.",
        "Según la escala de Barthel, dependencia moderada.", "Valores normales: potasio 3,5-5,1 mEq/L.", "Rosa, Dolores y Pilar también son palabras comunes: rosa, dolores, pilar.", "El virus de Epstein-Barr y la bacteria Helicobacter pylori se transmiten por saliva.", "Explica la diferencia entre <dx> y <dx>.", "Escribe un consentimiento informado para una <px>.",
        "La vacuna se administra a los 2, 4 y 11 meses.", "Capítulo 4, página 112, tabla 3.", "La Ley Orgánica 3/2018 regula la protección de datos.", "El dolor empeora por la noche y mejora con reposo.", "Dosis máxima: 4 g/día.", "Código CIE-10 {~code.icd}.", "Llame al 112 en caso de emergencia.", "Reunión del comité el lunes a las 9.",
    ),
    clean=0.6,
    weight=1.5,
)  # fmt: skip
