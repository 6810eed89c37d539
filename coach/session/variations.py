"""The words of variations: easier and harder, more and less, slower and faster, in another way, or as the last time."""

from collections.abc import Iterator

from coach.cues.announcements import Announcements
from coach.cues.phrases import Phrases
from coach.session.answers import Answers
from coach.session.progress import Progress
from coach.workout.exercise import Exercise
from coach.workout.history import Proposal
from coach.workout.model import Way
from coach.workout.plan import PlannedExercise
from coach.workout.side import Side

#: Replies without values, rendered ahead.
PLAIN = (
    "easiest", "easiest_time", "easiest_open", "easiest_own", "hardest", "hardest_time", "hardest_open",
    "hardest_own", "slower", "faster", "slowest", "fastest", "pace_none", "pace_own", "pace_by_clock",
    "way_already", "small_range", "no_fewer", "no_more", "amount_open", "fetch", "as_planned", "as_proposed",
)  # fmt: skip


class Variations:
    """Composes what is said when an exercise is done otherwise than it was."""

    def __init__(self, phrases: Phrases, progress: Progress, answers: Answers) -> None:
        self._phrases = phrases
        self._progress = progress
        self._answers = answers

    def step(
        self, number: int, before: int, side: Side | None, load: float | None, *, briefed: bool, named: bool
    ) -> tuple[str, ...]:
        """What changes for an exercise of the plan that was on rung `before` and, if we are at it, on `side`.

        `load`: the kilograms to take now, where that is another weight; `briefed`: a briefing says the rest; `named`:
        nobody has said yet which exercise comes.
        """
        progress, announcements = self._progress, Announcements(self._progress.plan, self._phrases)
        planned, rung, here = progress.plan.exercises[number], progress.rungs[number], progress.set.exercise == number
        had = planned.things(before)
        texts = [
            f"{planned.exercise.say}." if named or not here else "",
            "" if briefed else announcements.need(thing for thing in planned.things(rung) if thing not in had),
            planned.variant(rung).change,
            self._phrases.say("load_now", load=self._answers.load(load)) if load is not None else "",
            announcements.side(progress.side) if here and not briefed and progress.side is not side else "",
        ]
        return tuple(text for text in texts if text)

    def named(self, number: int) -> tuple[str, ...]:
        """The name of an exercise of the plan, where it is not the one we are at."""
        here = number == self._progress.set.exercise
        return () if here else (f"{self._progress.plan.exercises[number].exercise.say}.",)

    def end_of_ladder(self, by: int, number: int) -> tuple[str, ...]:
        """There is no easier (-1) or harder (+1) variant: what else can be had, and the exercise beyond the ladder."""
        planned = self._progress.plan.exercises[number]
        kind = {Way.TIMED: "_time", Way.BREATH: "_time", Way.FATIGUE: "_open", Way.SELF_PACED: "_own"}
        end = f"{'easiest' if by < 0 else 'hardest'}{kind.get(planned.dose.way, '')}"
        return self._phrases.say(end), *self._beyond(by, planned.exercise)

    def no_other_amount(self, step: int, planned: PlannedExercise) -> str:
        """There can be no fewer (-1), or there is no number to raise (+1)."""
        if planned.dose.way is Way.FATIGUE:
            return self._phrases.say("amount_open")
        return self._phrases.say("no_fewer" if step < 0 else "no_more")

    def no_pace(self, planned: PlannedExercise) -> str:
        """Nothing is counted, so there is no pace to change."""
        if planned.dose.way is Way.TIMED and Way.PACED not in planned.exercise.ways:
            return self._phrases.say("pace_by_clock")
        return self._phrases.say("pace_none" if Way.PACED in planned.exercise.ways else "pace_own")

    def way(self, way: Way) -> str:
        """A set goes on in another way."""
        return self._phrases.say(f"way_{_key(way)}")

    def ways_possible(self, exercise: Exercise) -> str:
        """An exercise cannot be done in the way that was wished for; how it can be done."""
        ways = [self._phrases.part(f"way_name_{_key(way)}") for way in exercise.ways]
        return self._phrases.say("way_impossible", name=exercise.say, ways=self._phrases.listed(ways, "or"))

    def dose(self, planned: PlannedExercise, rung: int) -> str:
        """How much a set is from now on."""
        match planned.dose.way:
            case Way.TIMED:
                amount = self._phrases.count("seconds", planned.seconds(rung))
            case Way.BREATH:
                amount = self._phrases.count("breaths", planned.breaths)
            case _:
                amount = self._phrases.count("reps", planned.target(rung))
        return self._phrases.say("dose_now", amount=amount)

    def from_last_time(self, proposal: Proposal | None) -> tuple[str, ...]:
        """What to say of the last time when the exercise we are at is introduced."""
        progress = self._progress
        exercise = progress.exercise.exercise
        known = progress.plan.history.get(exercise.id)
        hurt = known is not None and known.hurt and not progress.pain[exercise.id]
        told = [self._phrases.say("last_time_hurt")] if hurt else []
        if proposal is None:
            return tuple(told)
        before = progress.plan.past.get(exercise.id)
        return (*told, *self._answers.retrospect.offer(progress.exercise, proposal, before))

    def _beyond(self, by: int, exercise: Exercise) -> tuple[str, ...]:
        """The exercise below or above the ladder, where there is one."""
        key, name = ("ladder_down", exercise.easier) if by < 0 else ("ladder_up", exercise.harder)
        other = self._progress.plan.catalog.exercises.get(name) if name else None
        return (self._phrases.say(key, name=other.say),) if other else ()

    def possible(self) -> Iterator[str]:
        """What is likely to be said, the likeliest first."""
        for key in PLAIN:
            yield from self._phrases.all(key)
        for planned in self._progress.plan.exercises:
            yield from (variant.change for variant in planned.exercise.ladder)
            yield f"{planned.exercise.say}."
            yield from (text for by in (-1, +1) for text in self._beyond(by, planned.exercise))
        for way in Way:
            yield from self._phrases.all(f"way_{_key(way)}")


def _key(value: str) -> str:
    return value.replace("-", "_")
