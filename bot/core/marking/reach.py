"""How far words of denial and change reach within a statement."""

from bot.core.marking.drafts import LONGEST_REACH, Denial, Draft


def find_denials(draft: Draft, index: int) -> frozenset[int]:
    """Places of the denials that govern a term; what denies a word of change denies what that governs too."""
    direct = [denial for denial in draft.denials if _governs(draft, denial, index)]
    pushing = [push for push in draft.pushes if _governs(draft, push, index)]
    changing = [one.start - 1 for one in (*direct, *pushing) if one.changes]
    through = [
        denial for at in changing for denial in draft.denials if denial.start <= at and _governs(draft, denial, at)
    ]
    return frozenset(denial.place for denial in (*direct, *through))


def _governs(draft: Draft, denial: Denial, index: int) -> bool:
    """Whether a word of denial or change governs a term.

    It looks forward, and with nothing after it back; a word of change with a preposition after it ("useless for") looks
    both ways, and so does a "not" at a verb.
    """
    start = denial.start
    meets_stop = start in draft.stops[denial.stops_before :] and (start > 0 or start == draft.aside)
    if index < start:
        looks_back = denial.whole or meets_stop or _has_nothing_after(draft, start)
        return looks_back and index not in draft.directions and not _is_cut_off(draft, denial, index)
    if meets_stop and (not denial.changes or start in draft.walls):
        return False
    return index < _end_of(draft, denial)


def _is_cut_off(draft: Draft, denial: Denial, index: int) -> bool:
    """Whether something stands between a term and a denial after it that the denial does not reach over.

    That is the beginning of a condition, of what comes later or of a relative clause; and a pronoun, since "makes it
    smaller" lessens "it" alone.
    """
    later = draft.turn if draft.compares != "than" else None
    borders = [at for at in (draft.aside, later, *draft.walls) if at is not None]
    lessens_pronoun = denial.changes and draft.pronoun is not None and index < draft.pronoun
    stands_at = denial.start - 1 if denial.changes else denial.start
    return lessens_pronoun or any(index < border <= stands_at for border in borders)


def _end_of(draft: Draft, denial: Denial) -> int:
    """The position before which the reach of a denial ends."""
    ends = [*draft.stops[denial.stops_before :], *(draft.breaks[denial.breaks_before :] if denial.narrow else ())]
    end: int = min([one for one in ends if one > denial.start] + [denial.start + LONGEST_REACH, len(draft.words)])
    return end


def _has_nothing_after(draft: Draft, start: int) -> bool:
    """Whether no term follows but adverbs ("falls sharply")."""
    return all(word.text.endswith("ly") for word in draft.words[start:])
