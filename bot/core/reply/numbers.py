"""Numbers as people type them: "75%", "3/4", "about .75", "1e3", "1,000", "twelve shards", "6*2 = 12"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.clauses import split_clauses
from bot.core.reply.derivations import without_derivations
from bot.core.reply.elements import to_elements
from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.quantities import PERCENT, Quantity, find_quantities
from bot.core.reply.roles import role_of
from bot.core.reply.settle import Settled, settle
from bot.core.reply.stances import read_clauses
from bot.core.reply.tokens import Token, TokenKind, tokenise, word_at
from bot.language.terms import stem, word_set, words

_BEYOND = re.compile(r"(?<![\d.] )\b(?:over|above|under|below|beyond)\s+(?=[\d.])", re.IGNORECASE)
"""A bound, and not "300 over 2.5"."""
_TIMES = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)", re.IGNORECASE)
_FUNCTION = re.compile(r"[a-z]\(", re.IGNORECASE)
"""A calculation that is not carried out: "sqrt(8/3)"."""
_SHORTEST_ACRONYM = 3
_HARMLESS_WORDS = word_set(
    "ish approx approximately about around roughly circa ca value result equals total makes rounded rounding"
)


def read_number(text: str, unit: str | None, stem_of_item: str) -> Settled:
    """The value that a reply states; with the unit "percent" it is a share."""
    plain = text.replace("≈", "=").replace("~", " ").replace("°", " ")
    tokens = tokenise(_BEYOND.sub("more than ", _TIMES.sub(" * ", plain)))
    found = without_derivations(find_quantities(tokens, unit), tokens)
    mentions = [_to_mention(one, unit, tokens) for one in found]
    if _FUNCTION.search(text):
        mentions = [replace(mention, sure=False) for mention in mentions]
    known = {stem(word) for word in (*words(stem_of_item), *_HARMLESS_WORDS, *_acronyms_in(tokens, stem_of_item))}
    elements = to_elements(tokens, mentions, known, range(_label_length(tokens)))
    return settle(read_clauses(split_clauses(elements)), required=1)


def _to_mention(quantity: Quantity, unit: str | None, tokens: Sequence[Token]) -> Mention:
    typed = word_at(tokens, quantity.start)
    bare_one = unit in PERCENT and quantity.value == 1 and (typed == "1" or typed.startswith(("1.", "one")))
    names = (quantity.value / 100, quantity.value) if bare_one else quantity.readings
    counts_something = role_of(word_at(tokens, quantity.end)) is Role.CONTENT
    return Mention(quantity.start, quantity.end, names, quantity.sure and len(names) == 1, loud=counts_something)


def _label_length(tokens: Sequence[Token]) -> int:
    """How many tokens name the value before "=" ("var = 2.67")."""
    length = next((at for at, token in enumerate(tokens) if token.word == "="), 0)
    return length if all(token.kind is TokenKind.WORD for token in tokens[:length]) else 0


def _acronyms_in(tokens: Sequence[Token], question: str) -> list[str]:
    """Words typed that are the initials of words of the question ("mse" of "mean squared error")."""
    initials = "".join(word[0] for word in words(question))
    return [token.word for token in tokens if len(token.word) >= _SHORTEST_ACRONYM and token.word in initials]
