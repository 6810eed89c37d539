"""How long the parts of a plan will take, estimated without saying them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from types import MappingProxyType

from coach.cues.breaks import rest_between
from coach.cues.estimate import spoken_seconds
from coach.cues.narrator import Narrator
from coach.cues.phrases import Phrases
from coach.cues.timeline import Seconds
from coach.language.language import Language
from coach.workout.conversion import USUAL_CYCLE
from coach.workout.model import Way
from coach.workout.plan import Plan

#: A set to fatigue is taken to last this long.
FATIGUE: Seconds = 40.0
#: The opening is longer or shorter by a fraction of a second for other numbers of minutes.
SOME_MINUTES = 20
NOTHING_LEFT_OUT: Mapping[int, int] = MappingProxyType({})


class Forecast:
    """Estimates for one plan. Uses words of its own, so that asking changes nothing that will be said.

    What was asked once is remembered: it is asked at each step of a workout.
    """

    def __init__(self, plan: Plan, language: Language, known: dict[Hashable, Seconds] | None = None) -> None:
        self._plan = plan
        self._language = language
        self._narrator = Narrator(plan, Phrases(language), spoken_seconds)
        self._known = {} if known is None else known
        self._course: tuple[Hashable, list[Seconds]] = (None, [])

    def of(self, plan: Plan) -> "Forecast":
        """The forecast of a plan of the same exercises with other sets; what is known of one is known of both."""
        return Forecast(plan, self._language, self._known)

    def briefing(self, index: int, rung: int) -> Seconds:
        """Length of the full briefing before set `index`."""
        planned = self._plan.sets[index]
        key = ("briefing", planned.exercise, rung, planned.sets)
        return self._once(key, lambda: self._narrator.briefing(index, rung, full=True).length)

    def side(self, index: int, rung: int) -> Seconds:
        """Length of set `index` on one of its sides."""
        key = ("side", self._plan.sets[index].exercise, rung)
        return self._once(key, lambda: self._side(index, rung))

    def change(self, index: int, rung: int) -> Seconds:
        """Length of the change of sides in set `index`, up to where the other side begins; 0 without sides."""
        key = ("change", self._plan.sets[index].exercise, rung)
        return self._once(key, lambda: self._change(index, rung))

    def work(self, index: int, rung: int) -> Seconds:
        """Length of set `index`, with both its sides where it has sides."""
        sides = len(self._plan.exercise_of(index).sides(rung))
        return self.side(index, rung) * sides + self.change(index, rung)

    def rest(self, before: int, index: int, rung: int) -> Seconds:
        """From the end of one set to where the next begins, or its briefing."""
        sets, new = self._plan.sets, self._plan.sets[index].number == 1
        seconds = rest_between(self._plan, before, index)
        key = ("rest", sets[index].exercise, rung, seconds, new)

        def length() -> Seconds:
            rest = self._narrator.breaks.rest(before, index, rung, new=new)
            late = 0.0 if new or rest.counts_in else self._narrator.breaks.lead_in(index, rung, turn=0).length
            return rest.length + late

        return self._once(key, length)

    def after(self, index: int, rungs: Sequence[int], left_out: Mapping[int, int] = NOTHING_LEFT_OUT) -> Seconds:
        """What follows set `index`: its rest, all later sets with theirs, and the last words.

        `left_out`: the exercises that are left out, each from which set on.
        """
        key = (tuple(rungs), tuple(sorted(left_out.items())))
        if self._course[0] != key:
            self._course = key, self._lengths_ahead(rungs, left_out)
        return self._course[1][index]

    def whole(self) -> Seconds:
        """The plan from its first word to its last."""
        rungs = [exercise.rung for exercise in self._plan.exercises]
        rung = rungs[self._plan.sets[0].exercise]
        opening = self._narrator.opening(SOME_MINUTES).length
        return opening + self.briefing(0, rung) + self.work(0, rung) + self.after(0, rungs)

    def _lengths_ahead(self, rungs: Sequence[int], left_out: Mapping[int, int]) -> list[Seconds]:
        """What follows each set, summed up from the end."""
        sets = self._plan.sets
        ahead = [self._narrator.closing([self._plan.routine.closing]).length] * len(sets)
        following: int | None = None
        for index in reversed(range(len(sets))):
            if following is not None:
                rung = rungs[sets[following].exercise]
                briefing = self.briefing(following, rung) if sets[following].number == 1 else 0.0
                coming = self.rest(index, following, rung) + briefing + self.work(following, rung)
                ahead[index] = coming + ahead[following]
            if index < left_out.get(sets[index].exercise, len(sets)):
                following = index
        return ahead

    def _side(self, index: int, rung: int) -> Seconds:
        planned = self._plan.exercise_of(index)
        match planned.dose.way:
            case Way.SELF_PACED:
                tempo = planned.variant(rung).tempo or planned.exercise.tempo
                return planned.reps(rung)[1] * (tempo.cycle if tempo else USUAL_CYCLE)
            case Way.FATIGUE:
                return FATIGUE
            case _:
                return self._narrator.work(index, rung).length

    def _change(self, index: int, rung: int) -> Seconds:
        sides = self._plan.exercise_of(index).sides(rung)
        if len(sides) == 1:
            return 0.0
        change = self._narrator.breaks.change(index, sides[-1])
        late = 0.0 if change.counts_in else self._narrator.breaks.lead_in(index, rung, turn=1).length
        return change.length + late

    def _once(self, key: Hashable, length: Callable[[], Seconds]) -> Seconds:
        if key not in self._known:
            self._known[key] = length()
        return self._known[key]
