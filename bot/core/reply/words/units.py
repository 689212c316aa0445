"""The unit that an item asks for, as people type it: "km/h", "km per hour", "req/s", "$37.50 per month"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.core.reply.words.tokens import Token, word_at
from bot.language.skeletons import is_skeleton
from bot.language.spelling import is_misspelling
from bot.language.terms import stem, word_set, words

CURRENCIES = word_set("$ € £ usd eur gbp")
PERCENT = frozenset({"percent", "%"})
"""The units of shares: with one of them "75" means 0.75."""
_UNIT_FORMS: Mapping[str, frozenset[str]] = {
    name: word_set(forms) | {name}
    for name, forms in {
        "ms": "ms millisecond millisec msec",
        "second": "s sec second",
        "minut": "m min minut",
        "hour": "h hr hour",
        "day": "d day",
        "week": "w wk week",
        "month": "mo mth month",
        "year": "y yr year annum",
        "gb": "gb gigabyt gig",
        "mb": "mb megabyt meg",
        "tb": "tb terabyt",
        "kb": "kb kilobyt",
        "usd": "usd dollar buck $",
        "eur": "eur euro €",
        "gbp": "gbp pound quid £",
        "c": "c celsius degre",
        "km": "km kilometr kilomet",
        "m": "m metr meter",
        "cm": "cm centimetr centimet",
        "kg": "kg kilo kilogram kilogramm",
        "g": "g gram gramm",
        "l": "l litr liter",
        "ml": "ml millilitr millilit",
        "km/h": "kmh kph",
        "peopl": "peopl person inhabit",
    }.items()
}
_POWERS: Mapping[str, int] = {"kb": 3, "mb": 6, "gb": 9, "tb": 12, "kwh": 3, "mwh": 6, "gwh": 9}
"""Units → the power of ten by which each is more than what it is made of."""
_PERIODS = ("second", "minute", "hour", "day", "week", "month", "year")
_EACH = re.compile(r"\b(?:per|a|an|each|every|one) (\w+)", re.IGNORECASE)
_PER = re.compile(r"\s+per\s+")
_JOINTS = frozenset({"/", "per", "a", "an", "each", "every"})
_COUNTED = re.compile(
    r"(?:how (?:many|much)|which) ([^,.;:?]*?) (?:do(?:es)?|has|have|is|are|was|were|will|would|can|must|should|makes?"
    r"|fits?|needs?|in|of|for)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"what is (?:the|its) (\w+) (?:of|in|after|for|from)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s")
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True)
class Unit:
    """What an item's figure is measured in. Without a `name` it is what the `question` counts ("how many shards?")."""

    name: str | None
    question: str = ""

    @property
    def is_share(self) -> bool:
        return self.name in PERCENT

    def is_spelt_out(self, typed: str) -> bool:
        """Whether a figure has the thousands that the unit stands for: "19.5e9", where gigabytes are asked for."""
        power = _POWERS.get((self.name or "").casefold())
        return power is not None and typed.endswith((f"e{power}", f"e+{power}"))

    def length(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from here spell the unit."""
        if at >= len(tokens):
            return 0
        if self.name is None:
            return self._counted_length(tokens, at)
        above, below = self._parts
        if (length := self._spelt_length(tokens, at)) or not below:
            same = _is_unit(tokens[at].word, above)
            return length or same + (same and is_same_unit(word_at(tokens, at + 1), above))
        if is_same_unit(tokens[at].word, f"{above}/{below}"):
            return 1
        fits = _is_unit(tokens[at].word, above) and _is_unit(word_at(tokens, at + 2), below)
        return 3 if fits and word_at(tokens, at + 1) in _JOINTS else 0

    def _spelt_length(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens spell a unit of several words, with or without hyphens between them: "GB-s"."""
        parts = words(self.name or "")
        end = at
        for part in parts:
            end += end > at and word_at(tokens, end) == "-"
            if not _is_unit(word_at(tokens, end), part):
                return 0
            end += 1
        return end - at if len(parts) > 1 else 0

    def rate_length(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from here say per what: "/s", "per month", "per epoch"."""
        joined = word_at(tokens, at) in _JOINTS
        return 2 if joined and any(_is_unit(word_at(tokens, at + 1), one) for one in (*_PERIODS, *self._each)) else 0

    def is_asked_per(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the rate from here is the one that the question asks for."""
        return any(_is_unit(word_at(tokens, at + 1), one) for one in self._each)

    def _counted_length(self, tokens: Sequence[Token], at: int) -> int:
        end = at
        while any(_is_unit(word_at(tokens, end), counted) for counted in self._counted):
            end += 1
        initials = "".join(word[0] for word in self._counted)
        short = len(initials) > 1 and word_at(tokens, at).removesuffix("s") in {initials, initials.removesuffix("s")}
        return end - at or int(short)

    @cached_property
    def _parts(self) -> tuple[str, str]:
        """The unit above the stroke, and the one below it, if there is any."""
        above, _, below = _PER.sub("/", (self.name or "").casefold().strip("°")).partition("/")
        return above, below

    @cached_property
    def _each(self) -> frozenset[str]:
        """The things per each of which the sentence that asks wants to know something, above all periods."""
        return frozenset(map(str.casefold, _EACH.findall(asking_sentence(self.question))))

    @cached_property
    def _counted(self) -> Sequence[str]:
        asked = _COUNTED.search(self.question) or _MEASURED.search(self.question)
        return words(asked[1]) if asked else ()


@lru_cache(maxsize=1 << 12)
def _is_unit(word: str, unit: str) -> bool:
    """Whether a word is the unit, another form of it, or its beginning ("req" for "requests")."""
    typed, wanted = stem(word), stem(unit)
    if word == unit or typed == wanted:
        return bool(word)
    if is_same_unit(word, unit) or any(is_misspelling(typed, form) for form in _forms_of(unit)):
        return True
    if _is_written_short(word, unit):
        return True
    return len(typed) >= _SHORTEST_BEGINNING and " " not in wanted and word not in _JOINTS and wanted.startswith(typed)


def _is_written_short(word: str, unit: str) -> bool:
    """Whether a word is consonants of the unit, and no form of another one: "px" for pixels."""
    return len(word) > 1 and word.isalpha() and not _forms_of(word) and is_skeleton(word, unit)


def asking_sentence(question: str) -> str:
    """The last sentence of a question, which says what is asked after those that give figures."""
    return _SENTENCE_END.split(question.strip(" ?"))[-1]


def is_same_unit(word: str, unit: str) -> bool:
    """Whether two words are known to name one unit ("kb", "kilobyte")."""
    return not {word, stem(word)}.isdisjoint(_forms_of(unit))


def _forms_of(unit: str) -> frozenset[str]:
    named = {unit, stem(unit)}
    return frozenset().union(*(forms for forms in _UNIT_FORMS.values() if not named.isdisjoint(forms)))


NO_UNIT = Unit(None)
