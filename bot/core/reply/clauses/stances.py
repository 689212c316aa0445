"""What a clause says of the options that it mentions: chosen, chosen half-heartedly, rejected, or just talked about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.clauses.clauses import Clause
from bot.core.reply.clauses.hindsight import (
    concluded,
    denied_last,
    in_hindsight,
    laughed_at,
    seen_as_a_whole,
    seen_together,
)
from bot.core.reply.clauses.picks import Joint, Pick, Stance
from bot.core.reply.clauses.questions import REASON_OPENERS, is_question, is_statement, only_laughs
from bot.core.reply.clauses.statements import (
    UNKNOWN,
    explains,
    has_predicate,
    introduces,
    is_about_the_speaker,
    is_comment,
    is_thought_of_before,
    praises,
    ranks_behind,
    stance_of_statement,
)
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, COPULAS, Role
from bot.core.reply.words.mentions import Name
from bot.core.reply.words.repeated import question_words
from bot.language.roots import root
from bot.language.terms import STOP_WORDS, word_set

_REASON = frozenset({Role.BECAUSE, Role.IF})
_CONTINUING = frozenset({Role.MARK, Role.AND})
_SAYING_NOTHING = frozenset({Role.FILLER, Role.AND, Role.OR, Role.NOT})
_TELLERS = word_set("i we he she they") | {"we had", "i had", "we have", "we did"}
_IDENTIFYING = word_set("it its that this is must")
_ECHOES = word_set("too also either likewise neither nor ditto same") | {"as well"}


def read_clauses(clauses: Sequence[Clause], question: str = "") -> list[Pick]:
    """The picks of all clauses in reading order; corrections are marked, and a tag question ("…, right?") weakens.

    What is stated of an option by its text counts only if it has to do with the `question`.
    """
    asked = frozenset(root(word) for word in question_words(question) if word not in STOP_WORDS)
    picks: list[Pick] = []
    before: list[Pick] = []
    previous: Clause | None = None
    corrects = withdraws = False
    for at, clause in enumerate(clauses):
        corrects = corrects or clause.connector is Role.CORRECTION
        withdraws = withdraws or clause.withdraws
        if picks:
            chosen_else = any(one.stance is Stance.CHOSEN and one.names != picks[-1].names for one in picks)
            picks[-1] = in_hindsight(picks[-1], clause, previous, clauses[at - 1 : at + 2], chosen_else=chosen_else)
        if (
            not clause.mentions
            or _goes_on(clause, previous, clauses[at + 1 : at + 2])
            or _goes_on_telling(clause, clauses[at - 1 : at])
        ):
            continue
        before = _like(before, clause) if previous and _echoes(clause) else read_clause(clause, asked)
        picks[-1:], before = seen_together(picks[-1:], before, clause, previous)
        if previous and only_laughs(clause):
            before = [laughed_at(pick, picks, is_statement(previous)) for pick in before]
        previous = clause
        for pick in before:
            picks.append(replace(pick, corrects=corrects and pick.stance is not Stance.STATED))
            corrects, withdraws = (corrects, withdraws) if pick.stance is Stance.STATED else (False, False)
    if picks and (withdraws or clauses[-1].withdrawn):
        picks[-1] = denied_last(picks, previous)
    return seen_as_a_whole(concluded(picks, clauses), clauses)


def _goes_on(clause: Clause, previous: Clause | None, following: Sequence[Clause]) -> bool:
    """Whether "and" goes on with what is said of an option ("the rest is images and audio"), and has no own reason."""
    if any(after.connector is Role.SO and not after.mentions for after in following):
        return False
    if previous is None or clause.connector is not Role.AND or clause.sentence != previous.sentence:
        return False
    return previous.elements[-1].role is Role.CONTENT and all(element.mention for element in clause.elements)


def _goes_on_telling(clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether "and" goes on with what somebody tells: "I asked for 28 days and got 26", "we had jokes and now forests".

    A letter or a whole text after it is named on purpose, and so is what "it's" leads to.
    """
    if clause.connector is not Role.AND or not before or before[0].sentence != clause.sentence:
        return False
    said = [element.word for element in clause.elements if not element.mention]
    tells = before[0].elements[0].word in _TELLERS and any(one.role in UNKNOWN for one in before[0].elements)
    announced = any(element.role is Role.CUE for element in clause.elements) or not _IDENTIFYING.isdisjoint(said)
    return tells and not announced and all(map(_is_in_passing, clause.elements))


def _is_in_passing(element: Element) -> bool:
    """Whether an element names nothing, or some words of an option or a figure that may be there by chance."""
    mention = element.mention
    return mention is None or mention.partial or mention.loose or element.word[0].isdecimal()


def _echoes(clause: Clause) -> bool:
    """Whether the clause says of its mentions only what the one before said of its own: "A is slow, C too"."""
    others = [element for element in clause.elements if not element.mention]
    if clause.connector not in _CONTINUING or any(element.role not in _SAYING_NOTHING for element in others):
        return False
    return not _ECHOES.isdisjoint(element.word for element in others)


def _like(before: Sequence[Pick], clause: Clause) -> list[Pick]:
    """The stance of the clause before, taken to the mentions of this one; none if that one took none."""
    names = tuple(name for mention in clause.mentions for name in mention.names)
    return [replace(pick, names=names, joint=_joint(clause.elements), sentence=clause.sentence) for pick in before[-1:]]


def read_clause(clause: Clause, asked: frozenset[str] = frozenset()) -> list[Pick]:
    """What one clause chooses and rejects; nothing for a question and for talk about the options."""
    if is_question(clause):
        return []
    head = _after_opening_reason(clause.elements) or _head(clause.elements)
    if not any(element.mention for element in head):
        return _of_condition(clause)
    chosen, rejected = _by_polarity(head)
    stance, joint = _stance(clause, head, asked), _joint(head)
    if stance is None and joint is Joint.OR and len(set(chosen)) > 1:
        stance = Stance.STATED if has_predicate(head) else Stance.TENTATIVE
    known = not any(element.role in UNKNOWN for element in head)
    picks = [Pick(chosen, stance, joint)] if chosen and stance else []
    picks += [Pick(rejected, Stance.REJECTED)] if rejected and known else []
    return [replace(pick, sentence=clause.sentence, concludes=clause.connector is Role.SO) for pick in picks]


def _head(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements before a reason or condition; a question word after a mention opens a reason too.

    After "is" it says something of the mention instead: "S3 is where we keep it".
    """
    mentioned = False
    for at, element in enumerate(elements):
        opens = mentioned and element.word in REASON_OPENERS and not _is_predicate(elements[:at])
        if element.role in _REASON or opens:
            return elements[:at]
        mentioned = mentioned or element.mention is not None
    return elements


def _is_predicate(before: Sequence[Element]) -> bool:
    """Whether "is" stands before, perhaps with an adverb: "D is exactly how you overfit"."""
    last = next((one for one in reversed(before) if one.role is not Role.FILLER or one.word in COPULAS), None)
    return last is not None and last.word in COPULAS


def _after_opening_reason(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements from "I'd go with" on, after a reason that no mark ends: "since k is known I'd go with B"."""
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
        if element.role is Role.NOT and chosen and not denied and head[at - 1].word in AUXILIARIES:
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
    if any(role in UNKNOWN for role in roles):
        return None if clause.asked else stance_of_statement(head, asked)
    by_text = all(element.mention.by_text for element in head if element.mention)
    if is_about_the_speaker(head) or (praises(head) and by_text):
        return None
    if ranks_behind(head):
        return Stance.ASSIGNED
    if (
        is_thought_of_before(head)
        or introduces(head)
        or (explains(head) and Role.CUE not in roles and not clause.asked)
    ):
        return Stance.STATED
    return _stance_of_choice(clause, head)


def _stance_of_choice(clause: Clause, head: Sequence[Element]) -> Stance:
    """The stance to names beside which nothing is said that is not understood."""
    if _is_weighed(clause, head) or is_comment(head) or praises(head):
        return Stance.TENTATIVE
    if not all(element.mention.sure for element in head if element.mention):
        return Stance.TENTATIVE if clause.connector is Role.CORRECTION else Stance.STATED
    return Stance.HEDGED if any(element.role is Role.HEDGE for element in head) else Stance.CHOSEN


def _is_weighed(clause: Clause, head: Sequence[Element]) -> bool:
    """Whether the clause asks, doubts or sets a condition, or what it names is not sure."""
    roles = [element.role for element in head]
    conditional = any(element.role is Role.IF for element in clause.elements)
    unsure = any(element.mention and not (element.mention.sure or element.mention.partial) for element in head)
    doubts = Role.TENTATIVE in roles or (Role.UNSURE in roles and Role.HEDGE not in roles)
    doubly_negative = Role.NOT in roles and Role.BAD in roles
    inverted = len(head) > 1 and head[0].word == "is" and head[1].mention is not None
    return conditional or unsure or doubts or doubly_negative or inverted or clause.asked
