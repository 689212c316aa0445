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
    on onto or our ours per please shall she should so some such tell than that the their theirs them then there these
    they this those to too up us use used using very via was we were what when where which while who whom whose why
    will with would you your yours explain describe
    der das ein eine einen einem einer eines ist sind wie warum wann wozu wofur womit wodurch woran worin wo wer
    welche welcher welches welchen welchem und oder aber denn wenn dann dass ob mit ohne fur bei beim als auf aus nach
    vom von zum zur ich du er sie wir ihr sich mir mich mein meine meinen man kann kannst konnen soll sollte sollen
    muss mussen wird werden hat haben hatte gibt es braucht brauche brauchen benutzt benutze benutzen nutzt nutze
    nutzen verwendet verwende verwenden nimmt nehme nehmen macht mache machen hilft hilfst geht heisst bedeutet
    funktioniert funktionieren erklare erklar erklaren bitte danke hallo genau eigentlich noch auch nur schon mal
    besser diese dieser dieses zwischen unterschied unterschiede die den dem des
    el la los las il les un una unos unas uno es son esta estan ser que como cuando donde cual cuales quien para por
    con entre y e del al de du se su sus lo le te me nos este esto estos eso esos ese si muy mas menos pero tambien
    hay hace hacer tengo tiene tienen puedo puede pueden debo debe deberia usar uso usa usan usamos utiliza utilizar
    sirve sirven significa significan funciona funcionan explica explicame diferencia diferencias quiero necesito
    saber gracias favor hola
""")
"""English function words, and the German and Spanish ones that people put around an English term."""

_BRITISH = re.compile(r"(?<=[a-z]{3})(?:is(?=(?:e|ed|es|er|ers|ing|able|ation|ations)$)|ys(?=(?:e|ed|er|ers|ing)$))")
_NEVER_Z = word_set("""
    advertise advise arise compromise comprise concise demise devise disguise enterprise excise exercise expertise
    franchise improvise likewise merchandise noise otherwise praise precise premise promise raise revise supervise
    surprise televise
""")
"""Words in "-ise" that no spelling writes with a z."""
_WORD = re.compile(r"\d+(?:[.,]\d+)+%?|[^\W_]+(?:'[^\W_]+)*(?:\+\+|#(?!\w)|%)?")
_CONTRACTED = {
    "can't": ("can", "not"), "cant": ("can", "not"), "cannot": ("can", "not"),
    "won't": ("will", "not"), "wont": ("will", "not"), "shan't": ("shall", "not"),
    "ain't": ("is", "not"), "aint": ("is", "not"), "let's": ("let", "us"), "lets": ("let", "us"),
    **{
        f"{verb}nt": (verb, "not")
        for verb in ("do", "does", "did", "is", "are", "was", "were", "would", "should", "could", "has", "have", "had")
    },
    "thats": ("that", "is"), "im": ("i", "am"), "ive": ("i", "have"),
}  # fmt: skip
_ENDINGS = {"'s": "is", "'re": "are", "'m": "am", "'ve": "have", "'ll": "will", "'d": "would"}
_PRONOUNS = word_set("it he she that this there here what who where how i you we they")
_NO_PAST = frozenset({"embed"})
"""Verbs whose last letters Snowball takes for the ending of a past tense."""
_local = threading.local()


def words(text: str) -> list[str]:
    """Words in reading order: normalised, hyphens and underscores split, contractions written out."""
    return list(_words(text))


@lru_cache(maxsize=1 << 8)
def _words(text: str) -> tuple[str, ...]:
    """Kept for a while, since one question is read several times for what it may be."""
    prepared = normalise(text).replace("w/o ", "without ")
    return tuple(word for token in _WORD.findall(prepared) for word in expand_contraction(token))


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
    if not word.isalpha() or word in _NO_PAST:
        return word
    stemmed = str(_stemmer().stemWord(_as_american(word)))
    return f"{stemmed[:-2]}r" if len(stemmed) > 5 and stemmed.endswith("our") else stemmed


def _as_american(word: str) -> str:
    """A word with z where British spelling has s: "normalised" is "normalized", "analyse" is "analyze"."""
    match = _BRITISH.search(word)
    if match is None:
        return word
    at = match.start()
    verb = f"{word[: at + 2]}e"
    if verb in _NEVER_Z or verb.removeprefix("un").removeprefix("de") in _NEVER_Z:
        return word
    return f"{word[:at]}{match.group()[0]}z{word[at + 2 :]}"


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
