"""Fillers of the clinic: what looks like a name, a date or an identifier and is none. Lists of our own."""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from random import Random

from training.corpus.scope import Kind, Scope, Template
from training.corpus.values.terms import new_drug

_GENERIC = (
    "metformin lisinopril atorvastatin amlodipine omeprazole losartan gabapentin hydrochlorothiazide sertraline levothyroxine albuterol simvastatin "
    "metoprolol pantoprazole furosemide escitalopram rosuvastatin fluticasone trazodone duloxetine prednisone tamsulosin montelukast bupropion meloxicam "
    "clopidogrel warfarin apixaban rivaroxaban insulin_glargine insulin_lispro semaglutide empagliflozin dapagliflozin sitagliptin glipizide amoxicillin "
    "azithromycin ciprofloxacin doxycycline cephalexin vancomycin ceftriaxone piperacillin-tazobactam meropenem nitrofurantoin trimethoprim-sulfamethoxazole "
    "acetaminophen ibuprofen naproxen oxycodone morphine hydromorphone tramadol fentanyl ketorolac aspirin heparin enoxaparin digoxin amiodarone diltiazem "
    "carvedilol spironolactone hydralazine nitroglycerin lorazepam alprazolam clonazepam zolpidem quetiapine olanzapine risperidone aripiprazole lithium "
    "lamotrigine valproate levetiracetam phenytoin carbamazepine topiramate donepezil memantine carbidopa-levodopa ropinirole sumatriptan ondansetron "
    "famotidine docusate senna methotrexate hydroxychloroquine adalimumab infliximab rituximab pembrolizumab nivolumab trastuzumab cisplatin carboplatin "
    "paclitaxel doxorubicin cyclophosphamide tamoxifen letrozole leuprolide denosumab alendronate cholecalciferol cyanocobalamin ferrous_sulfate folic_acid "
    "tacrolimus mycophenolate cyclosporine acyclovir valacyclovir oseltamivir fluconazole ketamine propofol rocuronium midazolam lidocaine bupivacaine "
    "naloxone buprenorphine methadone naltrexone disulfiram lisdexamfetamine methylphenidate atomoxetine finasteride sildenafil medroxyprogesterone estradiol "
    "oxytocin magnesium_sulfate terbutaline betamethasone epinephrine norepinephrine vasopressin dexamethasone methylprednisolone budesonide tiotropium "
    "ipratropium salmeterol loratadine cetirizine diphenhydramine mirtazapine venlafaxine fluoxetine citalopram paroxetine buspirone baclofen cyclobenzaprine"
)
_BRAND = (
    "Lipitor Zocor Crestor Plavix Eliquis Xarelto Coumadin Lovenox Glucophage Januvia Jardiance Farxiga Ozempic Wegovy Trulicity Mounjaro Lantus Humalog "
    "Novolog Synthroid Zoloft Lexapro Prozac Paxil Cymbalta Effexor Wellbutrin Abilify Seroquel Zyprexa Risperdal Lamictal Depakote Keppra Dilantin Topamax "
    "Neurontin Lyrica Ambien Xanax Ativan Klonopin Valium Percocet Vicodin Norco OxyContin Dilaudid Tylenol Advil Motrin Aleve Nexium Prilosec Protonix "
    "Zantac Pepcid Zofran Reglan Imodium Humira Enbrel Remicade Stelara Cosentyx Keytruda Opdivo Herceptin Avastin Rituxan Gleevec Tarceva Arimidex Femara "
    "Lupron Prolia Fosamax Boniva Entresto Coreg Toprol Norvasc Diovan Cozaar Benicar Lasix Aldactone Singulair Advair Symbicort Spiriva Ventolin Flovent "
    "Flonase Zyrtec Claritin Allegra Benadryl Augmentin Zithromax Cipro Levaquin Bactrim Keflex Rocephin Zosyn Valtrex Tamiflu Paxlovid Biktarvy Truvada "
    "Descovy Suboxone Vivitrol Narcan Adderall Ritalin Concerta Vyvanse Strattera Aricept Namenda Sinemet Requip Imitrex Botox Viagra Cialis Flomax Proscar"
)
_EPONYMS = (
    "Parkinson disease|Parkinson's disease|Alzheimer disease|Alzheimer's dementia|Crohn disease|Crohn's disease|Graves disease|Graves' disease|Addison disease|"
    "Cushing syndrome|Cushing's disease|Hashimoto thyroiditis|Hodgkin lymphoma|non-Hodgkin lymphoma|Burkitt lymphoma|Wilson disease|Wilms tumor|Ewing sarcoma|"
    "Kaposi sarcoma|Paget disease|Raynaud phenomenon|Sjögren syndrome|Marfan syndrome|Ehlers-Danlos syndrome|Turner syndrome|Klinefelter syndrome|"
    "Down syndrome|Edwards syndrome|Tourette syndrome|Huntington disease|Huntington's chorea|Guillain-Barré syndrome|Bell's palsy|Bell palsy|"
    "Charcot-Marie-Tooth disease|Friedreich ataxia|Lewy body dementia|Lou Gehrig's disease|Meniere disease|Ménière's disease|Dupuytren contracture|"
    "Colles fracture|Smith fracture|Baker cyst|Baker's cyst|Morton neuroma|Osgood-Schlatter disease|Perthes disease|Barrett esophagus|Barrett's esophagus|"
    "Zenker diverticulum|Meckel diverticulum|Hirschsprung disease|Whipple disease|Kawasaki disease|Henoch-Schönlein purpura|Behçet disease|Takayasu arteritis|"
    "Wegener granulomatosis|Goodpasture syndrome|Alport syndrome|Fanconi anemia|Gaucher disease|Tay-Sachs disease|Fabry disease|Pompe disease|Wernicke encephalopathy|"
    "Korsakoff syndrome|Wolff-Parkinson-White syndrome|Brugada syndrome|Mobitz type II block|Wenckebach block|Prinzmetal angina|Dressler syndrome|Tetralogy of Fallot|"
    "Eisenmenger syndrome|Ebstein anomaly|Bartter syndrome|Gitelman syndrome|Conn syndrome|Sheehan syndrome|Asherman syndrome|Peyronie disease|Fournier gangrene|"
    "Still's disease|Felty syndrome|Reiter syndrome|Lyme disease|Chagas disease|Hansen disease|Bright's disease|Christmas disease|von Willebrand disease|"
    "Stevens-Johnson syndrome|Bowen disease|Merkel cell carcinoma|Lynch syndrome|Gilbert syndrome|Budd-Chiari syndrome|Mallory-Weiss tear|Boerhaave syndrome|"
    "Legionnaires' disease|Creutzfeldt-Jakob disease|Rett syndrome|Asperger syndrome|Prader-Willi syndrome|Angelman syndrome|Munchausen syndrome|Stockholm syndrome|"
    "Broca's aphasia|Horner syndrome|Brown-Séquard syndrome|Lambert-Eaton syndrome|Kienböck disease|Scheuermann kyphosis|Sever disease|Arnold-Chiari malformation|"
    "Dandy-Walker malformation|Sturge-Weber syndrome|Waldenström macroglobulinemia|Bence Jones proteinuria|Potter sequence|Pierre Robin sequence"
)
_SIGNS = (
    "Murphy's sign|Babinski sign|Romberg sign|Kernig sign|Brudzinski sign|McBurney's point|Rovsing sign|Homans sign|Trousseau sign|Chvostek sign|Tinel sign|"
    "Phalen test|Lachman test|McMurray test|Hawkins test|Neer sign|Spurling test|Trendelenburg gait|Kussmaul breathing|Cheyne-Stokes respirations|Virchow node|"
    "Cullen sign|Grey Turner sign|Osler nodes|Janeway lesions|Heberden nodes|Bouchard nodes|Auspitz sign|Nikolsky sign|Hoffmann sign|Lhermitte sign|Levine sign|"
    "Beck triad|Charcot triad|Virchow's triad|Ludwig angina|Moro reflex|Apley scratch test|Thomas test|Rinne test|Weber test|Snellen chart|Allen test|Gower sign"
)
_SCORES = (
    "Glasgow Coma Scale 15|Apgar scores 8 and 9|Wells score 4.5|Child-Pugh class B|Ranson criteria|Bishop score 6|Braden score 18|Norton scale|Killip class II|"
    "NYHA class III|ECOG 1|Karnofsky 80|Gleason 3+4=7|Bosniak IIF|Fitzpatrick type III|Rockall score|Blatchford score|Mallampati II|Cormack-Lehane grade 1|"
    "Breslow depth 0.8 mm|Clark level III|BI-RADS 2|PI-RADS 4|Kellgren-Lawrence grade 3|Garden type II|Salter-Harris II|Gustilo type I|Hunt and Hess grade 2|"
    "Rutherford class 3|Forrest class IIa|Los Angeles grade B|Tanner stage 4|Morse Fall Scale 45|PHQ-9 of 14|GAD-7 score 11|MoCA 24/30|MMSE 27/30|CHA2DS2-VASc 3|"
    "HAS-BLED 2|MELD 18|qSOFA 1|CURB-65 2|HEART score 4|NIHSS 6|Epworth 12|AUDIT-C 5|Edinburgh score 9|Hamilton scale 17|Beck inventory 22"
)
_METHODS = (
    "Foley catheter|Swan-Ganz catheter|Hickman line|Jackson-Pratt drain|Penrose drain|Kocher incision|Pfannenstiel incision|Trendelenburg position|Fowler's position|"
    "Heimlich maneuver|Valsalva maneuver|Epley maneuver|Whipple procedure|Nissen fundoplication|Hartmann procedure|Billroth II|Roux-en-Y bypass|Ross procedure|"
    "Fontan circulation|Blalock-Taussig shunt|Le Fort I osteotomy|Mohs surgery|Ponseti casting|Bankart repair|Holter monitor|Doppler ultrasound|Gram stain|Pap smear|"
    "Giemsa stain|Western blot|Coombs test|Mantoux test|Kirschner wire|Steri-Strips|DeBakey forceps|Kelly clamp|Allis clamp|Bovie cautery|Yankauer suction|Ambu bag|"
    "Macintosh blade|Miller blade|Hudson mask|Bair Hugger|Kerlix|Tegaderm|Ace wrap|Thomas splint|Hoyer lift|Kaplan-Meier curve|Cox regression|Fisher's exact test|"
    "Bonferroni correction|Pearson correlation|Mann-Whitney U test|Bland-Altman plot|Cohen's kappa|Cockcroft-Gault equation|Friedewald formula|Bazett correction|Parkland formula"
)
_DISEASES = (
    "type 2 diabetes|hypertension|hyperlipidemia|COPD|asthma|atrial fibrillation|congestive heart failure|coronary artery disease|chronic kidney disease stage 3|"
    "GERD|hypothyroidism|osteoarthritis|rheumatoid arthritis|lupus|gout|migraine|epilepsy|multiple sclerosis|stroke|TIA|pneumonia|bronchitis|UTI|pyelonephritis|"
    "cellulitis|sepsis|appendicitis|cholecystitis|pancreatitis|diverticulitis|ulcerative colitis|irritable bowel syndrome|cirrhosis|hepatitis C|HIV|tuberculosis|"
    "COVID-19|influenza|breast cancer|prostate cancer|colon cancer|lung adenocarcinoma|melanoma|leukemia|lymphoma|multiple myeloma|anemia|DVT|pulmonary embolism|"
    "depression|generalized anxiety disorder|bipolar disorder|schizophrenia|PTSD|ADHD|opioid use disorder|alcohol use disorder|insomnia|sleep apnea|obesity|"
    "osteoporosis|hip fracture|rotator cuff tear|low back pain|sciatica|carpal tunnel syndrome|plantar fasciitis|psoriasis|eczema|rosacea|shingles|glaucoma|"
    "cataracts|macular degeneration|otitis media|sinusitis|allergic rhinitis|preeclampsia|gestational diabetes|endometriosis|PCOS|fibroids|BPH|kidney stones|"
    "croup|RSV bronchiolitis|hand, foot and mouth disease|strep throat|concussion|dementia|delirium|ALS|cystic fibrosis|sickle cell disease|hemophilia A|celiac disease"
)
_SYMPTOMS = (
    "chest pain|shortness of breath|abdominal pain|headache|dizziness|nausea|vomiting|diarrhea|constipation|fever|chills|cough|sore throat|fatigue|weight loss|"
    "night sweats|palpitations|leg swelling|back pain|joint pain|rash|itching|blurred vision|double vision|numbness|tingling|weakness|falls|confusion|memory loss|"
    "insomnia|low mood|anxiety|panic attacks|hearing loss|ringing in the ears|nosebleeds|blood in the urine|painful urination|urinary frequency|pelvic pain|hot flashes|"
    "heavy periods|difficulty swallowing|heartburn|bloating|black stools|hair loss|easy bruising|muscle cramps|neck stiffness|tremor|snoring|wheezing|hoarseness"
)
_PROCEDURES = (
    "colonoscopy|upper endoscopy|CT of the chest|CT abdomen and pelvis with contrast|MRI of the brain|MRI lumbar spine|chest X-ray|echocardiogram|stress test|EKG|"
    "cardiac catheterization|mammogram|bone density scan|appendectomy|laparoscopic cholecystectomy|total knee arthroplasty|right hip replacement|hernia repair|C-section|"
    "hysterectomy|tonsillectomy|cataract surgery|skin biopsy|lumbar puncture|blood transfusion|dialysis|chemotherapy|radiation therapy|physical therapy|sleep study|EEG|"
    "EMG|pulmonary function tests|bronchoscopy|thoracentesis|paracentesis|CABG|pacemaker placement|carotid ultrasound|thyroid ultrasound|fine needle aspiration|"
    "flu shot|tetanus booster|genetic testing|amniocentesis|cystoscopy|prostate biopsy|root canal|PET/CT|nerve block|wound debridement|skin graft|dressing change"
)
_DEVICES = (
    "insulin pump|continuous glucose monitor|pacemaker|implantable cardioverter-defibrillator|CPAP machine|hearing aids|walker|wheelchair|infusion pump|ventilator|"
    "nasal cannula|pulse oximeter|blood pressure cuff|glucometer|nebulizer|PICC line|central line|chest tube|NG tube|G-tube|tracheostomy tube|feeding pump|knee brace|"
    "compression stockings|wound vac|port-a-cath|stent|hip prosthesis|mechanical valve|cochlear implant|spinal cord stimulator|intrauterine device|telemetry monitor"
)
_LABS = (
    "hemoglobin {n1}.{d} g/dL|WBC {n1}.{d}|platelets {n3}|sodium 1{n2s}|potassium {p}.{d}|creatinine {o}.{d}{d2}|BUN {n2}|glucose {n3g}|A1c {p2}.{d}%|HbA1c {p2}.{d}%|TSH {o}.{d}{d2}|"
    "LDL {n3}|HDL {n2}|triglycerides {n3}|AST {n2}|ALT {n2}|INR {o}.{d}|troponin <0.01|troponin 0.0{d}|BNP {n3}|CRP {n2}.{d}|ESR {n2}|ferritin {n3}|vitamin D {n2}|lactate {o}.{d}|"
    "PSA {p}.{d}|D-dimer 0.{d}{d2}|eGFR {n2}|calcium {p2}.{d}|magnesium 1.{d}|albumin 3.{d}|bilirubin 0.{d}|lipase {n3}|CD4 {n3}|viral load <20 copies/mL|pH 7.3{d}|pCO2 4{d}|MCV {n2}|"
    "RDW 1{d}.{d2}|urine protein 2+|anion gap 1{d}|free T4 1.{d}|B12 {n3}|CA-125 {n2}|CEA {p}.{d}|beta-hCG {n3}|Hgb {n1}.{d}|Plt {n3}|Na 13{d}|K {p}.{d}|Cr {o}.{d}"
)
_VITALS = (
    "BP {s}/{t}|blood pressure {s}/{t} mmHg|HR {h}|pulse {h}|RR {r}|respirations {r}|Temp 9{u}.{d}|T 3{v}.{d} C|temp 9{u}.{d} F|SpO2 9{d}% on room air|O2 sat 9{d}%|weight {w} kg|"
    "wt {w3} lb|height 5'{d}\"|BMI {b}.{d}|pain {d}/10|heart rate {h} bpm|sats 9{d}% on {g}L|MAP {t}|GCS 15|BP {s} over {t}"
)
_GUIDELINES = (
    "2017 ACC/AHA hypertension guideline|ADA Standards of Care 2024|GOLD 2023 report|KDIGO 2012 guideline|NICE guideline NG136|JNC 8|ATP III|USPSTF 2021 recommendation|"
    "IDSA/ATS 2019 guideline|ACOG Practice Bulletin No. 190|NCCN Guidelines Version 2.2024|Surviving Sepsis Campaign 2021|ACR 2010 criteria|DSM-5-TR|ICD-10-CM|"
    "2022 AHA/ACC/HFSA guideline|GINA 2022|ESC 2020 guidelines|CDC 2022 opioid guideline|WHO 2021 classification|AASLD 2018 guidance|ASAM Criteria|Beers Criteria 2023|"
    "Joint Commission standard|45 CFR 164.514(b)|HIPAA Privacy Rule|21 CFR Part 11|42 CFR Part 2|Rotterdam criteria|Rome IV criteria|McDonald criteria 2017|Duke criteria|"
    "Framingham Heart Study|SPRINT trial|Women's Health Initiative|Nurses' Health Study|Cochrane review|Lancet 2019|New England Journal of Medicine|JAMA 2020;323:1239"
)
_SPECIALTIES = (
    "cardiology|neurology|orthopedics|oncology|gastroenterology|nephrology|pulmonology|endocrinology|rheumatology|dermatology|psychiatry|urology|ophthalmology|ENT|"
    "general surgery|vascular surgery|infectious disease|hematology|pain management|physical therapy|palliative care|podiatry|nutrition|social work|case management|"
    "radiology|pathology|family medicine|internal medicine|pediatrics|obstetrics|geriatrics|emergency medicine|anesthesiology|sleep medicine|wound care|speech therapy"
)
_DOSES = (
    "5 mg|10 mg|20 mg|25 mg|40 mg|50 mg|81 mg|100 mg|250 mg|325 mg|500 mg|650 mg|875 mg|1 g|1000 mg|2 g|0.5 mg|0.25 mg|12.5 mg|75 mcg|100 mcg|10 units|20 units|"
    "1 puff|2 puffs|5 mL|10 mL|1 tablet|2 tablets|30 mL|500 mcg|1.5 mg/kg|15 mg/kg|0.9% saline 1 L|4 mg/h|2 L/min|40 mEq|1,000 units|50,000 IU"
)
_FREQUENCIES = (
    "daily|twice daily|three times a day|BID|TID|QID|QHS|q6h|q8h PRN|every 4 hours as needed|at bedtime|weekly|every other day|q12h|once|nightly|with meals|"
    "every morning|as needed for pain|q4-6h|per sliding scale|PO daily|IV q24h|subcut once weekly|before breakfast"
)
_DURATIONS = (
    "for {n} days|for {n} weeks|for {n} months|for {n} years|over the past {n} weeks|x {n} days|x{n} wks|for the last {n} hours|for about a month|for a couple of weeks|"
    "since childhood|for {n}-{m} days|for the past year|for a decade|all week|for {n} minutes|over {n} to {m} hours|{n} years' duration"
)
_RELATIVES = (
    "today|yesterday|tomorrow|last week|next week|two weeks ago|three days ago|last month|next month|this morning|tonight|last night|a few days ago|six months ago|"
    "on postoperative day 2|on hospital day 3|at the last visit|at discharge|in the spring|over the weekend|last summer|next Tuesday|on Monday|this past Friday|"
    "a year ago|in 2 weeks|in 3 months|later this week|in the morning|at her next visit|the day after surgery|by the end of the week|every Thursday|at age 12"
)


GENERIC = tuple(word.replace("_", " ") for word in _GENERIC.split())
BRAND = tuple(_BRAND.split())
EPONYMS = tuple(_EPONYMS.split("|"))


def _numbers(rng: Random, text: str) -> str:
    low, high = rng.randint(2, 6), rng.randint(7, 20)
    return text.format(
        n=low, m=high, n1=rng.randint(7, 17), n2=rng.randint(10, 99), n2s=rng.randint(28, 46), n3=rng.randint(100, 420), n3g=rng.randint(70, 320), p=rng.randint(3, 5),
        p2=rng.randint(5, 12), o=rng.randint(0, 3), d=rng.randint(0, 9), d2=rng.randint(0, 9), s=rng.randint(92, 186), t=rng.randint(48, 104), h=rng.randint(48, 128),
        r=rng.randint(12, 26), u=rng.randint(7, 9), v=rng.randint(6, 9), w=rng.randint(45, 120), w3=rng.randint(98, 280), b=rng.randint(18, 44), g=rng.randint(1, 6),
    )  # fmt: skip


def _filler(name: str, text: str | tuple[str, ...]) -> Kind:
    words = tuple(text.split("|")) if isinstance(text, str) else text

    def make(scope: Scope, form: str, _number: int) -> str:
        word = _numbers(scope.rng, scope.rng.choice(words))
        return word[:1].upper() + word[1:] if form == "cap" else word.upper() if form == "upper" else word

    return Kind(name, None, make, ("cap", "upper"), fresh=True)


def _drug(scope: Scope, form: str, _number: int) -> str:
    brand = form == "brand" or (form != "generic" and scope.rng.random() < 0.35)
    word = new_drug(scope.rng) if scope.rng.random() < 0.12 else scope.rng.choice(BRAND if brand else GENERIC)
    return word.upper() if form == "upper" else word[:1].upper() + word[1:] if form == "cap" else word


# Sentences without an identifier. They stand between sentences with one, so that a note is mostly clean text.
SENTENCES = (
    "Denies {~symptom}, {~symptom} or {~symptom}.",
    "{~symptom.cap} has been present {~duration} and is {?worse at night|slowly improving|unchanged|worse with exertion}.",
    "{~drug.cap} {~dose} {~freq} was {?started|continued|held|increased|tapered|stopped}.",
    "Labs notable for {~lab}, {~lab} and {~lab}.",
    "Vitals: {~vital}, {~vital}, {~vital}.",
    "{~vital}, {~vital}; {?afebrile|in no distress|ill-appearing|comfortable}.",
    "History of {~disease}, {~disease} and {~eponym}.",
    "Exam: {?lungs clear|regular rate and rhythm|abdomen soft, non-tender|no edema|cranial nerves intact}, {~sign} {?negative|positive|absent}.",
    "{~procedure.cap} {?showed no acute abnormality|was unremarkable|is scheduled|was deferred|was well tolerated}.",
    "No known drug allergies.",
    "Allergic to {~drug} ({?hives|rash|anaphylaxis|nausea}).",
    "{~score}.",
    "Family history of {~eponym} and {~disease}.",
    "Managed per {~guideline}.",
    "Follow up {~relative} with {~specialty}.",
    "Return precautions were reviewed and understood.",
    "Pain is {~number.ratio} and controlled with {~drug}.",
    "{~method} {?placed without difficulty|was used|performed at bedside}.",
    "Risks, benefits and alternatives were discussed; consent was signed.",
    "Tolerating a regular diet, ambulating in the hall, voiding without difficulty.",
    "Continue {~drug} {~dose} {~freq} and {~drug} {~dose} {~freq}.",
    "{~device_class.cap} checked and working.",
    "Quit smoking {~duration}; drinks {?socially|rarely|two beers a week}.",
    "Strength 5/5 throughout, reflexes 2+ and symmetric, {~sign} negative.",
    "Impression: {?likely|possible|probable|resolving} {~disease}.",
    "Plan: {~procedure}, repeat {~lab} {~relative}.",
    "The incision is clean, dry and intact.",
    "{~specialty.cap} was consulted and recommends {~drug}.",
    "Discussed diet, exercise and sleep hygiene at length.",
    "The patient is a fall risk and uses a {~device_class}.",
    "Differential includes {~disease}, {~eponym} and {~disease}.",
    "There is no evidence of {~eponym}.",
    "Counselled on side effects of {~drug.brand}, including {~symptom}.",
    "Sugars have been {?in the 150s|over 200 most mornings|well controlled}.",
    "Last dose of {~drug} {~relative}.",
    "Intake and output were recorded; 400 mL clear urine.",
    "Code status is full code.",
    "Immunizations are up to date.",
    "Skin warm and dry, {?no rash|a 2 cm ulcer on the left heel|capillary refill under 2 seconds}.",
    "Mood is {?euthymic|low|anxious}, affect congruent, no suicidal ideation.",
)


def _sentence(scope: Scope, _form: str, _number: int) -> str:
    return Template(scope.rng.choice(SENTENCES))


def _sentences(scope: Scope, _form: str, _number: int) -> str:
    return Template(" ".join(scope.rng.sample(SENTENCES, scope.rng.randint(2, 4))))


KINDS = (
    Kind("~drug", None, _drug, ("brand", "generic", "cap", "upper"), fresh=True),
    Kind("~sentence", None, _sentence, fresh=True),
    Kind("~sentences", None, _sentences, fresh=True),
    _filler("~eponym", EPONYMS),
    _filler("~sign", _SIGNS),
    _filler("~score", _SCORES),
    _filler("~method", _METHODS),
    _filler("~disease", _DISEASES),
    _filler("~symptom", _SYMPTOMS),
    _filler("~procedure", _PROCEDURES),
    _filler("~device_class", _DEVICES),
    _filler("~lab", _LABS),
    _filler("~vital", _VITALS),
    _filler("~guideline", _GUIDELINES),
    _filler("~specialty", _SPECIALTIES),
    _filler("~dose", _DOSES),
    _filler("~freq", _FREQUENCIES),
    _filler("~duration", _DURATIONS),
    _filler("~relative", _RELATIVES),
)
