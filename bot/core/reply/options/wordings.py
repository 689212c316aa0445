"""The wordings by which options may be named: their texts, parts of these, acronyms, other names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise

from bot.core.reply.options.figures import collect_figures
from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.roles import role_of
from bot.language.normalise import compact
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, stop_stems, word_set, words
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon, Stems

_PARENTHESISED = re.compile(r"\s*\(([^()]*)\)")
_OF_THE_ABOVE = re.compile(
    r"(all|none|both|neither)(?: of)? (?:the )?(?:above|these|those|them)(?: options| answers)?\W*", re.IGNORECASE
)
_FIGURE = re.compile(r"(\d[\d.,]*)\s*(\S+)")
_HALVES = re.compile(r"\b([A-Z][a-z]{3,})([A-Z][a-z]{3,})\b")
_NAME_WORD = re.compile(r"[^\W\d_][\w']*")
_ACRONYM = re.compile(r"(?<![\w-])[A-Z](?:[A-Z\d]|[-/](?=[A-Z]))+(?![\w-])")
_SHORTEST_INITIALS, _LONGEST_INITIALS = 3, 5
_SHORTEST_ACRONYM = 4
"""Letters of an acronym in which an error leaves no doubt what is meant."""
JOINING_WORDS = word_set("and or plus with")
"""Between words of an option these join it to another, unless its own text has them."""
SHORTEST_FUZZY = 5
"""Wordings with fewer letters must be typed without errors."""
_ROMAN = frozenset({"ii", "iv", "vi", "ix", "xi"})
"""Initials that are a number: "II" may be the second option."""
_LONGEST_CLIPPED = 6
"""Names of fewer words may be typed with their last words as initials: "Glacier IR"."""
ENOUGH_OF_TEXT = 0.5
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
    are_statements: tuple[bool, ...]
    """Whether each text says "is" or "are" of something."""
    words: tuple[tuple[str, ...], ...]
    """The meaningful words of each text, as typed by the author, each once."""
    vocabulary: frozenset[str]
    """All of these words."""
    figures: Mapping[Decimal, int]
    """Value → whose it is, if every text is a number."""
    standards: tuple[frozenset[str], ...]
    """The words of each text after "than", which name what it is compared with."""
    joined: tuple[frozenset[str], ...]
    """Two successive words of each text written as one, and the halves of words like "CloudTrail"."""
    are_lists: tuple[bool, ...]
    """Whether each text joins several things itself ("tokenise and stem")."""
    pairs: tuple[frozenset[str], ...]
    """Initials of two successive words of each text, which name it beside another of its words: "lower LR"."""
    initials: Mapping[str, int]
    """Initials of three or more successive words of one text alone → whose they are."""
    full_initials: Mapping[str, int]
    """Initials of names of two words ("Linear Learner") → whose they are, if of one alone."""
    acronyms: tuple[tuple[str, int], ...]
    """Acronyms of four letters or more that texts have or are, without hyphens; and whose they are."""


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
        for form in (*_like_of_the_above(text), *_figures(text, len(texts))):
            owned.setdefault(tuple(map(stem, form.split())), set()).add(owner)
            squeezed.setdefault(compact(form), set()).add(owner)
        for form in {*forms, *_acronyms(text)}:
            squeezed.setdefault(compact(form), set()).add(owner)
        long += [(compact(" ".join(parts)), parts, owner) for parts in {_spoken(form) for form in forms}]
    for alias in [wording for wording, owners in owned.items() if len(owners) == 1]:
        owned[alias].update(_others_with(alias, texts, min(owned[alias])))
    for acronym, owner in _unique_acronyms(texts, squeezed):
        owned.setdefault((stem(acronym),), set()).add(owner)
    vocabulary = frozenset(word for text in texts for word in _spoken(text) or words(text))
    return Wordings(
        by_first=_by_first(owned),
        parts=_by_first(_parts_of(texts)),
        whole={form: min(owners) for form, owners in squeezed.items() if len(owners) == 1 and form},
        squeezed=tuple(entry for entry in long if len(entry[0]) >= SHORTEST_FUZZY),
        are_names=tuple(map(_is_name, texts)),
        are_statements=tuple(not COPULAS.isdisjoint(words(text)) for text in texts),
        words=tuple(tuple(dict.fromkeys(_spoken(text) or words(text))) for text in texts),
        vocabulary=vocabulary,
        figures=collect_figures(texts),
        standards=tuple(frozenset(words(text.partition(" than ")[2])) for text in texts),
        joined=tuple(map(_joined_and_split, texts)),
        are_lists=tuple(not JOINING_WORDS.isdisjoint(words(text)) or "&" in text for text in texts),
        pairs=tuple(_initials_of_pairs(text) - vocabulary for text in texts),
        initials=_initials(texts),
        full_initials=_full_initials(texts),
        acronyms=tuple(_written_acronyms(texts)),
    )


def _joined_and_split(text: str) -> frozenset[str]:
    joined = {one + other for one, other in pairwise(words(text))}
    return frozenset(joined | {half.casefold() for halves in _HALVES.findall(text) for half in halves})


def _initials_of_pairs(text: str) -> frozenset[str]:
    return frozenset(one[0] + other[0] for one, other in pairwise(_spoken(text)) if (one[0] + other[0]).isalpha())


def _initials(texts: Sequence[str]) -> dict[str, int]:
    owners: dict[str, set[int]] = {}
    for owner, text in enumerate(texts):
        for parts in (words(text), _spoken(text)):
            letters = "".join(part[0] for part in parts)
            for start, end in combinations(range(len(letters) + 1), 2):
                if _SHORTEST_INITIALS <= end - start <= _LONGEST_INITIALS:
                    owners.setdefault(letters[start:end], set()).add(owner)
    return {initials: min(found) for initials, found in owners.items() if len(found) == 1}


def _others_with(alias: Stems, texts: Sequence[str], owner: int) -> Iterator[int]:
    """The other texts that have all words of a text's other name, which then names none of them ("Glacier")."""
    if set(alias) <= set(map(stem, words(texts[owner]))) and alias[0] == stem(_spoken(texts[owner])[0]):
        return
    yield from (
        other for other, text in enumerate(texts) if other != owner and set(alias) <= set(map(stem, words(text)))
    )


def _full_initials(texts: Sequence[str]) -> dict[str, int]:
    names = {owner: words(_PARENTHESISED.sub("", text)) for owner, text in enumerate(texts) if _is_name(text)}
    initials = {owner: parts[0][0] + parts[1][0] for owner, parts in names.items() if len(parts) == 2}
    alone = [letters for letters in initials.values() if list(initials.values()).count(letters) == 1]
    return {
        letters: owner
        for owner, letters in initials.items()
        if letters in alone and letters.isalpha() and letters not in _ROMAN
    }


def _written_acronyms(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    for owner, text in enumerate(texts):
        for acronym in map(compact, _ACRONYM.findall(text)):
            if len(acronym) >= _SHORTEST_ACRONYM:
                yield acronym, owner


def _by_first(owned: Mapping[Stems, set[int]]) -> Mapping[str, tuple[tuple[Stems, int], ...]]:
    """Wordings of one text alone by their first stem, the longest first."""
    found: dict[str, list[tuple[Stems, int]]] = {}
    for wording, owners in sorted(owned.items(), key=lambda entry: -len(entry[0])):
        if len(owners) == 1 and wording:
            found.setdefault(wording[0], []).append((wording, min(owners)))
    return {first: tuple(entries) for first, entries in found.items()}


def _parts_of(texts: Sequence[str]) -> dict[Stems, set[int]]:
    """Successive meaningful words of a text, single ones of a name, the first or half of others; and whose they are.

    In a text that is no name, one word within them may be left out, save a "no" and what it denies.
    """
    spoken = [(tuple(stem(word) for word in _spoken(text)), _is_name(text)) for text in texts]
    parts = {part for wording, is_name in spoken for part in _successive(wording, is_name=is_name)}
    return {part: {owner for owner, (other, _) in enumerate(spoken) if set(part) <= set(other)} for part in parts}


def _successive(wording: Stems, *, is_name: bool) -> Iterator[Stems]:
    for start in range(len(wording)):
        for end in range(start + 1, len(wording) + 1):
            if start == 0 or is_name or end - start > 1 or end - start >= ENOUGH_OF_TEXT * len(wording):
                yield wording[start:end]
            if not is_name and end - start > 2:
                left_out = (at for at in range(start + 1, end - 1) if NEGATIONS.isdisjoint(wording[at - 1 : at + 1]))
                yield from (wording[start:at] + wording[at + 1 : end] for at in left_out)


def _is_name(text: str) -> bool:
    """Whether a text is written as a name ("Random Cut Forest"), of which no word can be left out."""
    return all(word[0].isupper() for word in _NAME_WORD.findall(text))


def _shortened(text: str) -> list[str]:
    """The text without its bracketed part, that part, what stands before its comma, and its last words as initials."""
    without = _PARENTHESISED.sub("", text)
    parts = without.split()
    ends = [" ".join((*parts[:at], "".join(part[0] for part in parts[at:]))) for at in range(1, len(parts) - 1)]
    clipped = ends if _is_name(without) and len(parts) < _LONGEST_CLIPPED else []
    opening, comma, rest = without.partition(", ")
    heads = [opening] if comma and " " in opening and "," not in rest else []
    return [form for form in (without, *heads, *_PARENTHESISED.findall(text), *clipped) if form and form != text]


def _like_of_the_above(text: str) -> list[str]:
    """The other ways to say "all of the above" and the like."""
    match = _OF_THE_ABOVE.fullmatch(text.strip())
    return [f"{match[1].lower()} of {rest}" for rest in ("the above", "these", "those", "them")] if match else []


def _figures(text: str, count: int) -> list[str]:
    """A figure with its percent sign in words, and alone where it cannot be the place of one of `count` options."""
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return []
    alone = [match[1]] if match[1].isdecimal() and int(match[1]) > count else []
    return [f"{match[1]} percent", *alone] if match[2] == "%" else alone


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
            if squeezed.get(acronym) == {owner} and role_of(stem(acronym)) is Role.CONTENT:
                yield acronym, owner
