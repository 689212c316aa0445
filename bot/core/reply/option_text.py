"""Options named by their own words: the text, a part of it, its acronym, another name, or any with typing errors."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.roles import role_of
from bot.core.reply.tokens import Token
from bot.language.normalise import compact
from bot.language.spelling import is_misspelling
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, stop_stems, words
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon, Stems

_PARENTHESISED = re.compile(r"\s*\(([^()]*)\)")
_NAME_WORD = re.compile(r"[^\W\d_][\w']*")
_SHORTEST_FUZZY = 6
"""Wordings with fewer letters must be typed without errors."""
_ENOUGH_OF_TEXT = 0.5
"""The share of an option's words that names it without doubt, if no other option has them all."""


@dataclass(frozen=True)
class Wordings:
    """All wordings of a list of texts, ready to be looked for. Places are positions in the list."""

    by_first: Mapping[str, tuple[tuple[Stems, int], ...]]
    """First stem → wordings that begin with it and whose they are, the longest first; stop words are left out."""
    parts: Mapping[str, tuple[tuple[Stems, int], ...]]
    """Likewise, successive words of one text alone that no other text has."""
    whole: Mapping[str, int]
    """Every wording squeezed to its letters → whose it is."""
    squeezed: tuple[tuple[str, tuple[str, ...], int], ...]
    """Wordings long enough for typing errors: squeezed, and its words."""
    words: tuple[frozenset[str], ...]
    """The meaningful words of each text, as typed by the author."""


def find_whole(typed: str, wordings: Wordings) -> int | None:
    """Whose wording the whole of a reply is, or None."""
    return wordings.whole.get(compact(typed))


def find_texts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> list[Mention]:
    """Mentions of texts by one of their wordings, exact but for word forms; `names` says what to call them."""
    places = [at for at, token in enumerate(tokens) if not token.is_mark]
    found = [*_scan(tokens, places, wordings.by_first), *_scan(tokens, _spoken_places(tokens), wordings.by_first)]
    return [Mention(start, end, (names[owner],)) for start, end, owner in found]


def find_parts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str], *, shortest: int) -> list[Mention]:
    """Mentions of texts by `shortest` or more successive words of theirs that no other text has."""
    found = _scan(tokens, _spoken_places(tokens), wordings.parts)
    long_enough = (one for one in found if one[1] - one[0] >= shortest)
    return [Mention(start, end, (names[owner],)) for start, end, owner in long_enough]


def find_misspelt(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> list[Mention]:
    """Mentions of texts with typing errors or with words wrongly split or joined; unsure if two texts are near."""
    spoken = _spoken_places(tokens)
    found = []
    longest = max((len(parts) for _, parts, _ in wordings.squeezed), default=0) + 1
    for first in range(len(spoken)):
        for last in range(first, min(first + longest, len(spoken))):
            window = [tokens[at].word for at in spoken[first : last + 1]]
            near = _nearest(window, wordings)
            if near is not None:
                owner, sure = near
                found.append(Mention(spoken[first], spoken[last] + 1, (names[owner],), sure))
    return found


def find_part(typed: Sequence[str], wordings: Wordings) -> tuple[int, bool] | None:
    """The one text that has all these words, and whether they are enough to name it; None if no or several texts do."""
    content = [word for word in typed if role_of(word) in (Role.CONTENT, Role.NOT) and word not in STOP_WORDS]
    if not content:
        return None
    spoken = [word for word in content if word not in NEGATIONS]
    near = [owner for owner, known in enumerate(wordings.words) if all(_is_among(word, known) for word in spoken)]
    owners = [one for one in near if NEGATIONS.isdisjoint(wordings.words[one]) == NEGATIONS.isdisjoint(content)]
    if len(owners) != 1 or not spoken:
        return None
    share = len(set(content)) / len(wordings.words[owners[0]])
    return owners[0], len(near) == 1 and (len(spoken) > 1 or share >= _ENOUGH_OF_TEXT)


@lru_cache(maxsize=256)
def collect_wordings(texts: tuple[str, ...], lexicon: Lexicon = EMPTY_LEXICON) -> Wordings:
    """All wordings of these texts. One that would fit two of them is left out."""
    owned: dict[Stems, set[int]] = {}
    squeezed: dict[str, set[int]] = {}
    long: list[tuple[str, tuple[str, ...], int]] = []
    for owner, text in enumerate(texts):
        forms = [text, *_shortened(text)]
        for wording in {variant for form in forms for variant in _stem_variants(form, lexicon)}:
            owned.setdefault(wording, set()).add(owner)
        for form in {*forms, *_acronyms(text)}:
            squeezed.setdefault(compact(form), set()).add(owner)
        long += [(compact(" ".join(parts)), parts, owner) for parts in {_spoken(form) for form in forms}]
    for acronym, owner in _unique_acronyms(texts, squeezed):
        owned.setdefault((stem(acronym),), set()).add(owner)
    return Wordings(
        by_first=_by_first(owned),
        parts=_by_first(_parts_of(texts)),
        whole={form: min(owners) for form, owners in squeezed.items() if len(owners) == 1 and form},
        squeezed=tuple(entry for entry in long if len(entry[0]) >= _SHORTEST_FUZZY),
        words=tuple(frozenset(_spoken(text)) or frozenset(words(text)) for text in texts),
    )


def _by_first(owned: Mapping[Stems, set[int]]) -> Mapping[str, tuple[tuple[Stems, int], ...]]:
    """Wordings of one text alone by their first stem, the longest first."""
    found: dict[str, list[tuple[Stems, int]]] = {}
    for wording, owners in sorted(owned.items(), key=lambda entry: -len(entry[0])):
        if len(owners) == 1 and wording:
            found.setdefault(wording[0], []).append((wording, min(owners)))
    return {first: tuple(entries) for first, entries in found.items()}


def _parts_of(texts: Sequence[str]) -> dict[Stems, set[int]]:
    """Successive meaningful words, at least half of a text's; whose texts have all of them, in whatever order."""
    spoken = [tuple(stem(word) for word in _spoken(text)) for text in texts]
    return {
        part[start:end]: {owner for owner, other in enumerate(spoken) if set(part[start:end]) <= set(other)}
        for part in spoken
        for start in range(len(part))
        for end in range(start + 1, len(part) + 1)
        if end - start >= _ENOUGH_OF_TEXT * len(part)
    }


def _spoken_places(tokens: Sequence[Token]) -> list[int]:
    return [at for at, token in enumerate(tokens) if not token.is_mark and token.word not in STOP_WORDS]


def _scan(
    tokens: Sequence[Token], places: Sequence[int], by_first: Mapping[str, tuple[tuple[Stems, int], ...]]
) -> Iterator[tuple[int, int, int]]:
    typed = [stem(tokens[at].word) for at in places]
    for first, opening in enumerate(typed):
        for wording, owner in by_first.get(opening, ()):
            last = first + len(wording) - 1
            if tuple(typed[first : last + 1]) == wording:
                yield places[first], places[last] + 1, owner
                break


def _nearest(window: Sequence[str], wordings: Wordings) -> tuple[int, bool] | None:
    """Whose wording the window is nearest to, and whether no other one is nearly as near."""
    typed = "".join(window)
    if len(typed) < _SHORTEST_FUZZY - 1:
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
        if not all(a == b or stem(a) == stem(b) or is_misspelling(a, b, lenient=True) for a, b in pairs):
            return None
        return int(OSA.distance(typed, squeezed))
    allowed = 1 if len(squeezed) > _SHORTEST_FUZZY else 0
    distance = OSA.distance(typed, squeezed, score_cutoff=allowed)
    return int(distance) if distance <= allowed and typed[0] == squeezed[0] else None


def _is_among(word: str, known: Iterable[str]) -> bool:
    stemmed = stem(word)
    return any(
        word == other
        or stemmed == stem(other)
        or (len(word) > 4 and other.startswith(word))
        or is_misspelling(word, other)
        for other in known
    )


def _shortened(text: str) -> list[str]:
    """The text without its bracketed part, and that part if it is a short form."""
    without = _PARENTHESISED.sub("", text)
    return [form for form in (without, *_PARENTHESISED.findall(text)) if form and form != text]


def _stem_variants(text: str, lexicon: Lexicon) -> Iterator[Stems]:
    """The text's stems and those of its other names, with stop words and without."""
    for variant in lexicon.variants([stem(word) for word in words(text)]):
        yield variant
        spoken = tuple(one for one in variant if one not in stop_stems())
        if spoken:
            yield spoken


def _spoken(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in STOP_WORDS)


def _acronyms(text: str) -> set[str]:
    """Initials of three or more successive words that are written as a name, and of the whole text."""
    runs: list[str] = []
    current = ""
    parts = _NAME_WORD.findall(text)
    for part in [*parts, "-"]:
        if part[0].isupper():
            current += part[0]
        elif part not in STOP_WORDS or part == "-":
            runs.append(current)
            current = ""
    initials = "".join(part[0] for part in parts)
    named = {run[start:] for run in runs for start in range(len(run) - 2)}
    return {acronym.casefold() for acronym in {*named, initials} if 2 < len(acronym) < 7}


def _unique_acronyms(texts: Sequence[str], squeezed: Mapping[str, set[int]]) -> Iterator[tuple[str, int]]:
    for owner, text in enumerate(texts):
        for acronym in _acronyms(text):
            if squeezed.get(acronym) == {owner} and role_of(acronym) is Role.CONTENT:
                yield acronym, owner


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
