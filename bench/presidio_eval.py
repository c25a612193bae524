"""Presidio's analyzer as one of the systems that ``privity eval`` asks, a line of JSON for each document.

Run by the interpreter that ``--presidio-python`` names, which has presidio-analyzer and a small spaCy
model of English; nothing of Privity is imported. Everything is as it is delivered: all its recognisers of
English, no score threshold. Its entities become the labels of ``presidio_labels.json``. The lines are
those of ``privity.cli.evaluation.worker``; times are processor times there as here.
"""

from __future__ import annotations

import json
import pkgutil
import sys
import time
from pathlib import Path

LABELS = json.loads(Path(__file__).with_name("presidio_labels.json").read_text(encoding="utf-8"))


def main() -> None:
    sys.stdin.readline()  # the choices are ours, not Presidio's

    import tldextract  # noqa: PLC0415 - only that environment has it
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415

    # It would look for a newer list of domain suffixes on the network; the list that it brings is enough.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    name = next(found.name for found in pkgutil.iter_modules() if found.name.startswith("en_core_web"))
    provider = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": name}]}
    )
    analyzer = AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    analyzer.analyze("Warm up: Maria Lopez, MRN 00482913, maria@example.org.", language="en")
    say({"load_ms": time.process_time() * 1000, "version": name})
    for line in sys.stdin:
        text = json.loads(line)["text"]
        before = time.process_time_ns()
        found = analyzer.analyze(text, language="en")
        ms = (time.process_time_ns() - before) / 1e6
        spans = [(one.start, one.end, LABELS.get(one.entity_type, "OTHER")) for one in found]
        say({"spans": spans, "ms": ms})
    say({"peak_mib": peak_mib()})


def peak_mib() -> float | None:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    line = next((line for line in status.splitlines() if line.startswith("VmHWM:")), None)
    return int(line.split()[1]) / 1024 if line else None


def say(message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
