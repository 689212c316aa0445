"""What was picked, as later clauses of the reply show it: doubted, denied, laughed at, conceded or stood by."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.clauses.clauses import Clause
from bot.core.reply.clauses.picks import Pick, Stance, doubted
from bot.core.reply.clauses.questions import (
    addresses_somebody,
    answers_itself,
    concedes,
    denies,
    disbelieves,
    gives_alternative,
    is_about_it,
    is_guess,
    is_question,
    reaffirms,
    takes_back,
)
from bot.core.reply.words.frames import Role

_BARE = frozenset({Role.MENTION, Role.FILLER, Role.CUE, Role.AND})


def in_hindsight(
    pick: Pick, clause: Clause, previous: Clause | None, around: Sequence[Clause], *, chosen_else: bool
) -> Pick:
    """The pick of the `previous` clause that names something, as a later one among those `around` it shows it.

    One that names nothing may doubt what was picked, deny it or stand by it, or tell why it is second to what is
    `chosen_else`: "B. A would work too but you pay more".
    """
    if clause.mentions:
        return replace(pick, stance=Stance.STATED) if _is_of_plural(clause, previous) else pick
    settled = pick.stance is Stance.TENTATIVE and answers_itself(around[0], clause)
    conceded = chosen_else and previous is not None and concedes(previous, clause)
    if settled or conceded or _is_of_plural(clause, previous) or disbelieves(clause) or is_about_it(clause, previous):
        return replace(pick, stance=Stance.STATED)
    if takes_back(clause, previous) or gives_alternative(clause, around[0], around[2] if len(around) > 2 else None):
        return doubted(pick)
    if denies(clause, previous):
        return replace(pick, stance=Stance.REJECTED)
    weighed = pick.stance is Stance.TENTATIVE and len(set(pick.names)) == 1
    meant = reaffirms(clause) or is_guess(around[0], clause)
    return replace(pick, stance=Stance.HEDGED) if weighed and meant else pick


def _is_of_plural(clause: Clause, previous: Clause | None) -> bool:
    """Whether "they" shows that some words of an option were a subject: "shadow tests mirror, they don't shift"."""
    mention = previous.elements[-1].mention if previous else None
    return mention is not None and mention.partial and clause.elements[0].word == "they"


def seen_together(
    last: Sequence[Pick], new: Sequence[Pick], clause: Clause, previous: Clause | None
) -> tuple[list[Pick], list[Pick]]:
    """The last pick and those of the clause after it, each in the light of the other.

    "Or" leaves both open; "but" after an option that was only called fitting drops it, if another one is not refused.
    """
    if clause.connector is Role.OR:
        return [doubted(pick) for pick in last], [doubted(pick) for pick in new]
    refuses = any(pick.stance is Stance.REJECTED for pick in new)
    if previous and not refuses and concedes(previous, clause):
        return [replace(pick, stance=Stance.STATED) for pick in last], list(new)
    return list(last), list(new)


def _gives_up(picks: Sequence[Pick], clauses: Sequence[Clause]) -> bool:
    """Whether a reply that went from one option to another ends with not knowing: "A… no B… ugh idk"."""
    given = {pick.names for pick in picks if pick.stance in (Stance.CHOSEN, Stance.HEDGED)}
    ending = clauses[-1].elements if clauses else ()
    unsure = any(element.role is Role.UNSURE for element in ending)
    return len(given) > 1 and unsure and not any(element.mention for element in ending)


def laughed_at(pick: Pick, earlier: Sequence[Pick], after_statement: bool) -> Pick:
    """The pick of an option that is laughed at: a remark where others are chosen, open in a row of remarks.

    "A C, D lol" chooses A and C; "A is a myth, B is nonsense, D lol" may choose D or not.
    """
    chosen = {name for one in earlier if one.stance is Stance.CHOSEN for name in one.names}
    if chosen and chosen.isdisjoint(pick.names):
        return replace(pick, stance=Stance.STATED)
    return doubted(pick) if after_statement else pick


def denied_last(picks: Sequence[Pick], previous: Clause | None) -> Pick:
    """The last pick after a "no" that ends the reply: an option's text beside other picks is refused, else all is open.

    "A, C. Dropping records... no" stands by A and C.
    """
    *earlier, last = picks
    by_text = previous is not None and all(mention.by_text for mention in previous.mentions)
    new = any(pick.stance is Stance.CHOSEN for pick in earlier) and all(
        set(pick.names).isdisjoint(last.names) for pick in earlier
    )
    apart = earlier and earlier[-1].sentence < last.sentence
    return replace(last, stance=Stance.REJECTED) if by_text and new and apart else doubted(last)


def concluded(picks: list[Pick], clauses: Sequence[Clause]) -> list[Pick]:
    """Only the last pick where "so" or an arrow and a letter or a name end the reply: what led to it is no rival."""
    last = clauses[-1] if clauses else None
    if last is None or not last.concludes or last.asked or len(picks) < 2:
        return picks
    is_bare = all(element.role in _BARE for element in last.elements)
    in_full = last.mentions and not any(mention.partial or mention.loose for mention in last.mentions)
    return picks[-1:] if is_bare and in_full and picks[-1].stance is Stance.CHOSEN else picks


def seen_as_a_whole(picks: Sequence[Pick], clauses: Sequence[Clause]) -> list[Pick]:
    """The picks, weakened by irony or by several conditions.

    What is only stated beside a question, or to somebody ("your question"), is part of a conversation.
    """
    asks = any(clause.asked or is_question(clause) or addresses_somebody(clause) for clause in clauses)
    kept = [pick for pick in picks if not (asks and pick.stance is Stance.STATED)]
    roles = [element.role for clause in clauses for element in clause.elements]
    if Role.IRONY in roles or roles.count(Role.IF) > 1 or _gives_up(picks, clauses):
        return [doubted(pick) for pick in kept]
    return kept
