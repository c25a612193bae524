"""Developers' talk with people in it: reviews, commits, comments, agents' tool results."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_code_review",
    "code",
    (
        "LGTM, thanks @{username}! One nit: {name.given} asked us not to use {~tech} here.",
        "commit 3f9a1c2\nAuthor: {name.full} <{email}>\nDate:   Tue {date.abbr} {~time}\n\n    Fix off-by-one in pagination\n\n    Reviewed-by: {name.full#2} <{email#2}>",
        "# TODO({username}): remove after {name.given}'s migration\ndef load(path: str) -> dict:\n    return json.loads(Path(path).read_text())",
        "// Ask {name.full} ({email}) before touching this; see {id.ticket}.\nconst RETRIES = 3;",
        "Co-authored-by: {name.full} <{email}>\nSigned-off-by: {name.full#2} <{email#2}>",
        "{name.given} reverted {name.given#2}'s change to the {~tech} pipeline because the Jenkins build broke.",
        'test_patient = Patient(name="{name.full}", dob="{dob.iso}", mrn="{mrn}")  # made up',
        "I ran the query. There are 3 patients: {name.full}, {name.full#2} and {name.full#3}. The oldest was born {dob.iso#2}.",
        "Search results: 1. {name.full}, {profession}, {city}. 2. {name.full#2}, {city#2}, phone {phone#2}. 3. No more records.",
        "Tool output: found 1 appointment. Provider: {name#2}. Patient: {name}. Date: {date.iso} {~time}. Location: {hospital}.",
        'The calendar says {name.given} is free at {~time} but {name.given#2} has a conflict with "{~procedure} (Dr. {name.family#3})".',
        "I sent the summary to {email} and copied {name.given#2} {name.family#2}. {name.given#2}'s auto-reply says {~he#2} is away until {date}.",
        "psql> select * from users where last = '{name.family}';  -- 2 rows: {name.given} and {name.given#2}",
        "Assigned to {name.full}. Labels: bug, {~tech}. {name.given#2} commented: can't reproduce on {~code.version}.",
        "* {name.full} - original author\n* {name.full#2} - Windows port\n* {name.full#3} - docs\n* everyone on the {~tech} list",
        "/**\n * @author {name.full}\n * @since {~code.version}\n */\npublic class GaussianBlur extends Filter {{\n    private final Kernel kernel;\n}}",
        'raise ValueError(f"bad record for {name.full}")  # {name.given#2} saw this in prod on {date.iso}',
        "Slack: {name.given}: who owns the Kafka topic? {name.given#2}: {name.given#3} does, ask {name.nick#3}",
        "According to the file notes.txt, {name.full} (DOB {dob}) visited on {date} and was seen by {name.full#2}.",
        "Memory updated: user's sister is {name.given}, lives in {city}; user's manager is {name.full#2}.",
        "print('hello {name.given}')",
        "INFO  Started by user {name.full}\nBuilding on agent-7 in workspace /var/jenkins\n > git fetch\nBUILD SUCCESS",
    ),
    weight=1.2,
)
