"""Signs and set phrases around figures in one wording each: ">= 12" is "at least 12", "6x2" is "6 * 2"."""

import re

from bot.core.reply.clauses.reported import with_own_tools
from bot.language.number_words import SMALL, TENS

_BEYOND = re.compile(r"(?<![\d.] )\b(?:over|above|under|below|beyond)\s+(?=[\d.])", re.IGNORECASE)
"""A bound, and not "300 over 2.5"."""
_BOUND = re.compile(r"(?<![-=<>])(?:[<>]=?|[≤≥])\s*(?=[\d.])")
_ROUNDED_UP = re.compile(r"\b(round(?:s|ed|ing)?(?: \w+)?) up to\b", re.IGNORECASE)
"""No bound either."""
_ONE_WITHOUT = re.compile(r"\bwithout\s+(?=[\d.])", re.IGNORECASE)
"""Of "with bias 4640, without 4608" the second is not denied, but one of two."""
_WHICH_MAKES = re.compile(r"\bwhich (?=(?:means|makes|gives|is|rounds|comes)\b)", re.IGNORECASE)
_TENS, _SMALL = "|".join(TENS), "|".join(SMALL)
_GLUED_NUMERAL = re.compile(
    rf"\b(?:{_TENS})(?=(?:{_SMALL})\b)|\b(?:{_TENS}|{_SMALL})(?=(?:hundred|thousand|million)\b)", re.IGNORECASE
)
_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m|o'?clock|uhr)\b|\b(?:at|until|till|by|around|@) \d{1,2}:\d\d\b", re.IGNORECASE
)
"""No item asks for that: "9 pm", "table at 12:15"."""
_AT_LEAST = re.compile(
    r"\b(?:not?|keine) (?:fewer|less|weniger) (?:than|als)\b|\b(?:al menos|au moins|almeno|pelo menos|no menos de)\b"
    r"|\bcomo m[ií]nimo\b|\b(?:at (?:the )?(?:very )?|the )least\b",
    re.IGNORECASE,
)
_SOMETHING_LIKE = re.compile(r"\b(?:sth|smth|smthg|sumthing|something) (?:like|around|about)\b", re.IGNORECASE)
_SPAN = re.compile(r"(?<=\d)\.\.(?=\d)")
_MANY_PROBLEMS = re.compile(r"\b99 problems\b", re.IGNORECASE)
"""A line of a song."""
_MANY_TIMES = re.compile(r"\b\d+x(?=\s+[a-z]{3})", re.IGNORECASE)
"""A multiple of something else: "1000x thanks"."""
_TIMES = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)", re.IGNORECASE)


def with_plain_signs(text: str) -> str:
    """The text with signs and set phrases around figures in one wording each."""
    plain = with_own_tools(text).replace("≈", "=").replace("~", " ").replace("°", " ")
    plain = _SOMETHING_LIKE.sub("something like", _AT_LEAST.sub("at least", plain))
    plain = _MANY_PROBLEMS.sub("many problems", _SPAN.sub("-", plain))
    plain = _MANY_TIMES.sub("many", _TIME_OF_DAY.sub("later", plain))
    plain = _BOUND.sub(lambda sign: " at least " if sign[0].strip()[0] in ">≥" else " at most ", plain)
    plain = _WHICH_MAKES.sub("so it ", plain)
    plain = _ROUNDED_UP.sub(r"\1 to", _ONE_WITHOUT.sub("or ", plain))
    return _BEYOND.sub("more than ", _TIMES.sub(" * ", _GLUED_NUMERAL.sub(r"\g<0> ", plain)))
