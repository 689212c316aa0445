"""Options named with typing errors, or with words wrongly split or joined."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from bot.core.reply.options.option_text import is_cut, spoken_places
from bot.core.reply.options.wordings import SHORTEST_FUZZY, Wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token
from bot.language.spelling import is_misspelling
from bot.language.terms import stem

_SHORTEST_LENIENT = 6
"""From so many letters on a wrong letter is believed, and not only one too many, too few or swapped."""

_SHORTEST_SWAPPED = 4
"""An acronym of so many letters may have two of them swapped; a wrong one makes another acronym ("MAPE", "MASE")."""
_HYPHENS = frozenset({"-", "/"})
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def find_misspelt(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> list[Mention]:
    """Mentions of texts with typing errors or with words wrongly split or joined; unsure if two texts are near."""
    spoken = spoken_places(tokens)
    found = []
    longest = max((len(parts) for _, parts, _ in wordings.squeezed), default=0) + 1
    for first in range(len(spoken)):
        for last in range(first, min(first + longest, len(spoken))):
            window = [tokens[at].word for at in spoken[first : last + 1]]
            if is_cut(tokens[spoken[first] : spoken[last]]) or _has_letter_aside(window, wordings):
                continue
            near = _nearest(window, wordings)
            if near is not None:
                owner, sure = near
                found.append(Mention(spoken[first], spoken[last] + 1, (names[owner],), sure, by_text=True))
    return [*found, *_find_acronyms(tokens, wordings, names)]


def _find_acronyms(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> Iterator[Mention]:
    """Mentions by acronyms with two letters swapped or a key beside the right one hit: "RSME", "td-idf"."""
    typed_right = {token.word for token in tokens}
    for start, token in enumerate(tokens):
        for end in (start + 1, start + 3):
            window = tokens[start:end]
            hyphened = len(window) == 3 and window[1].word in _HYPHENS and not window[2].spaced
            if token.is_mark or (end > start + 1 and not hyphened):
                continue
            typed = "".join(one.word for one in window if not one.is_mark)
            owners = {
                owner for acronym, owner in wordings.acronyms if _is_slip(typed, acronym) and acronym not in typed_right
            }
            if len(owners) == 1 and role_of(typed) is Role.CONTENT:
                yield Mention(start, end, (names[owners.pop()],), by_text=True)


def _is_slip(typed: str, acronym: str) -> bool:
    """Whether an acronym has two neighbouring letters swapped, or one wrong whose key is beside that of the right."""
    if len(typed) != len(acronym) or typed[0] != acronym[0]:
        return False
    wrong = [at for at, (one, other) in enumerate(zip(typed, acronym, strict=True)) if one != other]
    if len(wrong) == 1:
        pair = typed[wrong[0]] + acronym[wrong[0]]
        return len(acronym) > _SHORTEST_SWAPPED and any(pair in row or pair[::-1] in row for row in _KEYBOARD)
    return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(typed) == sorted(acronym)


def _has_letter_aside(window: Sequence[str], wordings: Wordings) -> bool:
    """Whether a letter stands beside what is a wording without it: "B boiling water"."""
    first, last = len(window[0]) == 1, len(window[-1]) == 1
    inner = window[first : len(window) - last]
    return (first or last) and bool(inner) and _nearest(inner, wordings) is not None


def _nearest(window: Sequence[str], wordings: Wordings) -> tuple[int, bool] | None:
    """Whose wording the window is nearest to, and whether no other one is nearly as near."""
    typed = "".join(window)
    if len(typed) < SHORTEST_FUZZY - 1:
        return None
    distances: dict[int, int] = {}
    for squeezed, parts, owner in wordings.squeezed:
        distance = _distance(typed, window, squeezed, parts)
        if distance is not None:
            distances[owner] = min(distance, distances.get(owner, distance))
    if not distances:
        return None
    (owner, best), *others = sorted(distances.items(), key=lambda entry: entry[1])
    return owner, not others or others[0][1] > best + 1


def _distance(typed: str, window: Sequence[str], squeezed: str, parts: tuple[str, ...]) -> int | None:
    """Edit distance between what was typed and a wording, or None if it cannot be a typing error of it."""
    if abs(len(typed) - len(squeezed)) > 3 or _digits(typed) != _digits(squeezed):
        return None
    if len(window) == len(parts):
        pairs = zip(window, parts, strict=True)
        if not all(_is_same_word(a, b) for a, b in pairs):
            return None
        return int(OSA.distance(typed, squeezed))
    allowed = 1 if len(squeezed) > _SHORTEST_LENIENT else 0
    distance = OSA.distance(typed, squeezed, score_cutoff=allowed)
    return int(distance) if distance <= allowed and typed[0] == squeezed[0] else None


def _is_same_word(typed: str, meant: str) -> bool:
    """Whether one word is the other, in another form or with a typing error."""
    lenient = len(meant) >= _SHORTEST_LENIENT
    same = typed == meant or stem(typed) == stem(meant) or typed.replace("i", "y") == meant.replace("i", "y")
    swapped = len(typed) == len(meant) >= _SHORTEST_SWAPPED and typed[0] == meant[0] and OSA.distance(typed, meant) == 1
    same = same or (swapped and sorted(typed) == sorted(meant))
    return same or is_misspelling(typed, meant, lenient=lenient)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
