"""Numbers that are written as words."""

from collections.abc import Mapping

_BELOW_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL: Mapping[str, int] = {word: value for value, word in enumerate(_BELOW_TWENTY.split())}
"""The numbers below twenty."""
TENS: Mapping[str, int] = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
"""Twenty, thirty and so on."""

_FOREIGN_ROUND: Mapping[str, int] = {
    word: value
    for value, words in {
        1: "eins uno",
        2: "zwei dos deux",
        3: "drei tres trois",
        4: "vier cuatro quatre quattro quatro",
        5: "funf fuenf cinco cinq cinque",
        6: "sechs seis",
        7: "sieben siete sept sette sete",
        8: "acht ocho huit otto oito",
        9: "neun nueve neuf nove",
        10: "zehn diez dix dieci dez",
        11: "elf onze undici",
        12: "zwolf zwoelf doce douze dodici doze",
        15: "funfzehn fuenfzehn quince quinze quindici",
        20: "zwanzig veinte vingt venti vinte",
        30: "dreissig dreißig treinta trente trenta trinta",
        40: "vierzig cuarenta quarante quaranta quarenta",
        50: "funfzig fuenfzig cincuenta cinquante cinquanta cinquenta",
        60: "sechzig sesenta soixante sessanta sessenta",
        70: "siebzig setenta settanta",
        80: "achtzig ochenta ottanta oitenta",
        90: "neunzig noventa novanta",
        100: "hundert cien cento cem",
        1000: "tausend mil mille",
    }.items()
    for word in words.split()
}
_GERMAN_UNITS = "ein zwei drei vier funf fuenf sechs sieben acht neun"
_GERMAN = {
    f"{unit}und{tens}": value + _FOREIGN_ROUND.get(unit, 1)
    for tens, value in _FOREIGN_ROUND.items()
    for unit in _GERMAN_UNITS.split()
    if tens.endswith(("zig", "ssig"))
}
FOREIGN: Mapping[str, int] = {**_FOREIGN_ROUND, **_GERMAN}
"""Round and small numbers in the languages in which people answer now and then, save those that are English words."""
