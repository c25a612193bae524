"""Endings by which medicine and offices make their words, in seven languages: hardly any name has them."""

from __future__ import annotations

import re

# Greek and Latin terms end alike in all seven languages; the rest of each line is one of them.
_ENDINGS = (
    # diseases, findings, procedures
    r"itis|[aeiou]sis|oses?|osen|emia|ämie|émie|[aä]mien|uria|urie|algia|algie|"
    r"pathy|pathies|pathie|pathien|pat[íi]a|penia|penie|philia|philie|trophy|trophie|plasia|plasie|plegia|plegie|rrh[oe]{1,2}a|phasia|phagia|phagie|"
    r"ectom(?:y|ies|ie|[íi]a)|ektomie|otom(?:y|ies|ie|[íi]a)|ostom(?:y|ies|ie|[íi]a)|plasty|plastie|plastik|"
    r"scop(?:y|ies|ie|[íi]a)|skopie|gra(?:ph|f)(?:y|ies|ie|[íi]a)|gramme?|metr(?:y|ie|[íi]a)|logy|logie|logien|log[íi]a|"
    r"therap(?:y|ies|ie|ien)|terapia|zentese|centesis|stenos[ei]s?|insuffizienz|fraktur(?:en)?|l[äe]sion(?:en|s)?|"
    # drugs
    r"mab|mabs|tinib|ciclib|[aeiou]pril|sartan|statin|ol[ou]l|azol|azole|cillin|mycin|micin|floxacin|gliptin|gliflozin|"
    r"tidine?|prazole?|oxetine?|azepam|zolam|caine?|parin|xaban|[aeiou]vir|triptan|setron|dipine?|thiazide?|semide?|"
    r"lukast|fenac|profen|coxib|glutide?|kinase|formin|barbital|statine?|cyclin|cycline|nazol"
    # words of offices
    r"|[a-zäöü]{3}ung|[a-zäöü]{3}ungen|heit|heiten|keit|keiten|schaft|schaften|[aeiou]tion|ationen|täten|tät|ismus|"
    r"zeichen|nummer|untersuchung|bericht|befund|anamnese|diagnose|diagnosen|medikation|störung|schmerz|schmerzen|"
    r"erkrankung|behandlung|tablette|tabletten|tropfen|klinik|ambulanz|aufnahme|entlassung|drainage|blutung|"
    r"wickel|verband|wechsel|kontrolle|antrag|verfahren|stellung|leistung|protokoll|einsatz|beschwerden|"
    r"ci[óo]n|ciones|siones|idad|idades|miento|mientos|"
    r"zione|zioni|sione|sioni|ità|"
    r"ção|ções|ssão|idade|idades|mente|"
    r"sion|ations|tement|tements|ité|ités|isme|ismes|"
    r"heden|atie|aties|isatie|iteit|onderzoek|klachten"
)
_TERM = re.compile(rf"[^\W\d_]{{2,}}(?:{_ENDINGS})\Z", re.IGNORECASE)


def is_term(word: str) -> bool:
    """Whether a word is made like a term: an illness, a drug, a procedure, an abstract noun."""
    return _TERM.match(word) is not None
