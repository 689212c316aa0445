"""Whether the pack covers what it promises: weights, tasks, kinds."""

from collections import Counter
from collections.abc import Iterator

from bot.packs.checks.places import at_domain, at_exam, at_task
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

ENOUGH_ITEMS = 40
"""A smaller pack cannot follow the weights."""
POINTS_OFF_AT_MOST = 2
"""How far, in percentage points, a domain's share of the items may be from its weight."""


def check_coverage(loaded: LoadedPack) -> Iterator[Problem]:
    """Items by domain, task and kind, and notes by task."""
    yield from _domains(loaded)
    yield from _tasks(loaded)
    present = {item.kind for item in loaded.pack.items.values()}
    for kind in sorted(loaded.pack.exam.kinds - present):
        yield at_exam(loaded, f"the exam asks items of the kind “{kind}”, and the pack has none")


def _domains(loaded: LoadedPack) -> Iterator[Problem]:
    counts = Counter(item.domain for item in loaded.pack.items.values())
    for domain, weight in loaded.pack.blueprint.items():
        if not counts[domain]:
            yield at_domain(loaded, domain, "it has no items")
        elif counts.total() >= ENOUGH_ITEMS:
            share = 100 * counts[domain] / counts.total()
            if abs(share - weight) > POINTS_OFF_AT_MOST:
                wanted = round(weight * counts.total() / 100)
                what = f"{counts[domain]} of {counts.total()} items are {share:.1f} %, its weight is {weight} %"
                yield at_domain(loaded, domain, f"{what} ({wanted} items)")


def _tasks(loaded: LoadedPack) -> Iterator[Problem]:
    with_items = {item.task for item in loaded.pack.items.values()}
    with_notes = {note.task for note in loaded.pack.notes.values()}
    for task in loaded.pack.tasks:
        if task.id not in with_items:
            yield at_task(loaded, task.id, "it has no items")
        if task.id not in with_notes:
            yield at_task(loaded, task.id, "it has no notes")
