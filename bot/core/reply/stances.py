"""What a clause says of the options that it mentions: chosen, chosen half-heartedly, rejected, or just talked about."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.reply.clauses import Clause
from bot.core.reply.elements import Element
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
    ASSIGNED = "assigned"
    """given a purpose ("A for the logs"): chosen if all that are asked for are given one, else only stated"""
    DISPUTED = "disputed"
    """named after an unknown word ("scratch B"), which may deny it"""
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
    """Names that one clause takes one stance to. `corrects`: what was picked before is taken back.

    `sentence` tells which picks stand together; `concludes`: "so" led to it.
    """

    names: tuple[Name, ...]
    stance: Stance
    joint: Joint = Joint.AND
    corrects: bool = False
    sentence: int = 0
    concludes: bool = False


_AUXILIARIES = word_set("is are was were does do did can could would should will has have am may might")
_AFTER_ASKING_IS = word_set("it that this the there not he she an a my")
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
_INTERJECTIONS = word_set("hm hmm hmmm mm um uh well ok okay oh ah yes yeah yep and then first second also now btw")
_SLIGHT = word_set("on in at a an the so just really very still")
_PURPOSE = frozenset({"for", "to"})
_CONTINUING = frozenset({Role.MARK, Role.AND})
_SAYING_NOTHING = frozenset({Role.FILLER, Role.AND, Role.OR, Role.NOT})
_ECHOES = word_set("too also either likewise neither nor ditto same") | {"as well"}
_TAG = frozenset({Role.FILLER, Role.TENTATIVE, Role.BAD, Role.OR, Role.NOT, Role.AND})


def read_clauses(clauses: Sequence[Clause], question: str = "") -> list[Pick]:
    """The picks of all clauses in reading order; corrections are marked, and a tag question ("…, right?") weakens.

    What is stated of an option by its text counts only if it has to do with the `question`.
    """
    asked = frozenset(root(word) for word in words(question) if word not in STOP_WORDS)
    picks: list[Pick] = []
    corrects = False
    before: list[Pick] = []
    previous: Clause | None = None
    for clause in clauses:
        if _is_of_plural(clause, previous) and picks:
            picks[-1] = replace(picks[-1], stance=Stance.STATED)
        corrects = corrects or clause.connector is Role.CORRECTION
        if not clause.mentions:
            asks = _is_tag_question(clause) or _ends_asking(clause, previous) or _calls_wrong(clause)
            if asks and picks and picks[-1].stance in (Stance.CHOSEN, Stance.HEDGED):
                picks[-1] = _doubted(picks[-1])
            continue
        if _goes_on(clause, previous):
            continue
        read = _like(before, clause) if _echoes(clause) and previous else read_clause(clause, asked)
        before, previous = read, clause
        if clause.connector is Role.OR and picks:
            picks, read = [*picks[:-1], _doubted(picks[-1])], [_doubted(pick) for pick in read]
        for pick in read:
            takes_back = corrects and pick.stance is not Stance.STATED
            concludes = clause.connector is Role.SO
            picks.append(replace(pick, corrects=takes_back, sentence=clause.sentence, concludes=concludes))
            corrects = corrects and pick.stance is Stance.STATED
    if clauses and clauses[-1].withdrawn and picks:
        picks[-1] = _doubted(picks[-1])
    if any(clause.asked or is_question(clause) for clause in clauses):
        picks = [pick for pick in picks if pick.stance is not Stance.STATED]
    return [_doubted(pick) for pick in picks] if _is_ironic(clauses) else picks


def _goes_on(clause: Clause, previous: Clause | None) -> bool:
    """Whether "and" goes on with what is said of an option: "the rest is images and audio"."""
    if previous is None or clause.connector is not Role.AND or clause.sentence != previous.sentence:
        return False
    return previous.elements[-1].role is Role.CONTENT and all(element.mention for element in clause.elements)


def _is_of_plural(clause: Clause, previous: Clause | None) -> bool:
    """Whether "they" shows that some words of an option were a subject: "shadow tests mirror, they don't shift"."""
    mention = previous.elements[-1].mention if previous else None
    return mention is not None and mention.partial and clause.elements[0].word == "they"


def _calls_wrong(clause: Clause) -> bool:
    """Whether the clause only says that what was named is wrong: "and it was wrong"."""
    roles = {element.role for element in clause.elements}
    return Role.BAD in roles and roles <= {Role.BAD, Role.FILLER}


def _ends_asking(clause: Clause, previous: Clause | None) -> bool:
    """Whether a question mark ends the sentence that named something, and not a question about it."""
    return clause.asked and previous is not None and previous.sentence == clause.sentence and not is_question(clause)


def _echoes(clause: Clause) -> bool:
    """Whether the clause says of its mentions only what the one before said of its own: "A is slow, C too"."""
    others = [element for element in clause.elements if not element.mention]
    if clause.connector not in _CONTINUING or any(element.role not in _SAYING_NOTHING for element in others):
        return False
    return not _ECHOES.isdisjoint(element.word for element in others)


def _like(before: Sequence[Pick], clause: Clause) -> list[Pick]:
    """The stance of the clause before, taken to the mentions of this one; none if that one took none."""
    names = tuple(name for mention in clause.mentions for name in mention.names)
    return [Pick(names, pick.stance, _joint(clause.elements)) for pick in before[-1:]]


def _is_ironic(clauses: Sequence[Clause]) -> bool:
    return any(element.role is Role.IRONY for clause in clauses for element in clause.elements)


def _doubted(pick: Pick) -> Pick:
    return replace(pick, stance=Stance.TENTATIVE) if pick.stance in (Stance.CHOSEN, Stance.HEDGED) else pick


def read_clause(clause: Clause, asked: frozenset[str] = frozenset()) -> list[Pick]:
    """What one clause chooses and rejects; nothing for a question and for talk about the options."""
    if is_question(clause):
        return []
    head = _after_opening_reason(clause.elements) or _head(clause.elements)
    if not any(element.mention for element in head):
        return _of_condition(clause)
    chosen, rejected = _by_polarity(head)
    stance = _stance(clause, head, asked)
    joint = _joint(head)
    if stance is None and joint is Joint.OR and len(set(chosen)) > 1:
        stance = Stance.STATED if _is_predicate(head) else Stance.TENTATIVE
    known = not any(element.role in _UNKNOWN for element in head)
    picks = [Pick(chosen, stance, joint)] if chosen and stance else []
    return picks + ([Pick(rejected, Stance.REJECTED)] if rejected and known else [])


def _is_predicate(head: Sequence[Element]) -> bool:
    """Whether the first unknown word comes after all mentions, which it then says something of."""
    unknown = next((at for at, element in enumerate(head) if element.role in _UNKNOWN), len(head))
    return not any(element.mention for element in head[unknown:])


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


def _after_opening_reason(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements from "I'd go with" on after a reason that no mark ends: "since there are no labels I'd go with B"."""
    if elements[0].role is not Role.BECAUSE:
        return ()
    speaking = next((at for at, element in enumerate(elements) if element.word == "i"), len(elements))
    announced = [element.role for element in elements[speaking:]]
    cue = announced.index(Role.CUE) if Role.CUE in announced else 0
    return elements[speaking:] if cue and all(role is Role.FILLER for role in announced[:cue]) else ()


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
        if element.role is Role.NOT and chosen and not denied and head[at - 1].word in _AUXILIARIES:
            return (), tuple(dict.fromkeys([*rejected, *chosen]))  # "A isn't as good as B" says nothing of B
        if element.mention and denied:
            rejected.extend(element.mention.names if element.mention.sure else ())
        elif element.mention:
            chosen.extend(element.mention.names)
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
    if _is_about_the_speaker(head):
        return None
    if _is_comment(head):
        return Stance.TENTATIVE
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
    if _explains(head) and Role.CUE not in roles:
        return Stance.STATED
    return Stance.HEDGED if Role.HEDGE in roles else Stance.CHOSEN


def _is_about_the_speaker(head: Sequence[Element]) -> bool:
    """Whether the clause says by words of an option what the speaker is: "I'm on autopilot today"."""
    first = next(at for at, element in enumerate(head) if element.mention)
    opening = [element.word for element in head[:first]]
    mention = head[first].mention
    return opening[:2] == ["i", "am"] and _SLIGHT.issuperset(opening[2:]) and mention is not None and mention.by_text


def _is_comment(head: Sequence[Element]) -> bool:
    """Whether the clause may just comment on something: "that's mean", "this is bananas"."""
    opening = [element.word for element in head[:2]]
    mention = head[2].mention if len(head) > 2 else None
    return opening in (["that", "is"], ["this", "is"]) and mention is not None and mention.by_text and mention.loose


def _explains(head: Sequence[Element]) -> bool:
    """Whether the clause says of an option what it does or is: "C mirrors traffic", "E is cross entropy"."""
    mentions = [element.mention for element in head if element.mention]
    opening = itertools.takewhile(lambda element: not element.mention, head)
    if len(mentions) != 2 or not mentions[1].by_text or any(one.word not in _INTERJECTIONS for one in opening):
        return False
    places = [at for at, element in enumerate(head) if element.mention]
    is_said = any(element.word in _COPULAS for element in head[places[0] : places[1]])
    adjacent = places[1] == places[0] + 1 and mentions[1].partial and not mentions[0].by_text
    return is_said or (adjacent and mentions[0].names == mentions[1].names)


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
    if roles[0] is Role.CONTENT and unknown[-1] < first:
        listed = Role.MENTION in roles[first + 1 :] and not {Role.AND, Role.OR} & set(roles)
        short = len(head) <= _LONGEST_NAME + 1 and len(unknown) == 1 and head[first].mention.by_text
        if listed or short:
            return Stance.TENTATIVE if listed else Stance.STATED
        return Stance.DISPUTED if sure and roles[-1] is Role.MENTION else None
    opening = head[first].mention if all(element.word in _INTERJECTIONS for element in head[:first]) else None
    if opening is None or not opening.loud or unknown[0] == 0:
        return None
    if (
        first == 0
        and len(head) <= _LONGEST_NAME
        and all(role in _UNKNOWN or head[at].word == "it" for at, role in enumerate(roles) if at)
    ):
        return Stance.STATED
    if first == last and head[first + 1].word in _PURPOSE:
        return Stance.ASSIGNED
    beside_the_question = opening.by_text and asked.isdisjoint(root(element.word) for element in head[first + 1 :])
    return None if beside_the_question else Stance.STATED
