"""Today's workout: what is due or was named, and what the athlete chooses where it is too soon for it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from coach.athletes import known_athlete
from coach.commands.advice import Situation, situation, title, told
from coach.commands.live import Stage
from coach.commands.past import workouts
from coach.commands.planning import planned
from coach.commands.remarks import remark, remark_once
from coach.content.library import Library, load_library
from coach.content.translation import translation
from coach.content.vocabulary import LANGUAGE
from coach.errors import CoachError
from coach.language.language import Language
from coach.session.toosoon import Offer, TooSoon, answers
from coach.workout.calendar import Advice, Today
from coach.workout.lighter import lighter
from coach.workout.plan import Plan

#: Opens what a conversation in a language needs.
Place = Callable[[Language], AbstractContextManager[Stage]]
#: What is done on a day of rest.
MOBILITY = "mobility"


@dataclass(frozen=True, slots=True)
class Another:
    """Who is to train instead of who was awaited."""

    athlete: str


def todays(
    routine: str | None,
    code: str,
    place: Place,
    *,
    anyway: bool,
    gain: float,
    minutes: int | None = None,
    **wishes: Any,
) -> tuple[Plan, Language] | Another | None:
    """The plan of a routine, or of what is due (None), and the language to do it in.

    None: a day of rest was chosen; or `Another` is to train.

    `place` opens what is needed to ask, at a volume of `gain`. `anyway`: ask nothing. Raises CoachError for what
    cannot be done.
    """
    library, schedule = load_library(), known_athlete().schedule
    try:
        here, done = situation(library, schedule), workouts()
    except CoachError as error:
        # A workout does not wait for the store to be mended.
        remark_once(error)
        remark("Nothing is known of earlier workouts.")
        return planned(routine or schedule.programme[0], code, minutes=minutes, done=(), **wishes)
    advice = replace(here.advice, name=_called(here.advice.due, code, library))

    def with_advice(name: str, **wishes: Any) -> tuple[Plan, Language]:
        plan, words = planned(name, code, minutes=minutes, done=done, **wishes)
        return replace(plan, advice=advice), words

    plan, words = with_advice(routine or advice.due, **wishes)
    _tell(here, advice, library, everything=routine is None)
    if anyway or not advice.too_soon or plan.is_gentle:
        return plan, words
    talk = _asked(advice, words, place, gain)
    if talk.taken is None:
        return Another(talk.handed_to) if talk.handed_to else None
    if talk.taken is Offer.MOBILITY:
        return with_advice(MOBILITY)
    return lighter(plan) if talk.taken is Offer.LIGHTER else plan, words


def _asked(advice: Advice, words: Language, place: Place, gain: float) -> TooSoon:
    words = words.knowing(answers(words))
    with place(words) as stage:
        talk = stage.ready(lambda length: TooSoon(advice, words, length, gain=gain, speech=stage.speech))
        stage.run(talk)
    return talk


def _tell(here: Situation, advice: Advice, library: Library, *, everything: bool) -> None:
    """What is to be known of the day, but for what the first workout of all says itself.

    Of a routine that was named it is only that the clock is wrong.
    """
    if (everything and here.sessions.sessions) or advice.today is Today.UNKNOWN:
        for line in told(here, advice, library):
            remark(line)


def _called(routine: str, code: str, library: Library) -> str:
    """The name of a routine in a language."""
    found = library.routines.get(routine)
    if found is None or code == LANGUAGE:
        return title(library, routine)
    return translation(code)[0].of(found).name
