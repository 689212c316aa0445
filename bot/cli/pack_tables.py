"""Tables of how a pack's items are spread, and of how fair they are."""

from collections import Counter
from collections.abc import Sequence

from bot.cli.console import console, count_of, print_table
from bot.cli.proof import DIFFICULTIES
from bot.core.item import Item, ItemKind
from bot.core.pack import Pack
from bot.packs.checks.positions import CRITICAL
from bot.packs.figures import (
    Share,
    chi_square,
    contrast_pairs,
    contrasted_misconceptions,
    is_scenario,
    items_by_misconception,
    key_positions,
    named_distractors,
    pairs_by_misconception,
    scenarios,
    telling_items,
)


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


def print_fairness(pack: Pack) -> None:
    """Per domain: where keys sit, whether their length tells, scenarios, and distractors that name a mistake."""
    groups = [(domain.title, pack.items_of(domain=domain.id)) for domain in pack.domains]
    rows = [_fairness(title, items) for title, items in (*groups, ("All", list(pack.items.values())))]
    columns = ("Domain", "Keys at A, B, C …", "Chi-square", "Key longest", "Scenarios", "Distractors named")
    print_table(f"{pack.title}: fairness", columns, rows)
    console.print("Chi-square stands beside the value that chance exceeds once in a hundred packs;", markup=False)
    console.print("distractors are those of scenarios, and named are those that name a misconception.\n", markup=False)


def print_misconceptions(pack: Pack) -> None:
    """Misconceptions by the number of items that use them, the rarest first, and their contrast pairs."""
    items, pairs = items_by_misconception(pack), pairs_by_misconception(pack)
    rows = [
        (name, len(items[name]), len(pairs.get(name, ()))) for name in sorted(items, key=lambda one: len(items[one]))
    ]
    print_table(f"{pack.title}: misconceptions", ("Misconception", "Items", "Contrast pairs"), rows)
    contrasted = len(contrasted_misconceptions(pack))
    pairs_found = count_of(len(contrast_pairs(pack)), "contrast pair")
    console.print(f"{pairs_found}; misconceptions that one sets right: {contrasted} of {len(items)}.\n", markup=False)


def _fairness(title: str, items: Sequence[Item]) -> tuple[str, ...]:
    positions = [(count, places) for count, places in sorted(key_positions(items).items())]
    return (
        title,
        "\n".join(", ".join(str(places[place]) for place in range(count)) for count, places in positions),
        "\n".join(f"{chi_square(places, count):.1f} / {CRITICAL[count - 1]:.1f}" for count, places in positions),
        _share(telling_items(items)[1]),
        _share(scenarios(items)),
        _share(named_distractors([item for item in items if is_scenario(item)])),
    )


def _share(share: Share) -> str:
    return f"{share.part} of {share.whole} ({100 * share.ratio:.0f} %)" if share.whole else ""


def _spread_columns() -> tuple[str, ...]:
    return ("Items", *(kind.value for kind in ItemKind), *DIFFICULTIES.values())


def _spread(items: Sequence[Item]) -> tuple[int, ...]:
    kinds = Counter(item.kind for item in items)
    difficulties = Counter(item.difficulty for item in items)
    return (len(items), *(kinds[kind] for kind in ItemKind), *(difficulties[level] for level in DIFFICULTIES))
