"""Questions that put another language around the field's English words: "wie berechnet man Recall?"."""

from collections.abc import Sequence

from bot.language.terms import word_set

_FUNCTION_WORDS = word_set("""
    aber algo alla anche ao aos aqui as auf aus avec ayudame bei beim bitte brauche brauchen braucht ce ces cest
    cette che chi com come comment como con cosa cose cual cuales cuando cuantas cuanto cuantos cuentame da dann
    dans das dass dei del della delle dem denn der des di diese diesem diesen dieser dieses dime do doch donc donde
    dos dove du durch e ein eine einem einen einer eines el ella elle em ensename entre erklar erklare erklart es
    est esta estan este esto et explica explicame faire fait faut fonctionne funciona fur geht genau gibt gli haben
    hablame hace hacer hatte hay heisst hilft ich ihr il isso ist je kann kannst konnen kurz las les leur los mache
    machen macht mais mas mehr mein meine meinen mejor meu minha mis mit mon muss mussen nach nao nas necesito nel
    nella nicht nimmt no noch nos nous num numa nur o ob oder ohne os ou para pas pela pelo per perche pero piu por
    porque posso pour pourquoi puede puedo quais qual quale quali quand quando que quel quelle quelles quels quem
    questo qui quien quiero quoi resumeme resumen sag sao se segun sem ser sert serve ses seu si sich sie sin sind
    sirve sobre soll sollen sollte son sono sont su sua sur sus tem tengo tiene tienen tra uber um uma un una unas
    und une uno unos unser unsere usar uso viel viele voce vom von vous wann warum welche welchem welchen welcher
    welches wenn werden wie wieso wir wird wo wofur womit woran worin wozu y zeig zu zum zur zwischen
""")
_ALSO_ENGLISH = word_set("""
    as come comment con da das des do dos e es il la me mix no nos o os per se si so son sur un us chi hay fait
    serve pour pas die elle an in du mon ser uno
""")
_TELLING = _FUNCTION_WORDS - _ALSO_ENGLISH


def is_in_other_language(words: Sequence[str]) -> bool:
    """Whether normalised words are a question in another language: two of them, or one of the first two, are of it."""
    return sum(word in _TELLING for word in words) > 1 or not _TELLING.isdisjoint(words[:2])
