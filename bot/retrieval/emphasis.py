"""The terms that a passage sets off in bold or as code: what it defines or is about."""

import re
from collections.abc import Iterator

from bot.language.analyser import analyse
from bot.language.vocabulary import Lexicon

_SET_OFF = re.compile(r"\*\*(?P<bold>[^*\n]+)\*\*|`(?P<code>[^`\n]+)`")


def emphasised_terms(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The terms of all bold words and inline code of a Markdown text."""
    return frozenset(term for span in _spans(text) for term in analyse(span, lexicon))


def _spans(text: str) -> Iterator[str]:
    for match in _SET_OFF.finditer(text):
        yield match["bold"] or match["code"]
