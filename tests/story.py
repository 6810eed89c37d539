"""A story: a dialogue as a plain file that anybody can read and write. `tests/stories/README.md` has the format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from coach.content.library import load_library
from coach.content.vocabulary import vocabulary
from coach.cues.budget import shortened
from coach.cues.forecast import Forecast
from coach.errors import UsageError
from coach.language.language import Language, load_language
from coach.settings import shipped
from coach.workout.athlete import Athlete
from coach.workout.calendar import advise
from coach.workout.memory import remembering
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.schedule import terms_of
from coach.workout.sessions import sessions_of
from coach.workout.side import Side
from tests.story_lines import FACTS, SETTINGS, STEPS, PastBout, Step, seconds
from tests.workout.past_workouts import done

#: So long a story goes on after its last step when it does not say how long.
USUAL_END = 15.0
RULE = "---"
#: When a story takes place that does not say it.
NOW = datetime(2026, 11, 26, 18, tzinfo=UTC)


class StoryError(Exception):
    """What is wrong with a story: its problems, each in a line with its file and its place."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is done, how, and by whom."""

    routine: str
    athlete: Athlete
    only: tuple[str, ...] = ()
    minutes: int | None = None
    way: Way | None = None
    seed: int = 0
    language: str = "en"
    now: datetime | None = None
    did: tuple[tuple[str, datetime], ...] = ()
    past: tuple[PastBout, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One story. `lasts` is how long it goes on after the last step (None: to the end of the workout)."""

    path: Path
    title: str
    settings: Settings
    steps: tuple[Step, ...]
    lasts: float | None
    transcript: tuple[str, ...]

    def problem(self, line: int, told: str) -> StoryError:
        """What is wrong with a line of it."""
        return StoryError(f"{self.path.name}:{line}: {told}")


def read_story(path: Path) -> Story:
    """The story in a file. Raises StoryError with all that is wrong with it."""
    return parse_story(path, path.read_text(encoding="utf-8"))


def parse_story(path: Path, text: str) -> Story:
    """The story in a text. Raises StoryError with all that is wrong with it."""
    rows = text.splitlines()
    end = rows.index(RULE) if RULE in rows else len(rows)
    draft, problems = _Draft(), []
    for number, row in enumerate(rows[:end], 1):
        try:
            draft.take(number, row.strip())
        except ValueError as error:
            problems.append(f"{path.name}:{number}: {error}")
    for told in draft.lacks_still():
        problems.append(f"{path.name}:1: {told}")  # noqa: PERF401  one problem below the other
    if problems:
        raise StoryError("\n".join(problems))
    settings = Settings(athlete=Athlete.model_validate(draft.athlete), **draft.settings)
    return Story(path, draft.title, settings, tuple(draft.steps), draft.lasts, tuple(rows[end + 1 :]))


def planned(settings: Settings) -> tuple[Plan, Language]:
    """The plan of a story and the language to do it in. Raises CoachError."""
    library, routine = load_library(shipped("routines")).opened(settings.routine)
    known = library.things.keys() | library.catalog_of(routine).exercises.keys()
    named = {*settings.only, *settings.athlete.lacks, *settings.athlete.history, *settings.athlete.loads}
    named |= {one.exercise for one in settings.past}
    if unknown := sorted(named - known):
        raise UsageError(f"There is nothing called {', '.join(unknown)}.")
    now = settings.now or NOW
    workouts = past_workouts(settings.past, now)
    athlete = remembering(settings.athlete, workouts)
    plan = library.plan_of(routine, athlete, settings.way, frozenset(settings.only))
    plan = progressed(plan, athlete, workouts, now)
    language = load_language(settings.language).knowing(vocabulary(plan.catalog))
    if settings.minutes:
        forecast = Forecast(plan, language)
        short = shortened(plan, settings.minutes, lambda plan: forecast.of(plan).whole())
        plan = replace(short, changes=(*plan.changes, *short.changes))
    if settings.now:
        past = sessions_of((done(started, name) for name, started in settings.did), ())
        schedule = settings.athlete.schedule
        advice = advise(past, schedule, terms_of(schedule, routine.rules), settings.now)
        plan = replace(plan, advice=replace(advice, name=library.routines[advice.due].name))
    return plan, language


def past_workouts(past: Iterable[PastBout], now: datetime) -> tuple[WorkoutDone, ...]:
    """Earlier workouts, oldest first; what was done on the same day was done in one."""
    days: dict[int, list[PastBout]] = {}
    for one in past:
        days.setdefault(one.days, []).append(one)
    return tuple(
        WorkoutDone(
            id=f"{day:032x}",
            routine="past",
            started=now - timedelta(days=day),
            seconds=1200.0,
            finished=True,
            sets=tuple(done for item, one in enumerate(days[day], 1) for done in _sets(item, one)),
            hurt=frozenset(one.exercise for one in days[day] if one.hurt),
        )
        for day in sorted(days, reverse=True)
    )


def _sets(item: int, one: PastBout) -> Iterator[SetDone]:
    """The sets of an exercise; how hard it was is noted with the last one."""
    sides = {"left": Side.LEFT, "right": Side.RIGHT}
    amounts = [(number, what, amount) for what in one.amounts for number, amount in enumerate(one.amounts[what], 1)]
    for place, (number, what, amount) in enumerate(amounts, 1):
        yield SetDone(
            item=item,
            exercise=one.exercise,
            set=number,
            variant=one.variant,
            side=sides.get(what),
            reps=None if what == "seconds" else amount,
            seconds=amount if what == "seconds" else None,
            load_kg=one.load_kg,
            effort=one.effort if place == len(amounts) else None,
        )


class _Draft:
    """A story while it is read, line by line: settings, then steps, then how long it goes on."""

    def __init__(self) -> None:
        self.title = ""
        self.settings: dict[str, Any] = {}
        self.athlete: dict[str, Any] = {}
        self.steps: list[Step] = []
        self.lasts: float | None = USUAL_END
        self._ended = False

    def take(self, number: int, row: str) -> None:
        """Read a line. Raises ValueError when it is not right."""
        if row.startswith("#"):
            self.title = self.title or row.lstrip("# ")
            return
        if not row:
            return
        word, _, rest = (part.strip() for part in row.partition(" "))
        if self._ended:
            raise ValueError(f"nothing follows the end of a story but {RULE} and the transcript")
        if word in SETTINGS or word in FACTS:
            self._set(word, rest)
        elif word in STEPS:
            self.steps.append(STEPS[word](number, rest))
        elif word == "for" or row == "to the end":
            self._ended, self.lasts = True, seconds(rest) if word == "for" else None
        else:
            known = ", ".join([*SETTINGS, *FACTS, *STEPS, "for", "to the end"])
            raise ValueError(f'a line cannot begin with "{word}"; it can with: {known}')

    def lacks_still(self) -> list[str]:
        """What every story has and this one has not."""
        title = [] if self.title else ["the story needs a title: a line that begins with #"]
        return title if "routine" in self.settings else [*title, 'the story needs a routine, as in "routine day-one"']

    def _set(self, word: str, rest: str) -> None:
        if self.steps:
            raise ValueError(f'"{word}" stands before the first step')
        values, read = (self.settings, SETTINGS[word]) if word in SETTINGS else (self.athlete, FACTS[word])
        value = read(rest)
        if isinstance(value, tuple):
            values[word] = (*values.get(word, ()), *value)
        elif isinstance(value, dict):
            values[word] = {**values.get(word, {}), **value}
        elif word in values:
            raise ValueError(f'there is a "{word}" already')
        else:
            values[word] = value
