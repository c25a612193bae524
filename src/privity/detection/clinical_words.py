"""Words that no dictionary has and nobody is called: drugs, microbes, languages, products, short forms.

A word that neither the list of words nor the lists of names have looks like a name that no list knows, and
clinical prose is full of such words. Names of substances are told by their stems (WHO, "The use of stems in
the selection of International Nonproprietary Names", 2018), names of conditions and microbes by their
endings; what has none of these stands in a table. What the lists of names have is judged by those.
"""

from __future__ import annotations

from typing import Final

# "-vir" and "-ella" end names too.
_STEMS = """
    mycin micin cillin floxacin cycline bactam penem conazole nidazole fungin navir previr buvir
    tegravir ciclovir cyclovir prazole bendazole tidine setron gliptin gliflozin glutide glitazone
    glinide formin statin fibrate sartan olol dipine thiazide semide parin parinux xaban gatran grelor
    dogrel lukast terol tropium onide dronate dronic azepam azolam zodone oxetine triptyline faxine
    piprazole peridol peridone apine promazine triptan barbital racetam gabalin caine profen fenac coxib
    limus timus tinib ciclib parib umab imab xmab cept platin taxel rubicin abine trexate relin relix
    poetin grastim asteride lutamide dafil nafil curonium flurane methasone nisolone cortisone glumide
    coccus cocci bacter bacterium bacillus monas plasma myces spirillum virus viridae ectomy otomy
    ostomy plasty scopy opathy algia megaly penia rrhea rrhoea itis osis uresis plegia paresis
"""
_ENDINGS: Final = tuple(_STEMS.split())
# With letters before it, so that no name is a stem alone (Caine).
_SHORTEST: Final = 7

_DRUGS = """
    abilify acetaminophen actos adderall advair advil albuterol aldactone alendronate aleve allopurinol
    alprazolam altace ambien amiodarone amoxil anoro apixaban aricept atacand atarax ativan atrovent
    augmentin avapro azathioprine azulfidine baclofen bactrim benadryl benazepril benicar benztropine
    bicillin boniva botox breo brilinta bumetanide bumex buprenorphine bupropion buspar buspirone
    bystolic calcitriol captopril carafate carbamazepine carbidopa cardizem cardura carvedilol celebrex
    celexa cellcept cetirizine chantix cialis cipro claritin cleocin clonidine clozaril cogentin colace
    colchicine combivent compazine concerta coreg coumadin cozaar crestor cyclobenzaprine cyclosporine
    cymbalta dapsone decadron demadex demerol depakote desyrel diamox diflucan digoxin dilantin dilaudid
    diltiazem diovan ditropan dobutamine donepezil dopamine doxazosin dulcolax duoneb duragesic effexor
    elavil eliquis enalapril enbrel entresto ephedrine epinephrine epogen etanercept ezetimibe farxiga
    febuxostat fentanyl feosol ferrlecit finasteride fioricet flagyl flexeril flomax flonase florinef
    flovent folate fosamax fosinopril gabapentin gemfibrozil geodon gleevec glimepiride glipizide
    glucophage glucotrol glyburide guaifenesin haldol heparin humalog humira humulin hydralazine
    hydrocodone hydromorphone hydroxychloroquine hydroxyzine hytrin imdur imitrex imodium imuran inderal
    invokana isoniazid isordil ivermectin januvia jardiance kayexalate keflex keppra ketamine ketorolac
    klonopin lamictal lamotrigine lantus lasix leflunomide lesinurad letrozole levaquin levemir levitra
    levodopa levophed levothyroxine lexapro lidoderm linezolid lioresal liothyronine lipitor lisinopril
    loperamide lopressor loratadine lotensin lotrel lovenox lunesta lyrica macrobid magnevist maxalt
    meclizine medrol melatonin memantine meropenem mesalamine metamucil methadone methimazole
    methocarbamol methylphenidate metoclopramide metolazone micronase midazolam midodrine milrinone
    minoxidil mirabegron miralax mirapex mirtazapine mobic modafinil morphine motrin mounjaro mucinex
    mycophenolate myrbetriq naloxone naltrexone namenda naprosyn naproxen narcan nexium niacin
    nitrofurantoin norco norepinephrine norvasc novolin novolog nuvigil nystatin omnipaque ondansetron
    orencia oseltamivir oxybutynin oxycodone oxycontin oxymorphone ozempic pamelor paxil paxlovid pepcid
    percocet phenergan phenytoin pioglitazone plaquenil plavix pravachol prednisone pregabalin prilosec
    prinivil procardia prograf prolia propofol proscar protonix proventil prozac pulmicort pyridium
    quetiapine ramipril ranexa ranolazine reglan remdesivir remeron remicade renvela requip restoril
    retacrit revatio rifaximin rimadyl risperdal ritalin robaxin robitussin rocaltrol rocephin
    ropinirole rybelsus sacubitril senna seroquel sertraline sevelamer sildenafil sinemet singulair
    skelaxin soma spiriva spironolactone stelara strattera suboxone sucralfate sudafed sumatriptan
    symbicort synthroid tamiflu tamsulosin tegretol tenormin terazosin theophylline thorazine ticagrelor
    tizanidine tobradex topamax topiramate toprol toradol torsemide toujeo tramadol trelegy tresiba
    trileptal trulicity tylenol ultram unasyn valium valproate valtrex vancocin vasopressin vasotec
    venofer ventolin verapamil viagra vicodin victoza vimpat voltaren vyvanse warfarin wegovy wellbutrin
    xalatan xanax xarelto xeloda xgeva xolair zaroxolyn zestril zetia zithromax zocor zofran zoloft
    zolpidem zosyn zovirax zyloprim zyprexa zyrtec zyvox
"""
_MICROBES = """
    actinomyces aeruginosa albicans aspergillus aureus babesia bacteroides bartonella blastomyces
    bordetella borrelia brucella burkholderia chlamydia citrobacter clostridioides clostridium
    coccidioides coxiella cryptosporidium difficile ehrlichia entamoeba epidermidis escherichia faecalis
    faecium fusobacterium giardia glabrata haemophilus histoplasma klebsiella legionella leishmania
    leptospira listeria malassezia marcescens mirabilis moraxella morganella mucor mycobacterium
    neisseria nocardia pasteurella plasmodium pneumocystis pneumoniae prevotella proteus providencia
    pyogenes rickettsia salmonella schistosoma serratia shigella strongyloides toxocara toxoplasma
    treponema trichomonas trypanosoma vibrio yersinia
"""
# People speak and write these; a name before or behind one is no part of it.
_LANGUAGES = """
    amharic bengali burmese cantonese dari gujarati haitian hmong ilocano kannada karen khmer
    kinyarwanda lingala malayalam mandarin marathi marshallese nepali oromo pashto punjabi quechua
    samoan sinhala somali swahili tagalog tamil telugu tigrinya tongan urdu wolof xhosa yiddish yoruba
    zulu
"""
# Firms and their goods, programs and typefaces, without those that bear a person's name.
_PRODUCTS = """
    aetna airflow alaris allscripts amgen ansible anthem arial astrazeneca athenahealth biogen biomet
    calibri carefirst centos cerner cigna consolas costco debian django docker doximity drager dropbox
    eclinicalworks ehr elasticsearch exactech fedora fitbit fortinet github gitlab glaxosmithkline
    grafana graphql helvetica hologic humana illumina intuitive invacare ipad iphone javascript jira
    kaggle kibana kotlin kubernetes labcorp linux masimo meditech medtronic mindray mongodb mysql
    nextgen nginx novartis nuance numpy omnicell optum oracle pandas pfizer philips postgres postgresql
    powershell pytorch pyxis quickbooks redis resmed respironics safeway salesforce samsung sanofi
    sharepoint siemens slack splunk sqlite stata stryker takeda teladoc tensorflow terraform tricare
    typescript ubuntu ventana verily vitas walgreens walmart webex welch wordpress xbox yaml youtube
    zendesk zoom
"""
# Short for a department, an examination or what is noted of it.
_SHORT = """
    abg abpm abx acs adl adm admit aemt aicd aki aloha alp alt amb amt ana anc anca anes aox apap apgar
    approx appt appts aptt ards arom asa asd assoc asst attg aud auth avf avg avh avr avss band baso
    bedrest bhb bibems bid bilat bipap bka blt bmp bnp bpd bph bpm bsc bsch bun bzd cabg calc cards cath
    cbc ccu cefepime ceph chf chol chr cict cicu ckd ckmb clin clinda cmp cms cnii cns coag comm comp
    compl conc consult cont contd coord copd coumadin cpap cpk cpr crp crrt cryo csf cta ctab ctr cult
    cva cvc cxr cysc decr deg dept derm diff disch dispo dist dka dlco dmard dni dnr drg dtr dur dvt dx
    ecmo egd egfr ekg ekgs elec elev emerg emg emt emtp ent env eomi equip ercp esbl esr esrd etco etiol
    etoh ett eval exam exlap exp ext fam fev ffp fio flc fobt freq fsiq fu func fvc fx gbs gca gcs genta
    gerd gest ggt glob grav gtt gtube gyn handover hba hbaic hcc hct hcv heent heme hep hfnc hfpef hfref
    hgb hiv hld hlhs hob hosp hosps hpi hsm htn hx icd ich icu ident iga ige igg igm immun incl incr inf
    info inj inpt inr insp inst int interp ipt irreg isol ivc ivdu ivf ivh ivig jtube jvd kcl kub lab
    labs lad lang lat lbs ldh levaquin liq lle lln lma loc los ltac lue lvad lvef lymph mahalo mand maoi
    mcg mch mchc mcv mdd mdro meas mech med meds memb meq mero mgmt mgr mgso micro micu midline min misc
    mmol mmse moca mod mog mos mpv mrcp mrsa msk mult musc mvc mvmt mwf nacl nad narr nash nec neg
    nephro neur neuro neut ngt nicu nihss nippv niv nkda nmjc nml nmo nonobs norm nsaid nsclc nsr nstemi
    ntnd num nvi obgyn obs obst occ occup odd ogt onc oob oph ord orif ortho osa outpt oxy paco pacu
    palp pao path pcn pda ped peds peep peg pegj pej perf periph permcath perrl perrla pfo pft pharm
    phys picc picu plasma plt plts pmh pmr pna podiatry portacath pos postop ppi ppx prbc prbcs preop
    prep prev prim prn prob proc prog prox prvc psa psh psv psych psychol ptca pth ptsd ptt pulm qhs qod
    qty quad rad rads rbc rca rcvd rdw rec recd recip recs ref rehab rep req resp retic rev rfa rheum
    rhythm rle rll rls rocephin rom rop ros rrr rrt rsi rue rul rvr rx sah sat sats sbo sbp sched sclc
    sdh sect sed sep serv sev sicu sig signout simv sirs sle slp smx snf snri sol sosm spec spep spo
    spont ssri staph stat stemi strep sublingual sup supp surg susp sx sympt syst tabs tachy tavr tbi
    tca tee temp tga tha thor tibc tips tka tlc tle tmp tobra tof tol tpn trach transf trauma treat trop
    tsat tsh tte ttg ttos ttp ttr turp tx uacr udall ung unk unremark uosm upcr upep urg uri uro uti vad
    vanc vanco vasc vats vbg vent vit vitals vitd vol vre vsd vss vte wbat wbc wks wnd wnl xfer yrs
    zosyn
"""

_WORDS: Final = frozenset(f"{_DRUGS}{_MICROBES}{_LANGUAGES}{_PRODUCTS}".split())
#: Short forms that are names besides: in capitals among other words they are none.
SHORT_FORMS: Final = frozenset(_SHORT.split())


def is_clinical(word: str) -> bool:
    """Whether a lower-case word, no short form, is such a name, whatever the lists of names say of it."""
    return word in _WORDS or (len(word) >= _SHORTEST and word.endswith(_ENDINGS) and word.isalpha())


def is_tabled(word: str) -> bool:
    """Whether a lower-case word stands in a table of these: an ending alone may be a surname's (Politis)."""
    return word in _WORDS
