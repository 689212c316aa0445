"""Wordings that leave a choice: "a remedy such as dropout or early stopping", "the loss oscillates or diverges"."""

import re
from collections.abc import Iterator

_EXAMPLES = re.compile(r"\b(?:such as|for example|for instance|e\.g\.|like one of)\s+", re.IGNORECASE)
_LISTED = re.compile(r"\s*,\s*(?:or\s+|and\s+)?|\s+or\s+|\s+and\s+")
_ASIDE = re.compile(r"(?<=\w)\s+\([^()]*\)")
_EITHER = re.compile(r"(?P<one>[\w-]+)\s+or\s+(?P<other>[\w-]+)")


def alternatives(wording: str) -> Iterator[str]:
    """What each of the choices comes to; nothing for a wording that leaves none."""
    if _ASIDE.search(wording):
        yield _ASIDE.sub("", wording)
    _, *examples = _EXAMPLES.split(wording, maxsplit=1)
    if examples:
        yield from filter(None, _LISTED.split(examples[0]))
    elif either := _EITHER.search(wording):
        before, after = wording[: either.start()], wording[either.end() :]
        yield from (f"{before}{either[choice]}{after}" for choice in ("one", "other"))
