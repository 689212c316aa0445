"""From the shape of the files to the core's objects."""

from bot.core.item import (
    Choice,
    Exercise,
    Item,
    ItemKind,
    KeyPoint,
    Matching,
    Numeric,
    Option,
    Ordering,
    Prompt,
    Short,
    Source,
)
from bot.core.note import Note, Section
from bot.core.pack import Domain, Exam, FormerName, Meaning, Misconception, Promises, Task, Vocabulary
from bot.packs import schema


def to_item(file: schema.ItemFile, domain: str) -> Item:
    """The item that a file's entry describes."""
    return Item(
        id=file.id,
        task=file.task,
        domain=domain,
        kind=ItemKind(file.kind),
        difficulty=file.difficulty,
        stem=file.stem,
        exercise=_to_exercise(file),
        rationale=file.rationale,
        notes=tuple(file.notes),
        source=_to_source(file.source),
        contrasts_with=tuple(file.contrasts_with),
        case=file.case,
    )


def _to_exercise(file: schema.ItemFile) -> Exercise:
    match file:
        case schema.ChoiceFile():
            return Choice(_to_options(file.options), frozenset(file.key))
        case schema.OrderingFile():
            return Ordering(_to_options(file.options), tuple(file.key))
        case schema.MatchingFile():
            prompts = tuple(Prompt(prompt.id, prompt.text) for prompt in file.prompts)
            return Matching(prompts, _to_options(file.options), dict(file.key))
        case schema.NumericFile():
            return Numeric(file.answer, file.tolerance, file.unit, file.working)
        case schema.ShortFile():
            return Short(tuple(KeyPoint(p.point, tuple(p.accept), tuple(p.reject)) for p in file.key_points))


def _to_options(options: list[schema.OptionFile]) -> tuple[Option, ...]:
    return tuple(Option(option.id, option.text, option.why, option.misconception) for option in options)


def _to_source(source: schema.SourceFile) -> Source:
    return Source(source.title, source.url)


def to_note(file: schema.NoteFile, domain: str, sections: tuple[Section, ...]) -> Note:
    """The note with this front matter and these sections."""
    return Note(
        id=file.id,
        title=file.title,
        task=file.task,
        domain=domain,
        aliases=tuple(file.aliases),
        asked_as=tuple(file.asked_as),
        before=tuple(file.before),
        confused_with=tuple(file.confused_with),
        next=tuple(file.next),
        sources=tuple(_to_source(source) for source in file.sources),
        sections=sections,
    )


def to_exam(file: schema.ExamFile) -> Exam:
    """The exam's facts."""
    return Exam(
        code=file.code,
        minutes=file.minutes,
        items=file.items,
        scored=file.scored,
        pass_mark=file.pass_mark,
        scale=(file.scale[0], file.scale[1]),
        kinds=frozenset(file.kinds),
        retired=file.retired,
    )


def to_domain(file: schema.DomainFile) -> Domain:
    """A domain with its tasks."""
    tasks = tuple(Task(task.id, task.title) for task in file.tasks)
    return Domain(file.id, file.title, file.weight, tuple(file.aliases), tasks)


def to_misconception(file: schema.MisconceptionFile) -> Misconception:
    """A named mistake."""
    return Misconception(file.id, file.title, file.correction, file.note)


def to_vocabulary(file: schema.VocabularyFile) -> Vocabulary:
    """The words of the field."""
    return Vocabulary(
        acronyms={
            short: tuple(Meaning(meaning.means, meaning.note) for meaning in meanings)
            for short, meanings in file.acronyms.items()
        },
        synonyms=tuple(tuple(group) for group in file.synonyms),
        former_names=tuple(FormerName(name.now, tuple(name.formerly)) for name in file.former_names),
        phrases=tuple(file.phrases),
    )


def to_promises(file: schema.PromisesFile) -> Promises:
    """What the pack promises to hold."""
    return Promises(**file.model_dump())
