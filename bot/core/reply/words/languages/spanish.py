"""The Spanish frames."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        creo que el la los las lo opcion opciones respuesta respuestas pienso diria decir decimos seria es para
        mi yo voto va elijo elegi elegiria escojo escogeria escogi seguro segura seguramente opino opinion claro
        supongo imagino asumo correcta correcto correctas correctos buena bueno este esta esa ese si quedo
        quedaria voy iria vamos debe deberia ser dos obvio obviamente letra por con pongo pondria usaria uso
        usar utilizaria tomo tomaria marcaria tiene tendria parece apuesto apostaria estoy casi pues vale hola
        buenos buenas dias jaja jajaja jajajaja gracias chicos definitivamente claramente evidentemente
        logicamente descarte descartando eliminacion unica unico queda quedan solo tambien encaja sirve sentido
        """),
    Role.HEDGE: word_set("quizas quiza probablemente posiblemente"),
    Role.NOT: word_set("ni"),
    Role.BAD: word_set("incorrecta incorrecto falsa falso"),
    Role.BECAUSE: word_set("porque xq pq"),
    Role.BUT: word_set("pero sino"),
    Role.SO: word_set("entonces"),
    Role.AND: word_set("y"),
    Role.CORRECTION: word_set("perdon digo corrijo correccion espera esperen mejor"),
    Role.ASK: word_set("cual"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("por favor", "buenas tardes", "sin duda", "creo que son", "a mi juicio", "me quedo con", "me parece"),
        *("me parece que", "me inclino por", "de todas formas", "por supuesto", "voto por", "por descarte"),
        *("por eliminacion", "buena pregunta", "ni idea por que"),
    ),
    Role.HEDGE: (
        *("tal vez", "a lo mejor", "puede ser", "no estoy seguro pero", "no estoy segura pero", "ni idea pero"),
        *("no se pero", "no lo se pero"),
    ),
    Role.TENTATIVE: ("podria ser", "al principio"),
    Role.BECAUSE: ("ya que", "dado que", "puesto que", "por la", "por el", "por los", "por las", "debido a"),
    Role.SO: ("asi que", "por lo tanto", "por tanto"),
    Role.CORRECTION: (
        "mejor dicho",
        "quiero decir",
        "quise decir",
        "o mejor",
        "ay no",
        "no perdon",
        "perdon no",
        "digo no",
    ),
    Role.UNSURE: ("ni idea", "no se", "no lo se", "no estoy seguro", "no estoy segura"),
}
