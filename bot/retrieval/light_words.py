"""Words of everyday talk that say little about the subject, in whatever field."""

import re
from functools import lru_cache

from bot.language.terms import stem

_NUMBER = re.compile(r"\d[\d.,]*(?:%|[a-z]*)")
LIGHT_WORDS = frozenset(
    """
    able absolutely achieve actually again ago all almost already always annoying another anymore anyone anything
    anyway apparently approach arise arises around asked avoid avoiding avoids away awesome awful back bad badly
    barely basically because before beginner beginners behind believe belong belongs besides best better big bit
    both bother bothers brilliant bring brings brought bunch careful carefully case cases certain certainly cheap
    cheaper cheapest clear clearly clever colleague colleagues come common complain complains completely confused
    confuses confusing consider considered constantly correct couldn couple crazy currently deal dealing deals
    decent decides definitely despite differ difference differences different differs difficult done dozen dumb
    during each earlier easier easiest easily easy eight either else enough entire even eventually ever every
    everything exactly example examples except exist existing exists extra extremely fairly fancy fantastic fast
    faster favorite favourite few fifth finally fine first five fix fixes folks forever forget forgot forth four
    fourth frankly frequently friends fully generally give given go goes gone good gotten gradually great guess guys
    halfway hand handle handled handles handling happen happened happening happens hard hardly heard heavily help
    helps here high highly honestly hope hopefully horrible how however huge hundred hundreds idea immediately
    important improve improves including increasingly initially insane inside instantly instead involve involved
    involves issue keep keeps kind kinds knew know knowing known large last lately later latter lazy least led less
    let likely literally little located long look looking lot lots lousy low luckily magically main mainly major
    make makes making many matter matters maybe meant meanwhile mention mentioned mess messy million millions minor
    moment more most mostly much must nasty near nearly necessarily necessary need needs never new newbie next nice
    nine nobody noob normally notice noticed nowhere numerous obvious obviously occasionally occur occurs odd oddly
    often ok okay old once one ones only originally other others ours own painful partly people perfect perfectly
    perhaps place plenty point poor possible practical practically pretty prevent previous previously probably
    problem problems proper properly purpose put question quick quickly quit quite rather reach real realistic
    really reason recently recommended regarding regularly remember remind reminded ridiculous right roughly ruin
    ruined ruins said sake same saves saw say saying says screw secondly see seem seems seldom sense serious
    seriously set seven several severe shall short show shown shows silly simple simply single six slightly small
    smart somebody somehow someone something sometimes somewhat somewhere soon specifically spend spends spent stay
    still stop stops straight strange strangely strongly struggle struggling stuck stuff stupid stupidly such
    suddenly suffer suffering suffers suppose supposed sure surprising surprisingly survive take takes taking talk
    talking tell ten tend tends terrible terribly thanks thing things think third thousand thousands three time
    times tiny together too total totally towards treat treated treating tremendous trick tricky try trying turn
    twice two type types typical typically ugly unclear understand understanding understood unexpected unexpectedly
    unfortunately unless unlike unpredictable until useful useless usual usually various versus vs want wants waste
    wasted wastes wasting way ways weird well went whatever whenever wherever whether whole willing wise wish within
    wonder wonderful wondering wont work working works worry worse worst worth worthwhile wouldn wrong yes yet
    """.split()  # noqa: SIM905 - a list of 200 strings is no easier to read
)


def is_light(term: str) -> bool:
    """Whether a term is the stem of a light word, or a number (90, 99%, 1gb), which names no subject either."""
    return term in light_stems() or _NUMBER.fullmatch(term) is not None


@lru_cache(maxsize=1)
def light_stems() -> frozenset[str]:
    """The stems of the light words."""
    return frozenset(map(stem, LIGHT_WORDS))
