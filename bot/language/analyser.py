"""From a text to the terms by which it is found; the same for notes and for queries."""

from bot.language.terms import stems, stop_stems
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon


def analyse(text: str, lexicon: Lexicon = EMPTY_LEXICON) -> list[str]:
    """The terms of a text in reading order: stems without stop words, every known wording in its thing's first one.

    A thing of several words yields its stems and one term that joins them by spaces: "RCF" → ["random", "cut",
    "forest", "random cut forest"]. Negations stay. A text without any meaning yields [].
    """
    stopped = stop_stems()
    return [term for term in lexicon.rewrite(stems(text)) if term not in stopped]
