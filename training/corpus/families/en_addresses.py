"""Where people live, in every way that English tells it: with and without numbers, abroad, in the forces."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_addresses",
    "prose",
    (
        "Please ship to {address.line}.", "My billing address is {street.military}, {city.military} {state.military} {zip.five}.", "i'm stationed at {street.military} {city.military} {state.military} {zip.five}, can you deliver there?", "Send mail to {name}, {street.military}, {city.military}, {state.military} {zip.five} until {date.monthonly}.",
        "{name}\n{street.military}\n{city.military} {state.military} {zip.five}", "I'm staying at {street.abroad}, {zip.abroad} {city.abroad}, {country.abroad}.", "{name}\n{street.abroad}\n{zip.abroad} {city.abroad}\n{country.abroad}", "My office: {street.abroad} in {city.abroad}", "He moved from {street} to {street.abroad}, {city.abroad}.", "ship it to {street.abroad} {unit} {city.abroad} {zip.abroad} {country.abroad} please",
        "{street.abroad}\n{unit}\n{city.abroad}\n{country.abroad}\n{zip.abroad}", "Is {street.abroad} in {city.abroad} a safe area?", "Can I change my address to {street.abroad}, {city.abroad} {zip.abroad}?", "The office on the corner of {street.bare} and {street.bare#2} is closed.", "Meet me at the corner of {street.name} and {street.name#2} in {city}.", "between {street.bare} and {street.bare#2}, near {street.bare#3}", "crash at {street.name} & {street.name#2}, {city}",
        "She lives on {street.bare}.", "Turn left on {street.bare}, then right on {street.bare#2}.", "the house on {street.bare} in {city}", "over on {street.name} by the school", "How do I get from {street.bare} to {street}?", "I grew up on {street.bare}, {city}, {state}.", "Deliver to {street}, {unit}, ring twice.", "Address line 1: {street}\nAddress line 2: {unit}\nCity: {city}\nZIP: {zip.five}",
        "{~number.count_int} people live at {street}.", "Is there a pharmacy near {street}, {city}?", "What's the zip code of {city}, {state}?", "Weather in {city} tomorrow?", "any good tacos near {zip.five}?", "Flights from {city} to {city.world}", "We met in {city} and live in {city#2}, {state#2}.", "The parcel went from {city} via {city#2} to {county}.", "I was born in {city.world} and raised in {city}, {state.code}.", "mailing: {street.pobox}, {city}, {state.code} {zip}",
        "{street.pobox}\n{city}, {state.code} {zip}", "our new home: {address.block}", "From: {name}, {address.line}\nTo: {name#2}, {address.line#2}", "{city}, {date.long}", "Rental at {street}: two rooms, {~amount.usd} a month, call {name.given} {phone}.", "{county}, {state}", "the {city} area", "upstate from {city}", "a suburb of {city}", "{city}-based {profession}", "{city} and {city#2} are twins.", "live from {city}!", "greetings from {city.world}",
        "I can't find {street.bare} on the map of {city}.", "Apartment at {street.abroad}; landlord {name.full}; deposit by {iban}.", "Do you ship to {country} or only to {country#2}?", "Is {city.abroad} in {country.abroad}?", "the bus stops at {street.bare} every ten minutes", "No. {~number.count_int}? No: {street}.", "Emergency at {street}, cross street {street.name}, {city}.",
    ),
    weight=1.8,
)  # fmt: skip
