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
