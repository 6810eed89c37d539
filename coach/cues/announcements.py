"""Announcements: the sentences that name an exercise, its dose, its side, what it needs, and what comes next."""

from collections.abc import Iterable

from coach.cues.phrases import Phrases
from coach.workout.model import Way
from coach.workout.plan import Plan, PlannedExercise
from coach.workout.side import Side


class Announcements:
    """Composes them for one plan."""

    def __init__(self, plan: Plan, phrases: Phrases) -> None:
        self._plan = plan
        self._phrases = phrases

    def name_and_dose(self, index: int, rung: int) -> str:
        """The name of what is done, of the variant where it is not the standard one, and how much of it."""
        planned, say = self._plan.exercise_of(index), self._phrases.say
        name, dose = planned.name(rung), planned.dose
        # Who comes to it in the middle is told what is left.
        left = self._plan.sets[index].sets - self._plan.sets[index].number + 1
        sets = self._phrases.count("sets", left)
        each = planned.sides(rung) != (None,)
        match dose.way:
            case Way.FATIGUE:
                return say("name_fatigue_each_side" if each else "name_fatigue", name=name, sets=sets)
            case Way.TIMED:
                low, high, amount = 1, 1, self._phrases.count("seconds", planned.seconds(rung))
            case Way.BREATH:
                low, high, amount = 1, 1, self._phrases.count("breaths", planned.breaths)
            case _:
                low, high = planned.reps(rung)
                amount = self._phrases.count("reps", high)
        if each:
            amount = self._phrases.part("each_side", amount=amount)
        if dose.way is Way.BREATH:
            key = "name_breaths" if left == 1 else "name_breaths_sets"
            return say(key, name=name, sets=sets, amount=amount)
        return say("name_reps" if low < high else "name_reps_exact", name=name, sets=sets, low=low, amount=amount)

    def group(self, index: int, *, full: bool) -> str:
        """What is done in turn, where a superset or a circuit begins; else nothing."""
        planned, number = self._plan.exercise_of(index), self._plan.sets[index].exercise
        if not full or planned.group is None:
            return ""
        members = [other for other, one in enumerate(self._plan.exercises) if one.group == planned.group]
        first = next(one.exercise for one in self._plan.sets if one.exercise in members)
        if number != first or len(members) < 2:
            return ""
        names = [one.name(one.rung) for one in (self._plan.exercises[other] for other in members)]
        rounds = max(one.sets for one in self._plan.sets if one.exercise in members)
        return self._phrases.say(
            "circuit", names=self._phrases.listed(names), rounds=self._phrases.count("rounds", rounds)
        )

    def need(self, things: Iterable[tuple[str, str | None]]) -> str:
        """What has to be at hand, of the things of a rung; nothing where nothing has."""
        names = [say or self._plan.catalog.equipment[item].name for item, say in things]
        return self._phrases.say("need", things=self._phrases.listed(names)) if names else ""

    def side(self, side: Side | None, key: str = "side") -> str:
        """The side that is worked on, as a sentence; nothing where both work together."""
        return self._phrases.say(key, side=self._phrases.part(side)) if side else ""

    def first_side(self, planned: PlannedExercise, rung: int) -> str:
        """Which side begins, as a sentence; nothing where both work together."""
        return self.side(planned.sides(rung)[0], "side_first")

    def next_up(self, index: int, rung: int, *, new: bool) -> tuple[str, str]:
        """What comes next, and its short form; `new`: it will be introduced before it begins."""
        planned, following, say = self._plan.exercise_of(index), self._plan.sets[index], self._phrases.say
        name, side = planned.name(rung), self.first_side(planned, rung)
        if new:
            need = self.need(planned.things(rung))
            return say("next_exercise", name=name, need=need), say("next_exercise_short", name=name)
        cues = planned.on(rung).cues
        cue = cues[(following.number - 1) % len(cues)].short
        text = say(
            "next_round" if planned.group else "next_set",
            name=name,
            set=following.number,
            sets=following.sets,
            side=side,
            cue=cue,
        )
        return text, say("next_set_short", name=name, side=side)
