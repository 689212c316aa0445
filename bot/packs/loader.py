"""Folders under content/ become packs. Everything that is wrong is found in one go, each with file and line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from bot.core.item import Item
from bot.core.note import Note
from bot.core.pack import Case, Domain, Misconception, Pack, Vocabulary
from bot.errors import PackError
from bot.packs import convert, schema
from bot.packs.markdown import split_front_matter, split_sections
from bot.packs.problems import Location, Problem
from bot.packs.reading import Reading
from bot.packs.yaml_source import parse_yaml

_ITEM: TypeAdapter[schema.ItemFile] = TypeAdapter(schema.ItemFile)


@dataclass(frozen=True)
class LoadedPack:
    """A pack with the places where its parts stand ("item:ID", "note:ID", "misconception:ID", "pack", "review").

    `review` is the record of those who solved its items blind, if there is one.
    """

    pack: Pack
    places: Mapping[str, Location] = field(default_factory=dict)
    review: schema.ReviewFile | None = None


def load_packs(content: Path) -> dict[str, Pack]:
    """Every pack under a folder, by id. Raises PackError with all problems if one cannot be read."""
    packs: dict[str, Pack] = {}
    problems: list[Problem] = []
    for folder in find_pack_folders(content):
        loaded, found = read_pack(folder)
        problems += found
        if loaded:
            packs[loaded.pack.id] = loaded.pack
    if not packs and not problems:
        problems.append(Problem(Location(content), "no pack here: a pack is a folder with a pack.yaml"))
    if problems:
        raise PackError(tuple(str(problem) for problem in sorted(problems)))
    return packs


def find_pack_folders(content: Path) -> list[Path]:
    """The folders that hold a pack.yaml, in order of their names."""
    return sorted(path.parent for path in content.glob("*/pack.yaml"))


def read_pack(folder: Path) -> tuple[LoadedPack | None, list[Problem]]:
    """A pack and all its problems; None if even its pack.yaml cannot be understood."""
    reading = Reading(folder)
    pack_file = reading.one(folder / "pack.yaml", schema.PackFile)
    if pack_file is None:
        return None, reading.problems
    domains = tuple(convert.to_domain(domain) for domain in pack_file.domains)
    domain_of = {task.id: domain for domain in domains for task in domain.tasks}
    if pack_file.id != folder.name:
        reading.add(folder / "pack.yaml", f"the pack “{pack_file.id}” stands in a folder “{folder.name}”")
    vocabulary = reading.optional(folder / "vocabulary.yaml", schema.VocabularyFile)
    pack = Pack(
        id=pack_file.id,
        title=pack_file.title,
        about=pack_file.about,
        exam=convert.to_exam(pack_file.exam),
        domains=domains,
        items=_read_items(reading, domain_of),
        notes=_read_notes(reading, domain_of),
        misconceptions=_read_misconceptions(reading),
        vocabulary=convert.to_vocabulary(vocabulary) if vocabulary else Vocabulary(),
        cases=_read_cases(reading),
        promises=convert.to_promises(pack_file.promises),
    )
    review = reading.optional(folder / "review.yaml", schema.ReviewFile)
    reading.places["pack"] = Location(folder / "pack.yaml", 1)
    reading.places["review"] = Location(folder / "review.yaml", 1)
    return LoadedPack(pack, reading.places, review), reading.problems


def _read_items(reading: Reading, domain_of: Mapping[str, Domain]) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for path in sorted((reading.folder / "items").rglob("*.yaml")):
        for file, where in reading.entries(path, _ITEM.validate_python):
            domain = _domain_at(reading, path, file.task, domain_of, where)
            if domain and reading.claim("item", file.id, where):
                items[file.id] = convert.to_item(file, domain.id)
    return items


def _read_notes(reading: Reading, domain_of: Mapping[str, Domain]) -> dict[str, Note]:
    notes: dict[str, Note] = {}
    for path in sorted((reading.folder / "notes").rglob("*.md")):
        read = _read_note(reading, path)
        if read is None:
            continue
        file, body = read
        where = Location(path, 1)
        domain = _domain_at(reading, path, file.task, domain_of, where)
        if file.id != path.stem:
            reading.add(path, f"the note “{file.id}” stands in a file “{path.name}”", 2)
        if domain and reading.claim("note", file.id, where):
            notes[file.id] = convert.to_note(file, domain.id, split_sections(body))
    return notes


def _read_note(reading: Reading, path: Path) -> tuple[schema.NoteFile, str] | None:
    text = reading.text(path)
    parts = None if text is None else split_front_matter(text)
    if parts is None:
        if text is not None:
            reading.add(path, "a note begins with front matter between two lines of ---", 1)
        return None
    front, body, body_line = parts
    source, problems = parse_yaml(path, front, first_line=2)
    reading.problems += problems
    if source is None:
        return None
    file = reading.validate(source, source.data, (), schema.NoteFile.model_validate)
    is_filled_in = reading.is_filled_in(path, body, body_line)
    return (file, body) if file and is_filled_in else None


def _domain_at(
    reading: Reading, path: Path, task: str, domain_of: Mapping[str, Domain], where: Location
) -> Domain | None:
    domain = domain_of.get(task)
    if domain is None:
        reading.problems.append(Problem(where, f"the pack has no task “{task}”"))
    elif path.parent.name != domain.id:
        reading.problems.append(Problem(where, f"task {task} belongs into the folder “{domain.id}”"))
    return domain


def _read_misconceptions(reading: Reading) -> dict[str, Misconception]:
    path = reading.folder / "misconceptions.yaml"
    if not path.exists():
        return {}
    return {
        file.id: convert.to_misconception(file)
        for file, where in reading.entries(path, schema.MisconceptionFile.model_validate)
        if reading.claim("misconception", file.id, where)
    }


def _read_cases(reading: Reading) -> dict[str, Case]:
    cases = {}
    for path in sorted((reading.folder / "cases").glob("*.md")):
        text = reading.text(path)
        if (
            text is not None
            and reading.is_filled_in(path, text)
            and reading.claim("case", path.stem, Location(path, 1))
        ):
            cases[path.stem] = Case(path.stem, text.strip())
    return cases
