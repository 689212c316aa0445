"""What a clause says of the options that it mentions: chosen, chosen half-heartedly, rejected, or just talked about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.reply.clauses import Clause, Element
from bot.core.reply.frames import PRAISE, Role
from bot.core.reply.mentions import Name
from bot.language.roots import root
from bot.language.terms import STOP_WORDS, word_set, words


class Stance(StrEnum):
    """How a clause stands to what it mentions."""

    CHOSEN = "chosen"
    HEDGED = "hedged"
    """chosen, with a maybe"""
    TENTATIVE = "tentative"
    """weighed or asked, not chosen"""
    STATED = "stated"
    """the subject of a statement, which may or may not be meant as the answer"""
    REJECTED = "rejected"


class Joint(StrEnum):
    """How the names of one clause belong together."""

    AND = "and"
    OR = "or"
    SLASH = "slash"


@dataclass(frozen=True, slots=True)
class Pick:
    """Names that one clause takes one stance to. `corrects`: what was picked before is taken back."""

    names: tuple[Name, ...]
    stance: Stance
    joint: Joint = Joint.AND
    corrects: bool = False


_AUXILIARIES = word_set("is are was were does do did can could would should will has have am may might")
_AFTER_ASKING_IS = word_set("it that this the there not he she we you they an a my")
_AFTER_ELIDED_SUBJECT = word_set("""
    be go say pick choose guess have think vote take opt bet answer definitely probably obviously clearly certainly
    surely still really just also likely maybe
""")
_REASON = frozenset({Role.BECAUSE, Role.IF})
REASON_OPENERS = word_set("which why whose where when who since how")
"""Question words that open a reason after a mention; "what" does not ("A is what they all pick")."""
_UNKNOWN = frozenset({Role.CONTENT, Role.REMARK, Role.ASK})
_COPULAS = word_set("is are was were")
_CHOOSING_PRAISE = word_set("answer choice option pick fit enough here it one")
_LONGEST_NAME = 3
"""Elements up to which an option and unknown words after it may be another name of it ("k-means clustering")."""
_TAG = frozenset({Role.FILLER, Role.BAD, Role.OR, Role.NOT, Role.AND})


def read_clauses(clauses: Sequence[Clause], question: str = "") -> list[Pick]:
    """The picks of all clauses in reading order; corrections are marked, and a tag question ("…, right?") weakens.

    What is stated of an option by its text counts only if it has to do with the `question`.
    """
    asked = frozenset(root(word) for word in words(question) if word not in STOP_WORDS)
    picks: list[Pick] = []
    corrects = False
    for clause in clauses:
        corrects = corrects or clause.connector is Role.CORRECTION
        if not clause.mentions:
            if _is_tag_question(clause) and picks and picks[-1].stance in (Stance.CHOSEN, Stance.HEDGED):
                picks[-1] = _doubted(picks[-1])
            continue
        read = read_clause(clause, asked)
        if clause.connector is Role.OR and picks:
            picks, read = [*picks[:-1], _doubted(picks[-1])], [_doubted(pick) for pick in read]
        picks += [replace(pick, corrects=corrects) if at == 0 else pick for at, pick in enumerate(read)]
        corrects = corrects and not read
    return [_doubted(pick) for pick in picks] if _is_ironic(clauses) else picks


def _is_ironic(clauses: Sequence[Clause]) -> bool:
    return any(element.role is Role.IRONY for clause in clauses for element in clause.elements)


def _doubted(pick: Pick) -> Pick:
    return replace(pick, stance=Stance.TENTATIVE) if pick.stance in (Stance.CHOSEN, Stance.HEDGED) else pick


def read_clause(clause: Clause, asked: frozenset[str] = frozenset()) -> list[Pick]:
    """What one clause chooses and rejects; nothing for a question and for talk about the options."""
    if is_question(clause):
        return []
    head = _head(clause.elements)
    if not any(element.mention for element in head):
        return _of_condition(clause)
    chosen, rejected = _by_polarity(head)
    stance = _stance(clause, head, asked)
    joint = _joint(head)
    if stance is None and joint is Joint.OR and len(set(chosen)) > 1:
        stance = Stance.TENTATIVE
    known = not any(element.role in _UNKNOWN for element in head)
    picks = [Pick(chosen, stance, joint)] if chosen and stance else []
    return picks + ([Pick(rejected, Stance.REJECTED)] if rejected and known else [])


def is_question(clause: Clause) -> bool:
    """Whether the clause asks: it opens with a question word, or verb and subject are swapped."""
    for at, element in enumerate(clause.elements):
        if element.mention:
            return False
        if element.role is Role.ASK:
            return True
        if element.word in _AUXILIARIES:
            return at == 0 and _is_inverted(clause, element.word)
    return False


def _is_inverted(clause: Clause, auxiliary: str) -> bool:
    following = clause.elements[1:]
    if not following:
        return False
    if auxiliary in {"is", "are", "was", "were"}:
        return following[0].word in _AFTER_ASKING_IS or (following[0].mention is not None and len(following) > 1)
    return following[0].word not in _AFTER_ELIDED_SUBJECT


def _is_tag_question(clause: Clause) -> bool:
    return clause.asked and all(element.role in _TAG for element in clause.elements)


def _head(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements before a reason or condition; a question word after a mention opens a reason too."""
    mentioned = False
    for at, element in enumerate(elements):
        if element.role in _REASON or (mentioned and element.word in REASON_OPENERS):
            return elements[:at]
        mentioned = mentioned or element.mention is not None
    return elements


def _of_condition(clause: Clause) -> list[Pick]:
    """Mentions in a condition alone ("unless it is C") leave open what is meant; those in a reason say nothing."""
    if clause.elements[0].role is not Role.IF:
        return []
    return [Pick(tuple(name for mention in clause.mentions for name in mention.names), Stance.TENTATIVE)]


def _by_polarity(head: Sequence[Element]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Names that the clause affirms and that it denies."""
    chosen: list[Name] = []
    rejected: list[Name] = []
    denied = False
    for at, element in enumerate(head):
        later = any(other.mention for other in head[at + 1 :])
        if element.mention:
            (rejected if denied else chosen).extend(element.mention.names)
        elif (element.role is Role.NOT and not later) or element.role is Role.BAD:
            rejected, chosen = [*rejected, *chosen], []
        elif element.role in (Role.NOT, Role.OVER):
            denied = True
    return tuple(dict.fromkeys(chosen)), tuple(dict.fromkeys(rejected))


def _joint(head: Sequence[Element]) -> Joint:
    if any(element.role is Role.EITHER for element in head):
        return Joint.OR
    alternatives = {element.word for element in head if element.role is Role.OR}
    if not alternatives:
        return Joint.AND
    return Joint.SLASH if alternatives == {"/"} else Joint.OR


def _stance(clause: Clause, head: Sequence[Element], asked: frozenset[str]) -> Stance | None:
    """The stance to the names that the clause affirms; None for mere talk."""
    roles = [element.role for element in head]
    if any(role in _UNKNOWN for role in roles):
        return None if clause.asked else _stance_of_statement(head, roles, asked)
    if _praises(head):
        return None if all(element.mention.by_text for element in head if element.mention) else Stance.TENTATIVE
    conditional = any(element.role is Role.IF for element in clause.elements)
    unsure = not all(element.mention.sure for element in head if element.mention)
    doubted = Role.UNSURE in roles and Role.HEDGE not in roles
    doubly_negative = Role.NOT in roles and Role.BAD in roles
    if Role.TENTATIVE in roles or conditional or unsure or doubted or doubly_negative or clause.asked:
        return Stance.TENTATIVE
    if len(head) > 1 and head[0].word == "is" and head[1].mention:
        return Stance.TENTATIVE
    return Stance.HEDGED if Role.HEDGE in roles else Stance.CHOSEN


def _praises(head: Sequence[Element]) -> bool:
    """Whether the clause only says that what it mentions first "is great" and the like."""
    if not head[0].mention or len(head) < 2 or head[1].word not in _COPULAS:
        return False
    rest = {element.word for element in head[2:]}
    return not rest.isdisjoint(PRAISE) and rest.isdisjoint(_CHOOSING_PRAISE)


def _stance_of_statement(head: Sequence[Element], roles: Sequence[Role], asked: frozenset[str]) -> Stance | None:
    """For a clause with unknown words: announced before them it is chosen, as their subject it is stated."""
    if Role.REMARK in roles or Role.NOT in roles or Role.BAD in roles:
        return None
    first = roles.index(Role.MENTION)
    last = len(roles) - 1 - roles[::-1].index(Role.MENTION)
    unknown = [at for at, role in enumerate(roles) if role in _UNKNOWN]
    sure = all(element.mention.sure for element in head if element.mention)
    if Role.CUE in roles[:first] and sure and unknown[0] > last and not {Role.TENTATIVE, Role.HEDGE} & set(roles):
        return Stance.CHOSEN
    opening = head[0].mention
    if opening is None or not opening.loud or unknown[0] == 0:
        return None
    if len(head) <= _LONGEST_NAME and all(role in _UNKNOWN for role in roles[1:]):
        return Stance.STATED
    beside_the_question = opening.by_text and asked.isdisjoint(root(element.word) for element in head[1:])
    return None if beside_the_question else Stance.STATED
