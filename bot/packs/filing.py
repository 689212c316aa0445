"""Where new items, notes and packs go, and how they are put there: nothing that stands there is changed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.core.pack import Domain, Pack, Task
from bot.errors import FilingError
from bot.packs.naming import make_id
from bot.packs.problems import Location
from bot.packs.yaml_source import YamlSource, parse_yaml
from bot.packs.yaml_writer import dump_entries

Entry = Mapping[str, Any]


def find_items(folder: Path) -> dict[str, Location]:
    """Where each item of a pack's folder stands, by id, also those that are unfinished or wrong."""
    found: dict[str, Location] = {}
    for path in sorted((folder / "items").rglob("*.yaml")):
        source = _read(path)
        entries = source.data if source and isinstance(source.data, list) else []
        for index, entry in enumerate(entries):
            if source and isinstance(entry, dict) and isinstance(entry.get("id"), str):
                found.setdefault(entry["id"], source.locate((index,)))
    return found


def find_notes(folder: Path) -> dict[str, Location]:
    """Where each note of a pack's folder stands, by id, also those that are unfinished or wrong."""
    return {path.stem: Location(path, 1) for path in sorted((folder / "notes").rglob("*.md"))}


def find_items_file(folder: Path, domain: Domain, task: Task) -> Path:
    """The file for items of a task: the one that is there, or one named after the task."""
    items = folder / "items" / domain.id
    there = sorted(items.glob(f"{task.id}-*.yaml"))
    return there[0] if there else items / f"{task.id}-{make_id(task.title, otherwise='items')}.yaml"


def add_items(path: Path, entries: Sequence[Entry]) -> Location:
    """Put entries at the end of an items file; where the first of them stands. Raises FilingError."""
    before = _text(path).rstrip()
    source, problems = parse_yaml(path, before)
    if problems or source is None or not isinstance(source.data, (list, type(None))):
        raise FilingError(str(path), "it is no list of items, so nothing can be put at its end")
    kept = before if source.data else ""
    _write(path, "\n\n".join(filter(None, [kept, dump_entries(entries)])).encode())
    return Location(path, kept.count("\n") + 3 if kept else 1)


def imported_file(folder: Path, pack: Pack, task_id: str, name: str) -> Path:
    """A file of its own for items of a task that come from elsewhere, from something of this name."""
    file_name = f"{task_id}-{make_id(name, words=8, otherwise='imported')}.yaml"
    return folder / "items" / pack.domain_of(task_id).id / file_name


def put_items(files: Mapping[Path, Sequence[Entry]]) -> list[Location]:
    """Write new items files, all or none; where each begins. Raises FilingError if one is there already."""
    for path in files:
        _need_free(path)
    return [add_file(path, dump_entries(entries)) for path, entries in files.items()]


def write_file(path: Path, data: bytes) -> None:
    """Write a file for another program, over what was there. Raises FilingError."""
    _write(path, data)


def add_file(path: Path, text: str) -> Location:
    """Put a file where there is none. Raises FilingError."""
    _need_free(path)
    _write(path, text.encode())
    return Location(path, 1)


def note_path(folder: Path, pack: Pack, task_id: str, note_id: str) -> Path:
    """The file of a note."""
    return folder / "notes" / pack.domain_of(task_id).id / f"{note_id}.md"


def _read(path: Path) -> YamlSource | None:
    return parse_yaml(path, _text(path))[0]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise FilingError(str(path), f"it cannot be read ({error})") from None


def _need_free(path: Path) -> None:
    if path.exists():
        raise FilingError(str(path), "it is there already, and is left as it is; move it away, or give another name")


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise FilingError(str(path), f"it cannot be written ({error.strerror or error})") from None
