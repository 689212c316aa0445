"""Names that would lead to two places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.language.normalise import compact
from bot.packs.checks.places import at_domain, at_note
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem


def check_aliases(loaded: LoadedPack) -> Iterator[Problem]:
    """Titles and aliases that two notes share, or two domains; case, spaces and hyphens do not count."""
    notes = loaded.pack.notes.values()
    for name, owners in _shared((note.id, (note.title, *note.aliases)) for note in notes):
        yield at_note(loaded, owners[-1], f"the name “{name}” belongs already to the note “{owners[0]}”")
    domains = loaded.pack.domains
    for name, owners in _shared((domain.id, (domain.id, domain.title, *domain.aliases)) for domain in domains):
        yield at_domain(loaded, owners[-1], f"the name “{name}” belongs already to the domain “{owners[0]}”")


def _shared(named: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, list[str]]]:
    """(name, owners) of every name with more than one owner, as its last owner spells it."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    spelling: dict[str, str] = {}
    for owner, names in named:
        for name in names:
            form = compact(name)
            spelling[form] = name
            if owner not in owners[form]:
                owners[form].append(owner)
    return ((spelling[form], found) for form, found in owners.items() if len(found) > 1)
