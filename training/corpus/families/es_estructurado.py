"""Spanish keys in JSON, CSV and XML."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import Json, json_writer, leaf, xml_escape
from training.corpus.scope import Scope

_FIELDS = (
    ("nombre", "{name.given#N}"), ("apellidos", "{name.family#N}"), ("nombre_completo", "{name.full#N}"), ("fecha_nacimiento", "{dob.iso#N}"), ("dni", "{id.dni#N}"), ("nhc", "{mrn#N}"), ("telefono", "{phone#N}"), ("correo", "{email#N}"), ("direccion", "{street#N}"),
    ("ciudad", "{city#N}"), ("codigo_postal", "{zip#N}"), ("medico", "{name.full#M}"), ("num_colegiado", "{id.colegiado#M}"), ("centro", "{hospital#1}"), ("fecha_ingreso", "{date.eu#N}"), ("diagnostico", "{?hipertensión|asma|migraña}"), ("sexo", "{?H|M}"), ("estado", "{?activo|pendiente}"),
    ("seguridad_social", "{id.nuss#N}"), ("tarjeta", "{card#N}"), ("iban", "{iban.es#N}"), ("usuario", "{username#N}"), ("codigo", "{~code.icd}"), ("cantidad", "{~number.count_int}"), ("servicio", "{?Urgencias|Cardiología}"), ("matricula", "{vehicle.plate#N}"),
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    fields = rng.sample(_FIELDS, rng.randint(3, 9))

    def of(text: str, number: int) -> str:
        return text.replace("#N", f"#{number * 2 + 1}").replace("#M", f"#{number * 2 + 2}")

    match rng.randrange(3):
        case 0:
            row: dict[str, Json] = {key: of(text, 0) for key, text in fields}
            return json_writer(rng).write(scope, row)
        case 1:
            cells = [
                [leaf(scope, of(text, number)) for _, text in fields] for number in range(rng.randint(1, 5))
            ]
            return tables.delimited([key for key, _ in fields], cells, rng.choice((";", ",", "|")))
        case _:
            draft = Draft().add("<paciente>")
            for key, text in fields:
                draft.add(f"<{key}>", leaf(scope, of(text, 0), xml_escape), f"</{key}>")
            return draft.add("</paciente>")


FAMILY = Family("es_estructurado", "json", _build, "es", 0.8)
