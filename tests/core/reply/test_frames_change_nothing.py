"""Whatever surrounds an unambiguous answer in the usual frames does not change it."""

from builders import create_item
from hypothesis import given
from hypothesis import strategies as st

from bot.core.item import Choice, Option
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.core.response import Chosen

TEXTS = ("Random Cut Forest", "Linear Learner", "XGBoost", "Object2Vec")
ITEM = create_item(exercise=Choice(tuple(Option(text, text, "why") for text in TEXTS), frozenset([TEXTS[0]])))

before = st.sampled_from(
    ("", "it's ", "I'd go with ", "I think ", "definitely ", "my answer is ", "hmm, ", "ok so ", "I pick ", "clearly ")
)
after = st.sampled_from(("", " imo", "!", ".", " I think", " for sure", ", thanks", " 100%", " tbh", " :tada:"))


@given(before, st.sampled_from(tuple(zip("BCD", TEXTS[1:], strict=True))), st.booleans(), after)
def test_a_framed_answer_is_the_bare_answer(opening: str, option: tuple[str, str], spelled: bool, closing: str) -> None:
    letter, text = option
    reply = parse_reply(ITEM, f"{opening}{text if spelled else letter}{closing}")
    assert reply == Answer(Chosen(frozenset([text])))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader_and_none_is_graded_without_naming_an_option(text: str) -> None:
    reply = parse_reply(ITEM, text)
    if isinstance(reply, Answer):
        letters_and_digits = [character for character in text.casefold() if character.isalnum()]
        assert letters_and_digits


@given(st.permutations("ABCD"), st.sampled_from("ABCD"))
def test_letters_follow_the_order_shown(shown: list[str], letter: str) -> None:
    order = [TEXTS["ABCD".index(one)] for one in shown]
    assert parse_reply(ITEM, f"it's {letter}", option_order=order) == Answer(
        Chosen(frozenset([order["ABCD".index(letter)]]))
    )
