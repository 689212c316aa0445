"""What an author proofreads of an item: its key, every why, and what each distractor stands for."""

from collections.abc import Iterator

from bot.cli.sample_answers import sample_answers
from bot.cli.understood import describe
from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.pack import Pack

DIFFICULTIES = {1: "recalls", 2: "applies", 3: "weighs"}
_TICK, _CROSS = "✔", "✘"


def proof_lines(pack: Pack, item: Item) -> Iterator[str]:
    """The key in words, why each option is right or wrong, the rationale, and where it all comes from."""
    yield f"Right: {_key(item)}"
    yield from _whys(item)
    yield f"Why: {item.rationale}"
    notes = ", ".join(f"{pack.notes[note].title} ({note})" if note in pack.notes else note for note in item.notes)
    yield f"Notes: {notes}"
    yield f"Source: {item.source.title}{f' ({item.source.url})' if item.source.url else ''}"
    if item.contrasts_with:
        yield f"Contrasts with: {', '.join(item.contrasts_with)}"
    yield f"Task {item.task}, {item.kind}, {DIFFICULTIES[item.difficulty]}, version {item.version}"


def _key(item: Item) -> str:
    match item.exercise:
        case Numeric(answer=answer, tolerance=tolerance, unit=unit):
            return f"{answer} ± {tolerance}{f' ({unit})' if unit else ''}"
        case Short(key_points=points):
            return "; ".join(point.point for point in points)
    return describe(item, sample_answers(item)[0])


def _whys(item: Item) -> Iterator[str]:
    for place, option in enumerate(item.options):
        named = f"  [{option.misconception}]" if option.misconception else ""
        yield f"  {_mark(item, option.id)}{chr(ord('A') + place)}  {option.why}{named}"
    match item.exercise:
        case Numeric(working=working):
            yield f"  Working: {working}"
        case Short(key_points=points):
            for point in points:
                yield f"  {point.point}: {' | '.join(point.accept)}"
                yield from (f"  {_CROSS} {wording}" for wording in point.reject)


def _mark(item: Item, option_id: str) -> str:
    match item.exercise:
        case Choice(key=key):
            return f"{_TICK if option_id in key else _CROSS} "
        case Ordering(key=order):
            return f"{order.index(option_id) + 1}. "
        case Matching(prompts=prompts, key=pairs):
            numbers = [str(n) for n, prompt in enumerate(prompts, start=1) if pairs[prompt.id] == option_id]
            return f"{', '.join(numbers) or _CROSS} "
    return ""
