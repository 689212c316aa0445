"""The Portuguese frames."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        acho eu por dira dire diria resposta certa certo correta correto escolho escolheria escolhi fico ficaria
        vou com alternativa claramente usaria uso voto votaria meu minha meus opiniao chuto chutaria chute deve
        ser seria certeza pra mim na creio oi bom dia kkk kkkk rsrs obviamente definitivamente eliminacao
        exclusao obrigado obrigada pessoal galera letra
        """),
    Role.HEDGE: word_set("talvez provavelmente possivelmente"),
    Role.NOT: word_set("nao"),
    Role.BAD: word_set("errada errado"),
    Role.BECAUSE: word_set("pois porque"),
    Role.BUT: word_set("mas porem"),
    Role.SO: word_set("entao portanto"),
    Role.CORRECTION: word_set("alias desculpa desculpe perai"),
    Role.ASK: word_set("qual"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("sem duvida", "vou de", "vou na", "vou no", "para mim", "na minha", "com certeza", "so pode ser"),
        *("tem que ser", "voto em", "voto na", "na minha opiniao", "por eliminacao", "eu iria de", "iria de"),
        "boa pergunta",
    ),
    Role.HEDGE: ("nao tenho certeza mas", "nao sei mas", "sei la mas", "pode ser"),
    Role.BECAUSE: ("ja que", "por causa", "uma vez que", "visto que"),
    Role.CORRECTION: ("quer dizer", "quero dizer", "ou melhor", "ai no", "ai nao", "nao pera", "nao espera"),
    Role.UNSURE: ("nao sei", "sei la", "nao tenho certeza", "nem ideia", "nao faco ideia"),
}
