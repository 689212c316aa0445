"""Words of everyday talk that say little about the subject, in whatever field."""

import re
from functools import lru_cache

from bot.language.terms import NEGATIONS, stem, word_set

_NUMBER = re.compile(r"\d[\d.,]*(?:%|[a-z]*)")
LIGHT_WORDS = word_set(
    """
    able absolutely achieve actually advantage advantages again ago all almost already always annoying another
    anymore anyone anything anyway apparently approach approaches arise arises around asked aspect aspects avoid
    avoiding avoids away awesome awful back bad badly barely basic basically basics because before began beginner
    beginners behind believe belong belongs benefit benefits besides best better big bit both bother bothers
    brilliant bring brings brought bunch came careful carefully case cases certain certainly cheap cheaper cheapest
    chose clear clearly clever colleague colleagues come common complain complains completely confused confuses
    confusing cons consider considered constantly correct couldn couple crazy criteria criterion currently deal
    dealing deals decent decides definitely definition despite detail details differ differences different differs
    difficult disadvantage disadvantages done dozen dr drawback drawbacks dumb dummies dunno during each earlier
    easier easiest easily easy effect effects eight either eli5 else enough entire even eventually ever every
    everything exactly example examples except exist existing exists extra extremely fairly fancy fantastic fast
    faster favorite favourite few fifth finally fine first five fix fixes folks forever forget forgot forth four
    fourth frankly frequently friends front fully gave generally give given go goes gone good gotten gradually great
    guess guys halfway hand handle handled handles handling happen happened happening happens hard hardly heard
    heavily held hello help helps here hey hi high highly honestly hope hopefully horrible how however huge hundred
    hundreds idea immediately important improve improves including increasingly initially insane inside instantly
    instead intro introduction involve involved involves issue keep keeps kept kind kinds knew know knowing known
    large last lately later latter lazy least led less let likely literally little located lol long look looking lot
    lots lousy low luckily magically main mainly major make makes making many matter matters maybe meant meanwhile
    mention mentioned mess messy method methods million millions minor moment more most mostly much multiple must
    nasty near nearly necessarily necessary need needs never new newbie next nice nine nobody noob normally notice
    noticed nowhere numerous nutshell obvious obviously occasionally occur occurs odd oddly often ok okay old once
    one ones only originally other others ours overview own painful partly people perfect perfectly perhaps place
    plenty pls plz point poor possible practical practically pretty prevent previous previously probably problem
    problems proper properly pros purpose put question quick quickly quit quite ran rather reach real realistic
    really reason recap recently recommended refresher regarding regularly remember remind reminded ridiculous right
    roughly ruin ruined ruins rundown said sake same saves saw say saying says screw secondly see seem seems seldom
    sense serious seriously set seven several severe shall short show shown shows silly simple simply single six
    slightly small smart somebody somehow someone something sometimes somewhat somewhere soon specifically spend
    spends spent stay still stop stops straight strange strangely strongly struggle struggling stuck stuff stupid
    stupidly such suddenly suffer suffering suffers suggestion suggestions summarize summary suppose supposed sure
    surprising surprisingly survive take takes taking talk talking technique techniques tell ten tend tends terrible
    terribly thanks thing things think third thousand thousands three thx time times tiny tip tips tl tldr together
    too took total totally towards treat treated treating tremendous trick tricks tricky try trying turn tutorial
    twice two type types typical typically ugly unclear understand understanding understood unexpected unexpectedly
    unfortunately unless unlike unpredictable until useful useless usual usually various versus vs want wants waste
    wasted wastes wasting way ways weird well went whatever whenever wherever whether whole willing wise wish within
    wonder wonderful wondering wont work working works worry worse worst worth worthwhile wouldn wrong yes yet
    """
)


def is_light(term: str) -> bool:
    """Whether a term is the stem of a light word, or a number (90, 99%, 1gb), which names no subject either."""
    return term in light_stems() or _NUMBER.fullmatch(term) is not None


def names_subject(term: str) -> bool:
    """Whether a term tells something about the subject: negations and light words do not."""
    return term not in NEGATIONS and not is_light(term)


@lru_cache(maxsize=1)
def light_stems() -> frozenset[str]:
    """The stems of the light words."""
    return frozenset(map(stem, LIGHT_WORDS))
