"""What all picks of a reply come to together: an answer, several possible ones, or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.reply.clauses.picks import Joint, Pick, Stance
from bot.core.reply.words.mentions import Name

_GIVEN = (Stance.CHOSEN, Stance.HEDGED)


@dataclass(frozen=True, slots=True)
class Settled:
    """`certain` is the set of names answered with; where unsure it is None, and `candidates` has the likely sets."""

    certain: frozenset[Name] | None = None
    candidates: tuple[frozenset[Name], ...] = ()


NOTHING = Settled()


_ENOUGH_REFUSED = 3
"""So many names must be refused if those left are to be what is meant, without anybody saying so."""


def settle(picks: Sequence[Pick], *, required: int, among: Iterable[Name] = (), by_exclusion: bool = False) -> Settled:
    """Settle the picks of a reply to an item that asks for `required` of the names `among`.

    `by_exclusion`: where nothing is said but which names are wrong, one by one, the others are the answer if they are
    several; "not B, D or E" may just tell how far somebody has come.
    """
    standing = _from_conclusion(
        _without_corrected(_exchanged(_with_purposes(picks, required), required), required), required
    )
    chosen = _firmly_chosen(standing, required)
    rejected = {name for pick in standing if pick.stance is Stance.REJECTED for name in _refused(pick, chosen)}
    doubtful = _doubtful(standing, required)
    if chosen:
        rejected |= _disputed(standing)
        rivals = [name for name in doubtful if name not in chosen]
        if not rivals and len(chosen) == required and rejected.isdisjoint(chosen):
            return Settled(certain=frozenset(chosen))
        return _unsure([*chosen, *rivals], required)
    if doubtful:
        return _unsure(doubtful, required)
    remaining = frozenset(among) - rejected
    one_by_one = all(pick.stance is Stance.REJECTED and len(pick.names) == 1 for pick in standing)
    only_refused = by_exclusion and one_by_one
    if only_refused and len(remaining) == required > 1 and len(rejected) >= _ENOUGH_REFUSED:
        return Settled(certain=remaining)
    if rejected and len(remaining) == required:
        return Settled(candidates=(remaining,))
    return NOTHING


def _refused(pick: Pick, chosen: Sequence[Name]) -> tuple[Name, ...]:
    """The names that a rejection means: of a whole set those that the chosen one has not ("A and C, not A and B")."""
    new = tuple(name for name in pick.names if name not in chosen)
    return new or pick.names


def _disputed(picks: Sequence[Pick]) -> set[Name]:
    """Names that an unknown word may deny after they were chosen: "B and C. Scratch C"."""
    chosen: set[Name] = set()
    disputed: set[Name] = set()
    for pick in picks:
        if pick.stance is Stance.CHOSEN:
            chosen |= set(pick.names)
        elif pick.stance is Stance.DISPUTED or (pick.stance is Stance.TENTATIVE and len(pick.names) > 1):
            disputed |= chosen & set(pick.names)
    return disputed


def _with_purposes(picks: Sequence[Pick], required: int) -> list[Pick]:
    """Picks with a purpose each are chosen where, with others, they are as many as are asked for, and else stated."""
    given = (Stance.ASSIGNED, Stance.CHOSEN)
    purposes = {name for pick in picks if pick.stance in given for name in pick.names}
    stance = Stance.CHOSEN if required > 1 and len(purposes) == required else Stance.STATED
    return [replace(pick, stance=stance) if pick.stance is Stance.ASSIGNED else pick for pick in picks]


def _exchanged(picks: Sequence[Pick], required: int) -> list[Pick]:
    """The picks, where a set is given without the name that is denied and with the one that follows.

    "A and D, scrap D, I mean B": whatever the unknown word says of D, there is room for B only in its place.
    """
    for at, (denied, given) in enumerate(pairwise(picks)):
        before = {name for pick in picks[:at] if pick.stance is Stance.CHOSEN for name in pick.names}
        is_denied = denied.stance in (Stance.DISPUTED, Stance.REJECTED, Stance.STATED) and before.issuperset(
            denied.names
        )
        is_new = given.stance is Stance.CHOSEN and given.corrects and before.isdisjoint(given.names)
        if len(before) == required > 1 and is_denied and is_new and len(denied.names) == len(given.names):
            kept = [_without(pick, denied.names) for pick in picks[:at]]
            return [*(pick for pick in kept if pick.names), replace(given, corrects=False), *picks[at + 2 :]]
    return list(picks)


def _without_corrected(picks: Sequence[Pick], required: int) -> list[Pick]:
    """Picks that were not taken back. A correction that gives fewer names than required may mean only some of them.

    A name that is given for another one replaces it: "A, B, C. No, D instead of C".
    """
    standing: list[Pick] = []
    for at, pick in enumerate(picks):
        replaces = pick.stance in _GIVEN and len(_names_until_next(picks, at)) >= required
        if pick.corrects and replaces:
            standing = []
        elif _exchanges(standing, picks[at : at + 2]):
            standing = [_without(earlier, picks[at + 1].names) for earlier in standing]
        elif pick.corrects and pick.stance is not Stance.REJECTED:
            standing = [_weakened(earlier) for earlier in standing]
        elif pick.corrects:
            standing = [earlier for earlier in standing if not set(earlier.names) <= set(pick.names)]
        standing.append(pick)
    return standing


def _exchanges(earlier: Sequence[Pick], exchange: Sequence[Pick]) -> bool:
    """Whether a sentence gives new names and rejects as many that were given before."""
    if len(exchange) < 2 or exchange[0].sentence != exchange[1].sentence:
        return False
    given, rejected = exchange
    before = {name for pick in earlier if pick.stance in _GIVEN for name in pick.names}
    exchanged = given.stance is Stance.CHOSEN and rejected.stance is Stance.REJECTED
    return exchanged and len(given.names) == len(rejected.names) and before.issuperset(rejected.names)


def _without(pick: Pick, names: Sequence[Name]) -> Pick:
    return replace(pick, names=tuple(name for name in pick.names if name not in names))


def _from_conclusion(picks: Sequence[Pick], required: int) -> list[Pick]:
    """The picks from the last sentence on that gives all that is asked for, if it settles what was given before.

    It does so for what was talked about in between, and a "so" does for what was not all.
    """
    given = [pick for pick in picks if pick.stance is Stance.CHOSEN and _is_choice(pick, required)]
    sets: dict[int, set[Name]] = {}
    for pick in given:
        sets.setdefault(pick.sentence, set()).update(pick.names)
    full = [sentence for sentence, names in sets.items() if len(names) == required]
    if not full:
        return list(picks)
    last = full[-1]
    concluded = len(full) == 1 and any(pick.concludes for pick in given if pick.sentence == last)
    dropped = [pick for pick in given if pick.sentence < last and not set(pick.names) <= sets[last]]
    settled = concluded or all(_is_reconsidered(picks, pick, last, sets[last]) for pick in dropped)
    return [pick for pick in picks if pick.sentence >= last] if settled else list(picks)


def _is_reconsidered(picks: Sequence[Pick], earlier: Pick, last: int, kept: set[Name]) -> bool:
    """Whether all names of an earlier pick that the last sentence leaves out were talked about in between."""
    between = picks[picks.index(earlier) + 1 :]
    talked = {
        name for pick in between if pick.sentence < last and pick.stance is not Stance.CHOSEN for name in pick.names
    }
    return set(earlier.names) - kept <= talked


def _names_until_next(picks: Sequence[Pick], start: int) -> set[Name]:
    """The names given from a correction on, up to the next one."""
    names = set(picks[start].names)
    for pick in picks[start + 1 :]:
        if pick.corrects:
            break
        names |= set(pick.names) if pick.stance in _GIVEN else set()
    return names


def _weakened(pick: Pick) -> Pick:
    return Pick(pick.names, Stance.TENTATIVE, pick.joint) if pick.stance in _GIVEN else pick


def _is_choice(pick: Pick, required: int) -> bool:
    """Whether the pick's names are meant together, and not as alternatives."""
    if pick.joint is Joint.SLASH:
        return len(pick.names) == required
    return len(pick.names) == 1 or (pick.joint is Joint.AND and required > 1)


def _firmly_chosen(picks: Sequence[Pick], required: int) -> list[Name]:
    """Names of firm choices; where there is none, of half-hearted ones."""
    for stance in _GIVEN:
        names = [name for pick in picks if pick.stance is stance and _is_choice(pick, required) for name in pick.names]
        if names:
            return list(dict.fromkeys(names))
    return []


def _doubtful(picks: Sequence[Pick], required: int) -> list[Name]:
    """Names weighed after the first firm choice (what was weighed before is settled by it); all, if there is none.

    Mere statements count only where nothing else was said.
    """
    firm = [at for at, pick in enumerate(picks) if pick.stance is Stance.CHOSEN and _is_choice(pick, required)]
    settling = firm if required == 1 else [at for at in firm if len(set(picks[at].names)) == required]
    start = settling[0] if settling else 0
    weighed = [
        pick
        for pick in picks[start:]
        if pick.stance in (Stance.TENTATIVE, *_GIVEN)
        and not (pick.stance is Stance.CHOSEN and _is_choice(pick, required))
    ]
    if not weighed and not firm:
        weighed = [pick for pick in picks if pick.stance is Stance.STATED]
    return list(dict.fromkeys(name for pick in weighed for name in pick.names))


def _unsure(names: Sequence[Name], required: int) -> Settled:
    """One candidate for each name where one is asked for, else all names as the one candidate."""
    if required == 1:
        return Settled(candidates=tuple(frozenset({name}) for name in names))
    return Settled(candidates=(frozenset(names),))
