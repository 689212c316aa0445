"""Whether a complete order runs the way that its words say: "first" first, "last" last, "before" before "after"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.orders.stretches import beside, ends_sentence, is_separator, split_stretches
from bot.core.reply.orders.versions import Version
from bot.core.reply.words.directions import end_asked_first, end_of, end_of_heading, is_other_end, is_superlative
from bot.core.reply.words.elements import Element
from bot.core.reply.words.sequence_words import BACKWARDS, CLOSING, FORWARDS, OPENING, RANKS
from bot.language.terms import word_set, words

_TURNING = word_set("reverse reversed backward backwards inverse inverted ruckwarts umgekehrt reves")
_BACK = frozenset({"that", "this", "it", "them", "all", "everything", "anything"})


def runs_otherwise(elements: Sequence[Element], version: Version, question: str) -> bool:
    """Whether any words say that the order is another one than that of reading."""
    if any(one.word in _TURNING for one in (*elements[: version.first], *_sentence_after(elements, version))):
        return True
    return _runs_backwards(elements, version, question) or not _fits_its_words(elements, version, question)


def _fits_its_words(elements: Sequence[Element], version: Version, question: str) -> bool:
    """Whether "first", "last" and "cheapest" stand with the options that come first and last in it."""
    asked = end_asked_first(question)
    if _is_turned_round(list(_words_after(elements, version)), question):
        return False
    places = {name: place for place, name in enumerate(version.order)}
    count = len(version.order)
    for stretch in split_stretches(elements[: version.last + 1 + _tail_length(elements, version)]):
        if not stretch.names or stretch.end <= version.first:
            continue
        place, typed = places[stretch.names[0]], stretch.words
        end = end_of_heading(typed) if ":" in typed else end_of(typed)
        if place == 0 and (is_other_end(end, asked) or _begins_elsewhere(typed, question)):
            return False
        if len(stretch.names) > 1:
            continue
        opens, closes = any(word in OPENING for word in typed), any(word in CLOSING for word in typed)
        if (opens and place) or (closes and place + 1 < count):
            return False
        if any(RANKS.get(word, place + 1) != place + 1 for word in typed):
            return False
        if place + 1 == count and end is not None and end == asked:
            return False
    return True


def _is_turned_round(typed: Sequence[str], question: str) -> bool:
    """Whether words after the last option name the end at which the order begins, or say that this option is first.

    "A, C, B, slowest first"; "…, and C trains nothing, so that's first".
    """
    other = is_other_end(end_asked_first(" ".join(typed)), end_asked_first(question))
    opens = any(word in OPENING for word in typed) and not any(word in CLOSING for word in typed)
    return other or (opens and (not _BACK.isdisjoint(typed) or _unknown_ends(typed, question)))


def _words_after(elements: Sequence[Element], version: Version) -> Iterator[str]:
    """The words of the sentence after the last option: "slowest first"."""
    for element in _sentence_after(elements, version):
        yield from element.word.split()


def _sentence_after(elements: Sequence[Element], version: Version) -> Iterator[Element]:
    for element in elements[version.last + 1 :]:
        if element.mention or (ends_sentence(element) and element.word not in "()"):
            return
        yield element


def _begins_elsewhere(typed: Sequence[str], question: str) -> bool:
    """Whether a heading says "outermost first" or the like, of a scale that the question does not name."""
    return ":" in typed and _unknown_ends(typed, question)


def _unknown_ends(typed: Sequence[str], question: str) -> bool:
    return any(is_superlative(word) and end_of([word]) is None and word not in words(question) for word in typed)


def _tail_length(elements: Sequence[Element], version: Version) -> int:
    return len(beside(elements[version.last + 1 :]))


def _runs_backwards(elements: Sequence[Element], version: Version, question: str) -> bool:
    """Whether "after" follows an option, or "before" opens a stretch, so that the one named later may come first.

    "<" does too, unless the question wants the low end first.
    """
    asked = end_asked_first(question)
    rising = asked is not None and asked[1] == 0
    region = elements[version.first : version.last + 1 + _tail_length(elements, version)]
    for stretch in _between_commas(region):
        named = False
        opens = bool(stretch) and stretch[0] is region[0]
        for at, element in enumerate(stretch):
            follows = any(one.mention for one in stretch[at + 1 :])
            if named and element.word in BACKWARDS and follows and not (element.word == "<" and rising):
                return True
            points_back = named and not opens and _points_back(stretch[at + 1 : at + 3])
            if element.word in FORWARDS and (points_back or (follows and not named)):
                return True
            named = named or element.mention is not None
    return False


def _points_back(following: Sequence[Element]) -> bool:
    """Whether "that" follows, so that "C before that" puts C before what was named last."""
    return any(element.word in _BACK for element in following)


def _between_commas(elements: Sequence[Element]) -> Iterator[list[Element]]:
    current: list[Element] = []
    for element in elements:
        if is_separator(element) and element.word != "-":
            yield current
            current = []
        else:
            current.append(element)
    yield current
