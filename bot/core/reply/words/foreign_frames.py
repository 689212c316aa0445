"""The words that people put around an answer in other languages, as normalised: without accents, "ß" as "ss".

Words that English has with another meaning ("bin", "car", "want") stand only in phrases, or are left out.
"""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

JOINING_ABROAD = word_set("e i en ed og och oraz es")
"""What says "and" between two options, and may be a letter or something else anywhere else."""

FOREIGN_WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        ich glaube denke meine sage nehme wurde wuerde sagen tippe tippen antwort antworten ist sind waren es wohl klar
        sicher auf das die der dem den ein eine einen beide beides fur fuer bei ganz definitiv naturlich natuerlich nach
        mich mir uns dich meiner meinung eher nehmen wahle waehle wahlen stimme stimmt richtig richtige richtigen
        korrekt passt losung
        loesung eindeutig bestimmt genau auch noch gehe mit scheint finde variante buchstabe ja
        losungen sollte musste muesste ware waere
        creo que la el los las opcion opciones respuesta respuestas pienso digo diria seria es para mi yo voto elijo
        escojo seguro segura seguramente opino claro supongo correcta correcto correctas correctos buena este esta si
        quedo voy debe ser dos obviamente letra
        je pense crois c est cest sont reponse reponses dirais dis choisis prends prend prendrais doit devrait etre
        moi bonne bonnes
        juste justes lettre surement certainement evidemment bien sur oui a le les ca
        direi dico penso secondo me io risposta giusta giusto corretta esatta credo che sia sono scelgo sarebbe lettera
        sicuramente ovviamente
        acho por dira dire diria resposta certa correta correto escolho fico com alternativa claramente
        ik denk zeg kies neem het volgens mij juist juiste goed antwoord ga voor jag tror svarar
        """),
    Role.HEDGE: word_set("""
        vielleicht vermutlich wahrscheinlich eventuell quizas quiza probablemente probablement forse probabilmente
        talvez provavelmente misschien
        """),
    Role.NOT: word_set("nicht kein keine weder pas ni nao niet"),
    Role.BAD: word_set("falsch incorrecta falsa falso faux fausse sbagliata sbagliato errada errado"),
    Role.BECAUSE: word_set("weil denn porque pues puisque perche omdat"),
    Role.BUT: word_set("aber pero mais maar"),
    Role.SO: word_set("deshalb deswegen daher entonces donc alors quindi allora dunque entao portanto dus"),
    Role.OR: word_set("oder oppure ou"),
    Role.AND: word_set("und sowie y et"),
    Role.CORRECTION: word_set("""
        nein nee noe neee quatsch korrektur ups upsi warte moment halt sry srry perdon pardon espera ops oups scusa
        scusate aspetta desculpa desculpe attends attendez plutot anzi invece mejor
        """),
    Role.ASK: word_set("warum wieso weshalb welche welcher welches pourquoi quelle quel cual quale"),
}

FOREIGN_PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("ich bin", "bin fur", "bin fuer", "bin bei", "je vote pour", "pour moi", "a mon avis", "per me"),
        *(
            "sans doute",
            "sin duda",
            "creo que son",
            "a mi juicio",
            "mon avis",
            "bin mir",
            "senza dubbio",
            "sem duvida",
            "vou de",
            "me quedo con",
            "para mim",
            "na minha",
        ),
    ),
    Role.HEDGE: ("tal vez", "a lo mejor", "peut etre"),
    Role.CORRECTION: (
        *("ach nein", "ach nee", "oder nein", "nein doch", "ich meine", "ich meinte", "vielmehr", "doch lieber"),
        *("quiero decir", "quise decir", "o mejor", "mejor dicho", "ai no", "ay no", "je veux dire", "non pardon"),
        *("ah non", "euh non", "voglio dire", "volevo dire", "anzi no", "ah no", "quer dizer", "ou melhor"),
    ),
    Role.BECAUSE: ("parce que", "ya que", "perche e", "ja que"),
    Role.UNSURE: (
        *("keine ahnung", "weiss nicht", "weiss es nicht", "ni idea", "no se", "je ne sais pas", "aucune idee"),
        *("non so", "non lo so", "nao sei", "geen idee"),
    ),
}
