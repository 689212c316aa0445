"""Whether the items are fair as a whole: judgements in scenarios, mistakes that recur, an even mix."""

from collections import Counter
from collections.abc import Iterator

from bot.core.item import ItemKind
from bot.packs.checks.places import at_exam, at_misconception, at_task
from bot.packs.figures import is_scenario, items_by_misconception, named_distractors, scenarios
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

ENOUGH_ITEMS = 100
"""In a smaller pack shares say little."""
SCENARIOS_AT_LEAST = 0.6
NAMED_AT_LEAST = 0.5
"""Share of the scenarios' distractors that stand for a named misconception."""
MISCONCEPTION_IN_AT_LEAST = 3
"""Items: a mistake that stands in fewer does not recur."""
TASK_AT_LEAST = 0.02
SINGLES_TO_A_MULTIPLE = (3.0, 5.0)
DIFFICULTIES = {1: 0.25, 2: 0.50, 3: 0.25}
DIFFICULTY_OFF_AT_MOST = 0.08


def check_fairness(loaded: LoadedPack) -> Iterator[Problem]:
    """Shares over the whole pack, once it is large enough."""
    if len(loaded.pack.items) < ENOUGH_ITEMS:
        return
    yield from _misconceptions(loaded)
    yield from _scenarios(loaded)
    yield from _mix(loaded)
    yield from _tasks(loaded)


def _misconceptions(loaded: LoadedPack) -> Iterator[Problem]:
    standing = items_by_misconception(loaded.pack)
    for name in loaded.pack.misconceptions:
        times = len(standing[name])
        if times < MISCONCEPTION_IN_AT_LEAST:
            what = f"it stands in {times} items; {MISCONCEPTION_IN_AT_LEAST} or more make it one that recurs"
            yield at_misconception(loaded, name, what)


def _scenarios(loaded: LoadedPack) -> Iterator[Problem]:
    items = list(loaded.pack.items.values())
    found = scenarios(items)
    if found.ratio < SCENARIOS_AT_LEAST:
        what = f"{found.part} of {found.whole} items are scenarios; {SCENARIOS_AT_LEAST:.0%} should be"
        yield at_exam(loaded, what)
    named = named_distractors([item for item in items if is_scenario(item)])
    if named.ratio < NAMED_AT_LEAST:
        what = f"{named.part} of {named.whole} distractors of scenarios name a misconception; half should"
        yield at_exam(loaded, what)


def _mix(loaded: LoadedPack) -> Iterator[Problem]:
    items = list(loaded.pack.items.values())
    kinds = Counter(item.kind for item in items)
    least, most = SINGLES_TO_A_MULTIPLE
    if kinds[ItemKind.MULTIPLE] and not least <= kinds[ItemKind.SINGLE] / kinds[ItemKind.MULTIPLE] <= most:
        ratio = kinds[ItemKind.SINGLE] / kinds[ItemKind.MULTIPLE]
        yield at_exam(loaded, f"{ratio:.1f} single choice items to a multiple response; about four are right")
    difficulties = Counter(item.difficulty for item in items)
    for difficulty, share in DIFFICULTIES.items():
        found = difficulties[difficulty] / len(items)
        if abs(found - share) > DIFFICULTY_OFF_AT_MOST:
            yield at_exam(loaded, f"{found:.0%} of the items have difficulty {difficulty}; about {share:.0%} should")


def _tasks(loaded: LoadedPack) -> Iterator[Problem]:
    counts, total = Counter(item.task for item in loaded.pack.items.values()), len(loaded.pack.items)
    for domain in loaded.pack.domains:
        for task in domain.tasks:
            if 0 < counts[task.id] < TASK_AT_LEAST * total:
                yield at_task(loaded, task.id, f"{counts[task.id]} of {total} items; {TASK_AT_LEAST:.0%} is the least")
