"""Programs in many languages, put together from our own snippets with random identifiers."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from training.corpus.family import Family
from training.corpus.scope import Scope

_NOUNS = "order user item record batch token node queue cache buffer event report price stock parser reader writer client server session request response header payload matrix vector kernel image pixel frame shape color widget button panel menu route filter column row index schema table cursor worker task job timer clock signal channel stream socket".split()
_VERBS = "get set load save parse render build make find filter merge split update delete insert fetch send receive encode decode validate compute reset start stop open close read write push pop map reduce sort scan flush retry".split()
_TYPES = "int str float bool list dict bytes tuple set".split()
# @n noun, @N CamelCase, @v verb, @c CONSTANT, @i number, @t type, @s string
_SNIPPETS = (
    "def @v_@n(@n: @t, @n2: @t = @i) -> @t:\n    \"\"\"@V the @n and return it.\"\"\"\n    if not @n:\n        raise ValueError(\"empty @n\")\n    return [@n2 for @n2 in @n if @n2 > @i]\n",
    "class @N@M(@Q):\n    def __init__(self, @n, @n2=None):\n        self.@n = @n\n        self._@n2 = @n2 or {}\n\n    def @v(self):\n        return self.@n.@v(self._@n2)\n", "import os\nimport sys\nfrom @n.@n2 import @N, @M\n\n@C = os.environ.get(\"@C\", \"@s\")\n",
    "for @n in range(@i):\n    try:\n        @v_@n2(@n)\n    except KeyError as err:\n        log.warning(\"@n %s failed: %s\", @n, err)\n", "assert @v_@n([@i, @i2, @i3]) == @i\nassert not @v_@n([])\n", "@C = {\"@n\": @i, \"@n2\": [@i2, @i3], \"@v\": True}\n",
    "public final class @N@M implements @Q<@N> {\n    private static final int @C = @i;\n    private final Map<String, @N> @n2s = new HashMap<>();\n\n    public Optional<@N> @v@N(String @n) {\n        return Optional.ofNullable(@n2s.get(@n));\n    }\n}\n",
    "const @v@N = async (@n) => {\n  const res = await fetch(`/api/@n2s/${@n}`);\n  if (!res.ok) throw new Error('@s');\n  return res.json();\n};\n", "export interface @N {\n  id: number;\n  name: string;\n  @n?: @M[];\n  createdAt: Date;\n}\n",
    "func (@f *@N) @V@M(ctx context.Context, n int) error {\n\tif n < @i {\n\t\treturn fmt.Errorf(\"@n: %d is too small\", n)\n\t}\n\treturn nil\n}\n", "impl @N {\n    pub fn @v_@n(&self, @n2: &str) -> Result<usize, @MError> {\n        let @n: Vec<_> = @n2.split(',').collect();\n        Ok(@n.len())\n    }\n}\n",
    "#include <@n.h>\n\nstatic int @v_@n(struct @n2 *p, size_t len)\n{\n\tif (len > @i)\n\t\treturn -EINVAL;\n\tmemset(p, 0, sizeof(*p));\n\treturn 0;\n}\n", "SELECT @n.id, count(*) AS @n2_count\nFROM @ns @n\nJOIN @n2s ON @n2s.@n_id = @n.id\nWHERE @n.status = '@v' AND @n.amount > @i\nGROUP BY 1 ORDER BY 2 DESC LIMIT @i2;\n",
    "#!/bin/sh\nset -eu\nfor f in *.@n; do\n  @v \"$f\" > \"build/${f%.@n}.@n2\" || exit 1\ndone\necho \"done\"\n", "@n:\n  image: @n2:@i.@i2\n  ports: [\"@i3:80\"]\n  environment:\n    @C: \"@s\"\n", "<div class=\"@n @n2-@v\" id=\"@n-@i\">\n  <span>{{ @n.title }}</span>\n  <button onclick=\"@v@N()\">@V</button>\n</div>\n",
    ".@n-@n2 {\n  margin: @ipx;\n  color: #@hex;\n  font-family: Georgia, 'Times New Roman', serif;\n}\n", "library(dplyr)\n@n <- read.csv('@n2.csv') %>% filter(@v > @i) %>% summarise(mean = mean(@n2))\n", "module @N\n  def self.@v(@n)\n    @n.map { |x| x * @i }.select(&:odd?)\n  end\nend\n", "data @N = @M Int | @Q String deriving (Show, Eq)\n\n@v :: @N -> Int\n@v (@M n) = n + @i\n@v _ = 0\n",
    "@Test\nvoid @v@NReturns@M() {\n    assertEquals(@i, new @N(@i2).@v());\n}\n", "describe('@N', () => {\n  it('should @v the @n', () => {\n    expect(@v@N(@i)).toBe(@i2);\n  });\n});\n", "FROM python:3.@i\nWORKDIR /app\nCOPY @n.py .\nRUN pip install @n2\nCMD [\"python\", \"@n.py\"]\n", "let @n = @n2.iter().map(|x| x.@v()).sum::<u64>(); // @i items at most\n",
    "# @V every @n before the @n2 is closed, or the @M leaks.\n", "/* The @n must be @vd in order; see @N::@v. */\n", "print(f\"{@n:>@i2} {@n2}\")\n", "@dataclass(frozen=True)\nclass @N:\n    @n: @t\n    @n2: @t | None = None\n", "from typing import Protocol\n\n\nclass @N@Q(Protocol):\n    def @v(self, @n: @t) -> None: ...\n", "$@n = $_GET['@n2'] ?? null;\nif (!is_numeric($@n)) { http_response_code(400); exit; }\n",
)  # fmt: skip
_EPONYMS = (
    "Gaussian",
    "Bayes",
    "Markov",
    "Jenkins",
    "Kafka",
    "Django",
    "Newton",
    "Bernoulli",
    "Fibonacci",
    "Huffman",
    "Dijkstra",
    "Euler",
    "Fourier",
    "Laplace",
    "Poisson",
    "Kalman",
    "Merkle",
    "Bloom",
    "Levenshtein",
    "Hamming",
    "Grace",
    "Rose",
    "Mark",
    "Bill",
    "Ruby",
    "Julia",
    "Ada",
    "Pascal",
    "Maven",
    "Jasmine",
)


def _build(scope: Scope) -> str:
    rng = scope.rng

    def camel() -> str:
        if rng.random() < 0.2:
            return rng.choice(_EPONYMS)
        return rng.choice(_NOUNS).capitalize() + (
            rng.choice(_NOUNS).capitalize() if rng.random() < 0.3 else ""
        )

    parts = []
    for _ in range(rng.randint(1, 4)):
        noun, second, verb = rng.choice(_NOUNS), rng.choice(_NOUNS), rng.choice(_VERBS)
        text = rng.choice(_SNIPPETS)
        for mark, value in (
            ("@hex", f"{rng.randrange(16**6):06x}"), ("@n2", second), ("@i2", str(rng.randint(2, 12))), ("@i3", str(rng.randint(1000, 65000))), ("@n", noun), ("@N", camel()), ("@M", camel()), ("@Q", camel()), ("@v", verb), ("@V", verb.capitalize()),
            ("@C", f"{noun}_{second}".upper()), ("@i", str(rng.choice((0, 1, 2, 3, 7, 8, 10, 16, 32, 64, 100, 128, 255, 256, 404, 500, 1000, 1024, 4096, 8080, 86400)))), ("@t", rng.choice(_TYPES)), ("@s", f"{verb} {noun} failed"), ("@f", noun[0]),
        ):  # fmt: skip
            text = text.replace(mark, value)
        parts.append(text)
    code = "\n".join(parts)
    return code.replace("{", "{{").replace("}", "}}")


FAMILY = Family("en_neg_code", "negative", _build, weight=2.6)
