"""An item as plain data in the shape of the pack's files, and back: how an item is kept as it was shown."""

from typing import Any

from bot.core.item import Choice, Exercise, Item, Matching, Numeric, Option, Ordering, Short
from bot.packs import convert, schema


def item_to_data(item: Item) -> dict[str, Any]:
    """The item as a pack's file would have it."""
    return {
        "id": item.id,
        "task": item.task,
        "kind": item.kind.value,
        "difficulty": item.difficulty,
        "stem": item.stem,
        "notes": list(item.notes),
        "source": {"title": item.source.title, "url": item.source.url},
        "rationale": item.rationale,
        "contrasts_with": list(item.contrasts_with),
        "case": item.case,
        **_exercise_to_data(item.exercise),
    }


def item_from_data(data: Any, domain: str = "") -> Item:
    """The item that the data describes. Raises pydantic.ValidationError if it is none."""
    return convert.to_item(schema.ITEM.validate_python(data), domain)


def _exercise_to_data(exercise: Exercise) -> dict[str, Any]:
    match exercise:
        case Choice(options=options, key=key):
            return {"options": _options(options), "key": [option.id for option in options if option.id in key]}
        case Ordering(options=options, key=order):
            return {"options": _options(options), "key": list(order)}
        case Matching(prompts=prompts, options=options, key=pairs):
            prompts_data = [{"id": prompt.id, "text": prompt.text} for prompt in prompts]
            return {"prompts": prompts_data, "options": _options(options), "key": dict(pairs)}
        case Numeric(answer=answer, tolerance=tolerance, unit=unit, working=working):
            return {"answer": str(answer), "tolerance": str(tolerance), "unit": unit, "working": working}
        case Short(key_points=points):
            return {
                "key_points": [
                    {"point": point.point, "accept": list(point.accept), "reject": list(point.reject)}
                    for point in points
                ]
            }


def _options(options: tuple[Option, ...]) -> list[dict[str, Any]]:
    return [
        {"id": option.id, "text": option.text, "why": option.why, "misconception": option.misconception}
        for option in options
    ]
