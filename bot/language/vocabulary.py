"""The vocabulary of a field: which wordings name the same thing.

A `Lexicon` is built from plain mappings, since this room knows no packs. All wordings of a thing are rewritten to its
first one, over stems, so that plurals and hyphens do not matter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.language.terms import stem, words

Stems = tuple[str, ...]

_HYPHENATED = re.compile(r"\w+-\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Wordings and what they stand for, all as stems. Build it with `build_lexicon`."""

    canonical: Mapping[Stems, Stems] = field(default_factory=dict)
    """Every wording of a thing → the thing's first wording; a phrase without other wordings → itself."""
    groups: Mapping[Stems, tuple[Stems, ...]] = field(default_factory=dict)
    """A thing's first wording → all its wordings, the first one included."""
    meanings: Mapping[str, tuple[Stems, ...]] = field(default_factory=dict)
    """A short form with several meanings → all of them; these are not rewritten, since only context could decide."""
    _starts: Mapping[str, tuple[Stems, ...]] = field(default_factory=dict)

    def find_wording(self, stems: Sequence[str], start: int) -> Stems | None:
        """The longest known wording that begins at this place, or None."""
        for wording in self._starts.get(stems[start], ()):
            if tuple(stems[start : start + len(wording)]) == wording:
                return wording
        return None

    def rewrite(self, stems: Sequence[str]) -> list[str]:
        """The stems with every known wording replaced by its thing's first wording.

        A thing named by several words is followed by one term that joins them by spaces ("random cut forest"), so that
        a search can tell the thing from its scattered words.
        """
        return [term for part in self._parts(stems) for term in part]

    def variants(self, stems: Sequence[str]) -> set[Stems]:
        """The sequence itself and each sequence that differs from it by another wording in one place."""
        found = {tuple(stems)}
        for start in range(len(stems)):
            wording = self.find_wording(stems, start)
            if wording is None:
                continue
            before, after = tuple(stems[:start]), tuple(stems[start + len(wording) :])
            others = self.groups.get(self.canonical[wording], ())
            shorts = (short for short, meant in self.meanings.items() if self.canonical[wording] in meant)
            found.update(before + other + after for other in (*others, *((short,) for short in shorts)))
        return found

    def _parts(self, stems: Sequence[str]) -> Iterator[Stems]:
        start = 0
        while start < len(stems):
            wording = self.find_wording(stems, start)
            if wording is None:
                yield (stems[start],)
                start += 1
                continue
            thing = self.canonical[wording]
            yield thing if len(thing) == 1 else (*thing, " ".join(thing))
            start += len(wording)


EMPTY_LEXICON = Lexicon()


def build_lexicon(
    *,
    acronyms: Mapping[str, Sequence[str]] | None = None,
    synonyms: Iterable[Sequence[str]] = (),
    former_names: Mapping[str, Sequence[str]] | None = None,
    phrases: Iterable[str] = (),
) -> Lexicon:
    """A lexicon from plain data.

    `acronyms`: short form → its meanings, one or several. `synonyms`: groups of equal wordings, the first one leads.
    `former_names`: the name of today → the names that it replaced. `phrases`: names of several words; titles and
    aliases of notes belong here. Groups that share a wording are one group.
    """
    acronyms = acronyms or {}
    groups = [[meanings[0], short] for short, meanings in acronyms.items() if len(meanings) == 1]
    groups += [list(group) for group in synonyms]
    groups += [[now, *formerly] for now, formerly in (former_names or {}).items()]
    groups += [[phrase] for phrase in phrases]
    several = {short: meant for short, meant in acronyms.items() if len(meant) > 1}
    groups += [[meaning] for meant in several.values() for meaning in meant]
    groups += [[hyphenated] for group in groups for wording in group for hyphenated in _HYPHENATED.findall(wording)]
    return _lexicon_of(_merged(groups), several)


def _lexicon_of(groups: Iterable[Sequence[Stems]], several: Mapping[str, Sequence[str]]) -> Lexicon:
    canonical = {wording: group[0] for group in groups for wording in group}
    for wording in list(canonical):
        if len(wording) > 1:
            canonical.setdefault((stem("".join(wording)),), canonical[wording])
    starts: dict[str, list[Stems]] = {}
    for wording in sorted(canonical, key=len, reverse=True):
        starts.setdefault(wording[0], []).append(wording)
    return Lexicon(
        canonical=canonical,
        groups={group[0]: tuple(group) for group in groups},
        meanings={stem(short.casefold()): tuple(map(_stems_of, meant)) for short, meant in several.items()},
        _starts={first: tuple(wordings) for first, wordings in starts.items()},
    )


def _merged(groups: Iterable[Sequence[str]]) -> list[list[Stems]]:
    """Groups as stems; those that share a wording are merged, and the earliest wording leads."""
    merged: list[list[Stems]] = []
    home: dict[Stems, list[Stems]] = {}
    for group in groups:
        wordings = list(dict.fromkeys(filter(None, map(_stems_of, group))))
        met = [home[wording] for wording in wordings if wording in home]
        if not wordings:
            continue
        target = met[0] if met else []
        if not met:
            merged.append(target)
        for other in met[1:]:
            if other is not target:
                wordings = other + wordings
                merged[:] = [kept for kept in merged if kept is not other]
        target.extend(wording for wording in dict.fromkeys(wordings) if wording not in target)
        home.update(dict.fromkeys(target, target))
    return merged


def _stems_of(text: str) -> Stems:
    return tuple(map(stem, words(text)))
