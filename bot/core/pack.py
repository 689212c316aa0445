"""A pack: an installable set of exam facts, domains, items and notes. The program knows no exam outside its packs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bot.core.item import Item, ItemKind
from bot.core.note import Note
from bot.language.vocabulary import Lexicon, build_lexicon


@dataclass(frozen=True, slots=True)
class Exam:
    """Facts of the exam: minutes, number of items (and how many are scored), pass mark on its scale, its kinds."""

    code: str
    minutes: int
    items: int
    scored: int
    pass_mark: int
    scale: tuple[int, int]
    kinds: frozenset[ItemKind]
    retired: date | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered statement inside a domain."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Domain:
    """A weighted content area of the exam; `aliases` are what people call it."""

    id: str
    title: str
    weight: int
    aliases: tuple[str, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Misconception:
    """A named mistake that distractors stand for, with the sentence that puts it right."""

    id: str
    title: str
    correction: str
    note: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a short form; `note` explains it, where the pack has such a note."""

    means: str
    note: str | None


@dataclass(frozen=True, slots=True)
class FormerName:
    """The name of today and the names that it replaced."""

    now: str
    formerly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the field: short forms with all their meanings, groups of equal terms, renamed things, phrases."""

    acronyms: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()
    former_names: tuple[FormerName, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promises:
    """What a pack promises its readers to hold, so that it cannot shrink unnoticed; by default nothing.

    `exam_items` are of the exam's own kinds, `training_items` of the others; a misconception is contrasted if a pair
    of items that differ in one clause sets it right.
    """

    items: int = 0
    exam_items: int = 0
    training_items: int = 0
    notes: int = 0
    misconceptions: int = 0
    contrasted_misconceptions: int = 0
    reviewed: bool = False
    """Whether every item was solved by somebody who did not see its key."""


@dataclass(frozen=True, slots=True)
class Case:
    """A scenario that several items share."""

    id: str
    text: str


@dataclass(frozen=True)
class Pack:
    """Everything about one exam. Weights of the domains sum to 100."""

    id: str
    title: str
    about: str
    exam: Exam
    domains: tuple[Domain, ...]
    items: Mapping[str, Item]
    notes: Mapping[str, Note]
    misconceptions: Mapping[str, Misconception] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    cases: Mapping[str, Case] = field(default_factory=dict)
    promises: Promises = Promises()

    @cached_property
    def blueprint(self) -> Mapping[str, int]:
        """Domain id → weight in per cent of the scored content."""
        return {domain.id: domain.weight for domain in self.domains}

    @cached_property
    def _tasks(self) -> Mapping[str, tuple[Domain, Task]]:
        return {task.id: (domain, task) for domain in self.domains for task in domain.tasks}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The pack's vocabulary, ready to understand what people type."""
        words = self.vocabulary
        return build_lexicon(
            acronyms={short: [meaning.means for meaning in meanings] for short, meanings in words.acronyms.items()},
            synonyms=words.synonyms,
            former_names={name.now: name.formerly for name in words.former_names},
            phrases=words.phrases,
        )

    def domain(self, domain_id: str) -> Domain:
        """The domain with this id. Raises KeyError if the pack has none."""
        for domain in self.domains:
            if domain.id == domain_id:
                return domain
        raise KeyError(domain_id)

    def task(self, task_id: str) -> Task:
        """The task with this id. Raises KeyError if the pack has none."""
        return self._tasks[task_id][1]

    def domain_of(self, task_id: str) -> Domain:
        """The domain of a task. Raises KeyError if the pack has no such task."""
        return self._tasks[task_id][0]

    def items_of(self, *, domain: str | None = None, kinds: Iterable[ItemKind] | None = None) -> list[Item]:
        """Items in the pack's order, of one domain and of some kinds only where given."""
        wanted = None if kinds is None else frozenset(kinds)
        return [
            item
            for item in self.items.values()
            if (domain is None or item.domain == domain) and (wanted is None or item.kind in wanted)
        ]

    def is_training(self, item: Item) -> bool:
        """Whether the item is of a kind that the exam itself does not use."""
        return item.kind not in self.exam.kinds
