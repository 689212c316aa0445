"""Which of several figures a reply comes to: a conclusion that ends its working, or an opening that the rest explains.

Replies with figures are full of other figures: those of the question, steps, counts of other things. What decides is
where a figure stands. One that is announced as a result ("so 12", "= 0.75", "that makes 150") and after which no other
comes is the answer, whatever was worked out before it; one that opens the reply and is cut off from the rest is the
answer, if what follows only explains it.
"""

from collections.abc import Sequence
from decimal import Decimal

from bot.core.reply.clauses.reported import speaks_for_self, tells_of_others
from bot.core.reply.clauses.sequences import UNKNOWN
from bot.core.reply.clauses.settle import NOTHING, Settled
from bot.core.reply.numbers.phrases import ARROWS, Phrase, split_phrases
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.second_thoughts import takes_back, withdraws

_CONTRAST = frozenset({"with", "without"})
_CLOSE = Decimal("0.01")
"""How far a figure may be from what its calculation gives, as a share."""
_ROUNDED = frozenset({"rounded", "rounding", "aufgerundet", "gerundet", "redondeado", "arrondi"})
_WAYS = frozenset({"in", "out"})


def read_conclusion(elements: Sequence[Element]) -> Settled | None:
    """The figure that a reply with several commits itself to; None if its form alone does not tell."""
    phrases = split_phrases(elements)
    figures = [at for at, phrase in enumerate(phrases) if phrase.names and not phrase.is_rejected]
    if len(figures) < 2:
        return _taken_back(phrases, figures) or _only_figure(phrases, elements)
    if tells_of_others(elements) and not speaks_for_self(elements):
        return NOTHING
    opening = phrases[figures[0]]
    joking = any(phrase.lead == Role.IRONY for phrase in phrases[figures[-1] + 1 :])
    others = [phrases[at] for at in figures[1:] if phrases[at].names != opening.names]
    if joking or tells_of_others(elements) or any(phrase.lead == Role.OR for phrase in others):
        return None
    return _of_several(elements, phrases, figures)


def _of_several(elements: Sequence[Element], phrases: Sequence[Phrase], figures: Sequence[int]) -> Settled | None:
    """Which of the figures that one person gives is the answer, by where they stand."""
    opening, final = phrases[figures[0]], phrases[figures[-1]]
    if _tells_two_cases(elements, [phrase for phrase in phrases if phrase.names]):
        return _any_of(phrases, figures)
    if final.lead == Role.BUT and final.states and not final.is_plain and final.names != opening.names:
        return _settled(phrases, figures[-1]) if opening.supposes else _any_of(phrases, figures)
    if _only_explains(phrases, figures):
        return _settled(phrases, figures[0])
    if opening.is_plain and _hints_at_another(final, opening):
        return _any_of(phrases, figures)
    if _concludes(phrases, figures):
        return _settled(phrases, figures[-1])
    return _any_of(phrases, figures) if final.lead == Role.SO and final.names != opening.names else None


def _tells_two_cases(elements: Sequence[Element], figures: Sequence[Phrase]) -> bool:
    """Whether the figures are for cases of which only the question says which is meant: "95% for these, 90% for those".

    Words of contrast tell it too: "4608 without bias, 4640 with", "4 in, 8 out".
    """
    if _CONTRAST.issubset(element.word for element in elements):
        return True
    *others, last = figures
    if last.lead == Role.SO:
        return False
    ways = [one.word for one in last.tail[:1] if one.word in _WAYS]
    if ways and _WAYS.issubset([*ways, *(one.word for phrase in others for one in phrase.tail[:1])]):
        return True
    return last.is_for_a_case and any(one.is_for_a_case and one.names != last.names for one in others)


def _taken_back(phrases: Sequence[Phrase], figures: Sequence[int]) -> Settled | None:
    """The only figures as a doubt, if what follows says that it is a mistake or a joke."""
    taken_back = bool(figures) and any(withdraws(phrase.elements) for phrase in phrases[figures[0] + 1 :])
    return _any_of(phrases, figures) if taken_back else None


def _only_figure(phrases: Sequence[Phrase], elements: Sequence[Element]) -> Settled | None:
    """The only figure, if its unit or its working shows that it is meant, whatever words complete it.

    One that people have under some circumstances is talk: "we get 20 on a good day".
    """
    figures = [at for at, phrase in enumerate(phrases) if phrase.names]
    if len(figures) == 1 and phrases[figures[0]].tells_a_story:
        return NOTHING
    others = any(phrase.lead in (Role.OR, Role.IRONY, Role.OVER) for phrase in phrases)
    if len(figures) != 1 or not phrases[figures[0]].is_committed or others or tells_of_others(elements):
        return None
    return _settled(phrases, figures[0])


def _any_of(phrases: Sequence[Phrase], figures: Sequence[int]) -> Settled:
    names = dict.fromkeys(name for at in figures for name in phrases[at].names)
    return Settled(candidates=tuple(frozenset({name}) for name in names))


def _concludes(phrases: Sequence[Phrase], figures: Sequence[int]) -> bool:
    """Whether the last figure is announced as the result, or nothing else could be the answer."""
    opening, final = phrases[figures[0]], phrases[figures[-1]]
    announced = final.is_result and (final.is_plain or not opening.is_plain)
    if final.lead == Role.BECAUSE and not announced:
        return False
    return not final.bracketed and (announced or (final.is_plain and not _has_rival(phrases, figures)))


def _only_explains(phrases: Sequence[Phrase], figures: Sequence[int]) -> bool:
    """Whether the first figure is given as an answer, and all others stand in brackets, in a reason or in asides."""
    first, *others = figures
    opens = phrases[first].is_plain and not any(
        one.role in UNKNOWN for phrase in phrases[:first] for one in phrase.elements
    )
    if not opens or phrases[first].is_doubted or _takes_back(phrases[first + 1 : others[-1] + 1]):
        return False
    reason = next((at for at in range(first + 1, len(phrases)) if phrases[at].lead == Role.BECAUSE), len(phrases))
    return all(_explains(phrases[at], phrases[first], in_reason=at >= reason) for at in others)


def _explains(phrase: Phrase, opening: Phrase, *, in_reason: bool) -> bool:
    if phrase.bracketed or phrase.names == opening.names:
        return True
    if _works_out(phrase, opening) or phrase.is_part:
        return True
    if phrase.lead in (Role.SO, Role.BUT) or (phrase.lead in ARROWS and not in_reason):
        return False
    return in_reason or not (phrase.is_plain or phrase.is_result or phrase.offers_another)


def _works_out(phrase: Phrase, opening: Phrase) -> bool:
    """Whether a figure comes to the one before it once worked out or rounded: "5, 4500/1000", "5, 4.5 rounded"."""
    values = [value for value in (*opening.names, *phrase.names) if isinstance(value, Decimal)]
    rounded = any(one.word in _ROUNDED for one in phrase.tail)
    if (phrase.is_sure and not rounded) or len(values) != 2:
        return False
    figure, calculated = values
    return abs(figure - calculated) < max(Decimal(1), abs(figure) * _CLOSE)


def _hints_at_another(final: Phrase, opening: Phrase) -> bool:
    """Whether a figure that is no answer by itself may still be offered beside the opening one."""
    known = final.is_plain or final.is_result or final.bracketed or final.names == opening.names
    labelled = opening.has_known_label and final.has_other_label
    return final.offers_another and not (known or labelled)


def _has_rival(phrases: Sequence[Phrase], figures: Sequence[int]) -> bool:
    """Whether another figure than the last one could be the answer just as well, and is not taken back."""
    *others, last = figures
    return any(
        phrases[at].is_plain
        and not phrases[at].bracketed
        and phrases[at].names != phrases[last].names
        and not _takes_back(phrases[at + 1 : last + 1])
        for at in others
    )


def _takes_back(phrases: Sequence[Phrase]) -> bool:
    return any(
        phrase.lead in (Role.CORRECTION, Role.IRONY)
        or takes_back(phrase.elements)
        or (phrase.denies and not phrase.names)
        for phrase in phrases
    )


def _settled(phrases: Sequence[Phrase], at: int) -> Settled:
    answer = frozenset(phrases[at].names)
    later = [phrase for phrase in phrases[at + 1 :] if not phrase.names]
    doubted = phrases[at].is_doubted or len(answer) > 1 or any(phrase.doubts_what_was_said for phrase in later)
    if doubted or not phrases[at].is_sure:
        return _any_of(phrases, [at])
    return Settled(certain=answer)
