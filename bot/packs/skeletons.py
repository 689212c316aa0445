"""New notes and packs as an author finds them: well formed, with everything to be filled in marked as such."""

from bot.packs.unfilled import MARK, to_fill_in
from bot.packs.yaml_writer import dump_line

_NOTE = """\
---
id: {id}
title: {title}
task: "{task}"
aliases: []
asked_as:
  - {asked} (a question, as people type it in a chat)
  - {asked} (a symptom that leads here)
  - {asked} (a comparison with what it is confused with)
before: []
confused_with: []
next: []
sources:
  - title: {source}
---
{opening}

## How it works

{how}

## When to choose it

{when}

## Traps

- {trap}
"""

_PACK = """\
id: {id}
title: {title}
about: {about}
exam:
  code: {code}
  minutes: {number}
  items: {items}
  scored: {scored}
  pass: {pass_mark}
  scale: [100, 1000]
  kinds: [single, multiple]
domains:
  - id: {domain}
    title: {domain_title}
    weight: 100
    aliases: []
    tasks:
      - id: "1.1"
        title: {task_title}
"""

VOCABULARY = """\
# The words of the field, for whoever types them; every part may stay empty.
# Short forms with all their meanings, each with the note that explains it:
#   DDT: [{means: desired dough temperature, note: bulk-rise}]
acronyms: {}
# Groups of equal terms:
#   - [starter, levain]
synonyms: []
# Names of today, and those that they replaced:
#   - {now: Levain Works, formerly: [Yeast Brothers]}
former_names: []
# Words that belong together:
phrases: []
"""

MISCONCEPTIONS = """\
# Mistakes that distractors stand for, each with the sentence that puts it right and its note:
#   - id: heat-opens-crumb
#     title: A hotter oven opens the crumb
#     correction: Gas opens the crumb before baking; heat only sets what is there.
#     note: bulk-rise
"""


def note_skeleton(note_id: str, title: str, task: str) -> str:
    """A note of which no more is known than this."""
    return _NOTE.format(
        id=note_id,
        title=dump_line(title),
        task=task,
        asked=MARK,
        source=to_fill_in("the page or book that settles it"),
        opening=to_fill_in("two sentences that say what it is"),
        how=to_fill_in("a few short sentences; every section is shown alone, on a phone"),
        when=to_fill_in("and when not, against its neighbours"),
        trap=to_fill_in("what the exam, or practice, gets people to believe"),
    )


def pack_skeleton(pack_id: str, title: str) -> str:
    """The pack.yaml of a pack of which no more is known than this."""
    return _PACK.format(
        id=pack_id,
        title=dump_line(title),
        about=to_fill_in("one or two sentences that learners see"),
        code=to_fill_in("the exam's code"),
        number=to_fill_in("how long the exam takes"),
        items=to_fill_in("how many items it has"),
        scored=to_fill_in("how many of them are scored"),
        pass_mark=to_fill_in("the pass mark, on the scale below"),
        domain=to_fill_in("an id such as making-the-dough; one entry for each domain, weights to sum to 100"),
        domain_title=to_fill_in("as the exam's guide has it"),
        task_title=to_fill_in("one entry for each task statement"),
    )
