"""The words that people put around an answer in other languages than English, those of all `languages` together."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.core.reply.words.languages import french, german, italian, others, portuguese, spanish
from bot.language.terms import word_set

_LANGUAGES = (german, spanish, french, italian, portuguese, others)

JOINING_ABROAD = word_set("e i en ed og och oraz es")
"""What says "and" between two options, and may be a letter or something else anywhere else."""

FOREIGN_WORDS: Mapping[Role, frozenset[str]] = {
    role: frozenset().union(*(language.WORDS.get(role, frozenset()) for language in _LANGUAGES)) for role in Role
}
FOREIGN_PHRASES: Mapping[Role, tuple[str, ...]] = {
    role: tuple(phrase for language in _LANGUAGES for phrase in language.PHRASES.get(role, ())) for role in Role
}
