"""Words of a text, their Snowball stems, and which of them carry no meaning of their own."""

import re
import threading
from functools import lru_cache

import Stemmer

from bot.language.normalise import normalise


def word_set(text: str) -> frozenset[str]:
    """The words of a text that lists them with spaces between."""
    return frozenset(text.split())


NEGATIONS = word_set("not no never without neither nor none cannot lack lacks lacking")
"""Words that turn a statement round; they are never stop words."""

STOP_WORDS = word_set("""
    a about also am an and any are as at be been being but by can could did do does done for from get gets got had has
    have having he her here hers him his how i if in into is it its itself just let like may me might mine must my of
    on onto or our ours please shall she should so some such tell than that the their theirs them then there these
    they this those to too up us use used using very via was we were what when where which while who whom whose why
    will with would you your yours explain describe
    der das ein eine einen einer ist sind wie warum wann wozu wofur wer wo welche welcher welches und oder mit fur ich
    mir mich man kann wird werden bedeutet funktioniert erklare erklar bitte zwischen unterschied
    el los las una uno es son que como cuando donde cual cuales quien para por con entre y un del al significa funciona
    explica diferencia
""")
"""English function words, and the German and Spanish ones that people put around an English term."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+%?|[^\W_]+(?:'[^\W_]+)*(?:\+\+|#(?!\w)|%)?")
_CONTRACTED = {
    "can't": ("can", "not"), "cant": ("can", "not"), "cannot": ("can", "not"),
    "won't": ("will", "not"), "wont": ("will", "not"), "shan't": ("shall", "not"),
    "ain't": ("is", "not"), "aint": ("is", "not"), "let's": ("let", "us"), "lets": ("let", "us"),
    **{
        f"{verb}nt": (verb, "not")
        for verb in ("do", "does", "did", "is", "are", "was", "were", "would", "should", "could", "has", "have", "had")
    },
    "im": ("i", "am"), "ive": ("i", "have"),
}  # fmt: skip
_ENDINGS = {"'s": "is", "'re": "are", "'m": "am", "'ve": "have", "'ll": "will", "'d": "would"}
_PRONOUNS = word_set("it he she that this there here what who where how i you we they")
_local = threading.local()


def words(text: str) -> list[str]:
    """Words in reading order: normalised, hyphens and underscores split, contractions written out."""
    prepared = normalise(text).replace("w/o ", "without ")
    return [word for token in _WORD.findall(prepared) for word in expand_contraction(token)]


def expand_contraction(word: str) -> tuple[str, ...]:
    """ "doesn't" is "does not", "it's" is "it is", "model's" is "model"; other words stay."""
    if known := _CONTRACTED.get(word):
        return known
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return (word[:-3], "not")
    head, apostrophe, tail = word.rpartition("'")
    ending = _ENDINGS.get(apostrophe + tail)
    if ending and (head in _PRONOUNS or ending != "is"):
        return (head, ending)
    return (head,) if ending else (word.replace("'", ""),)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The English Snowball stem of a normalised word, British as American; words with digits stay."""
    if not word.isalpha():
        return word
    stemmed = str(_stemmer().stemWord(word))
    if len(stemmed) > 5 and stemmed.endswith("is"):
        return f"{stemmed[:-1]}z"
    return f"{stemmed[:-2]}r" if len(stemmed) > 5 and stemmed.endswith("our") else stemmed


def stems(text: str) -> list[str]:
    """The stems of all words of a text, stop words included."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=1)
def stop_stems() -> frozenset[str]:
    """The stems of the stop words."""
    return frozenset(map(stem, STOP_WORDS))


def _stemmer() -> Stemmer.Stemmer:
    # PyStemmer's objects keep state between calls, so every thread has its own.
    if not hasattr(_local, "stemmer"):
        _local.stemmer = Stemmer.Stemmer("english", 0)
    return _local.stemmer
