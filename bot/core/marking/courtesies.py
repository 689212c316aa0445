"""What people put before and after a short answer without adding to it: "I think", "short answer:", "imo", thanks."""

import re

_GAP = r"[\s,.;:!…-]"
_OPINION = r"im(?:h)?o|tbh|i(?:\ would|'d)?\ (?:think|guess|say|believe|suppose|reckon)"
_OPENER = (
    rf"(?:(?:{_OPINION})(?:\ that)?|well|hm+|ok(?:ay)?|easy|short\ answer"
    r"|(?:my|the)\ (?:answer|guess)\ (?:is|would\ be)(?:\ that)?)\b"
)
_CLOSER = rf"\b(?:{_OPINION}|lol|thanks(?:\ all)?|thx|cheers|hope\ (?:that|this|it)\ helps)\b"
_OPENING = re.compile(rf"^\s*{_OPENER}(?:{_GAP}+{_OPENER})*{_GAP}*", re.IGNORECASE)
_CLOSING = re.compile(rf"(?<!{_GAP}){_GAP}*{_CLOSER}(?:{_GAP}+{_CLOSER})*{_GAP}*$", re.IGNORECASE)


def without_courtesies(text: str) -> str:
    """The text without them; a text of nothing else gives ""."""
    return _CLOSING.sub("", _OPENING.sub("", text))
