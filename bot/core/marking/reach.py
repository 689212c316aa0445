"""How far words of denial and change reach within a statement."""

from bot.core.marking.drafts import Denial, Draft

_REACH = 3
"""How many terms a denial reaches over."""


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

    With nothing after it, it looks back; a word of change with a preposition after it ("useless for") looks both ways,
    and so does a "not" at a verb.
    """
    start = denial.start
    stops = draft.stops[denial.stops_before :]
    meets_stop = start in stops and (start > 0 or start == draft.aside)
    if index < start:
        if draft.aside is not None and index < draft.aside <= start:
            return False
        looks_back = denial.whole or meets_stop or _has_nothing_after(draft, start)
        return looks_back and index not in draft.directions
    if meets_stop and not denial.changes:
        return False
    ends = [*stops, *(draft.breaks[denial.breaks_before :] if denial.narrow else ())]
    end: int = min([end for end in ends if end > start] + [start + _REACH, len(draft.words)])
    return index < end


def _has_nothing_after(draft: Draft, start: int) -> bool:
    """Whether no term follows but adverbs ("falls sharply")."""
    return all(word.text.endswith("ly") for word in draft.words[start:])
