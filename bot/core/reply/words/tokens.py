"""A reply cut into words, numbers and marks, each with how it was typed."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.language.normalise import normalise, straighten
from bot.language.number_words import SMALL
from bot.language.terms import expand_contraction


class TokenKind(StrEnum):
    """What a token is made of; the names are those of the groups in `_TOKEN`."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


_TOKEN = re.compile(
    r"""
    (?P<number>
        (?<![\w.])(?:\d{1,3}(?:[ ]\d{3})+(?![\w.,])|\d+(?:[,_]\d+|'\d{3})*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+(?!\w))?%?
        (?!(?:st|nd|rd|th)\b|[^\W_]*\d)
    )
    | (?P<word>[^\W_]+(?:'[^\W_]+)*)
    | (?P<mark>->|=>|\*\*|[.]{2,}|\n+|[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_ABROAD = {
    "beiden|zwei|dos|deux|due|duas|dois": "the first two",
    "drei|tres|trois|tre|três": "the first three",
}
_FIRST = "(?:primer[ao]s|premi[eè]re?s|prim[ei]|primeir[ao]s)"
_IDIOMS = (
    (re.compile(r"\bwith no\b(?= \w+\s*[,;])", re.IGNORECASE), "without"),
    (re.compile(r"\b(?:de|da|teh)(?= (?:first|second|third|fourth|fifth|sixth|last|other|option)\b)", re.I), "the"),
    # letters that are no options: an A/B test; and a coin's two sides, which are no fraction
    (re.compile(r"\ba\s?/\s?b(?=[\s-]+(?:test|split|experiment))", re.IGNORECASE), "split"),
    (re.compile(r"\b50\s?[/-]\s?50\b"), "torn"),
    # effort, which is no number in an answer: "giving 110%"
    (re.compile(r"\b(?:giv(?:e|es|ing)|gave)(?: it)? (?:a )?1\d0\s?%", re.IGNORECASE), "trying"),
    # how sure somebody is, which is no number in an answer
    (re.compile(r"\b\d+\s?%\s*(?=(?:sure|certain|positive|confident|convinced|serious)\b)", re.IGNORECASE), ""),
    (re.compile(r"\b1\d?0+\s?%\s*(?=(?:agree|agreed|right|correct|true|with|behind)\b)", re.IGNORECASE), ""),
    (re.compile(r"(?<=\bagree )1\d?0+\s?%", re.IGNORECASE), ""),
    # agreement with somebody, which does not choose the option "True"
    (re.compile(r"\b(?:so|too|very|how) true\b|\btrue (?:that|enough|dat)\b", re.IGNORECASE), "ditto"),
    (re.compile(r"\b(?:no|nr|num|opt)\.\s*(?=\d)", re.IGNORECASE), "number "),
    (re.compile(r"(?<![\w.])\+1(?![\d.,])"), "agreed"),
    (re.compile(r"(?<!\w)[éè](?!\w)", re.IGNORECASE), "it is"),
    # asking for patience, which is no number of seconds
    (
        re.compile(
            r"(?:^|(?<=[,.!?] )|(?<=me )|(?<=on )|(?<=wait ))(?:just )?(?:one|a) (?:sec(?:ond)?|min(?:ute)?|moment)"
            r"(?= please| pls|\s*$)",
            re.IGNORECASE,
        ),
        "later",
    ),
    (
        re.compile(r"\b(?:thanks|thank you|thx|merci) a (?:million|thousand|hundred|ton|bunch)\b", re.IGNORECASE),
        "thanks",
    ),
    (re.compile(r"\b(?:mr|mrs|ms|dr|prof)\.?\s+[a-z]\b", re.IGNORECASE), "somebody"),
    # "the first two" in other languages
    *(
        (
            re.compile(
                rf"\b(?:die|las|los|les|le|i|as|os)\s(?:ersten (?:{count})|(?:{count}) ersten"
                rf"|(?:{count}) {_FIRST}|{_FIRST} (?:{count}))\b",
                re.IGNORECASE,
            ),
            meaning,
        )
        for count, meaning in _FIRST_ABROAD.items()
    ),
    # spoken without the last letter: "goin with B"
    (
        re.compile(r"\b(think|go|say|pick|choos|guess|tak|us|vot|stick|lean|bett|lock)in(?:'(?!\w)|\b)", re.IGNORECASE),
        r"\1ing",
    ),
    # a heading over the answer that holds
    (re.compile(r"\b(?:ok(?:ay)? )?(?:updated?|change|revised|new answer|now)\s?:", re.IGNORECASE), "edit:"),
    (re.compile(r"(?<=[-\u2013\u2014.,;] )chang(?:e|ing) to\b", re.IGNORECASE), "edit"),
    # one letter given for another
    (
        re.compile(
            r"\b(?:switch|swap|chang|mov)(?:e|es|ed|ing|ped|ping)?(?: (?:my |the )?(?:answer|vote|mind))?"
            r"(?: from)? ([a-f]) (?:to|for|with) ([a-f])\b",
            re.IGNORECASE,
        ),
        r"edit: \2 not \1",
    ),
    (re.compile(r"(?<![\w])(?<!to )(?:from )?[a-z] to [a-z]\b(?! to)", re.IGNORECASE), "somewhere"),
    (re.compile(r"(?<=\w )4(?= (?:sure|real|me|us|now|the)\b)", re.IGNORECASE), "for"),
    (re.compile(r"\bd[- ]day\b", re.IGNORECASE), "someday"),
    (re.compile(r"\bw/o\b", re.IGNORECASE), "without"),
    (re.compile(r"(?<=[\w ])(?:>|&gt;){2,3}(?=[\w ])"), ">"),
    (re.compile(r"(?<=\w)/s(?:ec)?\b", re.IGNORECASE), " per second"),
    (re.compile(r"\bw/(?=\s|[^\W\d_]{2})", re.IGNORECASE), "with "),
    # "A's my pick"
    (re.compile(r"(?<![\w'])([A-Fb-f])'s(?=\s)"), r"\1 is"),
    # "point eight"
    (re.compile(rf"(?<!\w )\bpoint (?=(?:{'|'.join(list(SMALL)[:10])})\b)", re.IGNORECASE), "zero point "),
    # "because", written short between words
    (re.compile(r"(?<=\w )b/c(?= \w)"), "because"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `word` is its normal form; `spaced`: it begins the text or follows a space."""

    text: str
    word: str
    kind: TokenKind
    spaced: bool

    @property
    def is_mark(self) -> bool:
        return self.kind is TokenKind.MARK


def tokenise(text: str) -> list[Token]:
    """Tokens in reading order; contractions are written out ("it's" gives "it" and "is")."""
    straight = straighten(text)
    for idiom, meaning in _IDIOMS:
        straight = idiom.sub(meaning, straight)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(straight):
        typed, kind = match[0], TokenKind(match.lastgroup or TokenKind.MARK)
        spaced = match.start() == 0 or straight[match.start() - 1].isspace()
        forms = expand_contraction(normalise(typed)) if kind is TokenKind.WORD else (_number_or_mark(typed),)
        tokens.extend(Token(typed if len(forms) == 1 else form, form, kind, spaced) for form in forms)
    return tokens


def _number_or_mark(typed: str) -> str:
    return f"0{typed}" if typed[0] == "." and typed[1:2].isdecimal() else typed.casefold()


def join_split(tokens: Sequence[Token], vocabulary: AbstractSet[str]) -> list[Token]:
    """The tokens with two or three made one where together they are a word of the vocabulary: "guard duty"."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        parts = next(
            (tokens[at : at + length] for length in (3, 2) if _are_one(tokens[at : at + length], vocabulary)), ()
        )
        word = "".join(part.word for part in parts)
        joined.append(replace(tokens[at], text=word, word=word) if parts else tokens[at])
        at += len(parts) or 1
    return joined


def _are_one(parts: Sequence[Token], vocabulary: AbstractSet[str]) -> bool:
    """Whether these are one word of the vocabulary; a letter alone may be an option's ("C over A" is not "cover")."""
    words = [part.word for part in parts]
    if len(words) < 2 or "".join(words) not in vocabulary or all(word in vocabulary for word in words):
        return False
    return not any(len(word) == 1 and word.isalpha() for word in words)


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The word of the token at a place, or "" outside."""
    return tokens[at].word if 0 <= at < len(tokens) else ""
