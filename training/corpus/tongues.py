"""Words of the clinic in other languages, and the ways in which their families compose documents.

Templates of these languages write `<dx>` for an illness, `<rx>` for a drug with its dose, `<sx>` a complaint,
`<px>` an examination, `<ep>` an eponym, `<re>` a relative date, `<sp>` a specialty, `<job>` an
occupation and `<cl>` a sentence without identifiers. `expand` turns them into alternatives of the slot language.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from training.corpus import tables
from training.corpus.cultures import folded
from training.corpus.document import Draft, Piece, joined
from training.corpus.family import Family
from training.corpus.markup import (
    IDENTIFIER_STYLES,
    LABEL_STYLES,
    Escape,
    Json,
    json_escape,
    json_writer,
    key_style,
    leaf,
    one_line,
    xml_escape,
)
from training.corpus.scenes import moved
from training.corpus.scope import Scope

BANKS: dict[str, dict[str, str]] = {
    "es": {
        "dx": "hipertensión arterial|diabetes mellitus tipo 2|dislipemia|fibrilación auricular|insuficiencia cardíaca|EPOC|asma bronquial|neumonía adquirida en la comunidad|infección urinaria|pielonefritis aguda|colecistitis|apendicitis|"
        "pancreatitis aguda|ictus isquémico|epilepsia|migraña|depresión mayor|trastorno de ansiedad|hipotiroidismo|artritis reumatoide|osteoporosis|fractura de cadera|cáncer de mama|adenocarcinoma de colon|leucemia mieloide|anemia ferropénica|"
        "insuficiencia renal crónica|cirrosis hepática|hepatitis C|tuberculosis pulmonar|sarcoidosis|celiaquía|psoriasis|melanoma|glaucoma|hiperplasia benigna de próstata|litiasis renal|preeclampsia|endometriosis|gota",
        "rx": "{?metformina|enalapril|omeprazol|paracetamol|ibuprofeno|atorvastatina|amlodipino|furosemida|prednisona|amoxicilina|ácido acetilsalicílico|levotiroxina|salbutamol|insulina glargina|apixabán|sertralina|lorazepam|tramadol|Augmentine|Nolotil|Sintrom|Adiro|Ventolin} "
        "{?5 mg/24 h|10 mg al día|20 mg cada 12 horas|500 mg cada 8 h|1 g cada 8 horas|1 comprimido por la noche|2 inhalaciones si precisa|850 mg/12 h|40 mg iv}",
        "sx": "dolor torácico|disnea de esfuerzo|cefalea|fiebre de 38,5 ºC|tos productiva|vómitos|diarrea|dolor abdominal|astenia|pérdida de peso|mareo|palpitaciones|edema en miembros inferiores|lumbalgia|artralgias|exantema|hematuria|disuria|estreñimiento|"
        "visión borrosa|parestesias en la mano derecha|pérdida de fuerza|insomnio|sudoración nocturna|ictericia|disfagia",
        "px": "TC abdominal|radiografía de tórax|ecografía abdominal|resonancia magnética cerebral|ecocardiograma|colonoscopia|gastroscopia|biopsia|analítica completa|electrocardiograma|punción lumbar|hemocultivos|cateterismo cardíaco|mamografía|densitometría|"
        "espirometría|laparoscopia exploradora|cirugía de cataratas|apendicectomía|colecistectomía laparoscópica",
        "ep": "enfermedad de Parkinson|enfermedad de Crohn|síndrome de Sjögren|enfermedad de Alzheimer|síndrome de Down|signo de Murphy|signo de Babinski|escala de Glasgow de 15|maniobra de Valsalva|enfermedad de Graves|linfoma de Hodgkin|síndrome de Cushing|"
        "tiroiditis de Hashimoto|fenómeno de Raynaud|test de Apgar 9/10|signo de Blumberg|síndrome de Guillain-Barré|esófago de Barrett|enfermedad de Chagas|sonda de Foley|tinción de Gram|puñopercusión de Giordano",
        "re": "ayer|hoy|mañana|hace dos semanas|la semana pasada|hace tres días|en dos meses|el mes pasado|desde hace un año|esta mañana|al alta|a las 48 horas|dentro de 15 días|el próximo lunes|en primavera|desde la infancia",
        "sp": "Cardiología|Neurología|Medicina Interna|Digestivo|Urología|Traumatología|Oncología Médica|Endocrinología|Dermatología|Pediatría|Ginecología|Psiquiatría|Nefrología|Oftalmología|Cirugía General|Neumología|Atención Primaria",
        "cl": "Buen estado general, consciente y orientado.|Auscultación cardíaca rítmica, sin soplos.|Abdomen blando, depresible, no doloroso a la palpación.|No alergias medicamentosas conocidas.|Fumador de 20 cigarrillos al día; bebedor social.|"
        "TA 130/80 mmHg, FC 78 lpm, SatO2 97 % basal.|Se pauta <rx> y se solicita <px>.|Antecedentes de <dx> y <dx>.|En la analítica destaca hemoglobina 10,2 g/dL y PCR 45 mg/L.|Se descarta <ep>.|Tratamiento habitual: <rx>, <rx>.|"
        "Evolución favorable, afebril y con buena tolerancia oral.|Exploración neurológica sin focalidad.|Se informa de los riesgos y acepta.|Refiere <sx> y <sx> <re>.|Niega <sx>.|Impresión diagnóstica: <dx>.|La <px> no muestra alteraciones.|"
        "Dieta sin sal y reposo relativo.|Control por su médico de cabecera <re>.|Constantes estables durante el ingreso.|Según la guía ESC 2021 se inicia anticoagulación.|Potasio 4,1 mEq/L, creatinina 0,9 mg/dL.|Puntuación de 3 en la escala CHA2DS2-VASc.|"
        "Sin signos de trombosis venosa profunda.|Se retira la sonda vesical sin incidencias.|Madre con <dx>; padre con <ep>.|Vacunación completa para su edad.|Deambula con ayuda de un andador.",
    },
    "de": {
        "dx": "arterielle Hypertonie|Diabetes mellitus Typ 2|Hyperlipidämie|Vorhofflimmern|Herzinsuffizienz NYHA II|COPD GOLD 2|Asthma bronchiale|Pneumonie|Harnwegsinfekt|Cholezystitis|Appendizitis|Pankreatitis|Hirninfarkt|Epilepsie|Migräne|depressive Episode|"
        "Angststörung|Hypothyreose|rheumatoide Arthritis|Osteoporose|Schenkelhalsfraktur|Mammakarzinom|Kolonkarzinom|Leberzirrhose|Niereninsuffizienz Stadium 3|Anämie|Lungenembolie|Gonarthrose|Bandscheibenvorfall L5/S1|Psoriasis|Glaukom|Prostatahyperplasie|Sepsis|Gicht|Zöliakie",
        "rx": "{?Metformin|Ramipril|Bisoprolol|Pantoprazol|Ibuprofen|Paracetamol|Simvastatin|Torasemid|Prednisolon|Amoxicillin|ASS|L-Thyroxin|Salbutamol|Insulin glargin|Apixaban|Sertralin|Lorazepam|Novalgin|Marcumar|Eliquis|Xarelto} "
        "{?5 mg 1-0-0|10 mg 1-0-1|100 mg 1-0-0|500 mg 1-1-1|40 mg 0-0-1|bei Bedarf|2,5 mg 1/2-0-0|75 µg nüchtern|1000 mg i.v.}",
        "sx": "Thoraxschmerzen|Belastungsdyspnoe|Kopfschmerzen|Fieber bis 39 °C|Husten mit Auswurf|Übelkeit|Durchfall|Oberbauchschmerzen|Müdigkeit|Gewichtsverlust|Schwindel|Herzrasen|Beinödeme|Rückenschmerzen|Gelenkschmerzen|Hautausschlag|Hämaturie|Dysurie|Sehstörungen|Taubheitsgefühl|Schlafstörungen|Nachtschweiß",
        "px": "Röntgen-Thorax|CT-Abdomen|MRT des Schädels|Echokardiographie|Koloskopie|Gastroskopie|Biopsie|Labor|EKG|Lumbalpunktion|Koronarangiographie|Mammographie|Lungenfunktion|Langzeit-EKG|laparoskopische Cholezystektomie|Hüft-TEP|Sonographie des Abdomens|Szintigraphie",
        "ep": "Morbus Parkinson|Morbus Crohn|Morbus Basedow|Alzheimer-Demenz|Hodgkin-Lymphom|Cushing-Syndrom|Hashimoto-Thyreoiditis|Raynaud-Syndrom|Babinski-Zeichen negativ|Murphy-Zeichen|Lasègue-Zeichen|Holter-EKG|Foley-Katheter|Gram-Färbung|Barrett-Ösophagus|Bechterew-Krankheit|Morbus Menière|Guillain-Barré-Syndrom|"
        "Trendelenburg-Zeichen|Romberg-Versuch unauffällig|Wilson-Krankheit|Kirschner-Draht",
        "re": "gestern|heute|morgen|vor zwei Wochen|letzte Woche|vor drei Tagen|in sechs Wochen|im letzten Monat|seit einem Jahr|heute Morgen|bei Entlassung|nach 48 Stunden|am Montag|im Frühjahr|postoperativ|seit der Kindheit",
        "sp": "Kardiologie|Neurologie|Innere Medizin|Chirurgie|Urologie|Orthopädie|Onkologie|Endokrinologie|Dermatologie|Pädiatrie|Gynäkologie|Psychiatrie|Nephrologie|Augenheilkunde|Pneumologie|Radiologie",
        "cl": "Der Allgemeinzustand ist gut, der Patient ist wach und orientiert.|Herztöne rein, rhythmisch, keine Geräusche.|Abdomen weich, kein Druckschmerz, Darmgeräusche regelrecht.|Keine Allergien bekannt.|Nikotin: 20 pack years, Alkohol gelegentlich.|RR 130/80 mmHg, Puls 76/min, Temp. 36,8 °C.|"
        "Wir begannen eine Therapie mit <rx> und empfehlen <px>.|Vorerkrankungen: <dx>, <dx>.|Laborchemisch CRP 45 mg/l, Hb 10,2 g/dl, Kreatinin 0,9 mg/dl.|Kein Hinweis auf <ep>.|Medikation: <rx>, <rx>.|Der postoperative Verlauf war komplikationslos.|Neurologisch kein fokales Defizit.|"
        "Die Aufklärung erfolgte mündlich und schriftlich.|Es bestehen <sx> und <sx> <re>.|<sx> werden verneint.|Diagnose: <dx>.|Die <px> zeigte keinen pathologischen Befund.|Wir bitten um Kontrolle von Kalium und Kreatinin <re>.|Gemäß Leitlinie der ESC 2021 wurde die Antikoagulation begonnen.|"
        "Die Wunde ist reizlos, die Fäden wurden entfernt.|Mobilisation mit Rollator.|Der Patient konnte in gutem Zustand entlassen werden.|Familienanamnese: <ep>, <dx>.|Impfstatus vollständig.|Lunge: vesikuläres Atemgeräusch beidseits.|Bei Verschlechterung bitten wir um Wiedervorstellung.",
    },
    "fr": {
        "dx": "hypertension artérielle|diabète de type 2|dyslipidémie|fibrillation atriale|insuffisance cardiaque|BPCO|asthme|pneumopathie|infection urinaire|cholécystite|appendicite|pancréatite aiguë|AVC ischémique|épilepsie|migraine|épisode dépressif|hypothyroïdie|polyarthrite rhumatoïde|ostéoporose|fracture du col du fémur|"
        "cancer du sein|cancer colique|cirrhose|insuffisance rénale chronique|anémie|embolie pulmonaire|gonarthrose|hernie discale|psoriasis|glaucome",
        "rx": "{?metformine|ramipril|bisoprolol|oméprazole|paracétamol|ibuprofène|atorvastatine|furosémide|prednisone|amoxicilline|aspirine|lévothyroxine|salbutamol|apixaban|sertraline|Doliprane|Kardegic|Lasilix|Augmentin|Xarelto} {?5 mg le matin|10 mg par jour|500 mg trois fois par jour|1 g si douleur|40 mg IV|75 mg/j|2 bouffées à la demande}",
        "sx": "douleur thoracique|dyspnée d'effort|céphalées|fièvre à 39 °C|toux grasse|vomissements|diarrhée|douleurs abdominales|asthénie|perte de poids|vertiges|palpitations|œdèmes des membres inférieurs|lombalgie|arthralgies|éruption cutanée|hématurie|brûlures mictionnelles|insomnie",
        "px": "radiographie thoracique|scanner abdominal|IRM cérébrale|échographie cardiaque|coloscopie|gastroscopie|biopsie|bilan biologique|ECG|ponction lombaire|coronarographie|mammographie|spirométrie|cholécystectomie|prothèse totale de hanche",
        "ep": "maladie de Parkinson|maladie de Crohn|maladie d'Alzheimer|syndrome de Sjögren|lymphome de Hodgkin|syndrome de Cushing|thyroïdite de Hashimoto|maladie de Raynaud|signe de Babinski|signe de Murphy|score de Glasgow à 15|sonde de Foley|syndrome de Guillain-Barré|maladie de Basedow|manœuvre de Valsalva",
        "re": "hier|aujourd'hui|demain|il y a deux semaines|la semaine dernière|il y a trois jours|dans six semaines|le mois dernier|depuis un an|ce matin|à la sortie|lundi prochain|au printemps",
        "sp": "cardiologie|neurologie|médecine interne|gastro-entérologie|urologie|orthopédie|oncologie|endocrinologie|dermatologie|pédiatrie|gynécologie|psychiatrie|néphrologie|pneumologie",
        "cl": "L'état général est conservé, le patient est conscient et orienté.|Bruits du cœur réguliers, sans souffle.|Abdomen souple, indolore.|Pas d'allergie connue.|Tabagisme actif à 20 paquets-années.|TA 130/80 mmHg, FC 76/min, SpO2 97 % en air ambiant.|Introduction de <rx> et demande de <px>.|Antécédents : <dx>, <dx>.|"
        "La biologie retrouve une CRP à 45 mg/L et une hémoglobine à 10,2 g/dL.|Pas d'argument pour <ep>.|Traitement habituel : <rx>, <rx>.|Les suites ont été simples.|Examen neurologique sans déficit.|Le patient se plaint de <sx> et de <sx> <re>.|Conclusion : <dx>.|La <px> est normale.|Contrôle <re> par le médecin traitant.|"
        "Selon les recommandations ESC 2021, une anticoagulation est débutée.|La cicatrice est propre.|Vaccinations à jour.|Marche avec une canne.",
    },
    "it": {
        "dx": "ipertensione arteriosa|diabete mellito tipo 2|dislipidemia|fibrillazione atriale|scompenso cardiaco|BPCO|asma|polmonite|infezione delle vie urinarie|colecistite|appendicite|pancreatite|ictus ischemico|epilessia|emicrania|depressione|ipotiroidismo|artrite reumatoide|osteoporosi|frattura di femore|carcinoma mammario|"
        "carcinoma del colon|cirrosi epatica|insufficienza renale cronica|anemia|embolia polmonare|gonartrosi|ernia discale|psoriasi|glaucoma",
        "rx": "{?metformina|ramipril|bisoprololo|pantoprazolo|paracetamolo|ibuprofene|atorvastatina|furosemide|prednisone|amoxicillina|cardioaspirina|levotiroxina|salbutamolo|apixaban|sertralina|Tachipirina|Lasix|Eutirox|Coumadin|Augmentin} {?5 mg al mattino|10 mg al giorno|500 mg ogni 8 ore|1 g al bisogno|40 mg ev|75 mcg a digiuno|2 puff al bisogno}",
        "sx": "dolore toracico|dispnea da sforzo|cefalea|febbre a 39 °C|tosse produttiva|vomito|diarrea|dolore addominale|astenia|calo ponderale|vertigini|cardiopalmo|edemi declivi|lombalgia|artralgie|eruzione cutanea|ematuria|disuria|insonnia",
        "px": "radiografia del torace|TC addome|RM encefalo|ecocardiogramma|colonscopia|gastroscopia|biopsia|esami ematochimici|ECG|rachicentesi|coronarografia|mammografia|spirometria|colecistectomia|protesi d'anca",
        "ep": "malattia di Parkinson|malattia di Crohn|malattia di Alzheimer|sindrome di Sjögren|linfoma di Hodgkin|sindrome di Cushing|tiroidite di Hashimoto|fenomeno di Raynaud|segno di Babinski|segno di Murphy|Glasgow Coma Scale 15|catetere di Foley|sindrome di Guillain-Barré|morbo di Basedow|manovra di Giordano negativa",
        "re": "ieri|oggi|domani|due settimane fa|la settimana scorsa|tre giorni fa|tra sei settimane|il mese scorso|da un anno|stamattina|alla dimissione|lunedì prossimo|in primavera",
        "sp": "cardiologia|neurologia|medicina interna|gastroenterologia|urologia|ortopedia|oncologia|endocrinologia|dermatologia|pediatria|ginecologia|psichiatria|nefrologia|pneumologia",
        "cl": "Condizioni generali buone, paziente vigile e orientato.|Toni cardiaci ritmici, pause libere.|Addome trattabile, non dolente.|Non allergie note.|Fumatore di 20 sigarette al giorno.|PA 130/80 mmHg, FC 76 bpm, SpO2 97% in aria ambiente.|Si imposta terapia con <rx> e si richiede <px>.|In anamnesi <dx> e <dx>.|"
        "Agli esami PCR 45 mg/L, Hb 10,2 g/dL, creatinina 0,9 mg/dL.|Si esclude <ep>.|Terapia domiciliare: <rx>, <rx>.|Decorso regolare, apiretico.|Esame neurologico nella norma.|Riferisce <sx> e <sx> <re>.|Diagnosi: <dx>.|La <px> risulta negativa.|Controllo dal curante <re>.|Secondo le linee guida ESC 2021 si avvia anticoagulante.|Ferita chirurgica asciutta.|Deambula con ausilio.",
    },
    "pt": {
        "dx": "hipertensão arterial|diabetes mellitus tipo 2|dislipidemia|fibrilação atrial|insuficiência cardíaca|DPOC|asma|pneumonia|infecção urinária|colecistite|apendicite|pancreatite|AVC isquémico|epilepsia|enxaqueca|depressão|hipotireoidismo|artrite reumatoide|osteoporose|fratura de fêmur|câncer de mama|neoplasia do cólon|"
        "cirrose|doença renal crônica|anemia|embolia pulmonar|gonartrose|hérnia discal|psoríase|glaucoma|dengue",
        "rx": "{?metformina|losartana|enalapril|omeprazol|paracetamol|ibuprofeno|atorvastatina|furosemida|prednisona|amoxicilina|AAS|levotiroxina|salbutamol|apixabana|sertralina|Dipirona|Lasix|Puran T4|Varfine|Clavulin} {?5 mg de manhã|10 mg por dia|500 mg de 8 em 8 horas|1 g se dor|40 mg EV|75 mcg em jejum|2 puffs se necessário}",
        "sx": "dor torácica|dispneia aos esforços|cefaleia|febre de 39 °C|tosse produtiva|vômitos|diarreia|dor abdominal|astenia|perda de peso|tonturas|palpitações|edema de membros inferiores|lombalgia|artralgias|exantema|hematúria|disúria|insônia",
        "px": "radiografia de tórax|TC de abdome|ressonância magnética do crânio|ecocardiograma|colonoscopia|endoscopia alta|biópsia|hemograma|ECG|punção lombar|cateterismo|mamografia|espirometria|colecistectomia|prótese de quadril",
        "ep": "doença de Parkinson|doença de Crohn|doença de Alzheimer|síndrome de Sjögren|linfoma de Hodgkin|síndrome de Cushing|tireoidite de Hashimoto|fenômeno de Raynaud|sinal de Babinski|sinal de Murphy|Glasgow 15|sonda de Foley|doença de Chagas|síndrome de Guillain-Barré|sinal de Giordano",
        "re": "ontem|hoje|amanhã|há duas semanas|na semana passada|há três dias|em seis semanas|no mês passado|há um ano|esta manhã|na alta|na próxima segunda-feira|na primavera",
        "sp": "cardiologia|neurologia|clínica médica|gastroenterologia|urologia|ortopedia|oncologia|endocrinologia|dermatologia|pediatria|ginecologia|psiquiatria|nefrologia|pneumologia",
        "cl": "Bom estado geral, consciente e orientado.|Bulhas rítmicas, sem sopros.|Abdome flácido, indolor.|Nega alergias medicamentosas.|Fumador de 20 cigarros por dia.|PA 130/80 mmHg, FC 76 bpm, SpO2 97% em ar ambiente.|Iniciado <rx> e solicitada <px>.|Antecedentes de <dx> e <dx>.|Exames: PCR 45 mg/L, Hb 10,2 g/dL, creatinina 0,9 mg/dL.|"
        "Sem evidência de <ep>.|Medicação habitual: <rx>, <rx>.|Evolução favorável, afebril.|Exame neurológico sem défices.|Refere <sx> e <sx> <re>.|Diagnóstico: <dx>.|A <px> não mostrou alterações.|Controle <re> no ambulatório.|Segundo a diretriz ESC 2021, iniciada anticoagulação.|Ferida operatória limpa.|Deambula com apoio.",
    },
    "nl": {
        "dx": "hypertensie|diabetes mellitus type 2|hypercholesterolemie|atriumfibrilleren|hartfalen|COPD|astma|pneumonie|urineweginfectie|cholecystitis|appendicitis|pancreatitis|herseninfarct|epilepsie|migraine|depressie|hypothyreoïdie|reumatoïde artritis|osteoporose|heupfractuur|mammacarcinoom|coloncarcinoom|levercirrose|"
        "nierinsufficiëntie|anemie|longembolie|artrose van de knie|hernia|psoriasis|glaucoom",
        "rx": "{?metformine|ramipril|metoprolol|pantoprazol|paracetamol|ibuprofen|simvastatine|furosemide|prednisolon|amoxicilline|acetylsalicylzuur|levothyroxine|salbutamol|apixaban|sertraline|Ascal|Lasix|Thyrax|Augmentin} {?5 mg 1dd|10 mg 2dd1|500 mg 3dd|1000 mg zo nodig|40 mg iv|75 mcg nuchter|2 pufjes zo nodig}",
        "sx": "pijn op de borst|kortademigheid bij inspanning|hoofdpijn|koorts tot 39 °C|productieve hoest|braken|diarree|buikpijn|vermoeidheid|gewichtsverlies|duizeligheid|hartkloppingen|oedeem aan de benen|rugpijn|gewrichtsklachten|huiduitslag|hematurie|pijn bij het plassen|slapeloosheid",
        "px": "X-thorax|CT-abdomen|MRI-hersenen|echocardiografie|coloscopie|gastroscopie|biopsie|laboratoriumonderzoek|ECG|lumbaalpunctie|coronairangiografie|mammografie|longfunctieonderzoek|cholecystectomie|totale heupprothese",
        "ep": "ziekte van Parkinson|ziekte van Crohn|ziekte van Alzheimer|syndroom van Sjögren|Hodgkinlymfoom|syndroom van Cushing|ziekte van Hashimoto|fenomeen van Raynaud|teken van Babinski|Glasgow-comaschaal 15|ziekte van Graves|syndroom van Guillain-Barré|ziekte van Bechterew|proef van Lasègue negatief",
        "re": "gisteren|vandaag|morgen|twee weken geleden|vorige week|drie dagen geleden|over zes weken|vorige maand|sinds een jaar|vanochtend|bij ontslag|maandag|in het voorjaar",
        "sp": "cardiologie|neurologie|interne geneeskunde|MDL|urologie|orthopedie|oncologie|endocrinologie|dermatologie|kindergeneeskunde|gynaecologie|psychiatrie|nefrologie|longziekten",
        "cl": "Goede algemene toestand, helder en georiënteerd.|Normale harttonen, geen souffles.|Soepele buik, geen drukpijn.|Geen allergieën bekend.|Rookt 20 sigaretten per dag.|RR 130/80 mmHg, pols 76/min, saturatie 97%.|Gestart met <rx>, aangevraagd: <px>.|Voorgeschiedenis: <dx>, <dx>.|Laboratorium: CRP 45, Hb 6,4 mmol/l, kreatinine 80.|"
        "Geen aanwijzingen voor <ep>.|Medicatie: <rx>, <rx>.|Ongestoord beloop, geen koorts.|Neurologisch geen uitval.|Klachten van <sx> en <sx> <re>.|Conclusie: <dx>.|De <px> toonde geen afwijkingen.|Controle <re> via de huisarts.|Volgens de ESC-richtlijn 2021 werd antistolling gestart.|De wond is rustig.|Mobiliseert met een rollator.",
    },
}  # fmt: skip
PROFESSIONS = {
    "es": "profesora|albañil|camionero|administrativa|agricultor|enfermera|jubilado|cocinera|abogado|electricista|ama de casa|comercial|policía|peluquera|ingeniero",
    "de": "Lehrerin|Maurer|Lkw-Fahrer|Sachbearbeiterin|Landwirt|Krankenschwester|Rentner|Köchin|Rechtsanwalt|Elektriker|Hausfrau|Verkäuferin|Polizist|Friseurin|Ingenieur",
    "fr": "enseignante|maçon|chauffeur routier|secrétaire|agriculteur|infirmière|retraité|cuisinière|avocat|électricien|coiffeuse|commercial|policier|ingénieure",
    "it": "insegnante|muratore|camionista|impiegata|agricoltore|infermiera|pensionato|cuoca|avvocato|elettricista|casalinga|commessa|poliziotto|ingegnere",
    "pt": "professora|pedreiro|caminhoneiro|secretária|agricultor|enfermeira|aposentado|cozinheira|advogado|eletricista|dona de casa|vendedora|policial|engenheiro",
    "nl": "lerares|metselaar|vrachtwagenchauffeur|secretaresse|boer|verpleegkundige|gepensioneerd|kok|advocaat|elektricien|huisvrouw|verkoopster|politieagent|ingenieur",
}  # fmt: skip
_MACRO = re.compile(r"<([a-z]{2})>")
_PROFESSION = "<job>"


def expand(template: str, lang: str) -> str:
    """Turn the macros of a template into alternatives."""
    while _MACRO.search(template):
        template = _MACRO.sub(lambda match: "{?" + BANKS[lang][match[1]] + "}", template)
    return template.replace(_PROFESSION, "{profession#1}")


def fill(scope: Scope, template: str) -> Draft:
    """Fill one template, macros drawn first, so that long lists of alternatives need no parsing."""
    bank = BANKS[scope.lang]
    while _MACRO.search(template):
        template = _MACRO.sub(lambda match: scope.rng.choice(_options(bank[match[1]])), template)
    draft = Draft()
    for place, part in enumerate(template.split(_PROFESSION)):
        if place:
            job = scope.rng.choice(PROFESSIONS[scope.lang].split("|"))
            draft.add(Piece(job, "PROFESSION", opt=True, src="profession"))
        draft.add(leaf(scope, part))
    return draft


def _options(text: str) -> list[str]:
    """The alternatives of a bank; bars inside of braces belong to a template."""
    return text.split("|") if "{?" not in text else [text]


def mixed(  # noqa: PLR0913  # what a family may vary in
    name: str, form: str, lang: str, bank: Sequence[str], *, least: int = 1, most: int = 4, clean: float = 0.4, joint: Sequence[str] = (" ", " ", "\n"), own: float = 0.0, weight: float = 1.0,
) -> Family:  # fmt: skip
    """A family of sentences in any order, a share of them without identifiers.

    `own` is the share of documents in which each sentence speaks of other people and places.
    """

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        parts = rng.sample(list(bank), min(len(bank), rng.randint(least, most)))
        if own and rng.random() < own:
            parts = [moved(text, place * 10) for place, text in enumerate(parts)]
        for _ in range(len(parts)):
            if rng.random() < clean:
                parts.insert(rng.randrange(len(parts) + 1), "<cl>")
        return joined([fill(scope, part) for part in parts], rng.choice(joint))

    return Family(name, form, build, lang, weight, tuple(expand(text, lang) for text in bank))


def sectioned(
    name: str, form: str, lang: str, head: Sequence[str], sections: Sequence[tuple[str, Sequence[str]]], tail: Sequence[str], *, weight: float = 1.0,
) -> Family:  # fmt: skip
    """A family of documents with head, titled sections and signature, each of which may be missing."""

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        parts: list[Draft] = []
        if rng.random() < 0.85:
            parts.append(fill(scope, rng.choice(head)))
        chosen = sorted(rng.sample(range(len(sections)), rng.randint(1, min(4, len(sections)))))
        flat = rng.random() < 0.25
        for place in chosen:
            title, bank = sections[place]
            body = rng.sample(list(bank), min(len(bank), rng.randint(1, 2))) + ["<cl>"] * rng.choice(
                (0, 1, 1, 2)
            )
            text = joined([fill(scope, one) for one in body], " ")
            parts.append(
                Draft().add(
                    "" if flat or not title else f"{title}{rng.choice((': ', ':' + chr(10), chr(10)))}", text
                )
            )
        if tail and rng.random() < 0.75:
            parts.append(fill(scope, rng.choice(tail)))
        return joined(parts, rng.choice(("\n", "\n", "\n\n", " ")))

    cases = (*head, *(text for _, bank in sections for text in bank), *tail)
    return Family(name, form, build, lang, weight, tuple(expand(text, lang) for text in cases))


def spoken(
    name: str, form: str, lang: str, turns: Sequence[tuple[str, str]], labels: Sequence[tuple[str, str]], *, weight: float = 1.0
) -> Family:  # fmt: skip
    """A family of conversations: questions and answers in any order."""

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        asks, says = rng.choice(labels)
        lines: list[Draft] = []
        for question, answer in rng.sample(list(turns), min(len(turns), rng.randint(2, 6))):
            lines += [fill(scope, asks + question), fill(scope, says + answer)]
        return joined(lines, rng.choice(("\n", "\n", " ")))

    cases = tuple(expand(text, lang) for turn in turns for text in turn)
    return Family(name, form, build, lang, weight, cases)


def pairs(
    name: str, lang: str, lines: Sequence[tuple[str, str]], heads: Sequence[str], *, weight: float = 1.0
) -> Family:  # fmt: skip
    """A family of forms: labels and values in any order, under a heading or none."""

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        joint = rng.choice((": ", ": ", ": ", ":", " - ", " = ", "\t"))
        upper = rng.random() < 0.2
        rows = [fill(scope, rng.choice(heads))] if rng.random() < 0.6 else []
        for label, value in rng.sample(list(lines), rng.randint(3, min(14, len(lines)))):
            said = leaf(scope, label).text
            rows.append(Draft().add(f"{said.upper() if upper else said}{joint}", fill(scope, value)))
        return joined(rows, rng.choice(("\n", "\n", "\n", ". ", ", ", " | ", "   ")))

    cases = tuple(expand(value, lang) for _, value in lines)
    return Family(name, "form", build, lang, weight, cases)


def records(name: str, lang: str, lines: Sequence[tuple[str, str]], *, weight: float = 0.6) -> Family:
    """A family of JSON, delimited tables and XML whose keys are the labels of forms."""
    usable = [(label, value) for label, value in lines if "{" not in label]

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        chosen = rng.sample(usable, rng.randint(3, 8))
        style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.8 else LABEL_STYLES)
        keys = [style(_words(label, plain_letters=rng.random() < 0.7)) for label, _ in chosen]
        match rng.randrange(3):
            case 0:
                row: dict[str, Json] = {
                    key: escaped(scope, value, json_escape)
                    for key, (_, value) in zip(keys, chosen, strict=True)
                }
                return json_writer(rng).write(scope, row)
            case 1:
                cells = [
                    [escaped(scope, _again(value, number), one_line) for _, value in chosen]
                    for number in range(rng.randint(1, 5))
                ]
                return tables.delimited(keys, cells, rng.choice((";", ",", "|", "\t")))
            case _:
                draft = Draft().add(f"<{name.split('_')[1]}>")
                for key, (_, value) in zip(keys, chosen, strict=True):
                    tag = key.replace(" ", "_")
                    draft.add(f"<{tag}>", escaped(scope, value, xml_escape), f"</{tag}>")
                return draft.add(f"</{name.split('_')[1]}>")

    return Family(name, "json", build, lang, weight)


def escaped(scope: Scope, template: str, escape: Escape) -> Draft:
    """A filled template with every piece of it escaped."""
    return Draft([replace(piece, text=escape(piece.text)) for piece in fill(scope, template).pieces])


def _again(template: str, number: int) -> str:
    """The same template for the people of another row."""
    return re.sub(r"#(\d)", lambda match: f"#{int(match[1]) + number * 10}", template)


def _words(label: str, *, plain_letters: bool) -> list[str]:
    text = folded(label) if plain_letters else label
    return re.sub(r"[^\w]+", " ", text).lower().split()
