"""Words of everyday talk that say little about the subject, in whatever field; with a few foreign articles."""

import re
from functools import lru_cache

from bot.language.terms import stem

_NUMBER = re.compile(r"\d[\d.,]*(?:%|[a-z]{1,2})?")
LIGHT_WORDS = frozenset(
    """
    able actually again all almost already always another anyone anything around asked away awful back bad
    badly basically because before behind best better big bit both bunch case cases cheap cheaper cheapest
    come common correct couple currently different differ differs difficult done during each earlier easiest
    easily easy either else enough entire even ever every everything exactly example examples existing fast
    faster few first fix fixes friends give given go goes good great hand happen happens hard hardly help
    helps here high how however huge idea important instead issue keep keeps kind kinds know large last later
    least less likely little long look looking lot lots low main make makes making many maybe more most much
    must need needs never new next nice normally obvious often ok okay old once one ones only other others own
    people perhaps place point poor possible pretty prevent problem problems proper properly put question
    quick quickly quite rather reach real realistic really reason recommended right same say see seem seems
    set several shall short show shown shows simple simply single slightly small someone something sometimes
    soon stay still stop stops straight stuff stupid suddenly sure take takes tell thing things think three
    time times together too total trick try trying turn two type types typical typically understand useful
    useless usually versus vs want wants way ways weird well whole work working works worse worst wrong yes
    yet
    la le les lo il du des de den dem die
    """.split()  # noqa: SIM905 - a list of 200 strings is no easier to read
)


def is_light(term: str) -> bool:
    """Whether a term is the stem of a light word, or a number (90, 99%, 1gb), which names no subject either."""
    return term in light_stems() or _NUMBER.fullmatch(term) is not None


@lru_cache(maxsize=1)
def light_stems() -> frozenset[str]:
    """The stems of the light words."""
    return frozenset(map(stem, LIGHT_WORDS))
