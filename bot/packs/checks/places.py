"""Problems at the places where the parts of a pack stand."""

from bot.packs.loader import LoadedPack
from bot.packs.problems import Location, Problem
from bot.packs.yaml_source import KeyPath, parse_yaml


def at_item(loaded: LoadedPack, item_id: str, what: str) -> Problem:
    """A problem of an item."""
    return Problem(loaded.places[f"item:{item_id}"], f"item “{item_id}”: {what}")


def at_note(loaded: LoadedPack, note_id: str, what: str) -> Problem:
    """A problem of a note."""
    return Problem(loaded.places[f"note:{note_id}"], f"note “{note_id}”: {what}")


def at_misconception(loaded: LoadedPack, misconception_id: str, what: str) -> Problem:
    """A problem of a misconception."""
    return Problem(loaded.places[f"misconception:{misconception_id}"], f"misconception “{misconception_id}”: {what}")


def at_domain(loaded: LoadedPack, domain_id: str, what: str) -> Problem:
    """A problem of a domain as a whole."""
    index = list(loaded.pack.blueprint).index(domain_id)
    return Problem(_locate(loaded, "pack.yaml", ("domains", index)), f"domain “{domain_id}”: {what}")


def at_task(loaded: LoadedPack, task_id: str, what: str) -> Problem:
    """A problem of a task."""
    domain = loaded.pack.domain_of(task_id)
    indexes = (loaded.pack.domains.index(domain), [task.id for task in domain.tasks].index(task_id))
    where = _locate(loaded, "pack.yaml", ("domains", indexes[0], "tasks", indexes[1]))
    return Problem(where, f"task {task_id}: {what}")


def at_exam(loaded: LoadedPack, what: str) -> Problem:
    """A problem that concerns the pack as a whole."""
    return Problem(_locate(loaded, "pack.yaml", ("exam",)), what)


def at_review(loaded: LoadedPack, what: str) -> Problem:
    """A problem of the record of reviews."""
    return Problem(loaded.places["review"], what)


def at_word(loaded: LoadedPack, key_path: KeyPath, what: str) -> Problem:
    """A problem of an entry of the vocabulary."""
    return Problem(_locate(loaded, "vocabulary.yaml", key_path), what)


def _locate(loaded: LoadedPack, file_name: str, key_path: KeyPath) -> Location:
    """Read again for its lines: only what has a problem needs them."""
    path = loaded.places["pack"].path.with_name(file_name)
    source, _ = parse_yaml(path, path.read_text(encoding="utf-8"))
    return source.locate(key_path) if source else Location(path)
