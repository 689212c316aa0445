"""From a text to the terms by which it is found; the same for notes and for queries."""

from bot.language.spelling import Speller
from bot.language.terms import stem, stop_stems, words
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon


def analyse(text: str, lexicon: Lexicon = EMPTY_LEXICON, speller: Speller | None = None) -> list[str]:
    """The terms of a text in reading order: stems without stop words, every known wording in its thing's first one.

    A thing of several words yields its stems and one term that joins them by spaces: "RCF" → ["random", "cut",
    "forest", "random cut forest"]. Negations stay. Give the `speller` for queries only: it mends words that its
    vocabulary does not have. A text without any meaning yields [].
    """
    found = words(text) if speller is None else speller.mend(words(text))
    stopped = stop_stems()
    return [term for term in lexicon.rewrite([stem(word) for word in found]) if term not in stopped]
