"""The French frames."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        je jai pense penserais crois croirais c est cest sont reponse reponses dirais dirai dire disons dis
        choisis choisirais prends prend prendrai prendrais mettrais mettrai vote voterais opte jopte opterais
        jopterais irais jirais jirai partirais partirai doit devrait serait etre moi mon avis selon dapres bonne
        bonnes bon juste justes lettre loption surement certainement evidemment forcement clairement evident
        bien sur oui ouais ouaip a le les ca ce faut la suppose jimagine hesitation hesiter allez allons salut
        bonjour coucou euh heu bah svp stp mdr ptdr merci elimination logiquement franchement perso
        personnellement seule seul seulement colle convient meilleure meilleur logique
        """),
    Role.HEDGE: word_set("probablement peut possiblement vraisemblablement"),
    Role.NOT: word_set("pas ni jamais aucun aucune"),
    Role.BAD: word_set("faux fausse"),
    Role.BECAUSE: word_set("puisque parceque pcq"),
    Role.BUT: word_set("mais"),
    Role.SO: word_set("donc alors"),
    Role.OR: word_set("ou"),
    Role.AND: word_set("et"),
    Role.CORRECTION: word_set("pardon desole desolee attends attendez oups plutot enfin"),
    Role.ASK: word_set("pourquoi quelle quel"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("je reste", "ben oui", "je vote pour", "pour moi", "a mon avis", "sans doute", "sans aucun doute"),
        *("mon avis", "je mets", "je pars sur", "je partirais sur", "je reste sur", "on va dire"),
        *("je vais dire", "il faut", "ce nest que", "par elimination", "sans hesiter", "sans hesitation"),
        *("je vais", "on dirait", "pour ma part", "jopte pour", "jopterais pour", "opte pour", "jirais avec"),
        *("je pense a", "bonne question", "en vrai"),
    ),
    Role.HEDGE: (
        *("peut etre", "peut - etre", "pas sur mais", "pas sure mais", "je ne suis pas sur mais"),
        *("aucune idee mais", "je ne suis pas sure mais", "je suis pas sur mais", "je ne sais pas mais"),
        "je sais pas mais",
    ),
    Role.TENTATIVE: ("au debut", "au depart"),
    Role.NOT: ("ce nest pas", "cest pas", "nest pas"),
    Role.BECAUSE: (
        *("parce que", "parce quil", "parce quon", "vu que", "vu quil", "a cause de", "a cause du"),
        *("a cause des", "car pas", "car il", "car cest", "car on", "car les", "car le", "car la", "car ca"),
        *("etant donne", "grace a"),
    ),
    Role.CORRECTION: ("euh non", "ah non", "oh non", "mais non", "je veux dire", "non pardon", "au temps pour moi"),
    Role.UNSURE: (
        *("je ne sais pas", "je sais pas", "jsais pas", "aucune idee", "pas sur", "pas sure"),
        *("je ne suis pas sur", "je suis pas sur", "je ne suis pas sure", "je suis pas sure"),
    ),
}
