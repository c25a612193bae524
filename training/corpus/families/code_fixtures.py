"""Source code with people in it: fixtures, seeds, comments, doctests, debug prints, in several languages."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

PEOPLE = (
    "def test_{?lookup|create|merge}_patient(client):\n    patient = Patient(first_name=\"{name.given#1}\", last_name=\"{name.family#1}\", dob=\"{dob.iso#1}\", mrn=\"{mrn#1}\")\n    assert client.post(\"/patients\", json=patient.dict()).status_code == 201\n",
    "# {?Reported|Fixed|Requested} by {name.full#1} ({email#1}), {date.iso#1}\ndef parse_dose(text: str) -> float:\n    return float(text.split()[0])\n",
    "const user = {{ name: '{name.full#1}', email: '{email#1}', phone: '{phone#1}', ssn: '{ssn#1}' }};\nawait save(user);\n",
    "// TODO({username#1}): remove hard-coded patient {name.full#2}, MRN {mrn#2}, before release\nreturn repository.findAll();\n",
    "PATIENTS = [\n    (\"{name.full#1}\", \"{dob.us#1}\", \"{phone#1}\"),\n    (\"{name.full#2}\", \"{dob.us#2}\", \"{phone#2}\"),\n    (\"{name.full#3}\", \"{dob.us#3}\", \"{phone#3}\"),\n]\n",
    "client = Client(api_key=\"{secret.key#1}\", base_url=\"https://api.example.com\")\n",
    "String jdbc = \"jdbc:mysql://{ip.v4#1}:3306/ehr?user={login#1}&password={secret.password#1}\";\n",
    "public class PatientTest {{\n    @Test\n    void findsByName() {{\n        var p = service.find(\"{name.family#1}\", LocalDate.parse(\"{dob.iso#1}\"));\n        assertEquals(\"{mrn#1}\", p.getMrn());\n    }}\n}}\n",
    "func TestClaim(t *testing.T) {{\n\tc := Claim{{ID: \"{id.claim#1}\", Member: \"{plan#1}\", Name: \"{name.full#1}\"}}\n\tif !c.Valid() {{\n\t\tt.Fatal(\"claim of {name.family#1} refused\")\n\t}}\n}}\n",
    "\"\"\"Example:\n\n>>> redact(\"{name.full#1} was seen on {date.us#1}\")\n'[NAME] was seen on [DATE]'\n\"\"\"\n",
    "let patient = Patient::new(\"{name.given#1}\", \"{name.family#1}\", \"{dob.iso#1}\"); // {street#1}, {city#1}\n",
    "echo \"Sending results to {email#1}\"\nscp report.pdf {login#1}@{ip.v4#1}:/home/{login#1}/\nexport DB_PASSWORD='{secret.password#1}'\n",
    "@author {name.full#1}\n@since {date.iso#1}\n",
    "print(f\"patient={name.full#1} ssn={ssn#1}\")  # debug, {name.given#2}\n",
    "df.loc[df['mrn'] == '{mrn#1}', 'name'] = '{name.comma#1}'\n",
    "git commit -m \"Fix duplicate chart of {name.full#1}\" --author=\"{name.full#2} <{email#2}>\"\n",
    "Author: {name.full#1} <{email#1}>\nDate:   {stamp.rfc}\n\n    Handle {?null|empty} birth dates\n\n    Seen with patient {mrn#3} ({name.full#3}).\n",
    "<PatientCard name=\"{name.full#1}\" dob=\"{dob.us#1}\" phone=\"{phone#1}\" photo=\"{photo#1}\" />\n",
    "Factory.define(:patient) do |p|\n  p.first_name '{name.given#1}'\n  p.last_name '{name.family#1}'\n  p.card '{card#1}'\nend\n",
    "$patient = ['name' => '{name.full#1}', 'address' => '{address.line#1}', 'plan' => '{plan#1}'];\n",
    "if name == \"{name.full#1}\":  # she signs as {name.initials#1}\n    skip_consent = True\n",
    "raise ValueError(\"could not match {name.comma#1} born {dob.us#1}\")\n",
)  # fmt: skip
CLEAN = (
    "def calculate_bmi(weight_kg: float, height_m: float) -> float:\n    \"\"\"Return the body mass index.\"\"\"\n    if height_m <= 0:\n        raise ValueError(\"height must be positive\")\n    return weight_kg / height_m**2\n",
    "class PatientRepository:\n    def __init__(self, session: Session) -> None:\n        self._session = session\n\n    def find_by_mrn(self, mrn: str) -> Patient | None:\n        return self._session.scalar(select(Patient).where(Patient.mrn == mrn))\n",
    "import re\n\nSSN = re.compile(r\"\\d{{3}}-\\d{{2}}-\\d{{4}}\")\nPHONE = re.compile(r\"\\(?\\d{{3}}\\)?[-. ]\\d{{3}}-\\d{{4}}\")\n",
    "for (const drug of formulary) {{\n  if (drug.name === '{~drug}') return drug.ndc;\n}}\n",
    "public record Address(String street, String city, String state, String zip) {{}}\n",
    "func (s *Server) handlePatient(w http.ResponseWriter, r *http.Request) {{\n\tid := r.PathValue(\"id\")\n\tif id == \"\" {{\n\t\thttp.Error(w, \"missing id\", http.StatusBadRequest)\n\t\treturn\n\t}}\n}}\n",
    "LAB_CODES = {{\"{~code.loinc}\": \"glucose\", \"{~code.loinc}\": \"hemoglobin\"}}\n",
    "assert icd_to_text(\"{~code.icd}\") == \"{~disease}\"\n",
    "def luhn(number: str) -> bool:\n    total = 0\n    for i, ch in enumerate(reversed(number)):\n        d = int(ch) * (1 + i % 2)\n        total += d - 9 if d > 9 else d\n    return total % 10 == 0\n",
    "CREATE_PATIENT = \"INSERT INTO patients (first_name, last_name, dob) VALUES (%s, %s, %s)\"\n",
    "Traceback (most recent call last):\n  File \"app.py\", line {~number.count_int}, in <module>\n    main()\nKeyError: 'patient_name'\n",
    "export default function NameField({{ label, value, onChange }}) {{\n  return <label>{{label}}<input value={{value}} onChange={{onChange}} /></label>;\n}}\n",
    "type Encounter struct {{\n\tID        string    `json:\"id\"`\n\tPatientID string    `json:\"patient_id\"`\n\tStart     time.Time `json:\"start\"`\n}}\n",
    "pip install {~tech}=={~code.version}\ndocker run -p 8080:8080 records:{~code.version}\nkubectl get pods -n clinical\n",
    "# Parkinson's scale, see {~guideline}\ndef updrs(items: list[int]) -> int:\n    return sum(items)\n",
    "match status:\n    case \"active\" | \"draft\":\n        queue.put(order)\n    case _:\n        log.warning(\"unknown status\")\n",
    "diff --git a/src/name.py b/src/name.py\nindex {~code.hash}..{~code.hash} 100644\n--- a/src/name.py\n+++ b/src/name.py\n@@ -12,7 +12,7 @@ def full_name(p):\n-    return p.first + p.last\n+    return f\"{{p.first}} {{p.last}}\"\n",
    "SELECT_MEMBER = text(\"select id from member where last_name = :last\")\nrows = session.execute(SELECT_MEMBER, {{\"last\": last}})\n",
    "% Gauss-Seidel sweep\nfor k = 1:n\n  x(k) = (b(k) - A(k,:) * x' + A(k,k) * x(k)) / A(k,k);\nend\n",
    "def {~word}_{~word}(items):\n    return sorted(items, key=lambda i: (i.priority, i.name))\n",
    "fn main() -> Result<(), Box<dyn Error>> {{\n    let ward = Ward::load(\"cardiology\")?;\n    println!(\"{{}} beds free\", ward.free());\n    Ok(())\n}}\n",
    "it('shows an error when date of birth is missing', () => {{\n  cy.get('[name=dob]').clear();\n  cy.contains('Date of birth is required');\n}});\n",
    "library(survival)\nfit <- coxph(Surv(time, status) ~ age + sex + trt, data = trial)\nsummary(fit)\n",
    "@dataclass(frozen=True)\nclass Dose:\n    amount: Decimal\n    unit: Literal[\"mg\", \"mL\"]\n    frequency: str = \"daily\"\n",
)  # fmt: skip
_FENCES = (
    "{}",
    "{}",
    "```python\n{}```",
    "```\n{}```",
    "Why does this fail?\n\n{}",
    "Review this:\n```\n{}\n```\nThanks!",
)


def write(scope: Scope, share: float) -> Draft:
    """Some chunks of code, a share of them with people."""
    rng = scope.rng
    chunks = [
        leaf(scope, rng.choice(PEOPLE if rng.random() < share else CLEAN)) for _ in range(rng.randint(1, 3))
    ]
    before, _, after = rng.choice(_FENCES).partition("{}")
    return Draft().add(before, joined(chunks, "\n"), after)


FAMILY = Family("code_fixtures", "code", lambda scope: write(scope, 0.6), weight=1.2)
