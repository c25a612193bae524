"""Biometric templates and pictures of faces: identifiers P and Q of 45 CFR 164.514(b)(2)(i)."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, of_shapes, one_of, run

_TEMPLATES = (
    "FP-######", "FP-####-@@", "FPT-########", "FNG#######", "fp_¤¤¤¤¤¤¤¤", "fingerprint-#####", "FINGER-R1-#####", "AFIS-########", "VP-#######", "VP_####",
    "voiceprint-####", "VOICE-¤¤¤¤¤¤", "vprint:¤¤¤¤¤¤¤¤¤¤", "RET-######", "RETINA-####-@", "retina_####", "IRIS-######", "iris:¤¤¤¤¤¤¤¤¤¤¤¤", "IRS-##-#####",
    "FACE-########", "face_¤¤¤¤¤¤¤¤¤¤", "FID-######", "faceid:####", "PALM-####", "palm-v#-#####", "BIO-########", "BIO-####-####", "bio_?????????", "BT-#######",
    "GAIT-####", "DNA-######", "DNA-##-@@@-###", "EAR-#####", "HND-####-@", "SIG-BIO-####", "^^^^^^^^^^^^^^^^", "bm-¤¤¤¤-¤¤¤¤", "TPL#########", "minutiae_######",
)  # fmt: skip
_WORDS = (
    "patient",
    "face",
    "portrait",
    "headshot",
    "id_photo",
    "profile",
    "selfie",
    "wound_face",
    "frontal",
    "pt",
    "avatar",
    "IMG",
    "DSC",
    "photo",
    "badge",
    "admission_photo",
)
_EXTENSIONS = ("jpg", "jpeg", "png", "heic", "JPG", "tiff", "webp", "bmp", "gif", "dcm")


def _template(rng: Random) -> str:
    if rng.random() < 0.12:
        return (
            "".join(
                rng.choices(
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=rng.randint(20, 44)
                )
            )
            + "=="
        )
    return fill(rng, rng.choice(_TEMPLATES))


def _photo(rng: Random) -> str:
    stem = fill(
        rng,
        rng.choice(
            [
                "IMG_####", "IMG_20######_######", "DSC0####", "DSCN####", "PXL_20######_#########", "photo_####", "WIN_20######_##_##_##_Pro",
                f"{rng.choice(_WORDS)}_####", f"{rng.choice(_WORDS)}-######", f"{rng.choice(_WORDS)}####", "¤¤¤¤¤¤¤¤¤¤¤¤", "Screenshot_20##-##-##",
                f"pt####_{rng.choice(_WORDS)}", f"mrn######_{rng.choice(_WORDS)}", "P#######_face_#", "FACE_####_L", "headshot-20##-##-##",
            ]
        ),
    )  # fmt: skip
    name = f"{stem}.{rng.choice(_EXTENSIONS)}"
    folder = rng.choice(
        [
            "photos",
            "faces",
            "img/patients",
            "media/portraits",
            "uploads/20" + run(rng, "#", 2),
            "patient-photos",
            "avatars",
            "scans",
        ]
    )
    return rng.choice(
        [
            name, name, name, name,
            f"{folder}/{name}",
            f"/{folder}/{run(rng, '#', 5)}/{name}",
            f"https://{rng.choice(['cdn', 'media', 'img', 'files'])}.{rng.choice(['example.org', 'clinic.example', 'carehub.example', 'example.net'])}/{folder}/{name}",
            f"s3://{rng.choice(['clinic', 'ehr', 'intake'])}-{rng.choice(['photos', 'media'])}/{name}",
            f"C:\\{rng.choice(['Photos', 'Intake', 'Users'])}\\{name}",
        ]
    )  # fmt: skip


MAKERS: dict[str, Maker] = {
    "biometric": _template,
    "biometric.hash": one_of(of_shapes("¤" * 32, "¤" * 40, "^" * 16)),
    "photo": _photo,
}
