"""General questions: cooking, history, geography, films, grammar; public figures and places as subjects are free."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "redeem my points", "cash or card?", "song from the eighties with a long intro", "play the next song", "Redeem a gift card for store credit.", "Cash back on groceries?", "charge my phone", "book a table for two at noon", "cancel my order please", "track my package", "refund?", "Unsubscribe", "what time is it", "set a timer for ten minutes", "remind me tomorrow at nine",
    "Labor Day, Memorial Day and Boxing Day sales", "Bohemian Rhapsody and Hotel California are long songs.", "Who sang Purple Rain?", "the title track of a 1977 album", "Lord of the Rings or Star Wars?", "Send flowers for Valentine's Day.", "Is the bank open on Good Friday?", "{~anyword.cap} the {~anyword}?", "{~anyword} {~anyword}?", "{~anyword.cap} my {~word}", "{~anyword.cap} for {~anyword}", "{~anyword} from {~anyword} at {~anyword}", "a song called {~anyword.cap} {~anyword.cap}",
    "the band {~anyword.cap} and the {~anyword.cap}s", "My hospital bill is high.", "Which university is best for physics?", "What do health centres do?", "Is the clinic open on Sunday?", "general hospitals vs private clinics", "the library, the museum and the school",

    "What does {~agency} do?",
    "Is {~agency} better than {~agency}?",
    "Sign in with {~agency}.",
    "How do I cook {nrp} food?",
    "Who runs {~agency}?",
    "Translate this into {nrp}.",
    "The {nrp} team won again.",
    "I ordered it from {~agency} and it came by {~agency}.",

    "Preheat the oven to 375 degrees and bake for 25 minutes.", "Whisk 2 eggs with 100 g sugar, fold in the flour, chill overnight.", "How do I make a roux for mac and cheese?", "Caesar salad, eggs Benedict and beef Wellington, please.", "A Bloody Mary, a Tom Collins and a Shirley Temple.", "Granny Smith apples work better than Fuji for pie.",
    "Who was {figure}?", "What did {figure} discover?", "Compare {figure} with {figure#2}.", "Write a haiku in the manner of {figure}.", "In which year did {figure} die?", "Tell me three facts about {figure}.", "The theory of {figure} changed science.", "quote from {figure} about hope", "What would {figure} think of {~tech}?",
    "What is the capital of {country}?", "Is {country} bigger than {country#2}?", "Best time to visit {country}?", "How far is {country} from the equator?", "List the rivers of {country}.", "Does it rain in {state} in winter?", "Which states border {state}?", "What language is spoken in {country}?", "When did {country} join the UN?",
    "Recommend a novel like Pride and Prejudice or Jane Eyre.", "Explain the plot of Hamlet in two lines.", "Is the {~product} worth it?", "Compare the {~product} and the {~product}.", "My {~product} makes a noise when cold.", "What does 'to chase one's tail' mean?", "Conjugate the verb to draw: draw, drew, drawn.", "May, might, will or would: which is right here?", "Write a limerick about a {~word}.",
    "Plan a three-day trip with kids.", "Suggest names for a kitten.", "Give me ten baby names that mean hope.", "What are good gifts for a teacher?", "How do I remove a wine stain?", "Convert 5 miles to kilometers.", "What's 15% of {~number.count}?", "How many cups in a gallon?", "Why is the sky blue?", "What day is Thanksgiving this year?", "When is Mother's Day?", "St. Patrick's Day, Martin Luther King Jr. Day and Columbus Day are holidays.",
    "The Nobel Prize, the Fields Medal and the Pulitzer.", "Explain the Monroe Doctrine and the Marshall Plan.", "World War II ended in 1945; the Berlin Wall fell in 1989.", "The Treaty of Westphalia was signed in 1648.", "What happened in the summer of 1969?", "Boeing 737, Airbus A320 and Cessna 172 differ.", "Help me rewrite this: we will grant access in May.", "Sunny with a chance of rain, high of 72.",
    "Recommend running shoes for flat feet under {~amount.usd}.", "How do I ask my boss for a raise?", "Draft a polite out-of-office reply.", "What rhymes with orange?", "Play chess with me: e4, e5, Nf3, Nc6, the Ruy Lopez.", "The Queen's Gambit and the Sicilian Defense.", "Who wrote the {~word} song? No idea.", "Is a hot dog a sandwich?", "I feel tired today. Tell me a joke.", "thank you so much!", "ok", "yes please", "can you shorten it?", "Hello!", "hi", "good morning", "Continue.", "try again, but funnier",
    "Mount Everest is 8,849 m high.", "Lake Superior, the Amazon and the Great Barrier Reef", "The Big Bang Theory, Friends and Grey's Anatomy", "Romeo and Juliet", "Harry Potter and the Goblet of Fire", "Beethoven's Fifth and Mozart's Requiem", "Ohm's law, Boyle's law, Avogadro's number, Planck's constant", "A Celsius to Fahrenheit table", "Hertz, watt, volt, newton, pascal, kelvin",
    "Newton's third law and Einstein's field equations", "the Doppler effect, the Hubble telescope, Halley's comet", "Venus, Mars, Jupiter and Saturn are planets.", "Murphy's law again.", "Achilles' heel, Pandora's box, Trojan horse", "a Ponzi scheme", "the Fahrenheit scale", "Parkinson's law says work expands.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((" ", "\n", "\n\n")).join(shuffled(scope.rng, _LINES, 1, 3))


FAMILY = Family("en_neg_general", "negative", _build, weight=2.4, cases=_LINES)
