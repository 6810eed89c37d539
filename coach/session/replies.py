"""The words of replies that depend on where in the workout we are."""

from collections.abc import Iterable, Iterator

from coach.cues.announcements import Announcements
from coach.cues.changes import sentences
from coach.cues.phrases import Phrases
from coach.cues.segment import Amount
from coach.cues.timeline import Seconds
from coach.language.command import Command
from coach.language.language import Language
from coach.session.answers import Answers, minutes
from coach.session.progress import Progress
from coach.session.states import HINTS, State
from coach.session.tally import Change
from coach.workout.model import Way
from coach.workout.plan import Change as PlanChange
from coach.workout.side import Side

#: Replies without values, rendered ahead.
PLAIN = (
    "paused", "paused_already", "unanswered", "stopped", "ask_again", "again_nothing", "louder", "loudest",
    "quieter", "quietest", "back_here", "place_opening", "place_rest", "resumed", "closing_nothing", "noted",
    "undo_nothing", "undone_only", "undone_ask", "how_many", "ask_effort", "ask_effort_all", "sides_settled",
    "no_more_sets", "no_fewer_sets", "rest_longest", "rest_shortest", "offer_pause", "still_there", "still_working",
    "go_on_working", "going_to", "resume_hint", "swap_none", "talk_less", "talk_least", "talk_more", "talk_most",
    "talk_usual", "was_gone", "stopped_opening", "shall_we_go_on",
    "speech_slower", "speech_faster", "speech_slowest", "speech_fastest",
    "music_off", "music_off_already", "music_on", "music_on_already",
    "listening_off", "listening_off_already", "listening_on", "listening_on_already",
)  # fmt: skip
#: "Nine, got it" is rendered ahead up to this number of repetitions.
MOST_REPS_AHEAD = 20


class Replies:
    """Composes replies from the progress of one workout in the words of one language."""

    def __init__(self, language: Language, phrases: Phrases, progress: Progress, answers: Answers) -> None:
        self._language = language
        self._phrases = phrases
        self._progress = progress
        self._answers = answers

    def say(self, key: str) -> str:
        """A reply without values."""
        return self._phrases.say(key)

    def hint(self, key: str, commands: tuple[Command, Command, Command]) -> str:
        """`key` with three useful commands."""
        first, second, third = (self._language.commands[command][0] for command in commands)
        return self._phrases.say(key, first=first, second=second, third=third)

    def skipped(self) -> str:
        """The exercise we are at is left out, if it is not already."""
        progress = self._progress
        return self._phrases.say("going_to") if progress.here_is_out else self.left_out(progress.set.exercise)

    def left_out(self, number: int) -> str:
        """An exercise of the plan is left out, or the rest of it."""
        progress = self._progress
        key = "skipped_rest" if progress.tally.of(number + 1) else "skipped"
        return self._phrases.say(key, name=progress.plan.exercises[number].exercise.say)

    def back_before(self) -> str:
        """We are back at the set before."""
        here, side = self._progress.set, self._side()
        key = "back_before" if here.sets > 1 else "back_before_only"
        return self._phrases.say(key, name=self._name(), set=here.number, side=side)

    def beginning(self) -> tuple[str, ...]:
        """What has to be said when a set is begun ahead of time: its exercise after another one, and its side."""
        progress = self._progress
        if progress.turn == 0 and progress.exercise is not progress.plan.exercise_of(progress.previous):
            return (self.place(State.WORKING, Amount()),)
        return (self._side(),) if progress.side else ()

    def place(self, part: State, done: Amount) -> str:
        """Where we take up again."""
        places = {State.READY: "place_opening", State.BRIEFING: "resumed", State.RESTING: "place_rest"}
        if part in places:
            return self._phrases.say(places[part])
        if part is State.CHANGING_SIDES:
            return self._phrases.say("place_changing", side=self._side())
        here = self._progress.set
        many = "" if here.sets > 1 else "_only"
        values = {"name": self._name(), "set": here.number, "sets": here.sets, "side": self._side()}
        if not done:
            return self._phrases.say(f"place_set_start{many}", **values)
        by_breath = self._progress.exercise.dose.way is Way.BREATH
        amount = self._answers.amount(done, by_breath=by_breath)
        return self._phrases.say(f"place_set{many}", **values, amount=amount)

    def stopped_at(self, part: State, done: Amount) -> str:
        """Where we were when the coach was gone: the set, or what it is before."""
        if part in (State.WORKING, State.CHANGING_SIDES):
            return self.place(part, done)
        before = "stopped_opening" if part is State.READY else "stopped_before"
        here = self._progress.set
        return self._phrases.say(before, name=self._name(), set=here.number, sets=here.sets)

    def seconds_to_go(self, left: Seconds) -> str:
        """A set by the clock goes on for so long."""
        return self._phrases.say("work_timed_on", amount=self._phrases.count("seconds", max(1, round(left))))

    def changes(self, changes: Iterable[PlanChange]) -> tuple[str, ...]:
        """What a plan does otherwise now."""
        return tuple(sentences(changes, self._phrases, self._progress.plan.catalog))

    def noted(self, item: str) -> tuple[str, ...]:
        """A thing is lacking, and nothing changes for it."""
        thing = self._progress.plan.catalog.equipment[item]
        return (self._phrases.say("noted_missing", missing=thing.aliases[0]),)

    def fitted(self, key: str, changes: tuple[PlanChange, ...], left: Seconds) -> tuple[str, ...]:
        """What goes to fit into the time there is, and by `key` how long the rest takes."""
        return (*self.changes(changes), self._phrases.say(key, minutes=self._phrases.count("minutes", minutes(left))))

    def ask_end(self, breaks_off: bool) -> str:
        """What was done and what is left, and whether to end; a set that would be broken off counts as done."""
        progress, counted = self._progress, self._phrases.count
        here = progress.set
        begun = breaks_off and not progress.tally.has(here.exercise + 1, here.number)
        done, left = progress.tally.sets_done + begun, progress.sets_left - begun
        if not done:
            return self._phrases.say("ask_end_nothing", left=counted("sets", left))
        if left < 1:
            return self._phrases.say("ask_end_last", done=counted("sets", done))
        return self._phrases.say("ask_end", done=counted("sets", done), left=counted("sets", left))

    def effort_question(self, items: int) -> str:
        """How hard it was, of one exercise or of several."""
        return self.say("ask_effort" if items == 1 else "ask_effort_all")

    def closing(self, reason: str) -> str:
        """The last words, by the reason for the end and by what was done."""
        progress, done = self._progress, self._progress.tally.sets_done
        if reason == "finished" and not progress.undone:
            return progress.plan.routine.closing
        if not done:
            return self.say("closing_nothing")
        key = {"finished": "closing_most", "forgotten": "closing_forgotten"}.get(reason, "closing_partly")
        told = self._phrases.say(key, done=self._phrases.count("sets", done))
        return f"{told} {self.say('closing_care')}" if progress.pain else told

    def got(self, reps: int | None, load: float | None) -> str:
        """What was said of a set is noted."""
        if reps is None or load is None:
            what = self._answers.load(load) if load is not None else self._phrases.part("reps_alone", count=reps or 0)
            return self._phrases.say("got", what=what)
        return self._phrases.say("got_with", reps=reps, load=self._answers.load(load))

    def undone(self, change: Change) -> str:
        """The last thing that was said is taken back: what stands again, or that a set is open."""
        was, now = change.was, change.now
        if now is None:
            name = self._progress.plan.catalog.exercises[was.exercise].say
            side = self._phrases.say("side", side=self._phrases.part(was.side)) if was.side else ""
            return self._phrases.say("undone", name=name, set=was.set, side=side)
        if (was.reps, was.seconds) == (now.reps, now.seconds):
            return self.say("undone_only")
        if now.reps is None:
            return self.say("undone_ask")
        return self._phrases.say("undone_to", amount=self._phrases.count("reps", now.reps))

    def first_side(self) -> str:
        """Which side begins from now on."""
        return self._announcements().side(self._progress.side, "side_first")

    def first_sides(self) -> list[str]:
        """Every way to say which side begins."""
        return [text for side in Side for text in self._phrases.all("side_first", side=self._phrases.part(side))]

    def side(self) -> str:
        """Which side it is, when it begins."""
        return self._side()

    def rest_step(self, key: str, seconds: Seconds) -> str:
        """A rest is made longer or shorter."""
        return self._phrases.say(key, seconds=self._phrases.count("seconds", round(seconds)))

    def sets_now(self, key: str, number: int) -> str:
        """How many sets an exercise has by now."""
        plan = self._progress.plan
        sets = sum(one.exercise == number for one in plan.sets)
        return self._phrases.say(key, name=plan.exercises[number].exercise.say, sets=self._phrases.count("sets", sets))

    def why_not(self, exercise: str) -> str:
        """Why an exercise, by its id, is not gone to."""
        progress = self._progress
        name = progress.plan.catalog.exercises[exercise].say
        if progress.pain[exercise] > 1:
            return self._phrases.say("not_after_pain", name=name)
        if progress.exercise.exercise.id == exercise and not progress.here_is_out:
            return self._phrases.say("there_already", name=name)
        planned = any(one.exercise.id == exercise for one in progress.plan.exercises)
        return self._phrases.say("done_already" if planned else "not_in_plan", name=name)

    def possible(self) -> Iterator[str]:
        """The replies that are likely, the likeliest first."""
        phrases, plan = self._phrases, self._progress.plan
        for key in PLAIN:
            yield from phrases.all(key)
        for planned in plan.exercises:
            yield from phrases.all("skipped", name=planned.exercise.say)
            yield from phrases.all("skipped_rest", name=planned.exercise.say)
        for count in range(1, MOST_REPS_AHEAD + 1):
            yield from phrases.all("got", what=phrases.part("reps_alone", count=count))
        for side in Side:
            yield from phrases.all("side", side=phrases.part(side))
            yield from phrases.all("side_first", side=phrases.part(side))
        for commands in HINTS.values():
            first, second, third = (self._language.commands[command][0] for command in commands)
            for key in ("help", "not_now", "not_understood"):
                yield from phrases.all(key, first=first, second=second, third=third)

    def _name(self) -> str:
        return self._progress.exercise.name(self._progress.rung)

    def _side(self) -> str:
        return self._announcements().side(self._progress.side)

    def _announcements(self) -> Announcements:
        return Announcements(self._progress.plan, self._phrases)
