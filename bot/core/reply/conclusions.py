"""Which of several figures a reply comes to: a conclusion that ends its working, or an opening that the rest explains.

Replies with figures are full of other figures: those of the question, steps, counts of other things. What decides is
where a figure stands. One that is announced as a result ("so 12", "= 0.75", "that makes 150") and after which no other
comes is the answer, whatever was worked out before it; one that opens the reply and is cut off from the rest is the
answer, if what follows only explains it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.core.reply.clauses import Element
from bot.core.reply.frames import Role
from bot.core.reply.mentions import Name
from bot.core.reply.reported import speaks_for_self, tells_of_others
from bot.core.reply.settle import NOTHING, Settled
from bot.language.terms import word_set

_SEPARATING = frozenset(',;:.!?()[]{}"\n—|=') | {"->", "=>", "..", "..."}
_ARROWS = frozenset({"=", "->", "=>"})
_LEADING = frozenset({Role.BECAUSE, Role.SO, Role.BUT, Role.CORRECTION, Role.IRONY, Role.OR})
_RESULTS = word_set("""
    makes make made gives give gave get gets got getting result results total totals equals yields altogether round
    rounds rounded rounding means ergibt macht komme ergebnis sale salen da resultado resulta donne fait obtiens
    resultat viene risultato
""")
_ADMISSIONS = word_set("""
    forgot forgotten misread miscalculated miscounted mistake typo recounted recalculated redo argh ugh damn missed
    overlooked jk kidding joking
""")
_CONTRAST = frozenset({"with", "without"})
"""Both of them tell of two cases, of which only the question says which is meant."""
_COPULAS = word_set("is are was were would has have equals makes")
_POINTING = word_set("the those these that this")
_LEAVING = word_set("leaves leaving")
_SHARING = word_set("per each every for of by fits fit")
"""After a figure these tell what it is a figure of, which is seldom what was asked."""
_DOUBTING = frozenset({Role.TENTATIVE, Role.NOT, Role.BAD, Role.EITHER, Role.IF, Role.OVER, Role.UNSURE})
_UNKNOWN = frozenset({Role.CONTENT, Role.REMARK, Role.ASK})


@dataclass(slots=True)
class _Phrase:
    """Elements between two separators. `lead` is the mark or role that led to it, `end` the mark that ended it."""

    lead: str
    elements: list[Element] = field(default_factory=list)
    end: str = ""
    bracketed: bool = False

    @property
    def names(self) -> list[Name]:
        """The figures; one that can be read in two ways counts twice."""
        return [name for element in self.elements if element.mention for name in element.mention.names]

    @property
    def tail(self) -> list[Element]:
        """What follows the last figure."""
        last = max((at for at, element in enumerate(self.elements) if element.mention), default=-1)
        return self.elements[last + 1 :]

    @property
    def counts_something_else(self) -> bool:
        """Whether its figure is a number of other things, a share, or one that was mentioned before ("the 11.5")."""
        if any(one.word in _POINTING and after.mention for one, after in pairwise(self.elements)):
            return True
        return any(one.mention and one.mention.loud for one in self.elements) or any(
            element.word in _SHARING for element in self.tail
        )

    @property
    def is_plain(self) -> bool:
        """Whether it has one figure and nothing that is not understood, so that it is an answer by itself."""
        known = not any(element.role in _UNKNOWN or element.role is Role.IF for element in self.elements)
        return len(self.names) == 1 and known and not self.counts_something_else

    @property
    def is_result(self) -> bool:
        """Whether its one figure is announced as what comes out."""
        if len(self.names) != 1 or self.counts_something_else or any(one.role in _UNKNOWN for one in self.tail):
            return False
        before = self.elements[: len(self.elements) - len(self.tail) - 1]
        announced = any(one.word in _RESULTS or one.role is Role.CUE for one in before)
        return announced or (self.is_plain and (self.lead in _ARROWS or self.lead == Role.SO))

    @property
    def offers_another(self) -> bool:
        """Whether it ends in a figure that it says nothing of: "to be safe 13"."""
        stated = any(one.word in _COPULAS for one in self.elements)
        return len(self.names) == 1 and not self.tail and not stated and not self.counts_something_else

    @property
    def is_sure(self) -> bool:
        """Whether its figures are results and no calculations that are not carried out."""
        return all(element.mention.sure for element in self.elements if element.mention)

    @property
    def is_rejected(self) -> bool:
        return bool(self.elements) and self.elements[0].role is Role.NOT

    @property
    def doubts_what_was_said(self) -> bool:
        """Whether it has no figure and asks about, or is not sure of, the one before it."""
        known = not any(element.role in _UNKNOWN for element in self.elements)
        return any(one.role in (Role.UNSURE, Role.BAD) for one in self.elements) or (self.end == "?" and known)

    @property
    def is_doubted(self) -> bool:
        return self.end == "?" or any(element.role in _DOUBTING for element in self.elements)


def read_conclusion(elements: Sequence[Element]) -> Settled | None:
    """The figure that a reply with several commits itself to; None if its form alone does not tell."""
    phrases = _phrases(elements)
    figures = [at for at, phrase in enumerate(phrases) if phrase.names and not phrase.is_rejected]
    if len(figures) < 2:
        return _taken_back(phrases, figures)
    if tells_of_others(elements) and not speaks_for_self(elements):
        return NOTHING
    opening, final = phrases[figures[0]], phrases[figures[-1]]
    joking = any(phrase.lead == Role.IRONY for phrase in phrases[figures[-1] + 1 :])
    if joking or tells_of_others(elements) or any(phrases[at].lead == Role.OR for at in figures[1:]):
        return None
    if not _tells_two_cases(elements) and _only_explains(phrases, figures):
        return _settled(phrases, figures[0])
    if _tells_two_cases(elements) or (opening.is_plain and _hints_at_another(final, opening)):
        return Settled(candidates=tuple(frozenset(phrases[at].names) for at in figures))
    return _settled(phrases, figures[-1]) if _concludes(phrases, figures) else None


def _tells_two_cases(elements: Sequence[Element]) -> bool:
    return _CONTRAST.issubset(element.word for element in elements)


def _taken_back(phrases: Sequence[_Phrase], figures: Sequence[int]) -> Settled | None:
    """The only figure as a doubt, if what follows says that it is a mistake or a joke."""
    taken_back = any(_admits(phrases[at + 1 :]) for at in figures)
    return Settled(candidates=tuple(frozenset(phrases[at].names) for at in figures)) if taken_back else None


def _concludes(phrases: Sequence[_Phrase], figures: Sequence[int]) -> bool:
    """Whether the last figure is announced as the result, or nothing else could be the answer."""
    opening, final = phrases[figures[0]], phrases[figures[-1]]
    announced = final.is_result and (final.is_plain or not opening.is_plain)
    return not final.bracketed and (announced or (final.is_plain and not _has_rival(phrases, figures)))


def _only_explains(phrases: Sequence[_Phrase], figures: Sequence[int]) -> bool:
    """Whether the first figure is given as an answer, and all others stand in brackets, in a reason or in asides."""
    first, *others = figures
    opens = phrases[first].is_plain and not any(
        one.role in _UNKNOWN for phrase in phrases[:first] for one in phrase.elements
    )
    if not opens or phrases[first].is_doubted or _takes_back(phrases[first + 1 : others[-1] + 1]):
        return False
    reason = next((at for at in range(first + 1, len(phrases)) if phrases[at].lead == Role.BECAUSE), len(phrases))
    return all(_explains(phrases[at], phrases[first], in_reason=at >= reason) for at in others)


def _explains(phrase: _Phrase, opening: _Phrase, *, in_reason: bool) -> bool:
    if phrase.bracketed or phrase.names == opening.names:
        return True
    if phrase.lead in (Role.SO, Role.BUT) or (phrase.lead in _ARROWS and not in_reason):
        return False
    return in_reason or not (phrase.is_plain or phrase.is_result or phrase.offers_another)


def _hints_at_another(final: _Phrase, opening: _Phrase) -> bool:
    """Whether a figure that is no answer by itself may still be offered beside the opening one."""
    known = final.is_plain or final.is_result or final.bracketed or final.names == opening.names
    return final.offers_another and not known


def _has_rival(phrases: Sequence[_Phrase], figures: Sequence[int]) -> bool:
    """Whether another figure than the last one could be the answer just as well, and is not taken back."""
    *others, last = figures
    return any(
        phrases[at].is_plain
        and phrases[at].names != phrases[last].names
        and not _takes_back(phrases[at + 1 : last + 1])
        for at in others
    )


def _takes_back(phrases: Sequence[_Phrase]) -> bool:
    return _admits(phrases) or any(phrase.lead in (Role.CORRECTION, Role.IRONY) for phrase in phrases)


def _admits(phrases: Sequence[_Phrase]) -> bool:
    """Whether somebody admits a mistake, or that it was a joke."""
    return any(one.word in _ADMISSIONS for phrase in phrases for one in phrase.elements)


def _settled(phrases: Sequence[_Phrase], at: int) -> Settled:
    answer = frozenset(phrases[at].names)
    later = [phrase for phrase in phrases[at + 1 :] if not phrase.names]
    doubted = phrases[at].is_doubted or len(answer) > 1 or any(phrase.doubts_what_was_said for phrase in later)
    if doubted or not phrases[at].is_sure:
        return Settled(candidates=tuple(frozenset({name}) for name in answer))
    return Settled(certain=answer)


def _phrases(elements: Sequence[Element]) -> list[_Phrase]:
    phrases = [_Phrase("")]
    depth = 0
    for at, element in enumerate(elements):
        word = element.word
        if word in _COPULAS and _equates(phrases[-1], elements[at + 1 : at + 3]):
            phrases.append(_Phrase("=", bracketed=depth > 0))
            continue
        separates = element.role is Role.MARK and (word in _SEPARATING or word[0] == "\n" or _is_dash(element))
        if separates:
            phrases[-1].end = phrases[-1].end or word
            depth += (word in "([{") - (word in ")]}")
            phrases.append(_Phrase(word, bracketed=depth > 0))
        elif _leads(element, phrases[-1]):
            lead = Role.BECAUSE if element.word == "with" else element.role
            phrases.append(_Phrase(lead, bracketed=depth > 0))
        else:
            phrases[-1].elements.append(element)
    for before, after in pairwise(phrases):
        _hand_on(before, after)
    return [phrase for phrase in phrases if phrase.elements or phrase.lead == Role.IRONY]


def _hand_on(before: _Phrase, after: _Phrase) -> None:
    """What leads to an empty phrase leads to the next one ("so, 12"), and a colon may follow an announcement."""
    if not before.elements and (before.lead in _ARROWS or before.lead in _LEADING):
        after.lead = before.lead
    elif (
        after.lead == ":"
        and not before.names
        and any(one.word in _RESULTS or one.role is Role.CUE for one in before.elements)
    ):
        after.lead = "="


def _equates(phrase: _Phrase, following: Sequence[Element]) -> bool:
    """Whether "is" stands between two figures alone: "11.5 rounded is 12"."""
    follows = any(one.mention for one in following) and all(one.mention or one.role is Role.FILLER for one in following)
    return follows and bool(phrase.names) and all(one.role is Role.FILLER for one in phrase.tail)


def _leads(element: Element, phrase: _Phrase) -> bool:
    """Whether a word begins another phrase; "leaves" does not after its subject ("20 leaves 20 over")."""
    if element.word == "with":
        return bool(phrase.names)
    return element.role in _LEADING and not (element.word in _LEAVING and phrase.names)


def _is_dash(element: Element) -> bool:
    return element.word == "-" and element.spaced
