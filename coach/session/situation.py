"""The situation: where a workout is, with the words and forecasts for it. Nothing is done here."""

from coach.cues.forecast import Forecast
from coach.cues.narrator import Narrator
from coach.cues.phrases import Phrases
from coach.cues.timeline import LengthAt, Seconds
from coach.language.language import Language
from coach.session.answers import Answers
from coach.session.care import Care
from coach.session.effects import Phase
from coach.session.loads import Loads
from coach.session.progress import Progress
from coach.session.replies import Replies
from coach.session.running import Running
from coach.session.states import HELD, State
from coach.session.variations import Variations
from coach.workout.plan import Plan


class Situation:
    """The plan, the progress in it, and the segment that runs. `state` is set by the state machine."""

    state: State

    def __init__(self, plan: Plan, language: Language, length: LengthAt, seed: int) -> None:
        self.now: Seconds = 0.0
        self.progress = Progress(plan)
        self._language = language
        self._length = lambda text: length(text, self.progress.plan.speech)
        self._phrases = Phrases(language, seed)
        self._narrator = Narrator(plan, self._phrases, self._length)
        self._forecast = Forecast(plan, language)
        self._running = Running(self._length)
        self._returns_to = State.READY
        self._loads = Loads(plan.units)
        self._answers = Answers(self._phrases, self.progress, self._loads)
        self._variations = Variations(self._phrases, self.progress, self._answers)
        self._care = Care(language, self._phrases, self.progress)
        self._replies = Replies(language, self._phrases, self.progress, self._answers)

    @property
    def part(self) -> State:
        """The part of the workout we are in, also while it is held."""
        return self._returns_to if self.state in HELD else self.state

    @property
    def expected(self) -> Seconds | None:
        """When an open-ended set that is being done will take as long as is forecast for it; else None."""
        running = self._running
        if self.state is not State.WORKING or not running.segment.is_open:
            return None
        return running.origin + self._side_left(0.0)

    def _left(self) -> Seconds:
        """The estimate of what is left of the workout."""
        running, progress, forecast, part = self._running, self.progress, self._forecast, self.part
        offset, index, rung = running.offset(self.now), progress.index, progress.rung
        if part is State.FINISHED:
            return running.segment.length - offset
        if part is State.WORKING:
            here = self._side_left(offset) if running.segment.is_open else running.segment.length - offset
        else:
            here = running.segment.length - offset + forecast.side(index, rung)
            if part is State.READY or (part is State.RESTING and not progress.briefed(index)):
                here += forecast.briefing(index, rung)
        if progress.side_follows:
            here += forecast.change(index, rung) + forecast.side(index, rung)
        return here + forecast.after(index, progress.rungs, progress.out_of(progress.plan))

    def _side_left(self, offset: Seconds) -> Seconds:
        """What is forecast to be left of an open-ended set at `offset`."""
        worked = (self._running.segment.before.seconds or 0) + offset
        return max(0.0, self._forecast.side(self.progress.index, self.progress.rung) - worked)

    def _described(self) -> Phase:
        """The part of the workout we are in, as faces show it."""
        progress, running = self.progress, self._running
        exercise = progress.exercise.exercise
        in_exercise = self.state not in (State.READY, State.FINISHED)
        return Phase(
            at=self.now,
            phase=self.state.value,
            exercise=exercise.id if in_exercise else None,
            variant=exercise.ladder[progress.rung].id if in_exercise else None,
            name=exercise.ladder[progress.rung].name if in_exercise else progress.plan.routine.name,
            set=progress.set.number,
            sets=progress.set.sets,
            side=progress.side if in_exercise else None,
            began=running.origin,
            ends=running.ends,
            left=self._left(),
            fraction_left=running.fraction_left(self.now),
            reps=running.done(self.now).reps or 0,
            target=running.segment.target,
            rep_ends=running.segment.rep_ends,
        )
