"""Which formats there are, and the two ways through them: a pack's items out, another program's questions in."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.core.item import Item, ItemKind
from bot.core.pack import Pack
from bot.packs import schema
from bot.packs.drafts import to_entry, without_gaps
from bot.packs.formats import gift
from bot.packs.formats.anki import write_anki
from bot.packs.formats.csv_table import read_csv, write_csv
from bot.packs.formats.findings import Draft, Findings
from bot.packs.formats.qti import read_qti, write_qti
from bot.packs.naming import is_id, make_id
from bot.packs.problems import Location, Problem
from bot.packs.reading import parse_strictly
from bot.packs.serialize import item_to_data
from bot.packs.yaml_source import YamlSource

_ITEM: TypeAdapter[schema.ItemFile] = TypeAdapter(schema.ItemFile)

Entries = Mapping[str, Sequence[Mapping[str, Any]]]
"""Task id → entries for its items file."""


class Format(StrEnum):
    """What items can be written as; all but Anki can be read too."""

    CSV = "csv"
    GIFT = "gift"
    QTI = "qti"
    ANKI = "anki"

    @property
    def kinds(self) -> Collection[ItemKind]:
        """The kinds of item that it has a place for."""
        return gift.KINDS if self is Format.GIFT else frozenset(ItemKind)


SUFFIXES: Mapping[str, Format] = {
    ".csv": Format.CSV,
    ".gift": Format.GIFT,
    ".txt": Format.GIFT,
    ".xml": Format.QTI,
    ".zip": Format.QTI,
    ".apkg": Format.ANKI,
}
"""By which a file's name tells its format."""


def write_items(form: Format, pack: Pack, items: Sequence[Item], now: datetime) -> bytes:
    """The items as a file. Where a format has no cases, each item that shares one tells it itself."""
    match form:
        case Format.CSV:
            return write_csv(items)
        case Format.GIFT:
            return gift.write_gift([_with_case(pack, item) for item in items])
        case Format.QTI:
            return write_qti(pack.id, [_with_case(pack, item) for item in items])
        case Format.ANKI:
            return write_anki(pack, [_with_case(pack, item) for item in items], now)


def read_items(form: Format, path: Path, data: bytes) -> Findings:
    """The drafts of a file, and what is wrong with it. Decks of Anki cannot be read."""
    findings = _READERS[form](path, data)
    if not findings.drafts and not findings.problems:
        findings.wrong("there is no item in it")
    return findings


def _no_reader(path: Path, _: bytes) -> Findings:
    findings = Findings(path)
    findings.wrong("decks of Anki can be written, and not be read")
    return findings


_READERS: Mapping[Format, Callable[[Path, bytes], Findings]] = {
    Format.CSV: read_csv,
    Format.GIFT: gift.read_gift,
    Format.QTI: read_qti,
    Format.ANKI: _no_reader,
}


def _with_case(pack: Pack, item: Item) -> Item:
    case = pack.cases.get(item.case or "")
    return replace(item, stem=f"{case.text}\n{item.stem}") if case else item


@dataclass(frozen=True, slots=True)
class Shelf:
    """What drafts are to fit in with: the pack's tasks, and where its items stand already."""

    pack: Pack
    taken: Mapping[str, Location]


def take_in(drafts: Sequence[Draft], shelf: Shelf, task: str | None) -> tuple[Entries, list[Problem]]:
    """Entries for the pack by task, gaps marked to be filled in; and everything that keeps them from being taken in.

    Ids that a file gives are kept, others made from the stems; `task` is for drafts that name none.
    """
    entries: dict[str, list[Mapping[str, Any]]] = {}
    problems = list(_homeless(drafts, shelf, task))
    taken = dict(shelf.taken)
    given = {draft.item.id for draft in drafts if draft.item.id}
    for draft in drafts:
        name = draft.item.id or make_id(draft.item.stem, {*taken, *given})
        item = replace(draft.item, id=name, task=draft.item.task or task or "")
        if name in taken:
            problems.append(Problem(draft.where, f"the item “{name}” stands already at {taken[name]}"))
        problems += _wrong(item, draft.where)
        taken.setdefault(name, draft.where)
        entries.setdefault(item.task, []).append(to_entry(item))
    return entries, problems


def _homeless(drafts: Sequence[Draft], shelf: Shelf, task: str | None) -> Iterator[Problem]:
    """Drafts of no task, which are told of together, and of tasks that the pack does not have."""
    tasks = [known.id for domain in shelf.pack.domains for known in domain.tasks]
    of_none = [draft for draft in drafts if not draft.item.task]
    if of_none and task is None:
        where = of_none[0].where
        yield Problem(where, f"from here on, items name no task; give one of {', '.join(tasks)} with --task")
    for draft in drafts:
        if draft.item.task and draft.item.task not in tasks:
            yield Problem(draft.where, f"the pack has no task “{draft.item.task}”; it has {', '.join(tasks)}")


def _wrong(item: Item, where: Location) -> list[Problem]:
    """What no filling in would mend, such as two keys of a single choice."""
    named = is_id(item.id)
    data = item_to_data(without_gaps(item if named else replace(item, id="")))
    _, problems = parse_strictly(YamlSource(where.path, data, {(): where.line}), data, (), _ITEM.validate_python)
    if not named:
        problems.append(Problem(where, f"“{item.id}” cannot be an id: small letters, digits and hyphens, 60 at most"))
    return problems
