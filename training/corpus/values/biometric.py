"""Biometric templates and pictures of faces: identifiers P and Q of 45 CFR 164.514(b)(2)(i)."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, of_shapes, one_of, run

_TEMPLATES = (
    "FP-######", "FP-####-@@", "FPT-########", "FNG#######", "fp_¤¤¤¤¤¤¤¤", "fingerprint-#####", "FINGER-R1-#####", "AFIS-########", "VP-#######", "VP_####",
    "voiceprint-####", "VOICE-¤¤¤¤¤¤", "vprint:¤¤¤¤¤¤¤¤¤¤", "RET-######", "RETINA-####-@", "retina_####", "IRIS-######", "iris:¤¤¤¤¤¤¤¤¤¤¤¤", "IRS-##-#####",
    "FACE-########", "face_¤¤¤¤¤¤¤¤¤¤", "FID-######", "faceid:####", "PALM-####", "palm-v#-#####", "BIO-########", "BIO-####-####", "bio_?????????", "BT-#######",
    "L4-RIGHT-######", "R-INDEX-####", "R2_#######", "LTHUMB-¤¤¤¤¤¤", "TP-####-####", "TENPRINT-########", "LP-######-#", "ANSI378-¤¤¤¤¤¤¤¤", "ISO19794-2:¤¤¤¤¤¤¤¤¤¤¤¤", "WSQ-#######", "NIST-T14-#####",
    "IRC-L-######", "IRC-R-######", "iris/left/¤¤¤¤¤¤¤¤", "EYE-OD-#####", "OS-RET-####", "RTN.####.@@", "ret-tpl-¤¤¤¤¤¤¤¤", "vein:¤¤¤¤¤¤¤¤", "PV-R-########", "VEIN-@@-####", "palm_¤¤¤¤¤¤¤¤¤¤", "PALMSECURE-######",
    "VB-########", "vbio-¤¤¤¤-¤¤¤¤", "SPK-######", "spkr_????????", "VOX-###-###", "vp:¤¤¤¤¤¤¤¤-¤¤¤¤", "VOICE/####/####", "xvec_¤¤¤¤¤¤¤¤¤¤¤¤", "emb_face_¤¤¤¤¤¤¤¤", "FR-########", "FRT-####-@@", "fv-¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤", "facetok_????????????",
    "F#.##.#####", "enroll-#######", "ENR-######-@", "BIOM-########", "BMX######", "B-PRINT ####", "SUBJ-BIO-#####", "bt_¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤", "tmpl:####:¤¤¤¤", "HG-####-L", "KEYSTROKE-#####", "GT-@@-#####", "gait_¤¤¤¤¤¤", "DNA####@@", "STR-#######", "CODIS-@@-########", "CID-########",
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
_PEOPLE = (
    "smith", "jgarcia", "mjones", "okafor", "lee_a", "brown", "nguyen", "mom", "grandpa", "baby", "wilson_k", "patel", "h_novak", "singh", "kowalski", "dlopez", "omar", "silva", "jdoe", "schmidt_p", "kim", "ivanova", "cohen",
)  # fmt: skip
_TAILS = (
    "headshot",
    "bday",
    "wedding",
    "admission",
    "face",
    "id",
    "portrait",
    "preop",
    "wound",
    "2",
    "final",
    "cropped",
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
                "GOPR####", "DJI_0###", "MVIMG_20######_######", "IMG-20######-WA00##", "20######_######", "signal-20##-##-##-######", "FB_IMG_#############", "received_################", "CAM#_20######-######", "still_####_frame###", "frame_0####", "snap-#########", "SAM_####", "DSCF####", "_MG_####", "R00#####", "HPIM####", "CRW_####", "L10#####",
                "mug_20######_#####", "booking-#######-front", "booking_####_profile", "crop_####_eyes", "face_crop_##", "thumb_#####", "before_after_####", "postop_day#_####", "preop_frontal_####", "lesion_cheek_####", "facial-####", "smile_####", "license_front_####", "idcard_########", "passport_photo_####", "webcam-####", "kiosk#_########",
                f"{rng.choice(_PEOPLE)}_{rng.choice(_WORDS)}", f"{rng.choice(_PEOPLE)}-{rng.randint(1, 40)}", f"{rng.choice(_WORDS)}_of_{rng.choice(_PEOPLE)}", f"{rng.choice(_PEOPLE).title()} {rng.choice(_TAILS)}".replace(" ", rng.choice("_-")),
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
            "DCIM/100CANON",
            "DCIM/Camera",
            "Camera Roll",
            "profile_pics",
            "wound-care/faces",
            "mugshots",
            "dermatology/head",
            "id-verification",
            "badges",
            "storage/emulated/0/Pictures",
            "Volumes/SDCARD/DCIM",
            "faces/" + run(rng, "¤", 2),
        ]
    )
    return rng.choice(
        [
            name, name, name, name,
            f"{folder}/{name}",
            f"/{folder}/{run(rng, '#', 5)}/{name}",
            f"https://{rng.choice(['cdn', 'media', 'img', 'files'])}.{rng.choice(['example.org', 'clinic.example', 'carehub.example', 'example.net'])}/{folder}/{name}",
            f"https://{rng.choice(['photos', 'gallery', 'pics', 'images', 'share'])}.{rng.choice(['example.com', 'familyalbum.example', 'imgdrop.example', 'hospital.example'])}/{rng.choice(['p', 'i', 'album', 'v', 'u', 'view'])}/{run(rng, '?', rng.randint(6, 14))}",
            f"https://{rng.choice(['avatars', 'static', 'cdn2', 'thumbs'])}.{rng.choice(['example.com', 'social.example'])}/{run(rng, '#', 8)}/{stem}_{rng.choice(['n', 'o', 'large', '400x400', 'thumb'])}.{rng.choice(_EXTENSIONS)}",
            f"gs://{rng.choice(['faces', 'intake-photos', 'ident'])}/{run(rng, '¤', 8)}/{name}",
            f"file:///{folder}/{name}",
            f"\\\\{rng.choice(['nas01', 'fileserver', 'share'])}\\{rng.choice(['photos', 'IDs', 'faces'])}\\{name}",
            f"../{folder}/{name}",
            f"s3://{rng.choice(['clinic', 'ehr', 'intake'])}-{rng.choice(['photos', 'media'])}/{name}",
            f"C:\\{rng.choice(['Photos', 'Intake', 'Users'])}\\{name}",
        ]
    )  # fmt: skip


def _photo_file(rng: Random) -> str:
    """The name of a file alone, without its folder or host."""
    while "." not in (name := _photo(rng).replace("\\", "/").rsplit("/", 1)[-1]):
        pass
    return name


MAKERS: dict[str, Maker] = {
    "biometric": _template,
    "biometric.spoken": of_shapes("# # # # # #", "# # # #", "@ # # # #", "F P # # # #", "V P # # # # #"),
    "photo.file": _photo_file,
    "biometric.hash": one_of(of_shapes("¤" * 32, "¤" * 40, "^" * 16)),
    "photo": _photo,
}
