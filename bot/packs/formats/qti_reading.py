"""A QTI 3.0 assessment item as a draft of an item."""

from collections.abc import Mapping
from decimal import Decimal

from bot.core.item import (
    Choice,
    Exercise,
    Item,
    ItemKind,
    KeyPoint,
    Matching,
    Numeric,
    Option,
    Ordering,
    Prompt,
    Short,
)
from bot.packs.drafts import draft_item
from bot.packs.formats.findings import Findings, name_options, number_prompts, parse_number
from bot.packs.formats.qti_document import TYPED, CannotBeReadError, Document, open_document, to_id
from bot.packs.formats.xml_tree import Element

_HUNDRED = Decimal(100)
_NUMBERS = ("float", "integer")

Names = Mapping[str, str]
"""QTI's identifiers → ids."""


def read_item(root: Element, findings: Findings) -> Item | None:
    """The draft of a document; None, and a problem kept, if it cannot be one."""
    try:
        document = open_document(root, findings.wrong)
        kind, exercise = _exercise(document)
    except CannotBeReadError as reason:
        findings.wrong(str(reason), reason.line)
        return None
    options = exercise.options if isinstance(exercise, Choice) else ()
    rationale = document.rationale(frozenset(option.id for option in options))
    return draft_item(kind, document.stem(), exercise, id=to_id(root.get("identifier")), rationale=rationale)


def _exercise(document: Document) -> tuple[ItemKind, Exercise]:
    name = document.interaction.name
    match name:
        case "qti-choice-interaction":
            return _choice(document)
        case "qti-order-interaction":
            return ItemKind.ORDERING, _ordering(document)
        case "qti-match-interaction":
            return ItemKind.MATCHING, _matching(document)
        case "qti-text-entry-interaction" if document.declaration().get("base-type") in _NUMBERS:
            return ItemKind.NUMERIC, _numeric(document)
        case "qti-text-entry-interaction" | "qti-extended-text-interaction":
            return ItemKind.SHORT, _short(document)
    raise CannotBeReadError(f"“{name}” is no kind of item here", document.interaction.line)


def _choice(document: Document) -> tuple[ItemKind, Choice]:
    names, options = _options(document, document.interaction, "qti-simple-choice")
    key = frozenset(_named(document, names, value) for value in document.correct())
    return ItemKind.SINGLE if len(key) == 1 else ItemKind.MULTIPLE, Choice(options, key)


def _ordering(document: Document) -> Ordering:
    names, options = _options(document, document.interaction, "qti-simple-choice")
    return Ordering(options, tuple(_named(document, names, value) for value in document.correct()))


def _matching(document: Document) -> Matching:
    sets = list(document.interaction.find_all("qti-simple-match-set"))
    if len(sets) != 2:
        raise CannotBeReadError("a matching has two sets to match", document.interaction.line)
    left = list(sets[0].find_all("qti-simple-associable-choice"))
    prompts = number_prompts(Prompt(to_id(one.get("identifier")), document.line_of(one)) for one in left)
    prompt_names = {one.get("identifier"): prompt.id for one, prompt in zip(left, prompts, strict=True)}
    names, options = _options(document, sets[1], "qti-simple-associable-choice")
    pairs: dict[str, str] = {prompt.id: "" for prompt in prompts}
    for value in document.correct():
        prompt, _, option = value.partition(" ")
        prompt_id = _named(document, prompt_names, prompt)
        if pairs[prompt_id]:
            line = document.declaration().line
            raise CannotBeReadError(f"“{prompt}” has several right partners, and here each has one", line)
        pairs[prompt_id] = _named(document, names, option.strip())
    return Matching(prompts, options, pairs)


def _numeric(document: Document) -> Numeric:
    written = document.correct()[0]
    answer = parse_number(written)
    if answer is None:
        raise CannotBeReadError(f"“{written}” is no number", document.declaration().line)
    equal = document.root.find("qti-equal")
    tolerance = parse_number((equal.get("tolerance") if equal else "").partition(" ")[0]) or Decimal(0)
    unit, working = document.unit(), document.feedback("SOLUTION", "working")
    if unit == "%":
        return Numeric(answer / _HUNDRED, tolerance / _HUNDRED, "percent", working)
    return Numeric(answer, tolerance, unit or None, working)


def _short(document: Document) -> Short:
    """The points that the rubric for scorers lists; of a word to be typed, that word."""
    rubrics = document.body.find_all("qti-rubric-block")
    rubric = next((one for one in rubrics if "scorer" in one.get("view")), None)
    points: list[KeyPoint] = []
    for entry in rubric.find_all("dt", "dd") if rubric else ():
        text = document.line_of(entry)
        if entry.name == "dt":
            points.append(KeyPoint(text, ()))
        elif points:
            points[-1] = _with_wording(points[-1], text, is_rejected=entry.get("class") == "reject")
    if not points and document.interaction.name == TYPED:
        wordings = tuple(document.correct())
        points.append(KeyPoint(wordings[0], wordings))
    return Short(tuple(points))


def _with_wording(point: KeyPoint, text: str, *, is_rejected: bool) -> KeyPoint:
    if is_rejected:
        return KeyPoint(point.point, point.accept, (*point.reject, text))
    return KeyPoint(point.point, (*point.accept, text), point.reject)


def _options(document: Document, parent: Element, name: str) -> tuple[Names, tuple[Option, ...]]:
    found = list(parent.find_all(name))
    options = name_options(
        Option(to_id(one.get("identifier")), document.line_of(one), _why(document, one)) for one in found
    )
    return {one.get("identifier"): option.id for one, option in zip(found, options, strict=True)}, options


def _why(document: Document, choice: Element) -> str:
    inline = choice.find("qti-feedback-inline")
    return document.text(inline) if inline else document.feedback("FEEDBACK", choice.get("identifier"))


def _named(document: Document, names: Names, identifier: str) -> str:
    if identifier not in names:
        line = document.declaration().line
        raise CannotBeReadError(f"the right response names “{identifier}”, which is not there", line)
    return names[identifier]
