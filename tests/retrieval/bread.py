"""A small pack of another subject, for what must hold in any pack."""

from builders import create_note, create_pack

from bot.core.note import Note, Section
from bot.core.pack import FormerName, Meaning, Vocabulary
from bot.retrieval.finder import Finder, build_finder


def _note(note_id: str, title: str, aliases: tuple[str, ...], asked_as: tuple[str, ...], *parts: str) -> Note:
    opening, how, choose, traps = parts
    sections = (
        Section("", opening),
        Section("How it works", how),
        Section("When to choose it", choose),
        Section("Traps", traps),
    )
    return create_note(id=note_id, title=title, aliases=aliases, asked_as=asked_as, sections=sections)


NOTES = (
    _note(
        "autolyse",
        "Autolyse",
        ("flour and water rest",),
        ("why let flour and water stand before salt goes in",),
        "Autolyse is a rest of flour and water before salt and starter are added.",
        "Enzymes begin to break starch down, and gluten forms without kneading.",
        "Choose autolyse for strong flour; skip it with rye.",
        "Salt added too early tightens the gluten.",
    ),
    _note(
        "bulk-fermentation",
        "Bulk fermentation",
        ("first rise",),
        ("how long should dough rise before shaping", "my dough doubled too soon"),
        "Bulk fermentation is the first rise of the whole dough.",
        "Yeast makes gas and bacteria make acid; a warm room speeds both up.",
        "Choose a cold room overnight for more taste; it costs a day.",
        "Dough that has more than doubled tears when it is shaped.",
    ),
    _note(
        "proofing",
        "Proofing",
        ("final rise",),
        ("is my loaf ready for the oven", "poke test"),
        "Proofing is the last rise of a shaped loaf.",
        "Gas fills the loaf until a poke leaves a dent that fills up slowly.",
        "Choose the refrigerator for a loaf that is baked in the morning.",
        "An overproofed loaf collapses when it is scored.",
    ),
    _note(
        "scoring",
        "Scoring",
        ("slashing",),
        ("why do bakers cut the loaf", "my loaf burst at the side"),
        "Scoring cuts the skin of a loaf with a blade just before baking.",
        "The cut is the weakest place, so the loaf opens there.",
        "Choose one long cut for a batard, a cross for a boule.",
        "A blunt blade drags the dough.",
    ),
    _note(
        "steam",
        "Steam in the oven",
        ("steaming",),
        ("how do I get a shiny crust", "crust sets too early"),
        "Steam keeps the crust soft during the first minutes of baking.",
        "Water condenses on the loaf and delays the crust, so the loaf can grow.",
        "Choose a closed pot where the oven lets steam out.",
        "Steam to the end leaves a leathery crust.",
    ),
    _note(
        "hydration",
        "Hydration",
        ("baker's percentage of water",),
        ("how much water for a kilo of flour", "my dough is too sticky"),
        "Hydration is the weight of water as a share of the weight of flour.",
        "650 g of water to 1,000 g of flour make 65 %.",
        "Choose 60 to 65 % for a loaf that keeps its shape, 80 % for ciabatta.",
        "Whole grain flour drinks more water.",
    ),
    _note(
        "levain",
        "Levain",
        ("sourdough starter", "mother dough"),
        ("how do I feed my starter", "hooch on top of the jar"),
        "A levain is flour and water in which wild yeast and bacteria live.",
        "Fed with fresh flour it doubles within hours.",
        "Choose a levain for taste, commercial yeast for speed.",
        "A starter that smells of acetone is hungry.",
    ),
    _note(
        "kneading",
        "Kneading",
        ("working the dough", "slap and fold"),
        ("how long do I knead by hand", "how do I know that the gluten is strong enough"),
        "Kneading works the dough until gluten forms a net that holds gas.",
        "Pushing and folding line up the proteins; a thin piece then stretches without tearing, the window pane test.",
        "Choose folding at intervals for wet doughs, a machine for stiff ones.",
        "A machine can overwork a dough, which then turns shiny and tears.",
    ),
    _note(
        "flour-types",
        "Types of flour",
        ("bread flour", "whole wheat flour", "ash content", "type 550"),
        ("which flour for bread", "what do the numbers on flour mean"),
        "Flours differ in protein and in how much of the bran they keep.",
        "More protein makes more gluten; the ash content, such as type 550, tells how much bran is left.",
        "Choose strong flour for tall loaves, plain flour for cakes.",
        "Whole grain flour ferments faster and goes stale sooner.",
    ),
    _note(
        "salt",
        "Salt in dough",
        ("salting",),
        ("how much salt per kilo of flour", "I forgot the salt"),
        "Salt gives taste, tightens gluten and slows yeast down.",
        "Two per cent of the weight of the flour is usual.",
        "Choose fine salt, which dissolves at once.",
        "Dough without salt rises too fast and tastes flat.",
    ),
    _note(
        "commercial-yeast",
        "Commercial yeast",
        ("baker's yeast", "dry yeast", "instant yeast", "fresh yeast"),
        ("how much dry yeast replaces fresh yeast", "is my yeast dead"),
        "Commercial yeast is one pure strain that makes gas quickly.",
        "It eats sugar and gives off gas; warmth speeds it up, and above 50 degrees it dies.",
        "Choose a small amount and a long rise for more taste.",
        "Too much yeast makes bread that smells of beer and dries out.",
    ),
    _note(
        "retarding",
        "Retarding",
        ("cold proof", "overnight in the fridge", "cold retard"),
        ("can dough stay in the fridge overnight", "bake in the morning without getting up early"),
        "Retarding slows a dough down in the refrigerator.",
        "At 4 degrees yeast nearly rests while bacteria go on making acid, so taste grows.",
        "Choose it to bake at a time that suits you.",
        "A dough that is too far along goes on rising before it is cold.",
    ),
    _note(
        "shaping",
        "Shaping",
        ("pre-shaping", "boule", "batard"),
        ("how do I shape a round loaf", "my loaf spreads flat on the stone"),
        "Shaping gives a loaf its form and a tight skin.",
        "The dough is folded and drawn over the table until the skin is taut.",
        "Choose a round boule for a pot, a long batard for even slices.",
        "Too much flour on the table keeps the seam from closing.",
    ),
    _note(
        "baking",
        "Baking temperature",
        ("oven temperature", "core temperature", "baking time"),
        ("how hot should the oven be", "when is bread done inside"),
        "Bread starts hot and ends cooler; it is done at a core of 96 degrees.",
        "Heat sets the starch, and the crust browns from 140 degrees on.",
        "Choose a falling heat for large loaves, an even one for rolls.",
        "A loaf taken out too early has a gummy crumb.",
    ),
    _note(
        "crumb",
        "Open and tight crumb",
        ("crumb structure", "big holes", "tunnels in the crumb"),
        ("why are there no holes in my bread", "how do I get an open crumb", "my bread is dense"),
        "The crumb is the inside of the loaf; its holes show how the dough was made.",
        "Water, strong gluten and careful hands make large holes; a short rise makes a dense loaf.",
        "Choose a tight crumb for sandwiches.",
        "Large tunnels under the crust come from bad shaping.",
    ),
    _note(
        "rye",
        "Rye bread",
        ("rye dough", "rye flour"),
        ("why is rye dough so sticky", "why does rye need acid"),
        "Rye makes bread without a gluten net; its pentosans bind the water.",
        "Acid from a levain keeps the starch from turning to sugar, so the crumb sets.",
        "Choose a mix with wheat for a lighter loaf.",
        "Rye cut on the day of baking smears the knife.",
    ),
    _note(
        "enriched-dough",
        "Enriched dough",
        ("brioche", "butter and egg dough", "sweet dough"),
        ("how do I make brioche", "when does the butter go in"),
        "Enriched dough has butter, eggs, milk or sugar in it.",
        "Fat coats the gluten, so it is added last; sugar binds water and slows yeast.",
        "Choose it for soft rolls that keep for days.",
        "Warm butter makes a greasy dough that does not hold.",
    ),
    _note(
        "keeping",
        "Keeping bread",
        ("storing bread", "stale bread", "freezing bread"),
        ("how do I keep bread fresh", "why does bread go stale in the fridge"),
        "Bread goes stale because its starch hardens, not only because it dries.",
        "Starch hardens fastest near 4 degrees, and not at all when frozen.",
        "Choose the freezer for more than two days, cut into slices.",
        "A plastic bag keeps the crumb soft and spoils the crust.",
    ),
    _note(
        "levain-or-yeast",
        "Wild or commercial yeast",
        ("levain vs yeast", "levain or yeast"),
        ("should I use a starter or yeast", "which one is faster"),
        "Time decides: a levain takes a day and gives acid, commercial yeast takes hours and gives little taste.",
        "A levain holds wild yeast and bacteria, commercial yeast one strain.",
        "Choose both together for a safe rise with some acid.",
        "A weak levain does not replace yeast weight for weight.",
    ),
)

VOCABULARY = Vocabulary(
    acronyms={"BF": (Meaning("bulk fermentation", "bulk-fermentation"),)},
    synonyms=(("crust", "rind"),),
    former_names=(FormerName("levain", ("sourdough chef",)),),
    phrases=("bulk fermentation", "poke test"),
)
PACK = create_pack(notes=NOTES, vocabulary=VOCABULARY)


def build_bread_finder() -> Finder:
    """The finder over the notes on bread."""
    return build_finder(PACK.notes, PACK.lexicon, PACK.vocabulary.acronyms)
