"""Prompts and options paired by where they stand: those in one stretch of a reply belong together.

"1-B, 2-A" pairs within its commas, "lambda runs functions, SQS queues messages" too. What is paired anew after a word
of correction replaces what was said before; without one it leaves the prompt open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.reply.clauses.questions import REASON_OPENERS
from bot.core.reply.clauses.sequences import AGAINST
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.second_thoughts import takes_back, without_sighs

_ENDS = frozenset(",;.!?()[]{}\n|") | {"..", "..."}
_JOINING = frozenset({Role.AND, Role.SO, Role.BUT, Role.CORRECTION, Role.BECAUSE})
_DENYING = frozenset({Role.NOT, Role.OVER})
_STROKE = "/"


@dataclass(frozen=True, slots=True)
class Side:
    """A prompt or an option that is named."""

    is_prompt: bool
    name: str


@dataclass(slots=True)
class Pairing:
    """What is paired so far. `is_open` where a prompt got two options, or words leave open what is meant."""

    pairs: dict[str, str] = field(default_factory=dict)
    is_open: bool = False

    def add(self, one: Side, other: Side, *, corrects: bool) -> None:
        """Pair two sides; a prompt that has another option already is left open unless it is corrected."""
        prompt, option = (one, other) if one.is_prompt else (other, one)
        self.is_open |= self.pairs.get(prompt.name, option.name) != option.name and not corrects
        self.pairs[prompt.name] = option.name


def pair_up(elements: Sequence[Element], prompts_at: frozenset[int], count: int) -> Pairing:
    """The pairs of a reply to `count` prompts; `prompts_at` has the first tokens of the mentions that are prompts."""
    pairing = Pairing()
    corrects = False
    unresolved = False
    pending: Side | None = None
    for stretch in _stretches(elements):
        complete = len(pairing.pairs) == count
        if complete and (stretch[0].role is Role.BECAUSE or stretch[0].word in REASON_OPENERS):
            break
        corrects = corrects or takes_back(stretch)
        unresolved = unresolved or (bool(pairing.pairs) and takes_back(without_sighs(stretch)))
        sides = _sides(_affirmed(stretch), prompts_at)
        if pending and len(sides) == 1 and sides[0].is_prompt is not pending.is_prompt:
            sides = [pending, *sides]
        pending = sides[0] if len(sides) == 1 else None
        if len(sides) < 2 or (complete and not corrects and not any(side.is_prompt for side in sides)):
            continue
        pairing.is_open |= _is_left_open(stretch)
        if _alternates(sides):
            for one, other in zip(sides[::2], sides[1::2], strict=True):
                pairing.add(one, other, corrects=corrects)
            unresolved = False
        else:
            pairing.is_open = True
    pairing.is_open |= unresolved
    return pairing


def _stretches(elements: Sequence[Element]) -> Iterator[list[Element]]:
    current: list[Element] = []
    for element in elements:
        ends = element.role is Role.MARK and (element.word in _ENDS or element.word[0] == "\n")
        if (ends or element.role in _JOINING or _taken_back_by(element)) and current:
            yield current
            current = []
        if not ends:
            current.append(element)
    if current:
        yield current


def _taken_back_by(element: Element) -> bool:
    return element.word == "no" and takes_back([element])


def _affirmed(stretch: Sequence[Element]) -> Sequence[Element]:
    """The elements of a stretch before a denial: of "3a not 3b" the first two."""
    denied = next((at for at, one in enumerate(stretch) if one.role in _DENYING and one.word != "no"), len(stretch))
    return stretch[:denied]


def _sides(elements: Sequence[Element], prompts_at: frozenset[int]) -> list[Side]:
    """What is named in turn; one named again in the same stretch counts once, unless letters are run together."""
    sides: list[Side] = []
    for element in elements:
        if element.mention is None:
            continue
        for name in element.mention.names:
            side = Side(element.mention.start in prompts_at, str(name))
            if side not in sides[-1:] and not (side.is_prompt and side in sides):
                sides.append(side)
    return sides


def _alternates(sides: Sequence[Side]) -> bool:
    """Whether prompts and options take turns, so that it is clear which belong together."""
    pairs = list(zip(sides[::2], sides[1::2], strict=False))
    return len(sides) % 2 == 0 and all(
        one.is_prompt is not other.is_prompt and one.is_prompt is sides[0].is_prompt for one, other in pairs
    )


def _is_left_open(stretch: Sequence[Element]) -> bool:
    """Whether words leave open what is meant; a denial does not, since what it denies is left out."""
    return any(one.role in AGAINST - _DENYING and one.word != _STROKE for one in stretch)
