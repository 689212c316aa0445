"""Questions that put another language around the field's English words: "wie berechnet man Recall?"."""

from collections.abc import Sequence

from bot.language.terms import word_set

_FUNCTION_WORDS = word_set("""
    aber auf aus bei beim bitte braucht brauche brauchen dann das dass dem denn der des diese diesem diesen dieser
    dieses doch durch ein eine einem einen einer eines erklar erklare fur geht genau gibt haben hatte heisst hilft
    ich ihr ist kann kannst konnen macht mache machen mehr mein meine meinen mit muss mussen nach nicht nimmt noch
    nur ob oder ohne sich sie sind soll sollte sollen uber um und unser unsere viel viele vom von wann warum welche
    welchem welchen welcher welches wenn werden wie wieso wird wir wo wofur womit woran worin wozu zu zum zur
    zwischen aqui como con cual cuales cuando cuanto cuantos cuantas del donde el ella entre es esta estan este esto
    explica explicame funciona hace hacer hay las los mas mejor mis necesito para pero por porque puede puedo que
    quien quiero segun ser si sin sirve sobre son su sus tengo tiene tienen una unas uno unos usar uso y avec ce ces
    cest cette comment dans des donc du elle entre est et faire faut fait il je les leur mais mon nous ou pas pour
    pourquoi quand que quel quelle quelles quels qui quoi sert ses sont sur un une vous alla anche che chi come con
    cosa cose dei della delle di dove gli il nel nella perche per piu posso qual quale quali quando questo serve si
    sono tra un una ao aos as com como da das do dos e em entre isso mais meu minha nao nas no nos num numa o os ou
    para pela pelo por qual quais quando que quem sao se sem serve seu sua tem um uma voce
""")
_ALSO_ENGLISH = word_set("""
    as come comment con da das des do dos e es il la me mix no nos o os per se si so son sur un us chi hay fait
    serve pour pas die elle an in du mon ser uno
""")
_TELLING = _FUNCTION_WORDS - _ALSO_ENGLISH


def is_in_other_language(words: Sequence[str]) -> bool:
    """Whether normalised words are a question in another language: it opens with a word of it, or has two of them."""
    found = sum(word in _TELLING for word in words)
    return found > 1 or (found == 1 and words[0] in _TELLING)
