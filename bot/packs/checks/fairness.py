"""Whether the items are fair as a whole: judgements in scenarios, mistakes that recur, an even mix."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from bot.core.item import Choice, Item, ItemKind, Option
from bot.core.pack import Pack
from bot.language.normalise import compact
from bot.packs.checks.places import at_exam, at_misconception, at_task
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

_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z0-9“\"])")
_SCENARIO_LENGTH = 100


def check_fairness(loaded: LoadedPack) -> Iterator[Problem]:
    """Shares over the whole pack, once it is large enough."""
    if len(loaded.pack.items) < ENOUGH_ITEMS:
        return
    yield from _misconceptions(loaded)
    yield from _scenarios(loaded)
    yield from _mix(loaded)
    yield from _tasks(loaded)


def is_scenario(item: Item) -> bool:
    """Whether the stem tells of a situation and then asks: two sentences or more, of some length."""
    return len(item.stem) >= _SCENARIO_LENGTH and bool(_SENTENCE_END.search(item.stem))


def items_by_misconception(pack: Pack) -> dict[str, list[str]]:
    """Misconception → the items in which a distractor stands for it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for item in pack.items.values():
        for name in sorted({option.misconception for option in item.options if option.misconception}):
            found[name].append(item.id)
    return dict(found)


def contrasted_misconceptions(pack: Pack) -> frozenset[str]:
    """Misconceptions that a pair of items sets right: tempting in the one, where the other's key is wrong."""
    return frozenset(
        option.misconception
        for item in pack.items.values()
        for other_id in item.contrasts_with
        if other_id in pack.items
        for option in _distractors(item)
        if option.misconception and compact(option.text) in _key_texts(pack.items[other_id])
    )


def _distractors(item: Item) -> list[Option]:
    key = item.exercise.key if isinstance(item.exercise, Choice) else frozenset(option.id for option in item.options)
    return [option for option in item.options if option.id not in key]


def _key_texts(item: Item) -> frozenset[str]:
    key = item.exercise.key if isinstance(item.exercise, Choice) else frozenset()
    return frozenset(compact(option.text) for option in item.options if option.id in key)


def _misconceptions(loaded: LoadedPack) -> Iterator[Problem]:
    standing = items_by_misconception(loaded.pack)
    for name in loaded.pack.misconceptions:
        times = len(standing.get(name, ()))
        if times < MISCONCEPTION_IN_AT_LEAST:
            what = f"it stands in {times} items; {MISCONCEPTION_IN_AT_LEAST} or more make it one that recurs"
            yield at_misconception(loaded, name, what)


def _scenarios(loaded: LoadedPack) -> Iterator[Problem]:
    items = list(loaded.pack.items.values())
    scenarios = [item for item in items if is_scenario(item)]
    if len(scenarios) < SCENARIOS_AT_LEAST * len(items):
        yield at_exam(
            loaded, f"{len(scenarios)} of {len(items)} items are scenarios; {SCENARIOS_AT_LEAST:.0%} should be"
        )
    distractors = [option for item in scenarios for option in _distractors(item)]
    named = sum(option.misconception is not None for option in distractors)
    if named < NAMED_AT_LEAST * len(distractors):
        yield at_exam(
            loaded, f"{named} of {len(distractors)} distractors of scenarios name a misconception; half should"
        )


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
