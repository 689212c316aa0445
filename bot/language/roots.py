"""The root of a word: what its forms and the words derived from it have in common.

Coarser than `stem`: "sent" is "send", "storage" is "store", "hotter" is "hot", "twenty" is "20". Used where two texts
are compared by meaning, and not in search, where such a root would find too much.
"""

from collections.abc import Mapping
from functools import lru_cache

from bot.language.irregular_forms import IRREGULAR
from bot.language.number_words import SMALL, TENS
from bot.language.terms import stem, word_set, words

_NUMBERS: Mapping[str, str] = {
    **{word: str(value) for word, value in (*SMALL.items(), *TENS.items()) if value != 1},
    **{"hundred": "100", "thousand": "1000", "double": "2", "triple": "3"},
}
"""Words → digits; "one" is left out, as it mostly stands for a thing."""
_ENDINGS = ("iti", "ness", "ment", "enc", "ent", "al", "ag", "ur", "us", "ic", "ti", "i", "e", "y")
"""Endings that stems of derived words keep, the longest first: "densiti" is "dens", "storag" is "stor"."""
_PREFIXES = ("re", "over", "under", "out", "mis", "un")
_SHORTEST = 4
"""Letters that a stem keeps at least."""
_SHORTEST_ADVERB = 6
_NO_ADVERBS = word_set("family supply apply reply imply multiply assembly anomaly italy july comply rely butterfly")
_GRADABLE = word_set("""
    cheap dense hot cold warm cool fast slow long short light heavy large small big great high low strong weak wide
    narrow deep shallow thick thin hard soft easy simple safe risky near far close early late new old young clean
    dirty dry wet rich poor full empty loud quiet bright dark sharp smooth rough tight loose steep flat quick rare
    common pure happy angry sad healthy sick tall fat fresh stale calm busy costly cloudy sunny few little likely lazy
    noisy tiny tough mild wild moist stiff sweet sour bitter firm fine clear blunt dull brief kind wise sane fair
    large vague dumb smart
    """)
"""Adjectives that take -er and -est."""


@lru_cache(maxsize=1 << 15)
def root(word: str) -> str:
    """The root of a normalised word; the same for all words derived from it, and of no use by itself."""
    word = _regular(word)
    stemmed = stem(word)
    stemmed = _positive(stemmed) or stemmed
    if len(stemmed) > 6 and stemmed.endswith("miss"):
        return f"{stemmed[:-2]}t"
    for ending in _ENDINGS:
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= _SHORTEST:
            stemmed = stemmed[: -len(ending)]
            return stem(stemmed) if len(stemmed) > _SHORTEST + 1 else stemmed
    return stemmed


def is_adverb(word: str) -> bool:
    """Whether a word has the form of an adverb: "definitively", and "costly" too."""
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and word not in _NO_ADVERBS


def roots(text: str) -> frozenset[str]:
    """The roots of a text's words."""
    return frozenset(map(root, words(text)))


def _regular(word: str) -> str:
    """The word that this is an irregular form of, also behind a prefix ("resent"); others stay."""
    found = IRREGULAR.get(word) or _NUMBERS.get(word) or _positive(word) or word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in IRREGULAR:
            found = prefix + IRREGULAR[word[len(prefix) :]]
    return IRREGULAR.get(found, found)


def _positive(word: str) -> str | None:
    """ "hotter", "hottest" and "hotly" as "hot"; None for words that are no such forms."""
    if word.endswith("ly"):
        return _adjective(word)
    ending = 2 if word.endswith("er") else 3 if word.endswith("est") else 0
    if not ending:
        return None
    base = word[:-ending]
    forms = (base, base + "e", base[:-1], base[:-1] + "y")
    return next((form for form in forms if form in _GRADABLE), None)


def _adjective(adverb: str) -> str | None:
    """The adjective of an adverb: "easily" is "easy", "possibly" is "possible"."""
    if not is_adverb(adverb):
        return None
    for ending, instead in (("ily", "y"), ("bly", "ble"), ("ically", "ic"), ("ly", "")):
        if adverb.endswith(ending):
            return adverb.removesuffix(ending) + instead
    return None
