"""Options named by their own words: the text, a part of it, its acronym, another name, or any with typing errors."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.roles import is_frame, role_of
from bot.core.reply.tokens import Token
from bot.language.normalise import compact
from bot.language.roots import root
from bot.language.spelling import is_misspelling
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, stop_stems, words
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon, Stems

_PARENTHESISED = re.compile(r"\s*\(([^()]*)\)")
_OF_THE_ABOVE = re.compile(
    r"(all|none|both|neither)(?: of)? (?:the )?(?:above|these|those|them)(?: options| answers)?\W*", re.I
)
_NAME_WORD = re.compile(r"[^\W\d_][\w']*")
_CUTTING = frozenset({",", ";", "!", "?", "."})
_SHORTEST_FUZZY = 5
"""Wordings with fewer letters must be typed without errors."""
_SHORTEST_LENIENT = 6
"""From so many letters on a wrong letter is believed, and not only one too many, too few or swapped."""
_LONGEST_CLIPPED = 6
"""Names of fewer words may be typed with their last words as initials: "Glacier IR"."""
_SHORTEST_NEW = 3
"""Letters of a single word that names a text by itself."""
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
    are_names: tuple[bool, ...]
    """Whether each text is written as a name ("Random Cut Forest"), of which no word can be left out."""
    words: tuple[tuple[str, ...], ...]
    """The meaningful words of each text, as typed by the author, each once."""


def find_whole(typed: str, wordings: Wordings) -> int | None:
    """Whose wording the whole of a reply is, or None."""
    return wordings.whole.get(compact(typed))


def find_texts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str]) -> list[Mention]:
    """Mentions of texts by one of their wordings, exact but for word forms; `names` says what to call them."""
    places = [at for at, token in enumerate(tokens) if not token.is_mark]
    found = [*_scan(tokens, places, wordings.by_first), *_scan(tokens, _spoken_places(tokens), wordings.by_first)]
    return [Mention(start, end, (names[owner],), by_text=True) for start, end, owner in found]


def find_parts(tokens: Sequence[Token], wordings: Wordings, names: Sequence[str], *, shortest: int) -> list[Mention]:
    """Mentions of texts by `shortest` or more successive words of theirs that no other text has."""
    found = _scan(tokens, _spoken_places(tokens), wordings.parts)
    long_enough = (one for one in found if one[1] - one[0] >= shortest and not _is_frame(tokens, one))
    return [Mention(start, end, (names[owner],), by_text=True) for start, end, owner in long_enough]


def _is_frame(tokens: Sequence[Token], found: tuple[int, int, int]) -> bool:
    """Whether a single word has a role of its own, such as "first" of "First World War"."""
    start, end, _ = found
    return end - start == 1 and is_frame(tokens[start].word)


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
                found.append(Mention(spoken[first], spoken[last] + 1, (names[owner],), sure, by_text=True))
    return found


def find_part(typed: Sequence[str], wordings: Wordings, question: str = "") -> tuple[tuple[int, ...], bool]:
    """The texts that have all these words, and whether it is one and they are enough to name it.

    Words that all texts have name none of them.

    Of a single word it is enough if it is half the text, or if the `question` does not have it.
    """
    content = [word for word in typed if role_of(word) in (Role.CONTENT, Role.NOT) and word not in STOP_WORDS]
    spoken = [word for word in content if word not in NEGATIONS]
    if not spoken:
        return (), False
    near = [owner for owner, known in enumerate(wordings.words) if all(_is_among(word, known) for word in spoken)]
    denying = not NEGATIONS.isdisjoint(content)
    owners = [one for one in near if NEGATIONS.isdisjoint(wordings.words[one]) is not denying]
    if len(owners) != 1:
        several = tuple(owners) if len(owners) < len(wordings.words) else ()
        return (several or _by_more_than_text(spoken, wordings)), False
    known = wordings.words[owners[0]]
    if len(spoken) > 1:
        enough = not wordings.are_names[owners[0]] or _are_successive(spoken, known)
    else:
        enough = len(set(content)) / len(known) >= _ENOUGH_OF_TEXT or _is_new(spoken[0], question)
    return tuple(owners), len(near) == 1 and enough


def _by_more_than_text(spoken: Sequence[str], wordings: Wordings) -> tuple[int, ...]:
    """The one text of several words whose words are all said, with few others between: likely meant, never sure."""
    within = [
        owner
        for owner, known in enumerate(wordings.words)
        if 1 < len(known) < len(spoken) <= 2 * len(known) and all(_is_among(word, spoken) for word in known)
    ]
    return tuple(within) if len(within) == 1 else ()


def _are_successive(spoken: Sequence[str], known: Sequence[str]) -> bool:
    """Whether the words stand side by side in the text: "random forest" does not name "random cut forest"."""
    places = sorted(at for at, word in enumerate(known) if _is_among(word, spoken))
    return bool(places) and places[-1] - places[0] < len(places)


def _is_new(word: str, question: str) -> bool:
    """Whether a word is long enough to mean something by itself and is not one that everybody here uses."""
    return len(word) >= _SHORTEST_NEW and root(word) not in map(root, words(question))


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
        for form in _like_of_the_above(text):
            owned.setdefault(tuple(map(stem, form.split())), set()).add(owner)
            squeezed.setdefault(compact(form), set()).add(owner)
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
        are_names=tuple(map(_is_name, texts)),
        words=tuple(tuple(dict.fromkeys(_spoken(text) or words(text))) for text in texts),
    )


def _by_first(owned: Mapping[Stems, set[int]]) -> Mapping[str, tuple[tuple[Stems, int], ...]]:
    """Wordings of one text alone by their first stem, the longest first."""
    found: dict[str, list[tuple[Stems, int]]] = {}
    for wording, owners in sorted(owned.items(), key=lambda entry: -len(entry[0])):
        if len(owners) == 1 and wording:
            found.setdefault(wording[0], []).append((wording, min(owners)))
    return {first: tuple(entries) for first, entries in found.items()}


def _parts_of(texts: Sequence[str]) -> dict[Stems, set[int]]:
    """Successive meaningful words of a text, single ones of a name, the first or half of others; and whose they are.

    In a text that is no name, one word within them may be left out.
    """
    spoken = [(tuple(stem(word) for word in _spoken(text)), _is_name(text)) for text in texts]
    parts = {part for wording, is_name in spoken for part in _successive(wording, is_name=is_name)}
    return {part: {owner for owner, (other, _) in enumerate(spoken) if set(part) <= set(other)} for part in parts}


def _successive(wording: Stems, *, is_name: bool) -> Iterator[Stems]:
    for start in range(len(wording)):
        for end in range(start + 1, len(wording) + 1):
            if start == 0 or is_name or end - start > 1 or end - start >= _ENOUGH_OF_TEXT * len(wording):
                yield wording[start:end]
            if not is_name and end - start > 2:
                yield from (wording[start:at] + wording[at + 1 : end] for at in range(start + 1, end - 1))


def _is_name(text: str) -> bool:
    """Whether a text is written as a name ("Random Cut Forest"), of which no word can be left out."""
    return all(word[0].isupper() for word in _NAME_WORD.findall(text))


def _spoken_places(tokens: Sequence[Token]) -> list[int]:
    """Places of words that say something; a capital letter alone is no stop word, since it may name an option."""
    return [
        at for at, token in enumerate(tokens) if not token.is_mark and (token.word not in STOP_WORDS or _is_loud(token))
    ]


def _is_loud(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _scan(
    tokens: Sequence[Token], places: Sequence[int], by_first: Mapping[str, tuple[tuple[Stems, int], ...]]
) -> Iterator[tuple[int, int, int]]:
    typed = [stem(tokens[at].word) for at in places]
    for first, opening in enumerate(typed):
        for wording, owner in by_first.get(opening, ()):
            last = first + len(wording) - 1
            if tuple(typed[first : last + 1]) == wording and not _is_cut(tokens[places[first] : places[last]]):
                yield places[first], places[last] + 1, owner
                break


def _is_cut(between: Sequence[Token]) -> bool:
    """Whether a mark that ends a statement or an item of a list stands in between."""
    return any(token.word in _CUTTING for token in between)


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
    return same or is_misspelling(typed, meant, lenient=lenient)


def _is_among(word: str, known: Iterable[str]) -> bool:
    stemmed, rooted = stem(word), root(word)
    return any(
        word == other
        or stemmed == stem(other)
        or rooted == root(other)
        or (len(stemmed) > 4 and other.startswith(stemmed))
        or is_misspelling(word, other)
        for other in known
    )


def _shortened(text: str) -> list[str]:
    """The text without its bracketed part, that part if it is a short form, and with its last words as initials."""
    without = _PARENTHESISED.sub("", text)
    parts = without.split()
    ends = [" ".join((*parts[:at], "".join(part[0] for part in parts[at:]))) for at in range(1, len(parts) - 1)]
    clipped = ends if _is_name(without) and len(parts) < _LONGEST_CLIPPED else []
    return [form for form in (without, *_PARENTHESISED.findall(text), *clipped) if form and form != text]


def _like_of_the_above(text: str) -> list[str]:
    """The other ways to say "all of the above" and the like."""
    match = _OF_THE_ABOVE.fullmatch(text.strip())
    return [f"{match[1].lower()} of {rest}" for rest in ("the above", "these", "those", "them")] if match else []


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
