"""Technical questions and logs full of names that are methods, programs and places of computing."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "Deploy it on {~agency}'s cloud.",
    "{~agency.cap} released an SDK for {~tech}.",

    "How do I connect {~tech} to {~tech} behind {~tech}?", "Explain {~theorem} with an example.", "What is the difference between {~tech} and {~tech}?", "My {~tech} build fails with error {~code.error} after the upgrade to {~code.version}.", "Write a Python function that implements {~theorem}.",
    "Is {~theorem} faster than {~theorem} for sparse data?", "We migrated from {~tech} to {~tech} and the {~word} service is slow.", "docker run -p {~code.port}:80 nginx:{~code.version}", "Give me a regex for ISO dates like YYYY-MM-DD.", "The {~tech} consumer lags by {~number.count} messages on partition {~number.count_int}.",
    "Use a {~theorem} prior and fit it in Stan or Julia.", "kubectl get pods -n staging | grep {~word}", "The heap is {~number.count} MB; Jenkins needs {~number.count_int} executors.", "Can {~tech} and {~tech} share a schema?", "pip install flask django pandas==2.1.4", "Who invented {~theorem}? Just the idea, no history.", "Refactor this class to use dependency injection in Spring.",
    "TypeError: cannot read properties of undefined (reading 'name')", "Traceback (most recent call last): File \"app.py\", line {~number.count_int}, in main", "Set JAVA_HOME and run mvn clean install; Maven downloads from Central.", "git rebase -i HEAD~{~number.count_int} then git push --force-with-lease", "Merge the {~word} branch into main and tag {~code.version}.",
    "Explain the {~tech} plugin for {~tech} like I'm five.", "CVE-2021-44228 affects Log4j before 2.17.", "UTF-8, UTF-16, ISO 8859-1 and Windows-1252 differ.", "RFC 7231 section 6.5.1 and ISO 13616.", "Commit {~code.hash} broke the {~word} test.", "Open port {~code.port} and bind to localhost.", "Latency p99 was {~number.count} ms at {~time}.", "The model has {~number.count} parameters, trained with Adam and Xavier initialization.",
    "Deploy on Heroku, Vercel or Netlify?", "How does React differ from Vue and Svelte?", "Our sprint ends Friday; the backlog has {~number.count_int} items.", "Install Anaconda, then conda create -n {~word} python=3.11.", "select count(*) from {~word}s where id > {~number.count};", "Sort {~number.count} integers with a Fibonacci heap.", "Explain Kafka's exactly-once semantics and Cassandra's gossip.", "Why is Ruby slower than Rust here?",
    "Configure Kibana, Grafana and Prometheus for the {~word} cluster.", "Ada, Pascal and Haskell are named after mathematicians.", "What license does {~tech} use, MIT or Apache?", "Convert {~number.measure} to inches.", "The Gaussian kernel has sigma {~number.decimal}.", "Plot a Poisson and a Bernoulli distribution side by side.", "SHA-256 of the file is {~code.hash}.",
    "Summarize the changes in {~tech} {~code.version}.", "translate this COBOL paragraph to Java", "what's the big O of dijkstra with a fibonacci heap", "jenkins keeps restarting, help", "django or flask for a small api?", "Use hugging face transformers with pytorch, not keras.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((" ", "\n", "\n- ")).join(shuffled(scope.rng, _LINES, 1, 4))


FAMILY = Family("en_neg_tech", "negative", _build, weight=2.4, cases=_LINES)
