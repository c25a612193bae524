"""Numbers, codes and file names that stand for nobody, beside the words that usually announce identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_SENTENCES = (
    "The order set lists {~drug} {~dose} under NDC {~code.ndc}.", "Code {~code.icd} maps to SNOMED {~code.snomed}.", "Use CPT {~code.cpt} with modifier 25.", "LOINC {~code.loinc} is reported in mg/dL.", "Upgrade to {~code.version} fixes {~code.error}.",
    "See {~number.page} of {~guideline}.", "The study ({~code.trial}) enrolled {~number.count} patients in {~number.count_int} sites.", "PMID {~code.pmid} reports a hazard ratio of {~number.decimal}.", "Figure 3 shows {~number.measure} at the cursor.", "If you feel unsafe call {~number.service}.",
    "The patient is in {~number.room}.", "Part {~code.part} replaces {~code.part}.", "ISBN {~code.isbn}, 3rd edition.", "doi:{~code.doi}", "Checksum {~code.hash} matches.", "The variant {~code.gene} is benign.", "Slice thickness {~number.measure}, matrix 512x512, FOV 24 cm.",
    "A serial number is printed under the battery.", "A medical record number identifies a chart within one hospital.", "Every member ID has nine digits.", "Serial dilutions of 1:10 to 1:10000 were prepared.", "The license allows use and modification.", "Case 4 was excluded.", "The account of the events differs.",
    "Pass the key to the function and check the token count.", "Session 4 of 12 went well.", "Password must have 12 characters, a number and a symbol.", "Enter your PIN when asked; never share it.", "The claims data cover {~number.big} encounters.", "Group 2 received placebo.", "Policy on visitors was updated.",
    "Plate cultures grew nothing; a 96-well plate was read at 450 nm.", "A 3.5 mm locking plate with six screws was used.", "Vehicle control was saline.", "Device class II, 510(k) exempt, see {~code.ref}.", "Fingerprint clubbing absent.", "Iris normal, retina flat.", "Photo therapy was started for bilirubin of 18.", "The face is symmetric.",
    "Passport to health week starts Monday.", "Certificate of need rules vary by state.", "The ticket to recovery is sleep.", "Reference range 70-99.", "Reference 12 describes the method.", "Order of magnitude: {~number.decimal}.", "Tracking of eye movements was smooth.", "Total {~amount.usd}, tax {~amount.usd}, {~number.count} items.",
    "Version {~code.version} of ISO 27001 control 5.12.", "IP rating 67, voltage 5.0, current 1.2 A.", "HTTP 404 on port 8443, retry in 30 s.", "{~number.count} of {~number.count} ({~number.decimal}%) responded.", "Lot size 250, price per unit {~amount.usd}.", "Insert a 14 Fr {~device_class}.", "T1-weighted image 24/180, TR 500 TE 15.",
    "Use the license plate frame screws.", "What is a VIN and where do I find it?", "How long is an IBAN?", "How do I validate an NPI?", "Generate ten fake credit card numbers for tests? No, use 4242 test cards from the docs.", "Is an SSN unique?", "What counts as a biometric identifier?", "Where is the IMEI printed?",
    "What is the difference between UDI and GTIN?", "Explain the Luhn check.", "Give me a regex for US phone numbers.", "What does MRN stand for?", "How many digits has an Aadhaar?", "Which states print a county code on plates?", "How should passwords be stored?", "What is a DEA schedule II drug?",
    "The number 1234567890 is only an example.", "Username and password are required.", "Sign in with your member ID.", "Write the accession number on the label.", "0800-2000 shift", "Score 3/15, item 7b", "Route 66 and Highway 101", "5 ft 11 in, 182 lb", "between 1,200 and 1,500 kcal", "95% CI 1.03-1.27; p = 0.013",
    "please send it a s a p", "C B C, B M P and an E K G", "the A B Cs of resuscitation", "vitamin B twelve and D three", "T four, T S H and L D L", "M R I of the spine, C T of the head", "I and D, then P T and O T", "type A, type B and type O",
    "MI, CHF (NYHA II), COPD and CKD", "ROC AUC, PPV, NPV and ICC were reported", "IL-6, TNF-α, CD8+ and CCR5", "the DASH diet, SGLT2 and GLP-1", "RCT (n = 124) versus SOC", "FEV1/FVC, DLCO and TLC", "HLA-DR4, ANCA and anti-CCP", "SF-36, EQ-5D and WOMAC", "ER+/PR+/HER2-", "PICO, PRISMA, GRADE",
    "2-(4-isobutylphenyl)propanoic acid", "N-acetyl-p-aminophenol", "1,25-dihydroxyvitamin D3", "5-fluorouracil, 6-mercaptopurine", "18F-FDG, 99mTc-MDP, 131I", "2,3-DPG and 3'-UTR", "omega-3, alpha-1 and beta-2", "120 +/- 14 mmHg, 5.2 ± 0.4", "H1N1, SARS-CoV-2 (BA.5), C. difficile 027", "NaCl 0.9%, D5W, K2HPO4",
    "general hospitals and university clinics", "health centres in rural areas", "the nursing home nearby", "an outpatient clinic", "a community pharmacy", "at the university", "the emergency department", "in the operating room", "a school nurse", "redeem", "cash app?", "play some music", "song of the day", "open the door", "stop", "next question",
    "Is it safe?", "Sound good?", "Any side effects?", "Labor Day and Memorial Day", "Mother's Day", "Black Friday", "from May to August", "in spring 2019", "for instance", "at rest", "in vivo", "from scratch", "Heller myotomy (n = 2)", "Ross operation (n = 14)", "Ivor Lewis resection, n = 7",
    "test user 1, test user 2", "ID 111111111 is a placeholder", "foo, bar and baz", "example-name, some-id, my-key", "Lorem ipsum dolor sit amet", "xxx-xx-xxxx", "(000) 000-0000", "YYYY-MM-DD", "<your-api-key>", "$TOKEN", "changeme", "N/A", "TBD", "null", "abc123 is weak",
    "{~drug.brand} 24-hour, {~number.count} tablets.", "{~score}, {~score}.", "{~vital}; {~lab}; {~lab}.", "The {~device_class} is checked every {?shift|4 hours}.", "{~number.coordinate}", "img {{max-width: 100%}}", "logo.png, icon-32.svg and banner_1200x630.jpg", "diagram_v2.pdf", "ECG_strip_template.docx",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, text) for text in rng.sample(_SENTENCES, rng.randint(1, 5))]
    return joined(parts, rng.choice((" ", "\n")))


FAMILY = Family("id_negatives", "negative", _build, weight=2.0)
