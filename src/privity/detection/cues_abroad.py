"""Cue words in Spanish, German, French, Italian, Portuguese and Dutch, by what they announce.

A table for the detectors, which keep one pattern for English and one for all other languages: what is
searched for everywhere must be cheap, and these cues are hardly ever words of an English text.
"""

from __future__ import annotations

from typing import Final

# What may stand between such a cue and its value: "nº", "Nr.", "n°", "número de", a colon.
LINK_ABROAD: Final = (
    r"(?:[\s:#=|*_\"'`>(\[.-]|n[º°.]\.?|n\.[º°]|n[úu]m(?:ero)?\.?|nr\.?|nummer|num[ée]ro|numero|"
    r"\b(?:de|del|la|do|da|di|du|des|der|van|ist|es|est|is|è|é|no|paciente|patient)\b){1,10}"
)

RECORD: Final = (
    r"n\.?h\.?c\.?|historia(?: cl[íi]nica)?|h\.?ª? cl[íi]nica|n[º°] ?(?:de )?historia|expediente|cipa|"
    r"informe cl[íi]nico del paciente|folio cl[íi]nico|"
    r"patienten[- ]?(?:nr|nummer|id|kennung)|pat\.?[- ]?(?:nr|id)|fall[- ]?(?:nr|nummer)|"
    r"aufnahme[- ]?(?:nr|nummer)|akten(?:zeichen|nummer)|krankenakte|piz|"
    r"(?:kis|piz|archiv|krankenblatt|behandlungs|ident|kg)[- ]?(?:nr|nummer)|i-zahl|behandlungsfall|"
    r"ipp|iep|nda|dossier(?: (?:m[ée]dical|patient))?|matricule|identifiant patient|"
    r"cartella(?: clinica)?|nosologico|cod(?:\.|ice) paziente|id (?:paziente|assistito)|"
    r"prontu[áa]rio|processo cl[íi]nico|n[º.°] (?:de )?(?:processo|utente)|c[óo]digo do paciente|"
    r"pati[ëe]nt(?:en)?[- ]?(?:nr|nummer|id)|dossier[- ]?(?:nr|nummer)|"
    r"(?:zis|epd|pons|ziekenhuis)[- ]?(?:nr|nummer)|ponskaart"
)
EVENT: Final = (
    r"episodio|n[º°] (?:de )?(?:episodio|orden|petici[óo]n|muestra)|referencia|solicitud|siniestro|"
    r"auftrags[- ]?(?:nr|nummer)|proben[- ]?(?:nr|nummer)|vorgangs[- ]?(?:nr|nummer)|eingangsnummer|"
    r"schaden[- ]?(?:nr|nummer)|gesch[äa]ftszeichen|(?-i:Az)\.|chiffre ?:|"
    r"num[ée]ro (?:de s[ée]jour|d'[ée]pisode|de commande|d'examen)|n° (?:de s[ée]jour|examen)|sinistre|"
    r"r[ôo]le g[ée]n[ée]ral|"
    r"numero (?:ricovero|accettazione|campione|pratica)|ricovero|sinistro|"
    r"n[º.°] (?:do )?(?:atendimento|epis[óo]dio|pedido)|atendimento|"
    r"laudo|boletim de ocorr[êe]ncia|(?-i:BO) ?(?:n[º°.]{1,2}|:)|"
    r"opname[- ]?nummer|aanvraag[- ]?nummer|order[- ]?nummer|schade[- ]?nummer|rolnummer|"
    r"(?-i:A\.R\.|R\.G\.)"
)
PLAN: Final = (
    r"n\.?a\.?s\.?s\.?|nuss|seguridad social|tarjeta(?: sanitaria)?|p[óo]liza|afiliaci[óo]n|mutua|"
    r"versicherten[- ]?(?:nr|nummer)|(?:kranken|sozial|renten)?versicherungs[- ]?(?:nr|nummer)|kvnr|"
    r"[sr]v-?nr|rvnr|"
    r"vers\.?[- ]?nr|krankenkasse[- ]?nr|"
    r"s[ée]curit[ée] sociale|n° ?(?:de )?(?:s\.?s\.?|s[ée]cu)|nir|"
    r"(?:num[ée]ro d'|n[°º] ?)?adh[ée]rent|mutuelle|"
    r"(?-i:NAM|RAMQ|INS ?:)|assurance[- ]maladie|"
    r"carte vitale|"
    r"tessera sanitaria|codice sanitario|polizza|esenzione|"
    r"cart[ãa]o (?:nacional de sa[úu]de|sus)|cns|sns|benefici[áa]rio|ap[óo]lice|niss|utente|carteirinha|"
    r"polis[- ]?(?:nr|nummer)|verzekerden?[- ]?(?:nr|nummer)|uzovi"
)
LICENCE: Final = (
    r"n[º°.]? ?col(?:egiad[oa])?\.?|colegiad[oa]| col\.|(?:carnet|permiso) de conducir|"
    r"lanr|bsnr|arzt[- ]?(?:nr|nummer)|f[üu]hrerschein(?:[- ]?(?:nr|nummer))?|"
    r"approbations?[- ]?(?:nr|urkunde)|"
    r"rpps|adeli|n° (?:d'ordre|finess)|finess|permis de conduire|"
    r"patente(?: di guida)?|iscrizione all'ordine|ordine dei medici|enpam|omceo(?: [a-z]{2})?|"
    r"crm(?:[-/][a-z]{2})?|coren|c[ée]dula profissional|carta de condu[çc][ãa]o|cnh|"
    r"ordem dos m[ée]dicos|"
    r"big[- ]?(?:nr|nummer)|agb(?:[- ]code)?|rijbewijs(?:nummer)?"
)
IDENTITY: Final = (
    r"d\.?n\.?i\.?|n\.?i\.?e\.?|n\.?i\.?f\.?|pasaporte|c[ée]dula(?: de identidad)?|curp|(?-i:RFC)|"
    r"(?-i:R\.?U\.?[NT]\.?)|cui[lt]|"
    r"(?:personal)?ausweis(?:[- ]?(?:nr|nummer))?|reisepass(?:[- ]?(?:nr|nummer))?|"
    r"steuer[- ]?(?:id|nummer|nr|identifikationsnummer)|ahv[- ]?(?:nr|nummer)?|"
    r"passeport|carte (?:nationale )?d'identit[ée]|cni|num[ée]ro fiscal|"
    r"codice fiscale|cod\. ?fisc\.?|c\.f\.|carta d'identit[àa]|passaporto|"
    r"cpf|(?-i:R\.?G\.?)|cart[ãa]o de cidad[ãa]o|bilhete de identidade|passaporte|contribuinte|identidade|"
    r"bsn|burgerservicenummer|sofinummer|paspoort(?:nummer)?|identiteitskaart|"
    r"rijksregister(?:nummer)?|insz|registre national|num[ée]ro national|n[°º] national"
)
PHONE: Final = (
    r"tfno|tlfno|tlf|tel[ée]fonos?|tel[ée]f|m[óo]vil|celular|ll[áa]me(?:me|nos)? al|"
    r"telefon(?:nummer)?|mobil(?:nummer)?|handy|rufnummer|durchwahl|fon|"
    r"t[ée]l[ée]phone|t[ée]l|portable|fixe|joindre au|"
    r"telefono|cellulare|cell|recapito|"
    r"telefone|telem[óo]vel|telem|contacto|whats(?:app)?|"
    r"telefoon(?:nummer)?|mobiel|gsm|tel(?:efoon)?nr"
)
#: What leads to the few digits of an extension or a pager, English among them: hospitals call by these.
EXTENSION: Final = (
    r"ext\.?|extn|extension|pager|beeper|bleep|bleeper|"
    r"durchwahl|dw|nebenstelle|apparat|app\.|klappe|piepser|pieper|funkruf|funk|"
    r"poste|bip|(?:num[ée]ro )?interne|"
    r"int\.|interno|cercapersone|"
    r"extensi[óo]n|buscapersonas|busca|anexo|"
    r"extens[ãa]o|ramal|"
    r"toestel|tst\.|sein|semafoon"
)
DATE: Final = (
    r"fecha(?: de [a-záéíóúñ]+)?|nacid[oa](?: el)?|f\.? ?nac\.?|f\.?n\.?|ingres[oó]|alta|"
    r"geb\.?(?: am)?|geboren(?: am)?|geburtsdatum|geb\.?-?dat(?:um)?|"
    r"(?:aufnahme|entlassungs?|untersuchungs)?datum|aufnahme|aufn\.?|entlassung|entl\.?|"
    r"n[ée]e? le|date (?:de [a-zéè]+|d'[a-zéè]+)|ddn|"
    r"nat[oa] il|data di [a-z]+|ricoverat[oa] il|dimess[oa] il|"
    r"nascid[oa] (?:em|a)|data (?:de|da) [a-zçãéê]+|(?:no )?dia|"
    r"geboren(?: op)?|geboortedatum|geb\.?dat\.?|(?:opname|ontslag)?datum"
)
POSTCODE: Final = r"c\.?p\.?|c[óo]digo postal|plz|postleitzahl|code postal|cap|c\.a\.p\.|cep|postcode"
MONTH: Final = (
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|se(?:p?t)iembre|octubre|noviembre|diciembre|"
    r"januar|j[äa]nner|februar|m[äa]rz|mai|juni|juli|oktober|dezember|"
    r"janvier|f[ée]vrier|mars|avril|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|"
    r"gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    r"janeiro|fevereiro|mar[çc]o|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    r"januari|februari|maart|mei|augustus|"
    r"april|august|september|november|december"
)
#: Short months that end in a point are no other word; the further ones need a year.
MONTH_SHORT: Final = r"jan|j[äa]n|feb|m[äa]r|apr|avr|abr|jul|aug|sept?|okt|nov|dez|dic|janv|f[ée]vr?|juil"
MONTH_SHORTER: Final = r"ene|gen|mag|giu|lug|ago|set|ott|fev|mai|jun|out|mrt|mei|oct|d[ée]c"
CITY: Final = (
    r"localidad(?:/ ?provincia)?|municipio|provincia|poblaci[óo]n|ciudad|natural de|residente en|vive en|"
    r"wohnort|ort|geburtsort|wohnhaft in|ville|commune|lieu de naissance|habite [àa]|"
    r"citt[àa]|comune|luogo di nascita|residente a|abita a|cidade|munic[íi]pio|naturalidade|"
    r"woonplaats|geboorteplaats|woont in|plaats"
)
STREET: Final = r"domicilio|direcci[óo]n|anschrift|adresse|wohnhaft|indirizzo|endere[çc]o|morada|adres"


def cue_abroad(words: str, value: str) -> str:
    r"""Return a pattern as :func:`~privity.detection.cues.cue` does; ``\b`` knows no accented letter."""
    return rf"(?i:(?:^|[^\pL0-9])(?:{words}){LINK_ABROAD})(?P<value>{value})"
