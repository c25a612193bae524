"""The prose of studies, textbooks and guidelines: methods, results, countries and periods are nobody's."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, some
from training.corpus.scope import Scope

# Places and years of a study are places and years, but no one is found by them: they may stay.
_PARTS: tuple[tuple[str, ...], ...] = (
    (
        "Background: The benefit of {~drug} in {~disease} is uncertain.", "OBJECTIVE: To assess whether {~procedure} predicts {~symptom} in adults with {~eponym}.", "Does {~drug} improve outcome in {~disease}?", "{~eponym.cap} is a rare cause of {~symptom}, first described in the nineteenth century.",
        "Introduction. {~disease.cap} affects one in {~number.count} adults, and {~drug} has been the mainstay of treatment for decades.", "Little is known about the role of {~specialty} in the management of {~disease}.", "It has been suggested that {~symptom} may be associated with {~disease}.",
    ),
    (
        "Methods: We enrolled {~number.count} patients aged 18 to 75 years at three tertiary centers between {?January|March|June|September} 2008 and {?May|July|December} 2014.", "A retrospective chart review of all adults admitted over a 10-year period was performed.", "In this randomized, double-blind trial, participants received {~drug} {~dose} or placebo.",
        "Data were obtained from a national registry and analysed with {~theorem} and Cox regression.", "We searched MEDLINE, Embase and the Cochrane Library from inception to 2019.", "Survival was estimated by the Kaplan-Meier method and compared with the log-rank test.", "Students completed the Beck inventory and a Likert scale of five items.", "The study was approved by the institutional review board.",
        "Rats (Wistar, n = 24) and mice (C57BL/6, BALB/c) were given {~drug} for 14 days.", "Questionnaires were mailed to 412 general practitioners, of whom 61% replied.", "Cells were stained with Giemsa and a Western blot was done.", "Measurements used a Philips scanner, SPSS version 22 and a Zeiss microscope.",
    ),
    (
        "Results: The mean age was 54.3 ± 11.2 years; 48% were women.", "The odds ratio was 1.84 (95% CI 1.12-3.02; P = .017).", "Of {~number.count} patients, 37 (12.4%) developed {~symptom} within 30 days.", "Median follow-up was 4.2 years (range, 0.5 to 11).", "{~lab} was lower in the intervention group (P < 0.001).", "Sensitivity and specificity were 86% and 91%.",
        "There was no difference in mortality at 1, 6 and 12 months.", "Twelve-month survival was 78% against 64%, a hazard ratio of 0.71.", "Interobserver agreement was good (Cohen's kappa 0.78).", "{~score} at baseline did not predict outcome.", "Adverse events included {~symptom} (14%) and {~symptom} (9%).",
    ),
    (
        "Conclusion: {~drug.cap} is safe and may reduce {~symptom} in {~disease}.", "CONCLUSIONS: Routine {~procedure} is not warranted.", "These findings support {~guideline}.", "Further research will be needed.", "Our results should be confirmed in a prospective trial.", "Clinicians should be aware of {~eponym} in patients with {~symptom}.", "Trial registration {~code.trial}.",
    ),
)  # fmt: skip
_PLACES = (
    "Funded by {~agency}.",
    "Among {nrp} and {nrp} women the rate was 3.2%.",
    "Approved by {~agency} in {year}.",

    "The study took place in {country} between {year} and {year#2}.", "Patients from {country}, {country#2} and {country#3} were included.", "We used the {year} census of {country}.", "Prevalence in {country} was 4.1% in {year}.", "The cohort was recruited in northern {country}.", "A survey among physicians in {state}, conducted in {year}.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    lines = [line for part in _PARTS for line in some(rng, part, 0 if rng.random() < 0.3 else 1, 3)]
    if rng.random() < 0.3:
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(_PLACES))
    return rng.choice((" ", " ", "\n")).join(lines or _PARTS[0])


FAMILY = Family(
    "en_neg_abstract",
    "negative",
    _build,
    weight=3.0,
    cases=(*_PLACES, *(line for part in _PARTS for line in part)),
)
