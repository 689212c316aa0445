"""Figures as mentions: how sure each is, whether it counts other things, and whether its unit or working is given."""

from collections.abc import Sequence

from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.quantities import Quantity
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.core.reply.words.units import PERCENT, Unit, asking_sentence
from bot.language.terms import stem, word_set, words

_HARMLESS_WORDS = word_set("""
    ish approx approximately about around roughly circa ca somewhere exactly value result working calculation you using
    equals total makes gives give get got come comes came works worked out ends ended ending figure figured calculated
    calculate computed count derived reach reached arrive arrived land landed lands adds sums round rounded rounding
    rounds multiply divide komme ergibt ergebnis macht raus heraus sale salen resultado resulta obtengo fait donne
    obtiens resultat viene risultato das sind son sono sao werden waren serian serien mal mir waeren full
    average old long wide high tall deep heavy
    included including incl counting suffice needing sir mussten muessten da dan metros metri mtrs meter side
    sag trouve credo altogether overall together sum needed required necessary
""")
HARMLESS = frozenset(map(stem, _HARMLESS_WORDS))
"""Stems of words that change nothing beside a figure."""


_DIFFERENCE = word_set("more less fewer extra additional")
"""After a figure these make it what comes to another one: "160 euros more"."""
_VAGUE = word_set("something smth sth odd tops max maximum")
_VAGUE_PAIRS = frozenset({("at", "best"), ("at", "most"), ("of", "this"), ("of", "it"), ("of", "that"), ("of", "my")})
_COPULAS = frozenset({"is", "are", "was", "were"})
_THINGS = frozenset({"them", "these", "those"})
_POINTING = frozenset({"it", "that", "this", "answer"})
_BOUNDS = frozenset({"minimum", "maximum"})
_DIVIDING = frozenset({"/", "÷"})
_EVERYDAY_COUNTED = word_set("people folk folks person guys friends times time thing things votes tries attempts")
_AMONG_COUNTED = word_set("more other of the you my our")


def counts_people(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether an everyday thing is counted that no item asks for: "3 more people", "two times"."""
    following = [word for at in (0, 1, 2) if (word := word_at(tokens, quantity.end + at)) not in _AMONG_COUNTED]
    return bool(following) and following[0] in _EVERYDAY_COUNTED


def to_mention(quantity: Quantity, unit: Unit, tokens: Sequence[Token]) -> Mention:
    typed = word_at(tokens, quantity.start)
    bare_one = unit.is_share and quantity.value == 1 and (typed == "1" or typed.startswith(("1.", "one")))
    names = (quantity.value / 100, quantity.value) if bare_one else quantity.readings
    beyond = unit.is_share and quantity.value > 1 and not _is_in_percent(tokens[quantity.start : quantity.end])
    worked_out = any(token.word == "=" for token in tokens[quantity.start : quantity.end])
    divides = any(token.word in _DIVIDING for token in tokens[quantity.start : quantity.end])
    whole = quantity.value > 1 or "how many" in asking_sentence(unit.question).casefold()
    unfinished = quantity.is_fraction and divides and whole and unit.name is not None and not worked_out
    spelt_out = not quantity.has_unit and unit.is_spelt_out(tokens[quantity.end - 1].word)
    share_instead = (
        unit.name is not None and not unit.is_share and _is_in_percent(tokens[quantity.start : quantity.end])
    )
    differs = word_at(tokens, quantity.end) in _DIFFERENCE and not _is_asked_as_difference(unit)
    vague = _is_vague(tokens, quantity.end)
    unclear = vague or beyond or unfinished or spelt_out or share_instead or differs
    sure = quantity.sure and len(names) == 1 and not unclear
    return Mention(
        quantity.start,
        quantity.end,
        names,
        sure,
        loud=_counts_something(tokens, quantity, unit.question) and not (unit.is_share and quantity.value < 1),
        by_text=quantity.has_unit or worked_out,
    )


def _is_vague(tokens: Sequence[Token], end: int) -> bool:
    """Whether the figure is only where the answer begins, or a part: "900-something", "bias is 10 of them"."""
    if word_at(tokens, end) == "of" and word_at(tokens, end + 1) in _THINGS:
        ends = end + 2 >= len(tokens) or tokens[end + 2].is_mark
        told = word_at(tokens, end - 2) in _COPULAS and word_at(tokens, end - 3) not in _POINTING
        return told or not ends
    at = end + (word_at(tokens, end) in {"-", "%"})
    return word_at(tokens, at) in _VAGUE or (word_at(tokens, at), word_at(tokens, at + 1)) in _VAGUE_PAIRS


def _is_asked_as_difference(unit: Unit) -> bool:
    return not _DIFFERENCE.isdisjoint(words(asking_sentence(unit.question)))


def _is_in_percent(typed: Sequence[Token]) -> bool:
    return any(token.word in PERCENT or token.word.endswith("%") for token in typed)


def _counts_something(tokens: Sequence[Token], quantity: Quantity, question: str) -> bool:
    """Whether a noun follows that is neither the unit nor what the question counts, nor "saved" as it asks."""
    counted = word_at(tokens, quantity.end)
    done = counted.endswith("ed") and stem(counted) in map(stem, words(asking_sentence(question)))
    known = stem(counted) in HARMLESS or counted in _BOUNDS or done
    return counted.isalpha() and role_of(counted) is Role.CONTENT and not known
