"""Words of Italian, Portuguese, Spanish and French that are nobody's name, in small letters.

The names are those of the United States, and so are the words: whatever stands in neither list looks like a
name that no list knows. A sentence or a heading that begins in another language would be full of them. The
table holds what clinical prose of these languages is made of: small words and numbers, what a sentence opens
with, the verbs of a visit, the parts of a record, specialties, parts of the body, complaints, findings,
treatments and their makers' names. What is also a surname or a given name in its country (Medici, Testa,
Gentile, Leite, Graça) is left out, and what the lists of names have is judged by those.
"""

from __future__ import annotations

import unicodedata
from typing import Final

#: Those that stand between the words of a name or a place as well.
SMALL: Final = frozenset(
    "a ad al à de da do di du e ed el en et i in la le o ou per por y è".split()  # noqa: SIM905 - a line
)

_ITALIAN = """
    il lo gli un uno dei degli delle dello nel nello nei negli sul sullo sulla sui sugli sulle allo agli
    alle dal dallo dalla dai dagli dalle col con per tra fra che cui non anche se come quando perché
    perche quindi però poi oggi ieri domani dopo prima durante senza contro verso fino entro circa sempre
    ancora solo soltanto molto poco troppo tutto tutti tutta tutte ogni alcuni alcune nessun nessuno
    nessuna altro altri altra altre questo questa questi queste quello quella quelli quelle suo suoi loro
    nostro nostra nostri vostro vostra miei tuo tua tuoi essere avere fare sono siamo hanno abbiamo erano
    sarà stato stata stati state fatto deve devono può puo possono vuole voglio vorrei posso devo tre
    quattro cinque sei sette nove dieci undici dodici tredici quattordici quindici sedici cinquanta
    sessanta settanta ottanta novanta mille mezzo mezza quarto ottavo meglio peggio bene male benissimo
    grazie prego scusi scusa buongiorno buonasera buonanotte arrivederci ciao salve cordiali cordialmente
    cordialità distinti saluti auguri gentilissimo gentilissima egregio egregia spettabile care oggetto
    allegato allegati attenzione mattina mattino pomeriggio sera notte giorno giorni settimana settimane
    mese mesi anno anni minuto minuti volte data luogo firma timbro ufficio sede stanza letto reparto
    degenza ricovero dimissione dimissioni accesso accettazione ingresso uscita trasferimento controllo
    controlli visita visite consulenza consulto colloquio domanda risposta motivo quesito indicazione
    indicazioni conclusione conclusioni diagnosi anamnesi esame esami obiettivo obiettività referto
    refertazione relazione verbale cartella scheda diario decorso terapia terapie farmaco farmaci dose
    dosaggio compressa compresse capsula capsule gocce fiale sciroppo pomata collirio supposta bustina
    bustine puntura iniezione flebo trattamento trattamenti intervento interventi operazione medicazione
    medicazioni prescrizione prescrizioni prescrivo ricetta impegnativa polizza assicurazione consenso
    informativa informato informata sottoscritto sottoscritta dichiara dichiaro paziente pazienti
    assistito assistita degente utente medico medica dottore dottoressa curante specialista infermiere
    infermiera infermieri ostetrica fisioterapista logopedista psicologo psicologa operatore operatrice
    caregiver badante testimone interprete relatore relatori responsabile direttore direttrice direzione
    segreteria coordinatore coordinatrice accompagnatore familiare familiari parenti moglie marito figlio
    figlia figli madre padre mamma sorella fratello nonna nonno zia zio nipote suocera suocero cognata
    cognato genero nuora compagno compagna vicino vicina collega colleghi amica signore signora signorina
    bambino bambina neonato neonata ragazzo ragazza uomo ambulatorio ambulatori pronto soccorso operativa
    servizio servizi laboratorio farmacia urgenza urgenze emergenza rianimazione intensiva cardiologia
    pneumologia neurologia ortopedia traumatologia pediatria ginecologia ostetricia urologia nefrologia
    dermatologia oculistica oftalmologia otorinolaringoiatria geriatria psichiatria psicologia radiologia
    radiodiagnostica radioterapia oncologia ematologia endocrinologia diabetologia gastroenterologia
    reumatologia infettivologia chirurgia chirurgico anestesia endoscopia riabilitazione fisioterapia
    logopedia medicina generale interna vascolare toracica digestiva legale sanitaria sanitario salute
    mentale igiene prevenzione formazione qualità prelievi vaccini vaccinazione trapianti dialisi cuore
    polmone polmoni fegato milza reni stomaco intestino vescica prostata utero ovaio ovaie mammella seno
    tiroide encefalo cervello midollo rachide colonna vertebra vertebre spalla gomito polso dito dita anca
    ginocchio caviglia piede piedi schiena addome torace collo cute mucose mucosa occhio occhi orecchio
    orecchie gola lingua cranio faccia viso muscolo muscoli nervo nervi arteria vene aorta valvola
    ventricolo atrio cornea cristallino retina linfonodo linfonodi sangue urine urina feci espettorato
    liquor placenta feto gravidanza parto allattamento mestruazione menopausa dolore dolori febbre tosse
    cefalea vertigini vertigine nausea vomito diarrea stipsi dispnea affanno astenia stanchezza prurito
    tremore rigidità debolezza insonnia ansia depressione caduta trauma ferita frattura fratture lesione
    lesioni ulcera ulcere emorragia ematoma edema edemi infezione infezioni infiammazione polmonite
    bronchite influenza scarlattina varicella morbillo rosolia pertosse tetano epatite cirrosi diabete
    ipertensione ipotensione dislipidemia obesità anemia asma allergia allergie cardiopatia scompenso
    insufficienza fibrillazione ischemia ischemica infarto ictus trombosi embolia aneurisma stenosi
    valvulopatia aritmia tachicardia bradicardia neoplasia tumore carcinoma adenocarcinoma sarcoma linfoma
    leucemia melanoma metastasi nodulo noduli cisti polipo polipi calcolo calcoli ernia appendicite
    appendicectomia colecistectomia gastrite artrosi artrite osteoporosi sciatalgia lombalgia demenza
    epilessia sclerosi sindrome morbo malattia malattie patologia quadrante quadrantectomia mastectomia
    isterectomia tiroidite protesi catetere sonda drenaggio stampelle carrozzina deambulatore materasso
    tutore pannolone apparecchio bastone emoglobina leucociti piastrine glicemia creatinina azotemia sodio
    potassio calcio ferritina bilirubina transaminasi colesterolo trigliceridi emocromo elettroforesi
    proteine albumina coagulazione urinocoltura emocoltura tampone ecografia ecocardiogramma
    elettrocardiogramma radiografia tomografia risonanza scintigrafia spirometria biopsia istologico
    citologico gastroscopia colonscopia pressione frequenza saturazione temperatura peso altezza polsi
    soffio soffi murmure rantoli crepitii ritmo vigile orientato orientata collaborante apiretico
    apiretica eupnoico eupnoica dispnoico dispnoica discreto discreta discrete condizioni nega negativo
    negativa negativi positivo positiva assente assenti presente presenti normale regolare regolari
    trattabile dolente familiarità ipertrofia versamento addensamento opacità ispessimento captazione
    segnale sequenze indagine destra destro sinistra sinistro superiore inferiore anteriore posteriore
    laterale mediale bilaterale acuto acuta cronico cronica congestizio congestizia ipertensiva lieve
    moderata moderato grave recente remota remoto prossimo prossima fisiologica patologica farmacologica
    lavorativa attuale prende prendo prenda assumere assuma sospendere proseguire continuare ridurre
    aumentare consiglio consiglia consigliata richiede richiesto richiesta propongo propone invio inviato
    inviata rivedrò rivedere tornare torni dormo dorme mangia beve cammina sente somministrata
    somministrato eseguita eseguito effettuata effettuato ricoverata ricoverato dimessa dimesso
    accompagnato accompagnata riferisce lamenta presenta segue resto resta limitare evitare bere camminare
    misurare portare seguirà riposa alimentazione colazione pranzo cena acqua frutta verdura verdure
    legumi formaggi bibite insalata carne fumo fumatore fumatrice alcol alcolici legge decreto regolamento
    direttiva codice articolo comma ministero ministeriale repubblica presidente ordine iscrizione patente
    commissione comunicazione privacy titolare interessato diritto diritti rettifica cancellazione
    opposizione portabilità nome cognome indirizzo telefono nato nata residente maestra asilo lavoro
    famiglia telefonata messaggio numero lunedì martedì mercoledì giovedì venerdì principale parcheggio
    archivio documento documenti identità ticket pagamento esenti esente reddito invalidità reclami
    suggerimenti lavori camice guanti mascherina barella garze traverse agitato agitata tranquillo
    tranquilla reperibile isolamento contatto turno consegna carrello frigorifero stanze ragazze ragazzi
    magazzino scatole riposo certificato certificati ritiro lunghezza circonferenza cranica sviluppo
    dentizione sonno genitali testicoli riflesso riflessi miele sicurezza bilancio ostruzione velocità
    conduzione motoria sensitiva latenza tracciato funzionale funzionali operativo cartelle cliniche
    clinico clinici rivolgersi presentarsi telefonare prenotare annullare rinviare spostare attendere
    sintomi sintomo segno esito esiti risultato risultati valore valori limite limiti conclude concludere
    utile utili necessario necessaria possibile probabile sospetto sospetta compatibile riferito riferita
    noto nota pregresso pregressa pregressi abituale abituali attività fisico dieta bevande caffè pasto
    pasti zucchero zuccheri grassi fibre vitamine contraccettivo intolleranze integratori antibiotico
    antibiotici antidolorifico antinfiammatorio diuretico anticoagulante insulina cerotto spray aerosol
    inalatore ossigeno maschera occhiali apparecchi calze scarpe vestiti pigiama ciabatte asciugamano
    spazzola cellulare chiavi soldi gioielli valigia spuntino merenda bagno doccia corridoio ascensore
    ingressi sportello attesa biglietto appuntamento appuntamenti prenotazione chiamata chiamate riunione
    ricerca protocollo procedura modulo moduli copia originale allegare compilare firmare spedire ricevuta
"""

_PORTUGUESE = """
    o os um uma uns umas ao aos à às dum duma no nos nas num numa pelo pela pelos pelas com sem por para
    até ate desde sobre sob após apos antes contra que quem qual quais onde porque porquê quanto quantos
    quantas não nao também tambem já ja ainda nunca mais menos muito muita muitos muitas pouco pouca
    poucos todo toda todos todas cada algum alguma alguns algumas nenhum nenhuma outro outra outros outras
    este estas esse essa esses essas isto isso aquilo aquele aquela meu minha meus minhas seu sua seus
    suas nosso nossa eu ele eles elas nós você vocês lhe me é foi são está estão estava ser estar ter tem
    têm tinha teve há ha haver fazer faz fez feito feita ficou ficar vai vou vamos vem vir devem pode
    podem queria dois duas três tres quatro cinco seis sete oito dez onze doze treze catorze quatorze
    quinze dezesseis dezasseis vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem mil
    meio meia primeiro primeira segunda terceiro terceira quarta quinta sexto sexta terça feira bom boa
    bons boas tarde noite manhã madrugada hoje ontem amanhã semana semanas mês mes meses ano anos hora
    horas minutos vez vezes obrigado obrigada melhoras abraço abraços beijinhos cumprimentos
    atenciosamente prezado prezada prezados prezadas caros caras exmo exma estimado estimada estimados
    ilustre ilustríssimo cumprimenta colega colegas olá local assinatura carimbo assunto anexo anexos
    morada endereço telefone contacto contato idade sexo nascido nascida natural paciente pacientes doente
    doentes utentes médico médica doutor doutora enfermeiro enfermeira enfermeiros fisioterapeuta
    nutricionista psicólogo psicóloga dentista plantonista assistente acompanhante cuidador cuidadora
    testemunha responsável encarregado encarregada requisitante solicitante senhor senhora menino menina
    criança bebé bebê homem mulher marido esposa esposo filha filhos filhas mãe pai avó avô irmã irmão tio
    genro sogra sogro cunhada cunhado vizinha vizinho amiga amigo família familiar familiares patroa
    patrão serviço serviços bloco operatório enfermaria leito cama piso ambulatório urgência urgencia
    emergência laboratório farmácia hospitalar secretaria direção direcção diretor diretora equipe equipa
    geral cuidados intensivos continuados paliativos saúde saude pública básica mental ocupacional
    obstetrícia otorrinolaringologia psiquiatria psicoterapia hematologia gastrenterologia infectologia
    infecciologia cirurgia cirurgias fala imagiologia ortopedista cardiologista pneumologista neurologista
    pediatra diagnóstico diagnósticos diagnóstica história historia anamnese antecedentes queixa queixas
    exame exames físico física objetivo objetivos evolução conduta plano hipótese impressão conclusão
    análise técnica método material macroscopia microscopia relatório laudo notas baixa entrada
    internamento internação admissão admitido admitida transferência consulta consultas retorno seguimento
    controlo controle revisão reavaliação avaliação observação encaminhado encaminhada encaminho solicito
    solicitado solicitada pedido pergunta resposta receita receituário prescrição prescrevo medicação
    medicamento medicamentos remédio remédios comprimido comprimidos cápsula cápsulas gotas ampola xarope
    pomada creme colírio injeção soro doses uso oral nasal tópico contínuo terapêutica tratamento
    tratamentos vacina vacinas vacinação operação procedimento procedimentos curativo curativos penso
    pensos consentimento termo declaro declaração declaramos atestado atestados ciente risco riscos
    benefícios alternativas convênio convénio carteirinha seguradora carência guia autorização olho olhos
    ouvido ouvidos nariz boca garganta pescoço nuca ombro ombros cotovelo punho mão mãos dedo dedos tórax
    torax peito mama mamas coluna abdome abdómen abdômen bacia quadril joelho joelhos pernas tornozelo pé
    pés calcâneo pele mucosas músculo músculos osso ossos coração pulmão pulmões fígado baço rim rins
    estômago cólon bexiga próstata útero ovário ovários vesícula tireoide cérebro medula veia veias
    artéria artérias carótidas córnea cristalino mácula papila fezes expetoração líquido amniótico
    parênquima parede inferior superior anterior posterior lateral esquerda esquerdo direita direito
    bilateral lábios unhas dor febre cefaleia tontura tonturas náusea náuseas vómito vômito vômitos
    vomitei diarreia obstipação dispneia falta ar cansaço fadiga prurido tremor fraqueza insónia insônia
    sonolência ansiedade depressão depressivo queda ferida feridas ferimento fratura fraturas fractura
    lesão lesões úlcera úlceras hemorragia sangramento hematoma edemas infeção infecção inflamação
    pneumonia bronquite gripe dengue zika sarampo catapora varicela tétano hepatite cirrose diabetes
    diabético diabética hipertensão hipertenso hipertensa hipotensão obesidade alergia alergias alérgico
    insuficiência cardíaca cardíaco renal hepática respiratória fibrilhação fibrilação auricular atrial
    enfarte isquemia isquémica isquêmica trombose estenose arritmia tumor cancro câncer metástases nódulo
    nódulos quisto cisto pólipo cálculo cálculos hérnia apendicite colecistite gonartrose gonalgia artrose
    artroplastia osteoporose lombociatalgia demência epilepsia esclerose síndrome doença doenças
    tireoidite tabagismo tabagista etilismo etilista prótese cateter dreno muletas andarilho bengala
    cadeira colchão colete tala hemoglobina hematócrito leucócitos linfócitos segmentados plaquetas
    glicada ureia sódio potássio cálcio bilirrubina colesterol triglicerídeos hemoculturas urocultura
    sorologia eletrocardiograma ecocardiograma ultrassonografia ultrassom raio ressonância cintigrafia
    espirometria biópsia citologia colonoscopia tonometria fundoscopia tensão pressão frequência saturação
    altura pulso sinais vitais sopros bulhas murmúrio vesicular regular crepitações roncos sibilos
    consciente orientado orientada corada hidratado hidratada afebril apirético apirética anictérico
    acianótico eupneico eupneica polipneico polipneica estado normal normais positivos negativos ausente
    ausentes presentes agudo crónica crónico crônica crônico leve moderado moderada ligeiro ligeira refere
    relata apresenta apresentou mantém mantem iniciou inicia suspender suspenso tomar toma tome evitar
    beber beba respire fique agendar agende procure continua deambula acamado acamada inchado inchada
    zangada zangado cuidada cuidado observei observado observada proponho realizado realizada acometendo
    inscrita inscrito informada informado comunicado comunicada orientação orientações visitado visitada
    alimentação jejum água café almoço jantar lanche lanches sopa arroz feijão pão fruta frutas verduras
    legumes frango queijo salada álcool bebidas mingau aérea aéreas rigidez força marcha equilíbrio treino
    exercício exercícios escala escalas teste testes visual reunião clínico inscrições inscrição
    certificado participação cartão identificação portal interno tema lei resolução portaria diretriz
    diretiva artigo ministério ministerio conselho república tutela proteção dados acesso correção
    portabilidade eliminação titular regional federal nacional estadual creche trabalho fone tel inspeção
    procedente procede classificação tipo critérios esquema segunda-feira terça-feira quarta-feira
    quinta-feira sexta-feira principal saída estacionamento arquivo documentos identidade isentos isento
    renda reclamações sugestões ouvidoria obras reforma avental luvas máscara maca gaze gazes lençóis
    lençol fralda agitado agitada precaução plantão passagem carrinho geladeira frigorífico leitos meninas
    meninos rapaz rapariga moça moço depósito caixas repouso retirar comprimento perímetro cefálico
    desenvolvimento dentição genitália testículos reflexo reflexos segurança obstrução velocidade condução
    motora latência traçado funcional funcionais clínica clínicos dirigir telefonar marcar desmarcar
    cancelar adiar esperar aguardar sintomas sintoma sinal resultado resultados valores limites útil
    necessário necessária possível provável suspeita suspeito compatível referido referida prévio prévia
    prévios habitual habituais atividade atividades físicas bebida refeição refeições açúcar açúcares
    gorduras fibras vitaminas anticoncepcional intolerâncias suplementos antibiótico antibióticos
    analgésico anti-inflamatório diurético agulha adesivo aerossol inalador oxigénio oxigênio óculos
    aparelho meias sapatos roupa roupas pijama chinelos toalha escova celular chaves dinheiro
    pequeno-almoço banheiro casa-de-banho chuveiro elevador balcão espera bilhete agendamento marcação
    chamada chamadas curso projeto projecto estudo pesquisa protocolo formulário cópia preencher assinar
    enviar recibo outono inverno usuário usuários cidadão cidadãos idosos gestantes gestante grávida
    puérpera recém-nascido adulto adultos jovem jovens crianças adolescente adolescentes pessoas pessoa
    comunidade comunitária comunitário agente agentes
"""

_SPANISH = """
    el los las unos unas hasta tras ante bajo según segun quien cual cuando donde también tambien sí aún
    ya todavía siempre más mas muy mucho muchos poca algún alguna algunos otro otra otros estos ese esa
    eso esto aquel mis sus nuestro nuestra yo tú usted ustedes ellos nosotros es fue están tiene tienen
    tenía hacer hace hizo hecho puede pueden puedo debe deben quiero dos cuatro siete ocho nueve once doce
    trece catorce quince veinte treinta cuarenta cincuenta sesenta ochenta cien ciento medio primero
    tercero buenos buenas días tardes noches mañana año años veces gracias saludos atentamente apreciado
    fecha lugar asunto nombre nombres apellidos apellido domicilio teléfono edad nacido nacida doctor
    doctora enfermero enfermera enfermería celador testigo responsable señor señora señorita hombre mujer
    hijo hija abuela abuelo nieta hermana hermano tía tío suegra vecina vecino familia servicio planta
    habitación urgencias emergencias dirección cardiología neumología neurología traumatología pediatría
    ginecología obstetricia urología nefrología dermatología oftalmología geriatría psiquiatría psicología
    radiología oncología hematología endocrinología digestivo reumatología cirugía rehabilitación general
    anamnesis exploración exámenes examen evolución plan juicio informe ingreso traslado revisión control
    seguimiento observaciones pregunta respuesta receta tratamiento medicación fármaco jarabe pastilla
    pastillas inyección dosis vacuna vacunas operación intervención procedimiento cura curas
    consentimiento riesgo riesgos tarjeta póliza autorización ojo ojos oído hombro codo muñeca mano pecho
    espalda columna abdomen cadera rodilla pierna piernas tobillo pie pies piel corazón pulmón hígado
    riñón estómago vejiga tiroides cerebro sangre orina heces dolor fiebre tos mareo mareos vértigo
    vómitos estreñimiento disnea cansancio picor temblor debilidad insomnio ansiedad depresión caída
    herida fracturas lesión lesiones infección neumonía bronquitis hepatitis cirrosis hipertensión
    dislipemia obesidad insuficiencia cardiaca fibrilación trombosis cáncer hernia apendicitis artrosis
    artritis demencia enfermedad leucocitos glucosa potasio ecografía radiografía resonancia tensión
    frecuencia saturación talla constantes vitales colaborador derecha derecho izquierda niega refiere
    volver continúa acude tranquila tranquilo vueltas desayuno comida agua orgánica resolución artículo
    consejería acceso rectificación supresión oposición datos trabajo
"""

_FRENCH = """
    des aux avec sans pour jusque depuis sur sous après avant pendant contre quand où comment pourquoi
    aussi oui déjà encore toujours jamais plus moins très beaucoup peu tout toute tous toutes chaque
    quelques autre autres cet cette ces ses notre votre leur leurs mon je elle ils elles nous vous est
    était sont être avoir avez fait faire peut peuvent doit trois quatre cinq sept huit neuf douze treize
    vingt trente quarante cinquante soixante cent premier première deuxième bonjour bonsoir merci salut
    cordialement confraternellement sincères salutations chère chers madame mademoiselle aujourd'hui hier
    demain matin soir nuit jour jours semaine semaines mois année années heure heures fois date objet
    signature prénom naissance adresse téléphone âge sexe né née patient patiente patients médecin
    infirmier infirmière kinésithérapeute traitant témoin femme épouse époux fille mère père frère soeur
    sœur oncle tante nièce famille chambre lit urgences laboratoire pharmacie cardiologie pneumologie
    neurologie orthopédie pédiatrie gynécologie obstétrique urologie néphrologie dermatologie
    ophtalmologie gériatrie psychiatrie psychologie radiologie oncologie hématologie endocrinologie
    rhumatologie chirurgie anesthésie rééducation kinésithérapie médecine diagnostic histoire antécédents
    motif examens évolution conduite conclusion compte rendu courrier lettre sortie entrée admission
    admise admis transfert contrôle suivi consultation question réponse ordonnance traitement médicament
    comprimé comprimés gélule gouttes sirop pommade piqûre vaccin vaccins intervention opération pansement
    consentement tête œil yeux oreille bouche gorge épaule coude poignet doigt thorax poitrine sein rachis
    ventre hanche genou jambe cheville pied pieds peau cœur poumon foie estomac vessie prostate utérus
    thyroïde cerveau urines selles douleur douleurs fièvre toux céphalées vertige vertiges nausées
    vomissements diarrhée constipation dyspnée essoufflement fatigue tremblement faiblesse insomnie
    anxiété dépression plaie fracture lésion ulcère hémorragie hématome infection pneumonie grippe
    varicelle hépatite cirrhose diabète hypertension obésité anémie asthme allergies insuffisance
    cardiaque rénale hépatique fibrillation infarctus thrombose tumeur cancer nodule hernie arthrose
    arthrite démence épilepsie syndrome maladie hémoglobine leucocytes plaquettes glycémie créatinine
    potassium échographie radiographie scanner biopsie tension fréquence saturation température poids
    taille pouls conscient conscience négatif négative positif absent absente présent droite droit gauche
    supérieur inférieur aigu aiguë chronique modéré sévère nie présente débuter arrêter prendre prenez
    boire éviter apporter revenir poursuivre déjeuner eau fruits légumes pain loi décret arrêté article
    ministère travail maison mutuelle attention pénurie poches pas
"""

_MEDICINES = """
    amoxicillina amoxicilina amoxicilline acido ácido clavulanico clavulânico penicillina penicilina
    pénicilline azitromicina ceftriaxone ciprofloxacina paracetamolo paracetamol paracétamol dipirona
    ibuprofene ibuprofeno ibuprofène furosemide furosemida furosémide losartana losartan enalapril
    ramipril bisoprololo bisoprolol carvedilol atenololo atenolol metoprolol amlodipina amlodipine
    sinvastatina simvastatina atorvastatina rosuvastatina metformina metformine insuline levotiroxina
    lévothyroxine omeprazolo omeprazol oméprazole pantoprazolo pantoprazol pantoprazole warfarin varfarina
    apixaban rivaroxaban edoxaban dabigatran enoxaparina énoxaparine clopidogrel aspirina aspirine
    sertralina escitalopram fluoxetina amitriptilina quetiapina risperidona clonazepam diazepam lorazepam
    alprazolam morfina tramadolo tramadol cortisone cortisona prednisone prednisona prednisolona
    desametasone dexametasona hidroclorotiazida idroclorotiazide espironolactona spironolattone
    dapagliflozin dapagliflozina empagliflozin sacubitril valsartan valsartana letrozolo letrozol
    tamoxifene tamoxifeno budesonida salbutamolo salbutamol gadolinio tachipirina cardioaspirin
    cardioaspirina coumadin marevan xarelto eliquis pradaxa lixiana clexane torvast lasix eutirox euthyrox
    puran rivotril lexotan xanax zoloft cipralex tavor norvasc norvask zestril triatec concor nexium
    pantorc lansox augmentin zimox rocefin bentelan deltacortene ventolin berotec atrovent symbicort
    seretide spiriva lantus novorapid humalog tresiba januvia jardiance forxiga ozempic trulicity sinemet
    madopar azilect aricept ebixa lyrica neurontin depakin keppra tegretol oki aulin brufen nurofen moment
    voltaren toradol contramal novalgin novalgina doliprane dafalgan efferalgan spasfon tahor kardégic
    plavix lovenox mopral inexium gaviscon dulcolax movicol moviprep macrogol tobral tobradex dextro
    théralène
"""


# What nouns are formed with that are no names; those that are names nevertheless are told one by one.
_ENDINGS: Final = (
    *("zione", "zioni", "ção", "ções", "ción", "ciones", "idade", "idades", "idad", "alità", "ilità"),
    *(
        "logia",
        "logie",
        "logía",
        "ologo",
        "ologa",
        "ologista",
        "ologiste",
        "grafia",
        "grafie",
        "grafía",
        "graphie",
    ),
    *(
        "scopia",
        "scopie",
        "scopía",
        "patia",
        "patie",
        "patía",
        "pathie",
        "algia",
        "algie",
        "terapia",
        "terapie",
    ),
    *("ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tionen", "itäten", "ismus"),
    *("verwaltung", "zahlung", "leitung", "meldung", "messung", "prüfung", "schulung", "stellung", "störung"),
    *(
        "protokoll",
        "konferenz",
        "versicherung",
        "nummer",
        "nummern",
        "zettel",
        "bericht",
        "befund",
        "schmerzen",
    ),
    *("erkrankung", "krankheit", "untersuchung", "behandlung", "therapeut", "patient", "patienten", "dienst"),
    *("tablette", "tabletten", "tropfen", "spritze", "präparat", "diagnose", "diagnostik", "chirurgie"),
    *("grafien", "graphien", "skopie", "gramme", "pathien", "ektomie", "plastik", "punktion", "infarkt"),
    *("entzündung", "blutung", "schwellung", "wirkung", "wirkungen", "verordnung", "entlassung", "aufnahme"),
    *("gesellschaft", "ausweis", "formular", "unterlagen", "termin", "termine", "zeiten", "feiertagen"),
    *("wochen", "monate", "monaten", "stunden", "minuten", "jahren", "jährige", "jähriger", "jährigen"),
    *(
        "thérapie",
        "ectomia",
        "ectomie",
        "ectomía",
        "tasia",
        "tasie",
        "ismo",
        "ismi",
        "oglobina",
        "ático",
        "ática",
    ),
)
_NAMES: Final = frozenset(
    """
    adorazione concezione annunciazione assunzione consolazione visitazione natività
    conceição assunção encarnação anunciação consolação visitação ressurreição purificação apresentação
    ascensão natividade trindade caridade felicidade piedade soledade
    concepción asunción encarnación anunciación consolación visitación resurrección purificación presentación
    ascensión natividad trinidad caridad felicidad
    adoración adoração anastasia anastasie
    """.split()  # noqa: SIM905 - as the other tables
)
_SHORTEST_FORMED: Final = 8


def is_formed(word: str) -> bool:
    """Whether a lower-case word is a noun by its ending, and no name: ``manutenzione``."""
    return len(word) >= _SHORTEST_FORMED and word.endswith(_ENDINGS) and word not in _NAMES


def _with_plain_spellings(words: list[str]) -> frozenset[str]:
    """Return the words and what is left of them where a keyboard has no accents."""
    plain = (
        "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
        for word in words
        if not word.isascii()
    )
    return frozenset((*words, *plain))


#: The words, with and without their accents.
ORDINARY_ABROAD: Final = _with_plain_spellings(
    f"{_ITALIAN} {_PORTUGUESE} {_SPANISH} {_FRENCH} {_MEDICINES}".split()
)
