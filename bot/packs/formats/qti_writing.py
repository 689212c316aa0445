"""An item as a QTI 3.0 assessment item (1EdTech, "Question and Test Interoperability 3.0").

Every item answers into RESPONSE and scores SCORE all or nothing. FEEDBACK shows the whys: of what was chosen, or of all
options of an ordering or matching. SOLUTION shows the rationale, and the working of a number.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from xml.sax.saxutils import quoteattr

from bot.core.item import Choice, Item, Matching, Numeric, Option, Ordering, Short
from bot.packs.formats.markup import to_blocks, to_inline

NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd"
_TITLE_LIMIT = 80
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HUNDRED = Decimal(100)


def write_item(item: Item) -> str:
    """The document of an item."""
    attributes = _attributes(
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{NAMESPACE} {SCHEMA}",
            "identifier": identifier(item.id),
            "title": " ".join(item.stem.split())[:_TITLE_LIMIT],
            "adaptive": "false",
            "time-dependent": "false",
        }
    )
    parts = (*_declarations(item), _body(item), *_processing(item), *_feedbacks(item))
    document = f'<?xml version="1.0" encoding="UTF-8"?>\n<qti-assessment-item{attributes}>\n'
    return _NOT_IN_XML.sub("", f"{document}{''.join(f'{part}{chr(10)}' for part in parts)}</qti-assessment-item>\n")


def identifier(name: str) -> str:
    """An id as QTI takes it: it may not begin with a digit."""
    return f"_{name}" if name[:1].isdigit() else name


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in values.items())


def _declarations(item: Item) -> Iterator[str]:
    yield _response(item)
    scored = {"external-scored": "human"} if isinstance(item.exercise, Short) else {}
    yield _outcome("SCORE", "single", "float", ["0"], scored)
    if item.options:
        yield _outcome("FEEDBACK", *_feedback_shown(item))
    yield _outcome("SOLUTION", "multiple", "identifier", [name for name, text in _solution(item) if text])


def _response(item: Item) -> str:
    cardinality, base_type, values = _correct(item)
    right = f"<qti-correct-response>{_values(values)}</qti-correct-response>" if values else ""
    declared = _attributes({"identifier": "RESPONSE", "cardinality": cardinality, "base-type": base_type})
    return f"<qti-response-declaration{declared}>{right}</qti-response-declaration>"


def _correct(item: Item) -> tuple[str, str, list[str]]:
    """Cardinality, base type and values of the right response."""
    match item.exercise:
        case Choice(options=options, key=key):
            right = [identifier(option.id) for option in options if option.id in key]
            return "single" if len(right) == 1 else "multiple", "identifier", right
        case Ordering(key=order):
            return "ordered", "identifier", [identifier(option_id) for option_id in order]
        case Matching(prompts=prompts, key=pairs):
            right = [f"{identifier(prompt.id)} {identifier(pairs[prompt.id])}" for prompt in prompts]
            return "multiple", "directedPair", right
        case Numeric():
            return "single", "float", [f"{_shown(item.exercise)[0]:f}"]
        case Short():
            return "single", "string", []


def _shown(exercise: Numeric) -> tuple[Decimal, Decimal, str]:
    """Answer, tolerance and unit as people enter them: a share in per cent."""
    if exercise.unit == "percent":
        return exercise.answer * _HUNDRED, exercise.tolerance * _HUNDRED, "%"
    return exercise.answer, exercise.tolerance, exercise.unit or ""


def _outcome(
    name: str, cardinality: str, base_type: str, defaults: Sequence[str], more: Mapping[str, str] | None = None
) -> str:
    declared = {"identifier": name, "cardinality": cardinality, "base-type": base_type, **(more or {})}
    default = f"<qti-default-value>{_values(defaults)}</qti-default-value>" if defaults else ""
    return f"<qti-outcome-declaration{_attributes(declared)}>{default}</qti-outcome-declaration>"


def _values(values: Iterable[str]) -> str:
    return "".join(f"<qti-value>{value}</qti-value>" for value in values)


def _feedback_shown(item: Item) -> tuple[str, str, list[str]]:
    """Cardinality, base type and defaults of FEEDBACK; of a choice it is what was chosen."""
    match item.exercise:
        case Choice(key=key):
            return "single" if len(key) == 1 else "multiple", "identifier", []
    return "multiple", "identifier", [identifier(option.id) for option in item.options if option.why]


def _body(item: Item) -> str:
    interaction = "".join(_interaction(item))
    return f"<qti-item-body>\n{to_blocks(item.stem)}\n{interaction}</qti-item-body>"


def _interaction(item: Item) -> Iterator[str]:
    answers = {"response-identifier": "RESPONSE"}
    match item.exercise:
        case Choice(options=options, key=key):
            limits = {"shuffle": "true", "min-choices": len(key), "max-choices": len(key)}
            yield _element("qti-choice-interaction", answers | limits, _choices(options))
        case Ordering(options=options):
            yield _element("qti-order-interaction", answers | {"shuffle": "true"}, _choices(options))
        case Matching(prompts=prompts, options=options):
            left = ((prompt.id, prompt.text, 1) for prompt in prompts)
            right = ((option.id, option.text, len(prompts)) for option in options)
            sets = f"{_match_set(left)}\n{_match_set(right)}\n"
            yield _element("qti-match-interaction", answers | {"max-associations": len(prompts)}, sets)
        case Numeric():
            unit = _shown(item.exercise)[2]
            yield f"<p><qti-text-entry-interaction{_attributes(answers)}/> {to_inline(unit)}</p>\n"
        case Short():
            yield f"<qti-extended-text-interaction{_attributes(answers)}/>\n"
            yield _rubric(item.exercise)


def _element(name: str, attributes: Mapping[str, object], content: str) -> str:
    return f"<{name}{_attributes(attributes)}>\n{content}</{name}>\n"


def _choices(options: Iterable[Option]) -> str:
    return "".join(
        f"<qti-simple-choice{_attributes({'identifier': identifier(option.id)})}>{to_inline(option.text)}"
        "</qti-simple-choice>\n"
        for option in options
    )


def _match_set(choices: Iterable[tuple[str, str, int]]) -> str:
    listed = "".join(
        f"<qti-simple-associable-choice{_attributes({'identifier': identifier(name), 'match-max': most})}>"
        f"{to_inline(text)}</qti-simple-associable-choice>\n"
        for name, text, most in choices
    )
    return f"<qti-simple-match-set>\n{listed}</qti-simple-match-set>"


def _rubric(exercise: Short) -> str:
    """The points of a short answer for whoever scores it, each with wordings that say it, or the contrary."""
    listed = "".join(
        f"<dt>{to_inline(point.point)}</dt>\n"
        + "".join(f'<dd class="accept">{to_inline(wording)}</dd>\n' for wording in point.accept)
        + "".join(f'<dd class="reject">{to_inline(wording)}</dd>\n' for wording in point.reject)
        for point in exercise.key_points
    )
    body = f"<qti-content-body>\n<dl>\n{listed}</dl>\n</qti-content-body>\n" if listed else ""
    return _element("qti-rubric-block", {"view": "scorer", "use": "scoring"}, body) if body else ""


def _processing(item: Item) -> Iterator[str]:
    """All or nothing; of a choice, the whys of what was chosen are shown."""
    exercise = item.exercise
    if isinstance(exercise, Short):
        return
    operands = '<qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/>'
    test = f"<qti-match>{operands}</qti-match>"
    if isinstance(exercise, Numeric):
        _, tolerance, _ = _shown(exercise)
        mode = {"tolerance-mode": "absolute", "tolerance": f"{tolerance:f} {tolerance:f}"}
        test = f"<qti-equal{_attributes(mode if tolerance else {'tolerance-mode': 'exact'})}>{operands}</qti-equal>"
    point = '<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value>'
    condition = f"<qti-response-if>{test}{point}</qti-set-outcome-value></qti-response-if>"
    chosen = (
        '<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>'
    )
    steps = f"<qti-response-condition>{condition}</qti-response-condition>"
    yield _element("qti-response-processing", {}, f"{steps}\n{chosen if isinstance(exercise, Choice) else ''}\n")


def _feedbacks(item: Item) -> Iterator[str]:
    shown = [("FEEDBACK", identifier(option.id), option.why) for option in item.options]
    shown += [("SOLUTION", name, text) for name, text in _solution(item)]
    for outcome, name, text in shown:
        if text:
            declared = _attributes({"outcome-identifier": outcome, "identifier": name, "show-hide": "show"})
            body = f"<qti-content-body>{to_blocks(text)}</qti-content-body>"
            yield f"<qti-modal-feedback{declared}>{body}</qti-modal-feedback>"


def _solution(item: Item) -> Iterator[tuple[str, str]]:
    yield "rationale", item.rationale
    if isinstance(item.exercise, Numeric):
        yield "working", item.exercise.working
