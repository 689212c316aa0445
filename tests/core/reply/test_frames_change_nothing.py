"""Whatever surrounds an unambiguous answer in the usual frames does not change it; what is no answer is not graded."""

from decimal import Decimal

from builders import create_item
from hypothesis import given
from hypothesis import strategies as st

from bot.core.item import Choice, Item, ItemKind, Matching, Numeric, Option, Ordering, Prompt
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Ambiguous, Answer, Reply
from bot.core.response import Chosen, Matched, Ordered, Stated

TEXTS = ("Random Cut Forest", "Linear Learner", "XGBoost", "Object2Vec")
OPTIONS = tuple(Option(text, text, "why") for text in TEXTS)
ONE = create_item(exercise=Choice(OPTIONS, frozenset([TEXTS[0]])))
TWO = create_item(kind=ItemKind.MULTIPLE, exercise=Choice(OPTIONS, frozenset(TEXTS[:2])))
ORDER = create_item(kind=ItemKind.ORDERING, exercise=Ordering(OPTIONS, TEXTS))
PAIRS = create_item(
    kind=ItemKind.MATCHING,
    exercise=Matching(
        (Prompt("p1", "Outliers"), Prompt("p2", "Embeddings")), OPTIONS, {"p1": TEXTS[0], "p2": TEXTS[3]}
    ),
)
COUNT = create_item(
    kind=ItemKind.NUMERIC, stem="How many?", exercise=Numeric(Decimal(12), Decimal(0), "shards", "12 / 1")
)
SHARE = create_item(
    kind=ItemKind.NUMERIC, stem="Which share?", exercise=Numeric(Decimal("0.5"), Decimal(0), "percent", "1 / 2")
)

opening = st.sampled_from(
    ["", "it's ", "I'd go with ", "I think ", "definitely ", "my answer is ", "hmm, ", "ok so ", "I pick ", "clearly "]
) | st.sampled_from(
    ["ich nehme ", "creo que es ", "je dirais ", "<@U1> ", "&gt; what do you all think\n", "90% sure it's "]
)
closing = st.sampled_from(
    ["", " imo", "!", ".", " I think", " for sure", ", thanks", " 100%", " tbh", " :tada:", " <@U1>", "\n", " lol"]
) | st.sampled_from([" because it needs no labels", ", final answer"])
option = st.sampled_from(tuple(zip("BCD", TEXTS[1:], strict=True)))
two_options = st.permutations(tuple(zip("BCD", TEXTS[1:], strict=True))).map(lambda mixed: mixed[:2])
markup = st.sampled_from(
    ("{0}", "*{0}*", "_{0}_", "`{0}`", "({0})", "{0})", "{0}.", "[{0}]", '"{0}"', "```{0}```", "*_{0}_*")
)


def chosen(*texts: str) -> Reply:
    return Answer(Chosen(frozenset(texts)))


def is_graded(reply: Reply) -> bool:
    return isinstance(reply, Answer)


@given(opening, option, st.booleans(), closing)
def test_a_framed_answer_is_the_bare_answer(before: str, one: tuple[str, str], spelled: bool, after: str) -> None:
    letter, text = one
    assert parse_reply(ONE, f"{before}{text if spelled else letter}{after}") == chosen(text)


@given(option, markup, st.booleans())
def test_letters_and_markup_make_no_difference(one: tuple[str, str], style: str, small: bool) -> None:
    letter, text = one
    typed = letter.lower() if small else letter
    forms = (
        style.format(typed),
        f":regional_indicator_{letter.lower()}:",
        f"option {typed}",
        f"#{'ABCD'.index(letter) + 1}",
    )
    assert {parse_reply(ONE, form) for form in forms} == {chosen(text)}


@given(
    two_options,
    st.booleans(),
    st.sampled_from(("{0}… wait no, {1}", "{0}, no wait, {1}", "{0}. Actually, {1}", "~{0}~ {1}", "{0}? no, {1}"))
    | st.sampled_from(
        ("not {0}, so {1}", "{1}, not {0}", "{1} rather than {0}", "{0} or {1}? I'd say {1}", "{0} edit: {1}")
    ),
)
def test_what_is_taken_back_or_rejected_does_not_count(
    two: list[tuple[str, str]], spelled: bool, template: str
) -> None:
    first, second = (text if spelled else letter for letter, text in two)
    assert parse_reply(ONE, template.format(first, second)) == chosen(two[1][1])


@given(
    two_options,
    st.booleans(),
    st.sampled_from(("{0} or {1}", "either {0} or {1}", "{0} and {1}", "{0}, {1}", "torn between {0} and {1}")),
    opening,
)
def test_two_answers_where_one_is_asked_are_never_graded(
    two: list[tuple[str, str]], spelled: bool, template: str, before: str
) -> None:
    first, second = (text if spelled else letter for letter, text in two)
    assert isinstance(parse_reply(ONE, before + template.format(first, second)), Ambiguous)


@given(
    option,
    st.booleans(),
    st.sampled_from(
        ("is it {0}?", "why not {0}?", "what about {0}?", "who said {0}?", "&gt; {0}", "did anyone pick {0}?")
    )
    | st.sampled_from(("isn't it {0}?", "why is {0} wrong", "&gt; {0}\nthanks!", "how can {0} be right?", "~{0}~")),
    st.sampled_from((ONE, TWO, ORDER, PAIRS)),
)
def test_questions_and_quotations_are_never_graded(
    one: tuple[str, str], spelled: bool, template: str, item: Item
) -> None:
    assert not is_graded(parse_reply(item, template.format(one[1] if spelled else one[0])))


@given(
    st.sampled_from(("a good one!", "same as above", "I think we should A/B test this", "thanks!", ":+1:", "no idea"))
    | st.sampled_from(
        ("<@U1> what do you think?", "why?", "a tough question", "I had a coffee", "see you tomorrow", "+1")
    ),
    st.sampled_from((ONE, TWO, ORDER, PAIRS, COUNT, SHARE)),
    st.sampled_from(("", "hmm, ", "ok ", "lol ", "<@U2> ")),
)
def test_talk_is_never_graded(talk: str, item: Item, before: str) -> None:
    assert not is_graded(parse_reply(item, before + talk))


@given(st.text(max_size=80), st.sampled_from((ONE, TWO, ORDER, PAIRS, COUNT, SHARE)))
def test_no_text_breaks_the_reader_and_none_is_graded_without_a_letter_or_digit(text: str, item: Item) -> None:
    if is_graded(parse_reply(item, text)):
        assert any(character.isalnum() for character in text.casefold())


@given(st.permutations("ABCD"), st.sampled_from("ABCD"))
def test_letters_follow_the_order_shown(shown: list[str], letter: str) -> None:
    order = [TEXTS["ABCD".index(one)] for one in shown]
    assert parse_reply(ONE, f"it's {letter}", option_order=order) == chosen(order["ABCD".index(letter)])


@given(
    two_options,
    st.booleans(),
    st.sampled_from(("{0} and {1}", "{0}, {1}", "{0} + {1}", "{0} &amp; {1}", "both {0} and {1}")),
)
def test_two_of_several_may_be_joined_in_any_way(two: list[tuple[str, str]], spelled: bool, template: str) -> None:
    first, second = (text if spelled else letter for letter, text in two)
    assert parse_reply(TWO, template.format(first, second)) == chosen(two[0][1], two[1][1])


@given(
    st.permutations("ABCD"),
    st.booleans(),
    st.sampled_from((", ", " > ", " &gt; ", " -> ", " then ", "\n", "; ", " → ")),
    st.sampled_from(("", "I'd say ", "it's ", "order: ")),
)
def test_an_order_may_be_typed_in_any_way(letters: list[str], spelled: bool, joint: str, before: str) -> None:
    order = tuple(TEXTS["ABCD".index(letter)] for letter in letters)
    assert parse_reply(ORDER, before + joint.join(order if spelled else letters)) == Answer(Ordered(order))


@given(
    st.permutations("ABCD"),
    st.sampled_from(("1-{0}, 2-{1}", "1{0} 2{1}", "2: {1}, 1: {0}", "1={0}\n2={1}", "{0}, {1}")),
)
def test_pairs_may_be_typed_in_any_way(letters: list[str], template: str) -> None:
    first, second = (TEXTS["ABCD".index(letter)] for letter in letters[:2])
    assert parse_reply(PAIRS, template.format(*letters)) == Answer(Matched({"p1": first, "p2": second}))


@given(
    st.integers(2, 99_999),
    st.sampled_from(
        ("{0}", "{0:,}", "{0}.0", "{0} shards", "about {0}", "= {0}", "~{0}", "{0}, I think", "12… no, {0}")
    ),
)
def test_a_number_may_be_typed_in_any_way(value: int, template: str) -> None:
    assert parse_reply(COUNT, template.format(value)) == Answer(Stated(Decimal(value)))


@given(
    st.integers(2, 99),
    st.sampled_from(("{0}%", "{0} %", "{0} percent", "0.{0:02}", ".{0:02}", "{0}/100", "{0} of 100")),
)
def test_a_share_may_be_typed_in_any_way(value: int, template: str) -> None:
    assert parse_reply(SHARE, template.format(value)) == Answer(Stated(Decimal(value) / 100))


@given(st.integers(2, 500), st.integers(501, 999), st.sampled_from(("{0} or {1}", "{0}-{1}", "between {0} and {1}")))
def test_two_numbers_are_never_graded(low: int, high: int, template: str) -> None:
    assert not is_graded(parse_reply(COUNT, template.format(low, high)))


@given(
    st.integers(2, 400),
    st.integers(2, 9),
    st.sampled_from(("{a} * {b} = {c}", "{a} x {b} makes {c}", "{a} times {b}, so {c}", "{c}, since {a} * {b} = {c}"))
    | st.sampled_from(("{c} ({a} * {b})", "{a} each, {b} of them -> {c}", "my working: {a} * {b}. My answer is {c}")),
)
def test_a_figure_may_be_given_with_its_working(one: int, other: int, template: str) -> None:
    typed = template.format(a=one, b=other, c=one * other)
    assert parse_reply(COUNT, typed) == Answer(Stated(Decimal(one * other)))


@given(
    st.permutations("ABCD"),
    st.sampled_from(
        (
            *("{0} first, then {1}, then {2}, and {3} comes last", "{1} > {0} > {2} > {3}, no wait: {0} {1} {2} {3}"),
            *("{0}, {1}, {2}, {3}. Took me a while", "{0} {1} {2} {3} (we argued about it at lunch)"),
            *("{0} 1, {1} 2, {2} 3, {3} 4", "zuerst {0}, dann {1}, dann {2} und am Ende {3}"),
        )
    ),
)
def test_what_is_said_beside_an_order_does_not_change_it(letters: list[str], template: str) -> None:
    order = tuple(TEXTS["ABCD".index(letter)] for letter in letters)
    assert parse_reply(ORDER, template.format(*letters)) == Answer(Ordered(order))


@given(
    st.permutations("ABCD"),
    st.sampled_from(
        ("Marek says {0} {1} {2} {3}", "{0} {1} {2} {3} or {1} {0} {2} {3}", "{0} {1} {2} {3}, or maybe not")
    )
    | st.sampled_from(("{0} after {1}, then {2}, {3}", "{0} {1} {2} {3} would be silly", "{0} {1} {2} {3}? no idea")),
)
def test_orders_of_others_and_doubtful_ones_are_never_graded(letters: list[str], template: str) -> None:
    assert not is_graded(parse_reply(ORDER, template.format(*letters)))


@given(
    st.permutations("ABCD"),
    st.sampled_from(
        ("outliers: {0}, embeddings: {1}", "{0} for outliers, {1} for the embeddings", "1{0} 2{2}, no 2{1}")
    )
    | st.sampled_from(
        ("1{0} 2{1} ({2} is a decoy)", "{1} for the second, {0} for the first", "2 must be {1}, so 1 is {0}")
    ),
)
def test_pairs_may_be_told_in_sentences(letters: list[str], template: str) -> None:
    first, second = (TEXTS["ABCD".index(letter)] for letter in letters[:2])
    assert parse_reply(PAIRS, template.format(*letters)) == Answer(Matched({"p1": first, "p2": second}))
