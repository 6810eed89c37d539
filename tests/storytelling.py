"""Stories that are told: they run on virtual time, and what came of it stands under each. See `tests/story.py`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import groupby
from pathlib import Path

from coach.cues.estimate import spoken_seconds
from coach.errors import CoachError
from coach.faces.transcript import Record, Transcript, clock, line
from coach.language.language import Language
from coach.rehearsal import Line, WillingAthlete, said
from coach.session.effects import Effect
from coach.session.events import Begin, Tick
from coach.session.session import Session
from coach.workout.plan import Plan
from tests.story import RULE, Story, planned, read_story
from tests.story_lines import After, Says, When

STORIES = Path(__file__).parent / "stories"
#: A transcript begins so long before the first words of the athlete.
BEFORE = 2.0
#: Of what passes while the story waits for a phase or for the end, so many lines are shown first and last …
FIRST, LAST = 6, 2
#: … and between them only these kinds.
ALWAYS = frozenset({"logged", "undone", "rested", "proposed", "flagged", "music", "listening", "end"})
#: So many beats stand in a line.
BEATS = 12
LEFT_OUT = "       …"


def story_files() -> list[Path]:
    """All stories, by name."""
    return sorted(STORIES.glob("*.story"))


@dataclass(slots=True)
class Stretch:
    """A part of a story: what was recorded in it, and whether the story only waited."""

    waiting: bool
    records: list[Record] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """A story that was run: its stretches in order, all that the athlete said, and when the telling begins."""

    stretches: tuple[Stretch, ...]
    spoken: tuple[Line, ...]
    begins: float

    def transcript(self) -> list[str]:
        """What stands under the story."""
        shown = (
            (stretch.waiting, [record for record in stretch.records if record["at"] >= self.begins])
            for stretch in self.stretches
        )
        return [text for waiting, records in shown for text in _lines(records, waiting=waiting)]

    def lines(self) -> list[str]:
        """Everything from the beginning of the workout, line by line, as `coach simulate` prints it."""
        lines = (line(record) for stretch in self.stretches for record in stretch.records)
        return [text for text in lines if text is not None]

    def script(self) -> str:
        """What the athlete said as a script for `coach simulate`."""
        return "".join(json.dumps({"at": each.at, "say": each.say}, ensure_ascii=False) + "\n" for each in self.spoken)


def tell(story: Story) -> Told:
    """Run a story. Raises StoryError where it cannot go on."""
    try:
        plan, language = planned(story.settings)
    except CoachError as error:
        raise story.problem(1, str(error)) from error
    run = _Run(story, Session(plan, language, spoken_seconds, story.settings.seed), language)
    first: float | None = None
    for step in story.steps:
        match step:
            case When():
                run.wait_for(step, plan)
            case After():
                run.wait(step.seconds)
            case Says():
                first = run.now if first is None else first
                run.say(step.words)
    begins = (run.now if first is None else first) - BEFORE
    if story.lasts is None:
        run.wait_for_the_end()
    else:
        run.wait(story.lasts)
    return Told(tuple(run.stretches), tuple(run.spoken), begins)


def difference(story: Story) -> str:
    """How the transcript under a story differs from what comes of it now; "" when it does not."""
    now = tell(story).transcript()
    return "\n".join(
        unified_diff(story.transcript, now, f"{story.path.name}, as it stands", "as it is now", lineterm="")
    )


def renew(path: Path) -> bool:
    """Write the transcript of a story anew; whether it is another one. Raises StoryError."""
    story, before = read_story(path), path.read_text(encoding="utf-8")
    head = before.splitlines()
    head = head[: head.index(RULE)] if RULE in head else head
    after = "\n".join([*head, RULE, *tell(story).transcript()]) + "\n"
    path.write_text(after, encoding="utf-8")
    return before != after


class _Run:
    """A session on virtual time with an athlete who follows the story, and says "done" as in a rehearsal."""

    def __init__(self, story: Story, session: Session, language: Language) -> None:
        self.now = 0.0
        self.stretches: list[Stretch] = [Stretch(waiting=False)]
        self.spoken: list[Line] = []
        self._story, self._session, self._language = story, session, language
        self._willing = WillingAthlete(language)
        self._transcript = Transcript()
        #: The phases that have begun since the last words and have not been waited for.
        self._begun: list[Record] = []
        self._take(session.handle(Begin(0.0)))

    def say(self, words: str) -> None:
        """Speak now."""
        self._open(waiting=False)
        self._begun.clear()
        self._speak(Line(self.now, words))

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        until = self.now + seconds
        self._open(waiting=False)
        while (coming := self._coming()) is not None and coming < until:
            self._go_on()
        self.now = max(self.now, until)
        self._record()
        self._begun.clear()

    def wait_for(self, step: When, plan: Plan) -> None:
        """Let time pass until a phase begins, if it did not with the last words; then the seconds after it."""
        if step.exercise is not None and step.exercise not in plan.catalog.exercises:
            raise self._story.problem(step.line, f'there is no exercise "{step.exercise}"')
        self._open(waiting=True)
        while not any(_is(record, step) for record in self._begun):
            if self._coming() is None:
                raise self._story.problem(step.line, f"this never comes: it ends {self._session.state.value}")
            self._begun.clear()
            self._go_on()
        begun = next(record for record in self._begun if _is(record, step))
        self._show_from(begun)
        self.wait(step.seconds)

    def wait_for_the_end(self) -> None:
        """Let time pass until the last word has been said, or nothing happens any more."""
        self._open(waiting=True)
        while self._coming() is not None:
            self._go_on()

    def _coming(self) -> float | None:
        """When something happens if nobody says anything."""
        times = [at for at in (self._session.due, self._session.expected) if at is not None]
        return min(times, default=None)

    def _go_on(self) -> None:
        """Let the next thing happen."""
        due, willing = self._session.due, self._willing.line(self._session)
        if willing is not None and (due is None or willing.at <= due):
            self.now = max(self.now, willing.at)
            self._speak(willing)
        elif due is not None:
            self.now = max(self.now, due)
            self._take(self._session.handle(Tick(due)))

    def _speak(self, words: Line) -> None:
        self.spoken.append(words)
        self._take(said(self._session, self._language, words.say, words.at))

    def _take(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self._transcript.take(effect)
        self._record()

    def _record(self) -> None:
        records = self._transcript.until(self.now)
        self.stretches[-1].records += records
        self._begun += (record for record in records if record["kind"] == "phase")

    def _open(self, *, waiting: bool) -> None:
        self.stretches.append(Stretch(waiting))

    def _show_from(self, begun: Record) -> None:
        """The phase that was waited for is no longer part of the waiting."""
        records = self.stretches[-1].records
        if begun in records:
            self._open(waiting=False)
            self.stretches[-1].records = records[records.index(begun) :]
            del records[records.index(begun) :]


def _is(record: Record, step: When) -> bool:
    wanted = {"exercise": step.exercise, "set": step.set, "side": step.side}
    return record["phase"] == step.state.value and all(value in (None, record[key]) for key, value in wanted.items())


def _lines(records: Sequence[Record], *, waiting: bool) -> Iterator[str]:
    """The lines of a stretch; of a long one in which the story only waited, its ends and what always counts."""
    lines = [(kind, text) for kind, group in groupby(records, _kind) for text in _joined(kind, list(group))]
    if waiting and len(lines) > FIRST + LAST + 1:
        kept = [text for kind, text in lines[FIRST:-LAST] if kind in ALWAYS]
        lines = [*lines[:FIRST], ("", LEFT_OUT), *(("", text) for text in kept), *lines[-LAST:]]
    return (text for _, text in lines)


def _kind(record: Record) -> str:
    return str(record["kind"])


def _joined(kind: str, records: Sequence[Record]) -> Iterator[str]:
    """One line for each record; beats follow each other in one."""
    if kind == "beat":
        beats = [record for record in records if line(record) is not None]
        for start in range(0, len(beats), BEATS):
            some = beats[start : start + BEATS]
            yield f"{clock(some[0]['at'])}    {' · '.join(record['label'] for record in some)}"
    else:
        yield from (text for record in records if (text := line(record)) is not None)
