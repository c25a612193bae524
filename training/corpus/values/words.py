"""Fillers of every day, professions, and words that look like names and are none."""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from training.corpus.scope import Kind, Scope

_PROFESSIONS = (
    "teacher nurse carpenter plumber accountant lawyer chef farmer librarian electrician pharmacist mechanic waitress cashier dentist journalist architect "
    "firefighter hairdresser paralegal welder translator photographer pilot janitor bartender surveyor tailor|software engineer|truck driver|bus driver|police officer|"
    "school principal|real estate agent|sales manager|data analyst|graphic designer|social worker|construction worker|flight attendant|retired machinist|"
    "home health aide|retired teacher|graduate student|warehouse supervisor|postal worker|bank teller|restaurant owner|dental hygienist|church organist|insurance adjuster"
)
_WORDS = (
    "project report budget garden river update meeting window coffee train ticket summer system kitchen library market bridge signal paper battery printer invoice "
    "schedule survey release backlog weather parking elevator keyboard camera blanket engine recipe novel concert museum festival policy training laptop account"
)
_TECH = (
    "Jenkins|Django|Kafka|Maven|Ruby on Rails|Julia|Hadoop|Pandas|Flask|Ada|Pascal|Haskell|Elixir|Phoenix|Kotlin|Swift|Rust|Perl|Jupyter|Anaconda|Ansible|Terraform|Puppet|"
    "Chef|Docker|Kubernetes|Helm|Istio|Redis|Cassandra|MongoDB|Elasticsearch|Kibana|Grafana|Prometheus|Apache Spark|Airflow|Luigi|Celery|Gunicorn|Nginx|Tomcat|Jetty|"
    "Hibernate|Spring Boot|Angular|React|Vue|Svelte|Ember|Electron|Cypress|Selenium|Playwright|Mocha|Jasmine|Jest|Babel|Bower|Yarn|Gradle|Bazel|Travis CI|Bamboo|Hudson|"
    "Bugzilla|Jira|Trello|Slack|Confluence|Salesforce|Tableau|Looker|Snowflake|Databricks|Oracle|Postgres|MariaDB|Neo4j|Dgraph|Erlang|Clojure|Scala|Fortran|COBOL|Lua|Dart|"
    "Flutter|Xcode|Gatsby|Jekyll|Hugo|Eleanor SDK|Alexa|Cortana|Siri|Watson|Gemini|Claude|Copilot|Mistral|Llama|Falcon|Gradio|LangChain|Hugging Face|PyTorch|Keras|Theano|"
    "Caffe|Torch|Weka|Orange|Stan|BUGS|Git|Mercurial|Bazaar|Vagrant|Consul|Vault|Nomad|Packer|Sentry|Datadog|Splunk|Nagios|Zabbix|Samba|Bind|Dovecot|Postfix|Sendmail"
)
_METHODS = (
    "Bayes' theorem|naive Bayes|Gaussian elimination|Gauss-Seidel iteration|Markov chain|Monte Carlo simulation|Fourier transform|Laplace transform|Newton's method|"
    "Dijkstra's algorithm|Bellman-Ford|Kruskal's algorithm|Huffman coding|Bloom filter|Merkle tree|Turing machine|Boolean algebra|Hamming distance|Levenshtein distance|"
    "Euclidean distance|Jaccard index|Cohen's kappa|Gini impurity|Shannon entropy|Poisson distribution|Bernoulli trial|Nash equilibrium|Pareto front|Lagrange multiplier|"
    "Taylor series|Hilbert space|Cauchy sequence|Riemann sum|Hessian matrix|Jacobian|Kalman filter|Runge-Kutta|Gibbs sampling|Metropolis-Hastings|Zipf's law|"
    "Moore's law|Conway's law|Goodhart's law|Occam's razor|Pythagorean theorem|Fermat's little theorem|Fibonacci numbers|Pascal's triangle|Venn diagram|Gantt chart|"
    "Likert scale|Kolmogorov-Smirnov test|Student's t-test|Wilcoxon test|Adam optimizer|Adagrad|Xavier initialization|He initialization|Cox-Ross-Rubinstein model|Black-Scholes"
)
_PRODUCTS = (
    "Tesla Model 3|Ford F-150|Honda Accord|Chevy Malibu|Toyota Camry|Dell XPS 13|iPhone 15 Pro|Galaxy S23|Pixel 8|MacBook Air|ThinkPad X1|Kindle Paperwhite|Nintendo Switch|"
    "PlayStation 5|Levi's 501|Doc Martens|Mason jar|Dr Pepper|Ben & Jerry's|Uncle Ben's rice|Aunt Jemima|Betty Crocker mix|Johnny Walker|Jack Daniel's|Jim Beam|"
    "Captain Morgan|Earl Grey|Granny Smith apples|Black & Decker drill|John Deere tractor|Harley-Davidson|Mercedes C-Class|Ray-Ban|Louis Vuitton|Calvin Klein|Ralph Lauren|"
    "Tom Ford|Dolce & Gabbana|Wendy's|Arby's|Trader Joe's|Macy's|Kohl's|Sephora|Marie Callender's|Chef Boyardee|Dyson V11|Roomba|Philips Sonicare|Oral-B|Crock-Pot|Instant Pot"
)
_FIGURES = (
    "Abraham Lincoln|Marie Curie|Isaac Newton|Albert Einstein|Florence Nightingale|Louis Pasteur|Alexander Fleming|Charles Darwin|Leonardo da Vinci|William Shakespeare|"
    "Jane Austen|Mark Twain|Virginia Woolf|Ernest Hemingway|Toni Morrison|Wolfgang Amadeus Mozart|Ludwig van Beethoven|Johann Sebastian Bach|Frida Kahlo|Vincent van Gogh|"
    "Pablo Picasso|Napoleon Bonaparte|Julius Caesar|Cleopatra|Genghis Khan|Queen Victoria|George Washington|Thomas Jefferson|Martin Luther King|Nelson Mandela|Mahatma Gandhi|"
    "Winston Churchill|Franklin D. Roosevelt|Ada Lovelace|Alan Turing|Grace Hopper|Nikola Tesla|Thomas Edison|Galileo Galilei|Johannes Kepler|Sigmund Freud|Carl Jung|"
    "Karl Marx|Immanuel Kant|Friedrich Nietzsche|Socrates|Plato|Aristotle|Confucius|Hippocrates|Galen|Andreas Vesalius|William Harvey|Ignaz Semmelweis|Joseph Lister|Robert Koch|"
    "Rosalind Franklin|Gregor Mendel|Edward Jenner|Jonas Salk|Sherlock Holmes|Harry Potter|Elizabeth Bennet|Don Quixote|Hamlet|Frodo Baggins|Luke Skywalker|Amelia Earhart"
)


_PEOPLES = (
    "American British Irish Scottish Welsh French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish Czech Hungarian Romanian Bulgarian Greek Turkish Russian "
    "Ukrainian Swedish Norwegian Danish Finnish Mexican Cuban Haitian Jamaican Dominican Brazilian Colombian Peruvian Chilean Argentinian Canadian Chinese Japanese Korean "
    "Vietnamese Thai Filipino Indonesian Malaysian Indian Pakistani Bangladeshi Nepali Afghan Iranian Iraqi Syrian Lebanese Israeli Egyptian Moroccan Algerian Nigerian Ghanaian "
    "Kenyan Ethiopian Somali Congolese Zimbabwean Australian Samoan Hawaiian Navajo Cherokee Latino Hispanic Arab Jewish Catholic Muslim Hindu Buddhist Sikh Mormon Baptist Lutheran"
)
_AGENCIES = (
    "the FDA|the CDC|WHO|the NIH|CMS|Medicare|Medicaid|the VA|the American Heart Association|the American Diabetes Association|the American Cancer Society|the Joint Commission|"
    "the Red Cross|Doctors Without Borders|UNICEF|the European Medicines Agency|the National Cancer Institute|the Cochrane Collaboration|the Mayo Clinic website|WebMD|PubMed|"
    "MEDLINE|Epic|Cerner|Pfizer|Moderna|Novartis|Roche|Merck|Eli Lilly|Bayer|AstraZeneca|Medtronic|Philips|Siemens|GE Healthcare|Google|Microsoft|Amazon|Apple|OpenAI|Anthropic|"
    "Netflix|Walmart|Costco|Target|CVS|Walgreens|FedEx|UPS|the IRS|the DMV|the FBI|Congress|the Supreme Court|NASA|the United Nations|Harvard|Stanford|Oxford University|the BBC|"
    "Reuters|Wikipedia|YouTube|TikTok|Reddit|Uber|Airbnb|Delta Air Lines|Blue Cross|Aetna|Cigna|Humana|Kaiser Permanente|UnitedHealthcare"
)


def _list(name: str, words: tuple[str, ...], *, label: str | None = None, opt: bool = False) -> Kind:
    def make(scope: Scope, form: str, _number: int) -> str:
        word = scope.rng.choice(words)
        return word[:1].upper() + word[1:] if form == "cap" else word.lower() if form == "lower" else word

    return Kind(name, label, make, ("cap", "lower"), opt, fresh=label is None)


def _time(scope: Scope, _form: str, _number: int) -> str:
    rng = scope.rng
    hour, minute = rng.randint(0, 23), rng.choice((0, 15, 30, 45, rng.randint(0, 59)))
    twelve, half = hour % 12 or 12, "am" if hour < 12 else "pm"
    return rng.choice(
        (
            f"{hour:02}:{minute:02}",
            f"{twelve}:{minute:02} {half}",
            f"{twelve}:{minute:02} {half.upper()}",
            f"{twelve} {half}",
            f"{twelve}:{minute:02}",
            f"{hour:02}{minute:02}",
        )
    )


_HEAD, *_TAIL = _PROFESSIONS.split("|")
_HEADS = _HEAD.split()

KINDS = (
    _list("profession", (*_HEADS, *_TAIL), label="PROFESSION", opt=True),
    # Public figures as the subject of general questions: a name, but nobody's health.
    _list("figure", tuple(_FIGURES.split("|")), label="NAME", opt=True),
    _list("nrp", tuple(_PEOPLES.split()), label="NRP", opt=True),
    # Bodies and companies that everybody cites: they tell nothing of a person.
    _list("~agency", tuple(_AGENCIES.split("|"))),
    _list("~word", tuple(_WORDS.split())),
    _list("~tech", tuple(_TECH.split("|"))),
    _list("~theorem", tuple(_METHODS.split("|"))),
    _list("~product", tuple(_PRODUCTS.split("|"))),
    Kind("~time", None, _time, fresh=True),
)
