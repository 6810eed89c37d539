"""A restless athlete: says anything at any time, in any routine, and what comes of it. Seeded."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coach.content.library import Library
from coach.cues.estimate import spoken_seconds
from coach.language.command import Command, Report, Unit, Value
from coach.language.language import Language
from coach.session.effects import Effect
from coach.session.events import Begin, Event, Given, Misheard, Tick
from coach.session.session import Session
from coach.session.states import State
from coach.workout.athlete import Athlete
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.side import Side

#: Seconds between two words, in the mean, and how many of them are no command.
PATIENCE = 20.0
NONSENSE = 0.05
#: The fewest and the most words in one workout. After them the athlete only answers what holds it up.
WORDS = (5, 120)
#: What takes the workout out of a state that waits.
WAY_ON = {State.HURTING: Command.SKIP, State.WORKING: Command.DONE}


@dataclass(slots=True)
class Run:
    """One workout as it went: each event with what came of it."""

    plan: Plan
    seed: int
    session: Session
    steps: list[tuple[Event, list[Effect]]] = field(default_factory=list)
    #: When the athlete stopped talking.
    quiet_from: float = 0.0

    def handle(self, event: Event) -> None:
        """Hand the session an event, and keep both."""
        self.steps.append((event, self.session.handle(event)))


class Restless:
    """Workouts of all routines of a library, with commands of every kind and value."""

    def __init__(self, library: Library, language: Language, seed: int) -> None:
        self._library = library
        self._language = language
        self._random = random.Random(seed)
        self._values = _values(library)

    def workout(self) -> Run:
        """One more, from its first word to its last. Raises AssertionError when it comes to no end."""
        rng = self._random
        routine = self._library.routines[rng.choice(sorted(self._library.routines))]
        lacks = frozenset(rng.sample(sorted(self._library.equipment), rng.randrange(3)))
        history = {name: self._last_time(name) for name in self._library.exercises if rng.random() < 0.5}
        athlete = Athlete(lacks=lacks, history=history, units=rng.choice(("kg", "lb")))
        plan, seed = make_plan(routine, self._library.catalog, athlete), rng.randrange(1000)
        run = Run(plan, seed, Session(plan, self._language, spoken_seconds, seed))
        run.handle(Begin(0.0))
        now = 0.0
        for _ in range(rng.randint(*WORDS)):
            now += rng.expovariate(1 / PATIENCE)
            self._let_pass(run, now)
            if run.session.over:
                break
            run.handle(self._word(now))
        run.quiet_from = now
        self._finish(run, now)
        return run

    def _last_time(self, exercise: str) -> LastTime:
        rng = self._random
        variant = rng.choice(self._library.exercises[exercise].ladder).id
        proposal = Proposal(variant=variant, reason=rng.choice(list(Reason))) if rng.random() < 0.7 else None
        return LastTime(
            times=rng.randrange(8),
            load_kg=rng.choice((None, 10.0, 22.5)),
            weaker=rng.choice((None, *Side)),
            hurt=rng.random() < 0.2,
            proposal=proposal,
        )

    def _let_pass(self, run: Run, until: float) -> None:
        while run.session.due is not None and run.session.due <= until:
            run.handle(Tick(run.session.due))

    def _word(self, now: float) -> Event:
        rng = self._random
        if rng.random() < NONSENSE:
            return Misheard(now, "mumble", "not a command")
        command = rng.choice(list(Command))
        return Given(now, command, command.value, rng.choice(self._values.get(command, (None,))))

    def _finish(self, run: Run, now: float) -> None:
        """Let it run, and answer what holds it up."""
        session = run.session
        for _ in range(5000):
            if session.over:
                return
            if session.waits:
                now = max(now, session.expected or now)
                command = WAY_ON.get(session.state, Command.RESUME)
                run.handle(Given(now, command, command.value))
            else:
                assert session.due is not None, f"nothing is to come in {session.state}"
                now = max(now, session.due)
                run.handle(Tick(now))
        raise AssertionError(f"it comes to no end in {session.state}")


def workouts(library: Library, language: Language, events: int, seed: int = 0) -> Iterator[Run]:
    """Workouts that have at least so many events in all."""
    restless, count = Restless(library, language, seed), 0
    while count < events:
        run = restless.workout()
        count += len(run.steps)
        yield run


def _values(library: Library) -> dict[Command, Sequence[Value]]:
    """What each command can be about, and some things it cannot."""
    loads = [Report(load=load, unit=unit) for load in (0.0, 5.0, 12.5, 200.0) for unit in (None, *Unit)]
    reports = [*(Report(reps) for reps in (0, 1, 7, 12, 60)), Report(8, 10.0), Report(9, 25.0, Unit.POUNDS)]
    return {
        Command.MISSING_EQUIPMENT: (*library.equipment, "nothing-known"),
        Command.MINUTES: (-1, 0, 5, 10, 20, 45, 180),
        Command.EXPLAIN: (None, "muscles", "mistakes", *library.topics, "nothing-known"),
        Command.WAY: (*Way, "nothing-known"),
        Command.EFFORT: ("easy", "fine", "hard", "nothing-known"),
        Command.GO_TO: (*library.exercises, "nothing-known"),
        Command.REPS: (*reports, None),
        Command.LOAD: (*loads, None),
        Command.DONE: (None, None, None, *reports),
        Command.ANSWER: ("neutral",),
        Command.ATHLETE: ("nobody-known",),
    }
