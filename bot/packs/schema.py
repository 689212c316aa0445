"""The shape of a pack's files. Anything unknown, missing or of the wrong type is an error that names its field."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bot.core.item import ItemKind

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
TaskId = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=8)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Number = Annotated[Decimal, Field(strict=False, allow_inf_nan=False)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ExamFile(_Strict):
    code: Text
    minutes: int = Field(gt=0)
    items: int = Field(gt=0)
    scored: int = Field(gt=0)
    pass_mark: int = Field(alias="pass", gt=0)
    scale: list[int] = Field(min_length=2, max_length=2)
    kinds: list[Annotated[ItemKind, Field(strict=False)]] = Field(min_length=1)
    retired: date | None = None


class TaskFile(_Strict):
    id: TaskId
    title: Text


class DomainFile(_Strict):
    id: Id
    title: Text
    weight: int = Field(gt=0, le=100)
    aliases: list[Text] = []
    tasks: list[TaskFile] = Field(min_length=1)


class PromisesFile(_Strict):
    items: int = Field(default=0, ge=0)
    exam_items: int = Field(default=0, ge=0)
    training_items: int = Field(default=0, ge=0)
    notes: int = Field(default=0, ge=0)
    misconceptions: int = Field(default=0, ge=0)
    contrasted_misconceptions: int = Field(default=0, ge=0)
    reviewed: bool = False


class PackFile(_Strict):
    id: Id
    title: Text
    about: Text = Field(max_length=400)
    exam: ExamFile
    domains: list[DomainFile] = Field(min_length=1)
    promises: PromisesFile = PromisesFile()

    @model_validator(mode="after")
    def _weights_sum_to_100(self) -> Self:
        total = sum(domain.weight for domain in self.domains)
        if total != 100:
            raise ValueError(f"the weights of the domains sum to {total}, not 100")
        return self


class ReviewedItemFile(_Strict):
    """How an item fared with those who solved it blind, and with one who had its notes alone."""

    item: Id
    version: Text
    agreed: bool
    notes_suffice: bool
    note: Text | None = None


class ReviewFile(_Strict):
    """`first` and `last`: the share of items, 0 to 1, in which blind solvers agreed with the key."""

    first: Number
    last: Number
    items: list[ReviewedItemFile]


class MisconceptionFile(_Strict):
    id: Id
    title: Text
    correction: Text
    note: Id


class MeaningFile(_Strict):
    means: Text
    note: Id | None = None


class FormerNameFile(_Strict):
    now: Text
    formerly: list[Text] = Field(min_length=1)


class VocabularyFile(_Strict):
    acronyms: dict[str, list[MeaningFile]] = {}
    synonyms: list[Annotated[list[Text], Field(min_length=2)]] = []
    former_names: list[FormerNameFile] = []
    phrases: list[Text] = []


class SourceFile(_Strict):
    title: Text
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None


class OptionFile(_Strict):
    id: Id
    text: Text
    why: Text
    misconception: Id | None = None


class PromptFile(_Strict):
    id: Id
    text: Text


class KeyPointFile(_Strict):
    point: Text
    accept: list[Text] = Field(min_length=1)
    reject: list[Text] = []


class _ItemFile(_Strict):
    id: Id
    task: TaskId
    difficulty: int = Field(ge=1, le=3)
    stem: Text
    notes: list[Id] = Field(min_length=1)
    source: SourceFile
    rationale: Text
    contrasts_with: list[Id] = []
    case: Id | None = None


class ChoiceFile(_ItemFile):
    kind: Literal["single", "multiple"]
    options: list[OptionFile] = Field(min_length=2, max_length=10)
    key: list[Id]

    @model_validator(mode="after")
    def _key_fits(self) -> Self:
        _need_distinct([option.id for option in self.options], "option")
        _need_known(self.key, [option.id for option in self.options])
        if self.kind == "single" and len(self.key) != 1:
            raise ValueError(f"a single choice has one key, not {len(self.key)}")
        if self.kind == "multiple" and not 2 <= len(set(self.key)) < len(self.options):
            raise ValueError("a multiple response has two or more keys, and at least one distractor")
        return self


class OrderingFile(_ItemFile):
    kind: Literal["ordering"]
    options: list[OptionFile] = Field(min_length=3, max_length=6)
    key: list[Id]

    @model_validator(mode="after")
    def _key_fits(self) -> Self:
        ids = [option.id for option in self.options]
        _need_distinct(ids, "option")
        if sorted(self.key) != sorted(ids):
            raise ValueError("the key of an ordering lists every option once")
        return self


class MatchingFile(_ItemFile):
    kind: Literal["matching"]
    prompts: list[PromptFile] = Field(min_length=2, max_length=7)
    options: list[OptionFile] = Field(min_length=2, max_length=8)
    key: dict[Id, Id]

    @model_validator(mode="after")
    def _key_fits(self) -> Self:
        _need_distinct([option.id for option in self.options], "option")
        _need_distinct([prompt.id for prompt in self.prompts], "prompt")
        _need_known(list(self.key.values()), [option.id for option in self.options])
        if sorted(self.key) != sorted(prompt.id for prompt in self.prompts):
            raise ValueError("the key of a matching pairs every prompt once")
        return self


class NumericFile(_ItemFile):
    kind: Literal["numeric"]
    answer: Number
    tolerance: Number
    unit: Text | None
    working: Text

    @model_validator(mode="after")
    def _tolerance_fits(self) -> Self:
        if self.tolerance < 0:
            raise ValueError("a tolerance is zero or more")
        return self


class ShortFile(_ItemFile):
    kind: Literal["short"]
    key_points: list[KeyPointFile] = Field(min_length=1, max_length=6)


ItemFile = Annotated[
    ChoiceFile | OrderingFile | MatchingFile | NumericFile | ShortFile,
    Field(discriminator="kind"),
]


KINDS = frozenset(kind.value for kind in ItemKind)


class NoteFile(_Strict):
    """The front matter of a note."""

    id: Id
    title: Text
    task: TaskId
    aliases: list[Text]
    asked_as: list[Text]
    before: list[Id]
    confused_with: list[Id]
    next: list[Id]
    sources: list[SourceFile] = Field(min_length=1)


def _need_distinct(ids: list[str], what: str) -> None:
    for repeated in {one for one in ids if ids.count(one) > 1}:
        raise ValueError(f"two {what}s have the id “{repeated}”")


def _need_known(key: list[str], ids: list[str]) -> None:
    for unknown in sorted(set(key) - set(ids)):
        raise ValueError(f"the key names “{unknown}”, which is no option")
