"""What people put before and after a short answer without adding to it: "I think", "short answer:", "imo", thanks."""

import re

_OPENING = re.compile(
    r"""^(?:\s*
        (?: well | hm+ | ok(?:ay)? | easy | short\ answer | (?:my|the)\ (?:answer|guess)\ (?:is|would\ be)(?:\ that)?
          | i(?:\ would|'d)?\ (?:think|guess|say|believe|suppose|reckon)(?:\ that)? | im(?:h)?o | tbh )
        \b[\s,.:;!…-]*)+""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"""(?:[\s,.;:!…-]*\b
        (?: im(?:h)?o | tbh | lol | i(?:\ would|'d)?\ (?:think|guess|say|believe|suppose|reckon)
          | thanks(?:\ all)? | thx | cheers | hope\ (?:that|this|it)\ helps )
        [\s,.;!…]*)+$""",
    re.IGNORECASE | re.VERBOSE,
)


def without_courtesies(text: str) -> str:
    """The text without them; a text of nothing else gives ""."""
    return _CLOSING.sub("", _OPENING.sub("", text))
