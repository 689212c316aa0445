"""Question marks that only hedge what is said before them: "12 I guess?", "prob 9??", "100 maybe? locking that in"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, Role
from bot.language.terms import word_set

_HEDGING = word_set("guess think suppose reckon believe assume say bet denke glaube wurde sag creo diria crois dirais")
_PROBABLY = word_set("prob probs probably prolly presumably likely")
_OWN = frozenset({"i", "ich", "je", "yo", "id"})
_STANDING_BY = frozenset(
    {
        *("locking", "lock", "locked", "lock in", "locking in", "final", "going with", "go with", "sticking with"),
        *("sticking to", "stick with", "settling", "submit", "submitting", "went with", "count it"),
        *(
            "pretty sure",
            "fairly sure",
            "quite sure",
            "rather sure",
            "almost sure",
            "pretty certain",
            "pretty confident",
        ),
    }
)
_OPENING = frozenset({Role.ASK, Role.OR, Role.EITHER, Role.IF, Role.NOT})
_ASKING = AUXILIARIES | {"shall"}
_ENDS = frozenset(".!?;\n")


def without_hedging_marks(elements: Sequence[Element], *, guesses: bool = True) -> list[Element]:
    """The elements, where a question mark that only hedges is a full stop.

    Without `guesses` it does so only if one stands by what is said before it: "B I guess?" may ask.
    """
    if all(one.word != "?" for one in elements):
        return list(elements)
    kept = list(elements)
    start = 0
    for at, element in enumerate(elements):
        if element.role is not Role.MARK or element.word[0] not in _ENDS:
            continue
        sentence = elements[start:at]
        if element.word == "?" and (not sentence or _hedges(sentence, elements[at + 1 :], guesses=guesses)):
            hedged = bool(sentence) or (at > 0 and kept[at - 1].word == ".")
            kept[at] = replace(element, word=".") if hedged else element
        start = at + 1
    return kept


def _hedges(sentence: Sequence[Element], following: Sequence[Element], *, guesses: bool) -> bool:
    """Whether a sentence says that one thinks so, or the next words that one stands by it."""
    named = any(one.mention for one in sentence)
    if not named or sentence[0].word in _ASKING or any(one.role in _OPENING for one in sentence):
        return False
    typed = [one.word for one in sentence]
    thinks = any(word in _HEDGING for word in typed) and not _OWN.isdisjoint(typed)
    stands = _stands_by(following)
    return stands or (guesses and (thinks or not _PROBABLY.isdisjoint(typed)))


def _stands_by(following: Sequence[Element]) -> bool:
    """Whether the next words say that one is sure, and name nothing else."""
    if any(one.mention or one.role is Role.NOT for one in following):
        return False
    said = f" {' '.join(one.word for one in following)} "
    return any(f" {phrase} " in said for phrase in _STANDING_BY)
