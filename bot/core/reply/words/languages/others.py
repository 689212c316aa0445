"""Frames in Dutch, the Scandinavian languages, Polish, Turkish and Russian: the few that stand around a letter."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        ik denk zeg zeggen zou kies neem het volgens mij juist juiste goed antwoord ga gaan voor gok natuurlijk
        zeker jag tror svarar svar skulle saga jeg ville mysle ze odpowiedz stawiam na moim zdaniem bence cevap
        cevabim думаю я ответ это мои выбираю
        """),
    Role.HEDGE: word_set("waarschijnlijk misschien kanske maske chyba moze наверное galiba sanirim"),
    Role.NOT: word_set("niet"),
    Role.BECAUSE: word_set("omdat poniewaz потому"),
    Role.BUT: word_set("maar"),
    Role.SO: word_set("dus"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: ("doe mij", "ik ga voor", "het is"),
    Role.BECAUSE: ("want het", "want geen", "want er", "want dat", "want de"),
    Role.UNSURE: ("geen idee",),
}
