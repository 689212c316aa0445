"""The Italian frames."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        direi dico dire penso penserei secondo io risposta giusta giusto corretta corretto esatta esatto credo
        che sia sono scelgo sceglierei prendo prenderei voto voterei vado andrei opto opterei punterei metto
        metterei sarebbe lettera opzione lopzione dovrebbe deve devessere essere mio parere suppongo immagino
        sicuramente ovviamente chiaramente certamente assolutamente sembra boh ciao buongiorno grazie ragazzi
        esclusione eliminazione unica rimane resta
        """),
    Role.HEDGE: word_set("forse magari probabilmente possibilmente"),
    Role.BAD: word_set("sbagliata sbagliato"),
    Role.BECAUSE: word_set("perche poiche siccome"),
    Role.SO: word_set("quindi allora dunque"),
    Role.OR: word_set("oppure"),
    Role.CORRECTION: word_set("anzi invece scusa scusate aspetta aspettate ops"),
    Role.ASK: word_set("quale"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("la mia", "mia risposta", "per me", "senza dubbio", "a mio parere", "mi sa", "mi sa che"),
        *("mi sembra", "mi pare", "vado di", "andrei di", "andrei su", "vado su", "punto su", "punto sulla"),
        *("per esclusione", "voto per", "opterei per", "opto per", "non ce dubbio", "di sicuro"),
    ),
    Role.HEDGE: (
        *("non sono sicuro ma", "non sono sicura ma", "non so ma", "non lo so ma", "puo essere", "puo darsi"),
    ),
    Role.NOT: ("non e", "non is"),
    Role.BECAUSE: ("perche e", "visto che", "dato che", "a causa"),
    Role.CORRECTION: ("anzi no", "no anzi", "no scusa", "scusa no", "volevo dire", "voglio dire", "ah no"),
    Role.UNSURE: ("non so", "non lo so", "non sono sicuro", "non sono sicura", "nessuna idea"),
}
