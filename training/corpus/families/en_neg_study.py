"""Study prose by a small grammar: who was studied, how, what was measured and what came out."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from random import Random

from training.corpus.family import Family
from training.corpus.scope import Scope

_WHO = (
    "patients with {~diagnosis}", "women aged 40 to 69 years", "consecutive children with {~disease}", "healthy volunteers", "adults over 65", "{~number.count} outpatients", "medical students", "nurses on night shifts", "preterm infants", "veterans with {~disease}", "residents of nursing homes", "{~specialty} trainees", "carriers of {~marker}",
    "smokers and nonsmokers", "men with {~eponym}", "rats fed a high-fat diet", "{~marker}-deficient mice", "pregnant women", "survivors of {~disease}", "general practitioners", "cultured {~marker} cells", "elderly patients undergoing {~procedure}", "the intervention group", "both cohorts", "controls matched for age and sex",
)  # fmt: skip
_DESIGN = (
    "a randomized controlled trial",
    "a case-control study",
    "a cross-sectional survey",
    "a prospective cohort",
    "a meta-analysis of {~number.count_int} trials",
    "a double-blind crossover design",
    "a retrospective review of charts",
    "the {~marker} trial",
    "a qualitative study with interviews",
    "a cost-utility analysis",
    "a simulation study",
    "a single-center pilot",
)
_MEASURE = (
    "serum {~marker}",
    "the {~marker} score",
    "quality of life",
    "length of stay",
    "30-day mortality",
    "{~symptom}",
    "bone mineral density",
    "the rate of {~diagnosis}",
    "sensitivity to {~drug}",
    "expression of {~marker}",
    "adherence",
    "the Likert responses",
    "left ventricular ejection fraction",
    "plasma levels of {~newdrug}",
    "time to relapse",
    "in-hospital costs",
    "visual acuity",
    "the Barthel index",
    "the Charlson index",
    "body mass index",
    "{~theorem} estimates",
    "the Shannon index",
    "operative time",
)
_VERB = (
    "was higher in",
    "did not differ among",
    "decreased in",
    "was associated with",
    "predicted outcome in",
    "improved in",
    "correlated with",
    "was measured in",
    "remained stable in",
    "varied widely among",
    "was assessed in",
    "doubled in",
    "may be useful in",
    "will need confirmation in",
)
_TAIL = (
    "(P < .05)", "(OR 2.1, 95% CI 1.4-3.2)", "(r = 0.43)", "(hazard ratio 0.68)", "(12.5% vs 8.1%)", "(n = {~number.count})", "after adjustment for age", "at six months", "at baseline", "by Cox regression", "by the Mann-Whitney U test", "(Table 2)", "(Figure 3B)", "regardless of {~marker} status", "despite {~drug}", "using Bonferroni correction", "(Fisher's exact test)", "",
    "", "", "in line with {~guideline}",
)  # fmt: skip
_HEADS = (
    ("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"), ("Objective", "Design", "Findings", "Interpretation"), ("PURPOSE", "MATERIALS AND METHODS", "RESULTS", "CONCLUSION"), ("Introduction", "Patients and methods", "Results", "Discussion"), ("Aim", "Setting", "Main results", "Implications"), ("", "", "", ""), ("", "", "", ""),
)  # fmt: skip
_FREE = (
    "Mean +/- SD was 12.4 +/- 3.1.", "{~chemical} and {~chemical} levels were raised.", "Levels of {~chemical} fell by 23 +/- 4%.", "{~marker}, {~marker} and {~marker} were genotyped.", "{~anyword} {~anyword} ({~marker}) is a common {~anyword}.", "the {~anyword} ({~marker}) - {~marker} ratio", "We used the {~marker}-{~anyword} index ({~marker}).", "({~marker}; {~marker}; {~marker})", "{~marker} = {~anyword} {~anyword}; {~marker} = {~anyword}",
    "Operations were {~method} (n = 2), {~method} (n = 7) and {~procedure} (n = 31).", "{~sign.cap} (n = 4)", "Data came from general hospitals, university clinics and health centres.", "Most hospitals and clinics in rural areas took part.", "The university hospital is a referral center.", "Two community pharmacies and one nursing home joined.", "{~chemical}-induced {~symptom} in rats", "A {~marker}+ phenotype",
    "Key words: {~anyword}; {~anyword}; {~marker}; {~disease}",

    "The aim was to determine whether {~drug} reduces {~symptom}.", "Is {~procedure} justified in {~disease}?", "We hypothesized that {~marker} mediates {~symptom}.", "Participants were randomly assigned to {~drug} or {~newdrug}.", "Institutional review board approval was obtained.", "Charts were abstracted by two reviewers; disagreement was resolved by consensus.",
    "Follow-up was complete in 92%.", "Limitations include small size and selection bias.", "Larger trials are warranted.", "Our data argue against routine {~procedure}.", "{~eponym} was found in 4 of 61 cases.", "Secondary endpoints were {~symptom} and {~symptom}.", "The number needed to treat was 14.", "Statistical analysis used R, Stata or SAS.", "Kaplan-Meier curves separated early.",
    "{~agency.cap} has called for better data.", "In 1998 and again in 2004 the definition changed.", "Between 2001 and 2011, admissions for {~disease} rose by a third.", "From 1 January 2005 to 31 December 2009 all deliveries were recorded.", "During July-September 2012 a survey was mailed.", "Since the introduction of {~drug}, outcome has improved.", "Students rated the course on a five-point scale.",
)  # fmt: skip


def _sentence(rng: Random) -> str:
    chance = rng.random()
    if chance < 0.3:
        return rng.choice(_FREE)
    if chance < 0.5:
        return f"We {rng.choice(('performed', 'conducted', 'report', 'designed', 'reviewed'))} {rng.choice(_DESIGN)} of {rng.choice(_WHO)}."
    said = f"{rng.choice(_MEASURE)} {rng.choice(_VERB)} {rng.choice(_WHO)} {rng.choice(_TAIL)}".strip()
    start = rng.choice(
        (
            "",
            "",
            "",
            "Overall, ",
            "However, ",
            "In contrast, ",
            "Moreover, ",
            "Among {~number.count} patients, ",
            "In multivariate analysis, ",
            "Surprisingly, ",
        )
    )
    said = start + said if start else said[0].upper() + said[1:] if said[0] != "{" else f"The {said}"
    return f"{said}."


def _build(scope: Scope) -> str:
    rng = scope.rng
    colon = rng.choice((": ", ". ", ":\n", " - "))
    parts = []
    for head in rng.choice(_HEADS):
        body = " ".join(_sentence(rng) for _ in range(rng.randint(0, 3)))
        if body:
            parts.append(f"{head}{colon}{body}" if head else body)
    return rng.choice((" ", "\n", " ")).join(parts) or _sentence(rng)


FAMILY = Family("en_neg_study", "negative", _build, weight=3.6, cases=_FREE + _WHO + _MEASURE)
