"""The words about earlier times: what was done, what is proposed for today and why, and what the best was."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coach.cues.phrases import Phrases
from coach.session.loads import Loads
from coach.workout.history import Proposal, Reason
from coach.workout.model import Way
from coach.workout.plan import PlannedExercise
from coach.workout.record import SetDone
from coach.workout.trend import Earlier, Records


class Retrospect:
    """Composes them in one language, with loads in the unit of the athlete."""

    def __init__(self, phrases: Phrases, loads: Loads) -> None:
        self._phrases = phrases
        self._loads = loads

    def load(self, kilograms: float) -> str:
        """A load in the athlete's unit: "twelve and a half kilos"."""
        return self._phrases.measure(self._loads.unit.value, self._loads.amount(kilograms))

    def offer(self, planned: PlannedExercise, proposal: Proposal, before: Earlier | None) -> tuple[str, ...]:
        """What is proposed for an exercise: the last time, why, and what today."""
        last = before.last if before else ()
        return (*self.done(last), *self.proposed(planned, proposal, last))

    def proposed(self, planned: PlannedExercise, proposal: Proposal, last: Sequence[SetDone]) -> tuple[str, ...]:
        """The same without the last time, whose sets are known."""
        first = proposal.first
        key = "why_weaker" if proposal.other_load_kg is None else "why_lighter"
        weaker = [self._phrases.say(key, side=self._phrases.part(first))] if first else []
        return self._why(planned, proposal), *weaker, *self._today(planned, proposal, last)

    def done(self, sets: Sequence[SetDone]) -> tuple[str, ...]:
        """What was done the last time; nothing where no amount is known."""
        told = self._amounts(sets)
        return (self._phrases.say("past_done", done=told),) if told else ()

    def last_time(self, before: Earlier | None, name: str) -> tuple[str, ...]:
        """The answer to how an exercise went the last time."""
        if before is None:
            return (self._phrases.say("past_none", name=name),)
        efforts = [one.effort for one in before.last if one.effort]
        effort = [self._phrases.say(f"past_{efforts[-1]}")] if efforts else []
        return (*(self.done(before.last) or (self._phrases.say("past_uncounted", name=name),)), *effort)

    def best(self, before: Earlier | None, name: str) -> tuple[str, ...]:
        """The answer to what the best of an exercise is: the heaviest set, the one with most of it, the longest."""
        told = tuple(self._records(before.records)) if before else ()
        return told or (self._phrases.say("past_none", name=name),)

    def _records(self, records: Records) -> Iterator[str]:
        if records.heaviest is not None:
            yield self._phrases.say("best_load", done=self._amounts([records.heaviest.done]))
        most = records.most
        if most is not None and (records.heaviest is None or most.done != records.heaviest.done):
            yield self._phrases.say("best_reps", done=self._amounts([most.done]))
        if records.longest is not None:
            yield self._phrases.say("best_time", done=self._amounts([records.longest.done]))

    def _why(self, planned: PlannedExercise, proposal: Proposal) -> str:
        variant = planned.exercise.ladder[planned.exercise.rung_of(proposal.variant)].say
        weeks = self._phrases.count("weeks", proposal.weeks)
        key = f"why_{proposal.reason.replace('-', '_')}"
        timed = "_time" if planned.dose.way is Way.TIMED and proposal.reason in TIMED else ""
        far = "_far" if proposal.steps > 1 else ""
        return self._phrases.say(f"{key}{timed}{far}", variant=variant, weeks=weeks, low=proposal.low)

    def _today(self, planned: PlannedExercise, proposal: Proposal, last: Sequence[SetDone]) -> Iterator[str]:
        """What today: another variant by its name, the load, and how far; nothing where only the reason is known."""
        if proposal.aim is None:
            return
        aim = self._aim(planned, proposal.aim)
        if proposal.first is not None and proposal.load_kg and proposal.other_load_kg and proposal.other_aim:
            yield self._phrases.say(
                "proposal_sides",
                side=self._phrases.part(proposal.first),
                load=self.load(proposal.load_kg),
                aim=aim,
                other=self._phrases.part(proposal.first.other),
                other_load=self.load(proposal.other_load_kg),
                other_aim=self._aim(planned, proposal.other_aim),
            )
            return
        other = not last or last[-1].variant not in (None, proposal.variant)
        what = [planned.name(planned.exercise.rung_of(proposal.variant))] if other else []
        what += [self.load(proposal.load_kg)] if proposal.load_kg else []
        if not what:
            yield self._phrases.say("proposal_same", aim=aim)
        elif len(what) == 1:
            yield self._phrases.say("proposal_today", what=what[0], aim=aim)
        else:
            both = self._phrases.part("amounts_with", done=what[0], load=what[1])
            yield self._phrases.say("proposal_today", what=both, aim=aim)

    def _aim(self, planned: PlannedExercise, aim: int) -> str:
        return self._phrases.count("seconds", aim) if planned.dose.way is Way.TIMED else self._count(aim)

    def _amounts(self, sets: Sequence[SetDone]) -> str:
        """Sets in words, sides apart: "nine, nine, eight with ten kilos"."""
        sides = dict.fromkeys(one.side for one in sets)
        told = []
        for side in sides:
            amounts = self._of_side([one for one in sets if one.side is side])
            if amounts and side is not None and len(sides) > 1:
                amounts = self._phrases.part("amounts_of_side", side=self._phrases.part(side), done=amounts)
            told.append(amounts)
        return "; ".join(one for one in told if one)

    def _of_side(self, sets: Sequence[SetDone]) -> str:
        told = []
        for load, alike in groupby(sets, key=lambda one: one.load_kg):
            amounts = ", ".join(filter(None, map(self._amount, alike)))
            if amounts and load:
                amounts = self._phrases.part("amounts_with", done=amounts, load=self.load(load))
            told.append(amounts)
        return ", ".join(one for one in told if one)

    def _amount(self, one: SetDone) -> str:
        if one.reps is not None:
            return self._count(one.reps)
        return self._phrases.count("seconds", one.seconds) if one.seconds is not None else ""

    def _count(self, reps: int) -> str:
        return self._phrases.part("reps_alone", count=reps)


#: Reasons that are told otherwise of a set by the clock, which has no range.
TIMED = frozenset(
    {Reason.LOAD_UP, Reason.RUNG_UP, Reason.TOP_ONCE, Reason.TOP_HARD, Reason.UNRATED, Reason.MISSED, Reason.FAILED}
)
