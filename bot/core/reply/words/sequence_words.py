"""The words by which people put things in order: which comes first, which last, what joins one to the next."""

from collections.abc import Mapping

from bot.core.reply.words.directions import is_superlative
from bot.language.terms import word_set

ORDINALS: Mapping[str, int] = {
    word: rank
    for rank, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"),
        start=1,
    )
    for word in words.split()
}
_OTHER_RANKS = (
    "firstly erstens erste erster erstes primero primera premier premiere primeiro",
    "secondly zweitens zweite zweiter zweites segundo segunda deuxieme",
    "thirdly drittens dritte dritter drittes tercero tercera troisieme terzo terceiro",
    "viertens vierte vierter viertes cuarto cuarta quatrieme quarto",
    "funftens funfte quinto quinta cinquieme",
)
RANKS: Mapping[str, int] = {
    **ORDINALS,
    **{word: rank for rank, forms in enumerate(_OTHER_RANKS, start=1) for word in forms.split()},
}
LAST = word_set("last lastly")
OPENING = word_set("""
    first 1st firstly start starts starting started begin begins beginning initially top erst zuerst zunachst primero
    primer abord premier prima primo primeiro opens opener
""")
CLOSING = word_set("""
    last lastly end ends ending ended finish finishes finishing finally bottom zuletzt schluss ende schliesslich
    finalmente ultimo ultimos fin enfin finalement dernier infine closes closer
""")
_JOINING = word_set("""
    then next followed after before afterwards subsequently later dann danach anschliessend darauf luego despues puis
    ensuite poi depois > < -> => =
""")
_OTHER = word_set(
    "step steps order sequence above comes come goes go middle between place rank ranked respectively ** *"
)
FORWARDS = word_set("before bevor antes avant vor prima")
BACKWARDS = word_set("after follows < nach")
"""After a thing these say that the next one named comes before it."""


def is_sequence_word(word: str) -> bool:
    """Whether a word may stand in any order without saying anything else."""
    return orders(word) or word in _OTHER or word in RANKS or word in LAST


def orders(word: str) -> bool:
    """Whether a word shows that things are being put in order."""
    return (
        word in OPENING
        or word in CLOSING
        or word in _JOINING
        or word in RANKS
        or is_superlative(word)
        or word == "middle"
    )
