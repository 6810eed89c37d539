"""`coach run`: a workout, live."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4

from coach.athletes import change_settings, settings
from coach.commands.common import remark
from coach.commands.live import Circumstances, Stage, live
from coach.commands.past import store
from coach.commands.planning import language_of
from coach.commands.todays import Another, todays
from coach.cues.timeline import LengthAt
from coach.errors import CoachError
from coach.faces.summary import summary
from coach.journal.beginning import Beginning
from coach.journal.journal import Journal
from coach.journal.lengths import Lengths
from coach.journal.unfinished import Unfinished, close_all, unfinished
from coach.keeping import kept
from coach.language.language import Language
from coach.roster import current, is_guest, training
from coach.session.effects import Effect, Lacking, Music, Speech
from coach.session.events import Begin, Returned, Tick
from coach.session.session import Session
from coach.sound.players import Players

#: The wishes about a plan: see `plan_options`.
WISHES = ("minutes", "way", "only")


@dataclass(frozen=True, slots=True)
class Course:
    """What is to be done: a workout from its beginning, or one that was broken off from where it was."""

    begun: Beginning
    language: Language
    before: Unfinished | None = None

    @property
    def since(self) -> float:
        """Where its frame clock goes on, in seconds."""
        return self.before.clock if self.before else 0.0


def run_workout(
    routine: str | None, *, language: str, seed: int, fresh: bool = False, anyway: bool = False, **options: Any
) -> None:
    """Run it (None: what is due) to the end and print the summary. What cannot be had is done without, and said.

    One that was broken off is taken up first, unless a `fresh` one is wanted. `options`: wishes about the plan (see
    `planned`), and the `Circumstances`.
    """
    wishes = {"anyway": anyway, **{name: options.pop(name) for name in WISHES}}
    around = Circumstances(**options)
    new = partial(_new, routine, language, seed, around, wishes)
    following = _broken_off(fresh=fresh) or new()
    with ExitStack() as trains:
        while following is not None:
            if isinstance(following, Another):
                trains.enter_context(training(following.athlete))
                following = _broken_off(fresh=fresh) or new()
                continue
            with Players() as players, live(following.language, around, following.since) as stage:
                session = conduct(stage, following, players)
            if session.handed_to is not None:
                following = Another(session.handed_to)
            else:
                following = new() if session.declined else None


def conduct(stage: Stage, course: Course, players: Players) -> Session:
    """Run one workout on a stage, with its journal, and print the summary."""
    begun, before = course.begun, course.before
    known = before.lengths if before else {}

    def make(length: LengthAt) -> Session:
        return Session(begun.plan, course.language, length, begun.seed, begun.gain)

    stage.prepare(make)
    lengths = Lengths(stage.length, known)
    session = make(lengths)
    replay = before.replay(session) if before else None
    journal = None if is_guest() else Journal(store(), begun, lengths, replay.entries if replay else ())
    try:
        with kept(_keeper(players), remark) as keep:
            stage.run(
                session,
                keep,
                journal=journal,
                opening=(Tick(course.since), Returned(course.since)) if replay else (Begin(0.0),),
                recalled=replay.effects if replay else (),
            )
    finally:
        if journal is not None and (problem := journal.close()):
            remark(f"What was done is not kept. {problem}")
        if session.handed_to is None:
            print(summary(session))  # noqa: T201  # the result of the command, however it ended
        elif journal is not None:
            _drop(begun.id)
    return session


def _new(
    routine: str | None, language: str, seed: int, around: Circumstances, wishes: Mapping[str, Any]
) -> Course | Another | None:
    """The workout from its beginning, or somebody else's; None: a day of rest was chosen."""
    chosen = todays(routine, language, lambda words: live(words, around), gain=around.levels.gain, **wishes)
    if chosen is None or isinstance(chosen, Another):
        return chosen
    plan, words = chosen
    now = datetime.now().astimezone()
    return Course(Beginning(uuid4().hex, current(), now, plan, language, seed, around.levels.gain), words)


def _broken_off(*, fresh: bool) -> Course | None:
    """What can be taken up. What is not taken up is over, with what was done of it."""
    if is_guest():
        return None
    try:
        found = None if fresh else unfinished(store(), current(), datetime.now().astimezone())
        if found is None:
            close_all(store(), current())
            return None
        return Course(found.begun, language_of(found.begun.plan, found.begun.language), found)
    except CoachError as error:
        remark(str(error))
        return None


def _drop(workout: str) -> None:
    """Somebody else's workout was begun by mistake: in the past of who was awaited there is none."""
    from coach.journal.pages import drop  # noqa: PLC0415  # takes long to load, and is rarely needed

    try:
        with store().writing() as connection:
            drop(connection, workout)
    except CoachError as error:
        remark(str(error))


def _keeper(players: Players) -> Callable[[Effect], None]:
    """What becomes of an effect outside the workout: in the settings for the next one, and to other players."""

    def keep(effect: Effect) -> None:
        match effect:
            case Lacking():
                change_settings(lacks=settings().lacks | {effect.item})
            case Speech():
                change_settings(speech_percent=effect.percent)
            case Music(playing=True):
                players.resume()
            case Music():
                players.pause()

    return keep
