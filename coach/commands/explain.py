"""`coach explain`: short answers to questions, and what an exercise is about."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from coach.commands.common import spoken_language, told_library
from coach.commands.live import Circumstances, live
from coach.content.questions import asked
from coach.content.vocabulary import LANGUAGE
from coach.session.talk import Talk
from coach.workout.catalog import Catalog
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic
from coach.workout.model import Fact


@dataclass(frozen=True, slots=True)
class Explanation:
    """Facts under headings. A heading is said before its facts; "" is none. `say` is the name as it is spoken."""

    kind: str
    id: str
    name: str
    say: str
    parts: tuple[tuple[str, tuple[Fact, ...]], ...]

    def sentences(self) -> Iterator[str]:
        """All of it as it is spoken."""
        yield f"{self.say}."
        for heading, facts in self.parts:
            if heading and facts:
                yield f"{heading}."
            yield from (fact.text for fact in facts)

    def fields(self) -> dict[str, Any]:
        """All of it for programs, with the sources."""
        facts = [
            {"about": heading.lower() or "answer", "text": fact.text, "sources": fact.sources}
            for heading, facts in self.parts
            for fact in facts
        ]
        return {"kind": self.kind, "id": self.id, "name": self.name, "facts": facts}


def run_explain(name: str, *, speak: bool, speaker: str | None, as_json: bool) -> None:
    """Explain one thing, or list what there is to explain. Raises UsageError for what is not known."""
    catalog = told_library().catalog
    if not name:
        _list(catalog, as_json=as_json)
        return
    explanation = _explanation(name, catalog)
    if as_json:
        click.echo(json.dumps(explanation.fields(), ensure_ascii=False))
    elif speak:
        _speak(explanation, speaker)
    else:
        _print(explanation)


def _explanation(name: str, catalog: Catalog) -> Explanation:
    meant = asked(name, catalog)
    if isinstance(meant.what, Topic):
        return Explanation("topic", meant.what.id, meant.what.name, meant.what.name, (("", meant.what.answer),))
    return _of_exercise(meant.what, meant.about)


def _of_exercise(exercise: Exercise, about: str | None) -> Explanation:
    parts = {
        "benefits": ("What it is good for", exercise.benefits),
        "muscles": ("What it works", exercise.muscles),
        "how": ("How it goes", (*exercise.start, *exercise.steps)),
        "mistakes": ("What goes wrong", exercise.mistakes),
        "care": ("Take care", exercise.care),
    }
    told = tuple(part for key, part in parts.items() if about in (None, key))
    return Explanation("exercise", exercise.id, exercise.name, exercise.say, told)


def _print(explanation: Explanation) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{explanation.name}[/]")
    for heading, facts in explanation.parts:
        if heading and facts:
            console.print(f"[bold]{heading}[/]")
        for fact in facts:
            console.print(f"{'  ' if heading else ''}{fact.text} [dim]({', '.join(fact.sources)})[/]")


def _speak(explanation: Explanation, speaker: str | None) -> None:
    """Say it; typed commands can pause and stop it. Raises CoachError."""
    words = spoken_language(LANGUAGE)
    with live(words, Circumstances(no_mic=True, speaker=speaker)) as stage:
        sentences, speech = explanation.sentences(), stage.speech
        stage.run(stage.ready(lambda length: Talk(sentences, words, length, speech=speech)))


def _list(catalog: Catalog, *, as_json: bool) -> None:
    rows = [("topic", topic.id, topic.name, topic.asks) for topic in catalog.topics.values()]
    rows += [("exercise", each.id, each.name, each.aliases) for each in catalog.exercises.values()]
    if as_json:
        for kind, name, title, asks in rows:
            row = {"kind": kind, "id": name, "name": title, "asks": asks}
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Topic", "What it is about"):
        table.add_column(heading, no_wrap=heading == "Topic")
    for _, name, title, _ in rows:
        table.add_row(name, title)
    Console().print(table)
