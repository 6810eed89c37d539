"""Questions: answered at any time, without losing the place."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.telling import Telling
from coach.cues.timeline import Seconds
from coach.session.occasion import Occasion
from coach.session.renewal import Renewal
from coach.session.states import BREAKS, State

#: Who asks to hear something again means what was said this long ago: the next sentence may have begun since.
REACTION: Seconds = 2.0


class Questions(Renewal):
    """Actions that answer a question, or say something again."""

    def say_again(self, _: Occasion) -> None:
        """The last sentence; one that is being said is taken up from its start."""
        running = self._running
        if self.state in (State.READY, State.BRIEFING):
            self._go_on(max(0.0, running.offset(self.now) - REACTION))
        elif self.state in BREAKS and any(cue.at <= self.now < cue.until for cue in running.playing if cue.text):
            self._reply()
        else:
            self._reply(self._last_said or self._replies.say("again_nothing"))

    def say_time_left(self, _: Occasion) -> None:
        running = self._running
        here = running.segment.length - running.offset(self.now)
        timed = self.part is State.WORKING and running.segment.is_timed
        self._reply(self._answers.time_left(self._left(), here if timed else None))

    def say_whats_next(self, _: Occasion) -> None:
        self._reply(*self._answers.whats_next(self.part))

    def say_today(self, _: Occasion) -> None:
        self._reply(*self._answers.today())

    def say_sets_left(self, _: Occasion) -> None:
        self._reply(self._answers.sets_left())

    def say_reps_done(self, _: Occasion) -> None:
        working = self.part is State.WORKING
        self._reply(self._answers.reps_done(self._running.done(self.now) if working else None, self._running.segment))

    def say_last_load(self, _: Occasion) -> None:
        self._reply(self._answers.last_load())

    def say_last_time(self, _: Occasion) -> None:
        self._reply(*self._answers.last_time())

    def say_best(self, _: Occasion) -> None:
        self._reply(*self._answers.best())

    def say_how(self, _: Occasion) -> None:
        if self.value is None and self.state is State.BRIEFING:
            self._telling = Telling.COMPLETE
            self._renew(again=True)
            return
        if self.value is None and self.part is State.RESTING:
            self.progress.explained.add(self.progress.set.exercise)  # its briefing need not say it again
        self._reply(*self._answers.explanation(self.value, named=self.part is State.RESTING))

    def say_help(self, _: Occasion) -> None:
        self._reply(self._replies.hint("help", self._hints()))
