"""Presidio's analyzer and anonymizer behind the two routes that LiteLLM calls, for comparing with them.

Run by the environment that BENCH_PRESIDIO names; its spaCy model of English is used.
"""

from __future__ import annotations

import argparse
import pkgutil


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    port = parser.parse_args().port

    from flask import Flask, jsonify, request  # noqa: PLC0415 - only that environment has it
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415
    from presidio_anonymizer import AnonymizerEngine  # noqa: PLC0415
    from presidio_anonymizer.entities import RecognizerResult  # noqa: PLC0415

    name = next(found.name for found in pkgutil.iter_modules() if found.name.startswith("en_core_web"))
    provider = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": name}]}
    )
    analyzer = AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    anonymizer = AnonymizerEngine()
    app = Flask("presidio")

    @app.get("/health")
    def health() -> str:
        return name

    @app.post("/analyze")
    def analyze() -> object:
        asked = request.get_json()
        found = analyzer.analyze(asked["text"], language="en", entities=asked.get("entities"))
        return jsonify([result.to_dict() for result in found])

    @app.post("/anonymize")
    def anonymize() -> object:
        asked = request.get_json()
        found = [
            RecognizerResult(item["entity_type"], item["start"], item["end"], item["score"])
            for item in asked["analyzer_results"]
        ]
        done = anonymizer.anonymize(asked["text"], found)
        items = [
            {
                "start": item.start,
                "end": item.end,
                "entity_type": item.entity_type,
                "text": item.text,
                "operator": item.operator,
            }
            for item in done.items
        ]
        return jsonify({"text": done.text, "items": items})

    app.run("127.0.0.1", port, threaded=True)


if __name__ == "__main__":
    main()
