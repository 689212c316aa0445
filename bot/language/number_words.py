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
