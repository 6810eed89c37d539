"""Renewal: going on in another plan, and saying anew what is not true any more."""

from coach.cues.narrator import SETTLE, Narrator
from coach.cues.segment import Amount, Segment
from coach.cues.telling import Talkativeness, Telling
from coach.cues.timeline import LengthAt
from coach.language.language import Language
from coach.session.effects import Replanned
from coach.session.running import NOTHING
from coach.session.stage import Stage
from coach.session.states import HELD, State
from coach.workout.plan import Plan


class Renewal(Stage):
    """Another plan, or another rung of a ladder, and what follows for the part that runs."""

    def __init__(self, plan: Plan, language: Language, length: LengthAt, seed: int) -> None:
        super().__init__(plan, language, length, seed)
        self._talk = Talkativeness.USUAL
        #: How much of the exercise we are introducing is told.
        self._telling = Telling.COMPLETE
        #: What the break we are in says of what follows it.
        self._next_up: tuple[object, ...] = ()

    def replan(self, plan: Plan) -> None:
        """Go on in another plan, whose sets before the one we are at are the same.

        A break says what comes next anew. What is being worked on or introduced goes on as it is: when the exercise
        we are at has become another one, the caller starts its briefing.
        """
        self.progress.replan(plan)
        self.emit(Replanned(self.now, plan))
        self._narrator = Narrator(plan, self._phrases, self._length, self._talk)
        self._forecast = self._forecast.of(plan)
        self._retell_break()

    def _go_on_otherwise(
        self, number: int, *texts: str, done: Amount | None = None, told: Telling | None = None, settle: bool = False
    ) -> None:
        """Exercise `number` is done in another way from now on: say so, and go on with what is left of it.

        `done`: what was done of the set by now, in the new way; `told`: how much of it is introduced anew, by default
        as much as before; `settle`: there is something to fetch first.
        """
        progress, running = self.progress, self._running
        here = number == progress.set.exercise
        if not here or self.part is not State.WORKING:
            self._telling = self._telling if told is None else told
            self._renew(*texts)
            return
        before = running.done(self.now) if done is None else done
        segment = self._narrator.work(progress.index, progress.rung, before, turn=progress.turn)
        if self.state in HELD:
            running.swap(segment)
            self._hold(*texts)
            return
        lead_in = NOTHING if segment.is_open else self._narrator.count_in(SETTLE if settle else 0.0)
        self._exchange(segment, *texts, lead_in=lead_in)

    def _renew(self, *texts: str, again: bool = False) -> None:
        """Say something that makes what was about to be said untrue: an opening or a briefing goes on otherwise.

        What it has said already it does not say again, unless `again`.
        """
        self._retell_break()
        if self.part is State.READY:
            segment = self._opening()
        elif self.part is State.BRIEFING:
            segment = self._briefing(changed=False, said=not again)
        else:
            self._reply(*texts)
            return
        if self.state in HELD:
            self._running.swap(segment)
            self._hold(*texts)
        else:
            self._exchange(segment, *texts, new=again)

    def _briefing(self, *, needs_said: bool = False, changed: bool | None = None, said: bool = False) -> Segment:
        """The exercise we are at, told as much as is due; `said`: without what was said already."""
        progress = self.progress
        return self._narrator.briefing(
            progress.index,
            progress.rung,
            self._telling,
            changed=changed,
            needs_said=needs_said,
            besides=self._besides(),
            question=self._question(),
            but=self._was_said if said else None,
        )

    def _besides(self) -> tuple[str, ...]:
        """What there is to say of an exercise besides how it goes."""
        return ()

    def _question(self) -> str:
        """What there is to ask after that."""
        return ""

    def _was_said(self, text: str) -> bool:
        return self._running.has_said(text, self.now)

    def _any_said(self, key: str) -> bool:
        """Whether one of the phrasings of a thing was said in the part that runs."""
        return any(map(self._was_said, self._phrases.all(key)))

    def _retell_break(self) -> None:
        """Something else may follow the break we are in: if so, what comes next is said anew."""
        if (following := self._following()) == self._next_up:
            return
        self._next_up = following
        progress, breaks, running = self.progress, self._narrator.breaks, self._running
        if self.part is State.RESTING:
            new = not progress.briefed(progress.index)
            running.segment = breaks.rest_again(running.segment, progress.index, progress.rung, new=new)
        elif self.part is State.CHANGING_SIDES:
            running.segment = breaks.change_again(running.segment, progress.side)

    def _following(self) -> tuple[object, ...]:
        """What a break says of what follows it."""
        progress = self.progress
        planned = progress.set
        return progress.exercise.exercise.id, progress.rung, planned.number, planned.sets, progress.side
