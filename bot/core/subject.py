"""What somebody wants to practise or see: a domain, a task or a topic, named in their own words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.core.pack import Pack
from bot.core.selection import Scope
from bot.language.normalise import compact, normalise

LIKENESS_FOR_SUGGESTION = 70
"""From this ratio (0 to 100) of equal letters on, a name is worth a "did you mean"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A part of the pack, with a title to show. At most one of domain, task and note is set; none is the whole pack."""

    title: str
    domain: str | None = None
    task: str | None = None
    note: str | None = None

    @property
    def scope(self) -> Scope:
        """The items that belong to it."""
        return Scope(domain=self.domain, task=self.task, notes=frozenset([self.note]) if self.note else None)


def whole_pack(pack: Pack) -> Subject:
    """Everything that the pack asks."""
    return Subject(pack.exam.code)


def find_subject(pack: Pack, words: str) -> Subject | None:
    """The domain, task or topic of this name; None if there is none of it."""
    wanted = compact(words)
    return next((subject for name, subject in _names(pack) if compact(name) == wanted), None)


def suggest_subjects(pack: Pack, words: str, *, count: int = 2) -> tuple[str, ...]:
    """Names near to a mistyped one, best first, each of another subject."""
    names: dict[str, Subject] = {}
    for name, subject in _names(pack):
        names.setdefault(normalise(name), subject)
    near = process.extract(
        normalise(words), list(names), scorer=fuzz.WRatio, limit=10, score_cutoff=LIKENESS_FOR_SUGGESTION
    )
    found: dict[Subject, str] = {}
    for name, _, _ in near:
        found.setdefault(names[name], name)
    return tuple(found.values())[:count]


def find_domain(pack: Pack, words: str) -> str | None:
    """The id of the domain that people call so."""
    subject = find_subject(pack, words)
    return subject.domain if subject else None


def example_words(pack: Pack) -> tuple[str, str | None]:
    """A domain and a short form of a topic as people type them, for examples in help.

    The domain is the heaviest one, the topic the one of its short forms that most items are about.
    """
    heaviest = max(pack.domains, key=lambda domain: domain.weight)
    asked = Counter(note for item in pack.items_of(domain=heaviest.id) for note in item.notes)
    short_forms = {
        short: asked[note.id]
        for short, (meaning, *others) in pack.vocabulary.acronyms.items()
        if not others and (note := pack.notes.get(meaning.note or "")) and compact(meaning.means) == compact(note.title)
    }
    return heaviest.id, max(short_forms, key=short_forms.__getitem__, default=None)


def _names(pack: Pack) -> Iterator[tuple[str, Subject]]:
    """Every name that can be asked for; where two things share a name, the first one has it."""
    for domain in pack.domains:
        subject = Subject(domain.title, domain=domain.id)
        for name in (domain.id, domain.title, *domain.aliases):
            yield name, subject
    for domain in pack.domains:
        for task in domain.tasks:
            subject = Subject(task.title, task=task.id)
            yield from ((task.id, subject), (task.title, subject))
    for note in pack.notes.values():
        subject = Subject(note.title, note=note.id)
        for name in (note.id, note.title, *note.aliases):
            yield name, subject
