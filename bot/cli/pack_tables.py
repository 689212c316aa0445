"""Tables of how a pack's items are spread."""

from collections import Counter
from collections.abc import Sequence

from bot.cli.console import print_table
from bot.core.item import Item, ItemKind
from bot.core.pack import Pack

DIFFICULTIES = {1: "recalls", 2: "applies", 3: "weighs"}


def print_domains(pack: Pack) -> None:
    """Items per domain against its weight."""
    rows = []
    for domain in pack.domains:
        items = pack.items_of(domain=domain.id)
        share = 100 * len(items) / len(pack.items) if pack.items else 0
        rows.append((domain.title, f"{domain.weight} %", f"{share:.1f} %", *_spread(items)))
    rows.append(("All", "100 %", "", *_spread(list(pack.items.values()))))
    print_table(f"{pack.title}: domains", ("Domain", "Weight", "Share", *_spread_columns()), rows)


def print_tasks(pack: Pack) -> None:
    """Items and notes per task."""
    notes = Counter(note.task for note in pack.notes.values())
    rows = [
        (task.id, task.title, notes[task.id], *_spread([item for item in pack.items.values() if item.task == task.id]))
        for domain in pack.domains
        for task in domain.tasks
    ]
    print_table(f"{pack.title}: tasks", ("Task", "Title", "Notes", *_spread_columns()), rows)


def _spread_columns() -> tuple[str, ...]:
    return ("Items", *(kind.value for kind in ItemKind), *DIFFICULTIES.values())


def _spread(items: Sequence[Item]) -> tuple[int, ...]:
    kinds = Counter(item.kind for item in items)
    difficulties = Counter(item.difficulty for item in items)
    return (len(items), *(kinds[kind] for kind in ItemKind), *(difficulties[level] for level in DIFFICULTIES))
