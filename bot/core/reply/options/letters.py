"""Options named by their place: "B", "b)", "AC", "option 2", "the second one".

The article "a" and the pronoun "I" are letters only where nothing else makes sense.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.core.reply.words.foreign_frames import FOREIGN_WORDS, JOINING_ABROAD
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import find_phrase, is_frame, role_of
from bot.core.reply.words.sequence_words import ORDINALS
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.number_words import SMALL
from bot.language.terms import word_set

_COUNTS: Mapping[str, int] = {word: value for word, value in SMALL.items() if value in ORDINALS.values()}
_PLACES: Mapping[str, int] = {**ORDINALS, **_COUNTS}
_PLACED = ORDINALS.keys() | {"last"}
_ABROAD: Mapping[str, int] = {
    word: place
    for place, forms in enumerate(
        (
            "erste ersten erster erstes primera primero premiere premier prima primo primeira primeiro eerste forsta",
            "zweite zweiten zweiter zweites segunda segundo deuxieme seconde seconda secondo tweede andra",
            "dritte dritten dritter drittes tercera tercero troisieme terza terzo terceira terceiro derde tredje",
            "vierte vierten vierter viertes cuarta cuarto quatrieme quarta quarto vierde fjarde",
            "funfte funften quinta quinto cinquieme vijfde femte",
        ),
        start=1,
    )
    for word in forms.split()
}
_RANKS: Mapping[str, int] = {**_ABROAD, **SMALL, **ORDINALS}
_NOUNS = word_set("option opt answer ans choice letter number nr no num # options answers choices letters numbers nos")
_AFTER_ORDINAL = word_set(
    "figure value number entry item bullet line point one option opt choice answer ones options choices answers"
)
_BEFORE_ARTICLE_LETTER = word_set("""
    is are option options opt answer answers ans choice
    letter with say pick choose chose think guess be vote go going or and not either
    between both definitely probably prob maybe so than over but actually wait no mean meant select take on for nor then
    prefer believe imo imho yes yep yeah ok okay hmm hm um uh well clearly obviously picked chosen select selected say
    its it's of submit just still only was lol i'd def surely certainly first next last lastly finally after before by
    start end starts ends begin
""")
_AFTER_ARTICLE_LETTER = word_set("""
    is isn't looks seems sounds because since as cause cuz coz cos bc but and or nor not over imo imho for i obviously
    definitely probably prob maybe please pls too then with due rather instead vs versus makes fits works wins would
    should must has can will it all hands by ftw final tbh fwiw lol thanks thx so no nope wait actually clearly surely
    certainly easily naturally plus than def sorry again also gets may might could yes yep first last second third
    followed before after next goes finally along together ofc obv obvs duh prob probs haha ngl yea yup
""")
_LISTED = frozenset({Role.AND, Role.OR})
_CHAINING = frozenset({",", ">", "->", "=>", "/", "+", "&"})
"""Marks after which a capital goes on with a list: "B > A easily"."""
_JOINING = frozenset({Role.AND, Role.OR, Role.BUT, Role.SO, Role.CORRECTION, Role.BECAUSE, Role.IF})
_BEFORE_ABROAD = FOREIGN_WORDS[Role.FILLER]
_SPELLING = word_set("for as like in wie como comme come de")
"""Between a letter and a word that begins with it: "C as in Charlie"."""
_NAMES_OF_LETTERS: Mapping[str, str] = {"bee": "b", "cee": "c", "dee": "d", "ee": "e", "eff": "f"}
_LISTING = word_set(", and & + plus the ) und y e et en og och i n sowie die der das la el le il den")
_BEFORE_DIGIT = word_set(
    "is think guess say pick choose chose with be answer vote definitely probably maybe so go going"
)
_BEFORE_LIST = frozenset({":", "=", "-", "(", ",", "->", "=>", "."})
_APART = frozenset(",:.!?")
"""After these a digit is an answer where nothing but frames stands beside it: "my vote: 2"."""
_COUNTING = word_set("to of in on at up as by for with w into a an another order all more most only about")
"""Before digits these make numbers of something else of them."""
_AFTER_DIGIT = word_set(
    "imo imho i please pls lol obviously definitely probably because since tbh is and bc cause cuz as right maybe ofc"
)
_WORDS_OF_LETTERS = word_set("""
    ab ac ace aced ad add aged am an as at bad bade bag be bead bed bee beg cab cad cage cd ci dab dad db dc de dead
    deaf deal dec ed edge eda fab face fad fade fed fee feed gab gag gb he hi i ia id if ice is
""")
_AFTER_HYPHEN = word_set(
    "ok team day side level list plan class grade type line flat sharp minor major movie road lister suite section cup"
)
"""With a letter and a hyphen before them these are words: "A-team", "B-movie"."""
_PRONOUNS_AFTER_C = word_set("ya you u")
_PRONOUNS_BEFORE_C = word_set("i we you u oh ah")


def find_letters(
    tokens: Sequence[Token], shown: Sequence[str], *, run: int, by_place: bool = True, numbers: Container[int] = ()
) -> list[Mention]:
    """Mentions of options by place. `shown` has the option ids in the order shown.

    `run` is how many letters are expected when they are typed together; `by_place` says whether "option 2" and "the
    second one" name options (where things are put in order they do not). A bare "2" is not sure if it is one of the
    `numbers` that the options' texts have. Where several letters are expected and some are typed, "the second one"
    counts the answers and not the options.
    """
    shouting = _is_shouting(tokens)
    found: list[Mention] = []
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.WORD and not _is_glued(tokens, at):
            found.extend(_find_letter(tokens, at, shown, shouting))
            found.extend(_find_named(tokens, at, shown))
            found.extend(_find_run(tokens, at, shown, run, shouting))
    if not by_place:
        return found
    counts = run > 1 and bool(found)
    placed = (
        _find_place(tokens, at, shown, numbers)
        for at, token in enumerate(tokens)
        if not counts or token.word not in _PLACED
    )
    lists = _find_digit_lists(tokens, shown, numbers)
    return [*_find_counted(tokens, shown), *filter(None, placed), *found, *lists]


def _find_digit_lists(tokens: Sequence[Token], shown: Sequence[str], numbers: Container[int]) -> Iterator[Mention]:
    """Several places in a row: "1, 3 and 4", "1,3"."""
    at = 0
    while at < len(tokens):
        end, places = _digits_from(tokens, at, len(shown))
        distinct = len(set(places)) == len(places) > 1
        if distinct and all(1 <= place <= len(shown) for place in places) and _stands_free(tokens, at, end):
            counted = end - at >= 3 and places == list(range(1, len(places) + 1)) and tokens[at].word in SMALL
            sure = not all(place in numbers for place in places) and not (counted and len(places) > 2)
            opening = at - (word_at(tokens, at - 1) in _NOUNS)
            yield Mention(opening, end, tuple(shown[place - 1] for place in places), sure=sure, loud=False)
        at = max(end, at + 1)


def _digits_from(tokens: Sequence[Token], at: int, count: int) -> tuple[int, list[int]]:
    """Where a list of digits, numbers or ranks ("first and third") that begins here ends, and what it lists."""
    places: list[int] = []
    end = at
    while at < len(tokens):
        parts = tokens[at].word.split(",")
        word = tokens[at].word
        if word in _RANKS or (word == "last" and places):
            places.append(_RANKS.get(word, count))
            end = at = at + 1 + (word not in SMALL and word_at(tokens, at + 1) in _AFTER_ORDINAL)
            continue
        if all(part.isdecimal() and len(part) < 3 for part in parts):
            places += map(int, parts)
            end = at + 1
        elif not places or (tokens[at].word not in _LISTING and not _is_hyphen(tokens, at)):
            break
        at += 1
    return end, places


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen or stroke joins more than two digits: "1-3-4" is no difference, "1/3/5" no fraction."""
    around = [word_at(tokens, place) for place in (at - 2, at + 2)]
    return (
        tokens[at].word in {"-", "/"}
        and tokens[at].word in around
        and all(len(word_at(tokens, one)) == 1 for one in (at - 1, at + 1))
    )


def _stands_free(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether only words that announce an answer or change nothing stand beside a list of digits."""
    before, after = tokens[:start], word_at(tokens, end)
    fits_before = not before or before[-1].word in _NOUNS or before[-1].word in _BEFORE_LIST or _announces(before)
    return fits_before and (
        not after or after in _AFTER_DIGIT or after in _AFTER_ORDINAL or after[0] in ".,!)?(\n-" or _is_own(tokens, end)
    )


def _is_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether "for me" or the like stands here."""
    return (word_at(tokens, at), word_at(tokens, at + 1)) in {("for", "me"), ("for", "sure"), ("of", "course")}


def _announces(before: Sequence[Token]) -> bool:
    """Whether the last word leads up to an answer: "I say", "go with", but not "about"."""
    word = before[-1].word
    chooses = find_phrase([token.word for token in before[-2:]], 0)
    if chooses == (2, Role.CUE) or (word == "for" and role_of(word_at(before, len(before) - 2)) is Role.CUE):
        return True
    return role_of(word) in (Role.FILLER, Role.CUE) and word not in _COUNTING


def _find_counted(tokens: Sequence[Token], shown: Sequence[str]) -> Iterator[Mention]:
    """ "The first two", "the last three"."""
    for at, token in enumerate(tokens):
        counted = word_at(tokens, at + 1)
        count = int(counted) if counted.isdecimal() else SMALL.get(counted, 0)
        opens = word_at(tokens, at - 1) == "the" or at == 0
        if token.word in {"first", "last", "top"} and opens and 1 < count < len(shown):
            ends = at + 2 == len(tokens) or tokens[at + 2].is_mark or role_of(tokens[at + 2].word) is not Role.CONTENT
            named = shown[-count:] if token.word == "last" else shown[:count]
            yield Mention(max(at - 1, 0), at + 2 + (word_at(tokens, at + 2) in _NOUNS), tuple(named), sure=ends)


def _is_shouting(tokens: Sequence[Token]) -> bool:
    typed = [token.text for token in tokens if token.kind is TokenKind.WORD]
    return len(typed) > 2 and any(len(word) > 3 for word in typed) and all(word.isupper() for word in typed)


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word continues a number ("3d") or has what makes it something else ("C++", "A-team", "AC/DC")."""
    before = tokens[at - 1] if at else None
    if before and not tokens[at].spaced and (before.kind is TokenKind.NUMBER or before.word in {"+", "$", "'", "@"}):
        return not (before.word == "+" and at > 1 and len(tokens[at - 2].word) == 1)
    following = [token.word for token in tokens[at + 1 : at + 3] if not token.spaced]
    if len(tokens[at].word) == 1 and len(following) == 2 and following[0] == "-" and following[1].isalpha():
        return following[1] in _AFTER_HYPHEN
    if len(tokens[at].word) > 1 and "/" in {word_at(tokens, at - 1), word_at(tokens, at + 1)}:
        return True
    marks = following
    return bool(marks) and marks[0] in {"+", "#"} and (len(marks) == 1 or marks[1] == "+")


def _find_letter(tokens: Sequence[Token], at: int, shown: Sequence[str], shouting: bool) -> Iterator[Mention]:
    token = tokens[at]
    place = place_of(token.word, shown)
    if place is None:
        return
    before, after = word_at(tokens, at - 1), word_at(tokens, at + 1)
    loud = token.text.isupper() and not shouting
    if token.word == "a" and not _is_letter_a(tokens, at, before, after, loud):
        return
    if before == "an":
        return
    if token.word == "i" and not (len(tokens) == 1 or before in _NOUNS):
        return
    if token.word == "c" and (after in _PRONOUNS_AFTER_C or (before in _PRONOUNS_BEFORE_C and not loud)):
        return
    yield Mention(at, _end_of_spelling(tokens, at), (shown[place],), loud=loud)


def _end_of_spelling(tokens: Sequence[Token], at: int) -> int:
    """Where the letter ends, with "as in Charlie" and the like if that ends what is said."""
    end = at + 1
    while word_at(tokens, end) in _SPELLING:
        end += 1
    spelt = end > at + 1 and word_at(tokens, end)[:1] == tokens[at].word and len(word_at(tokens, end)) > 1
    ends = end + 1 >= len(tokens) or tokens[end + 1].is_mark or role_of(tokens[end + 1].word) in _LISTED
    return end + 1 if spelt and ends else at + 1


def _find_named(tokens: Sequence[Token], at: int, shown: Sequence[str]) -> Iterator[Mention]:
    """A letter by its name, alone or beside another: "bee, dee and eff"."""
    place = place_of(_NAMES_OF_LETTERS.get(tokens[at].word, ""), shown)
    others = [token.word for token in tokens if not token.is_mark and token.word in _NAMES_OF_LETTERS]
    alone = all(token.is_mark or role_of(token.word) is not Role.CONTENT or token.word in others for token in tokens)
    if place is not None and (alone or len(others) > 1):
        yield Mention(at, at + 1, (shown[place],), sure=len(others) > 1)


def _is_letter_a(tokens: Sequence[Token], at: int, before: str, after: str, loud: bool) -> bool:
    if not tokens[at].text.isascii() or _is_article_abroad(tokens, at):
        return False
    begins = not before or tokens[at - 1].is_mark
    ends = not after or tokens[at + 1].is_mark or (len(after) == 1 and after != "i")
    if loud and (not begins or before in _CHAINING or _opens_statements(tokens, at)):
        return True
    fits_after = ends or after in _AFTER_ARTICLE_LETTER or role_of(after) in _JOINING
    fits_after = fits_after or (loud and (after in _SPELLING or after in _BEFORE_ABROAD))
    fits_after = fits_after or (loud and _is_frame_phrase(tokens, at + 1))
    fits_after = fits_after or (loud and after in JOINING_ABROAD and len(word_at(tokens, at + 2)) == 1)
    fits_before = before in _BEFORE_ARTICLE_LETTER or role_of(before) in _JOINING or before in _BEFORE_ABROAD
    return fits_after and (begins or fits_before or len(before) == 1)


def _is_article_abroad(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small "a" stands before a capital letter as an article: "fico com a B"."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text == "a" and len(following) == 1 and following.isupper() and following != "I"


def _is_frame_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase begins here that changes nothing, so that no noun follows the letter: "A of course"."""
    phrase = find_phrase([token.word for token in tokens], at) if at < len(tokens) else None
    return phrase is not None and phrase[1] is Role.FILLER


def _opens_statements(tokens: Sequence[Token], at: int) -> bool:
    """Whether another letter opens a clause as well: "A catalogues, B transforms"."""
    return any(
        (one.is_mark or one.word == "and") and len(other.text) == 1 and other.text in "BCDEF"
        for one, other in pairwise(tokens[at + 1 :])
    )


def _find_run(tokens: Sequence[Token], at: int, shown: Sequence[str], run: int, shouting: bool) -> Iterator[Mention]:
    token = tokens[at]
    places = [place_of(letter, shown) for letter in token.word]
    if len(places) < 2 or None in places or len(token.text) != len(token.word):
        return
    names = tuple(dict.fromkeys(shown[place] for place in places if place is not None))
    distinct = len(names) == len(places)
    alone = sum(other.kind is TokenKind.WORD for other in tokens) == 1
    shouted = token.text.isupper() and not shouting
    if not distinct:
        if alone and len(names) == 1 and names[0] != shown[0]:
            yield Mention(at, at + 1, names, sure=False)
        return
    expected = len(names) == run
    is_word = token.word in _WORDS_OF_LETTERS or role_of(token.word) is not Role.CONTENT
    if shouted or (expected and (alone or not is_word)):
        yield Mention(at, at + 1, names, sure=not (is_word and len(names) > 2) or shouted)


def _find_place(tokens: Sequence[Token], at: int, shown: Sequence[str], numbers: Container[int]) -> Mention | None:
    word, before, after = tokens[at].word, word_at(tokens, at - 1), word_at(tokens, at + 1)
    number = int(word) if len(word) < 3 and word.isdecimal() else 0
    place = len(shown) if word == "last" else _PLACES.get(word, number)
    if not 1 <= place <= len(shown):
        return None
    named = (shown[place - 1],)
    if before in _NOUNS:
        return Mention(at, at + 1, named)
    if word in _PLACED:
        ends = not after or tokens[at + 1].is_mark
        if len(tokens) == 1 and word != "first" and word.isalpha():
            return Mention(at, at + 1, named, sure=False)
        if after in _AFTER_ORDINAL and place_of(before, shown) is None:
            return Mention(at, at + 2, named)
        return Mention(at, at + 1, named) if ends and (before == "the" or word[0].isdecimal()) else None
    return _bare_digit(tokens, at, Mention(at, at + 1, named, sure=number not in numbers, loud=False), before, after)


def _bare_digit(tokens: Sequence[Token], at: int, mention: Mention, before: str, after: str) -> Mention | None:
    if not tokens[at].word.isdecimal():
        return None
    plain = all(one.is_mark or one.kind is TokenKind.NUMBER or is_frame(one.word) for one in tokens)
    fits_before = not before or before in _BEFORE_DIGIT or before in {"(", "["} or (plain and before in _APART)
    fits_after = not after or after in _AFTER_DIGIT or after in {".", "!", ")", "]", ",", "?"}
    listed = after == "," and word_at(tokens, at + 2).isdecimal()
    return mention if fits_before and fits_after and not listed else None


def place_of(letter: str, shown: Sequence[str]) -> int | None:
    if len(letter) != 1 or not "a" <= letter <= "z":
        return None
    place = ord(letter) - ord("a")
    return place if place < len(shown) else None
