"""What people type for a word when they are in a hurry: "w/o", "bc", "hi", "db"."""

import re
from collections.abc import Iterable, Mapping

_LISTED = """
because:bc bcs cuz cos coz becuz | you:u ya | your:ur | before:b4 | high:hi | low:lo | number:nr num nbr
people:ppl peeps | though:tho | through:thru | night:nite | level:lvl | average:avg | maximum:max | minimum:min
database:db dbs | different:diff | message:msg | messages:msgs | request:req | requests:reqs | image:img | images:imgs
credentials:creds cred | performance:perf | management:mgmt mgt | especially:esp | environment:env | environments:envs
production:prod | configuration:config cfg conf | parameters:params | parameter:param | algorithm:algo alg
function:func fn | variable:var | information:info | application:app | applications:apps | document:doc
documents:docs | evaluation:eval | prediction:pred | predictions:preds | duplicates:dups dupes | coefficient:coef coeff
coefficients:coefs coeffs | important:imp | something:smth sth | temporary:temp tmp | authentication:auth
connection:conn | connections:conns | memory:mem | seconds:secs | minutes:mins | hours:hrs | transaction:txn
transactions:txns | package:pkg | previous:prev | percentage:pct | probability:prob | approximately:approx
validation:val | accuracy:acc | training:trn | them:em
"""
_CHAT_WORDS: Mapping[str, str] = {
    typed: word.strip()
    for line in _LISTED.splitlines()
    for word, _, forms in (entry.partition(":") for entry in line.split("|"))
    for typed in forms.split()
}
_STROKES = (
    (re.compile(r"\bw/(?:o|out)\b"), "without"),
    (re.compile(r"\bw/(?=\s|\w|$)"), "with "),
    (re.compile(r"\bb/c\b"), "because"),
)
_INITIAL = re.compile(r"\b([a-z])-(?=[a-z]{2,})(?![a-z]+est\b)")
_SHORTEST_CUT = 3
_LETTERS_LEFT_OUT = 3
"""Letters that a word which was cut short lacks at least."""


def spell_strokes(text: str) -> str:
    """A normalised text with "w/o", "w/" and "b/c" written out."""
    for pattern, word in _STROKES:
        text = pattern.sub(word, text)
    return text


def join_initials(text: str) -> str:
    """A normalised text with a letter and what it is hyphenated to as one word: "k-NN" is typed "kNN", too.

    In "k-nearest" the letter counts what follows, so it stays apart.
    """
    return _INITIAL.sub(r"\1", text)


def spell_out(word: str, vocabulary: Iterable[str]) -> str:
    """The word that an unknown one stands for: the word of the vocabulary that it begins, or the usual one."""
    if len(word) >= _SHORTEST_CUT and word.isalpha():
        cut = {full for full in vocabulary if full.startswith(word) and len(full) >= len(word) + _LETTERS_LEFT_OUT}
        if cut:
            return min(cut, key=lambda full: (len(full), full))
    return _CHAT_WORDS.get(word, word)
