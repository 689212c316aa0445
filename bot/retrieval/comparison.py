"""Questions that set things side by side: "X vs Y", "difference between X and Y", "X or Y"."""

import re
from dataclasses import dataclass

_FLAGS = re.IGNORECASE | re.DOTALL
_AND = r"(?:and|und|y|e|or|oder|vs\.?|versus|&|from|to|with|mit|con)"
_FRAMES = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        rf"\b(?:differences?|distinction) (?:between|of|among) (?P<a>.+?) {_AND} (?P<b>.+)",
        r"\bunterschiede? (?:zwischen|von) (?P<a>.+?) (?:und|zu|oder) (?P<b>.+)",
        r"\bdiferencias? (?:hay |existe )?entre (?P<a>.+?) (?:y|e|o) (?P<b>.+)",
        rf"\bwhat (?:separates|distinguishes|sets) (?P<a>.+?) (?:apart )?{_AND} (?P<b>.+)",
        rf"\btell(?:ing)? (?P<a>.+?) {_AND} (?P<b>.+?) apart",
        r"\b(?:differences?|comparison)\s*:\s*(?P<a>.+?)\s*(?:/|,|\bvs\b\.?|\band\b|\bor\b)\s*(?P<b>.+)",
        rf"\b(?:compar(?:e|ing|ison of|a|ar)|vergleich(?:e|en)?|vergleich von) (?P<a>.+?) {_AND} (?P<b>.+)",
        r"(?:\b(?:how|what) (?:is|are|does|do|makes) )?(?P<a>.+?) (?:is |are )?"
        r"(?:different|differs?) (?:from|than|to) (?P<b>.+)",
        r"\b(?:is|are) (?P<a>.+?) (?:and|&) (?P<b>.+?) (?:not )?(?:the same|different|alike|interchangeable)\b",
        r"(?P<a>.+?),? (?:compared|as opposed|in contrast) (?:to|with) (?P<b>.+)",
        r"(?P<a>.+?) (?:instead of|rather than|statt|anstatt|en vez de) (?P<b>.+)",
    )
)
_VERSUS = re.compile(r"\s*(?:\bvs\b\.?|\bversus\b|\bv/s\b)\s*", _FLAGS)
_OR = re.compile(r",?\s+(?:or|oder)\s+", _FLAGS)
_TRAILING = re.compile(r"[\s?!.,;:]+$")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The things compared, as typed. An "or" alone is no sure sign: each side must be a topic."""

    sides: tuple[str, ...]
    is_sure: bool


def parse_comparison(text: str) -> Comparison | None:
    """The comparison that a question asks for, or None if it asks for none."""
    question = _TRAILING.sub("", text)
    for frame in _FRAMES:
        if match := frame.search(question):
            return _of([match["a"], *_VERSUS.split(match["b"])], is_sure=True)
    for separator, is_sure in ((_VERSUS, True), (_OR, False)):
        sides = separator.split(question)
        if len(sides) > 1:
            return _of(sides, is_sure=is_sure)
    return None


def _of(sides: list[str], *, is_sure: bool) -> Comparison | None:
    trimmed = tuple(filter(None, (side.strip(" \t\n,;:*_`\"'()") for side in sides)))
    return Comparison(trimmed, is_sure) if len(trimmed) > 1 else None
