"""`coach run`: a workout, live."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4

from coach.athletes import change_settings, settings
from coach.commands.live import Circumstances, Stage, live
from coach.commands.past import store
from coach.commands.planning import language_of
from coach.commands.remarks import remark, remark_once, was_said
from coach.commands.shared import followed
from coach.commands.todays import Another, todays
from coach.cues.estimate import spoken_seconds
from coach.cues.timeline import LengthAt
from coach.errors import CoachError, UsageError
from coach.faces.summary import summary
from coach.journal.beginning import Beginning
from coach.journal.failures import NOT_KEPT, DamagedError
from coach.journal.journal import Journal
from coach.journal.lengths import Lengths
from coach.journal.owner import owned
from coach.journal.store import Store
from coach.journal.unfinished import OutdatedError, Unfinished, close_all, unfinished
from coach.keeping import kept
from coach.language.language import Language
from coach.roster import current, is_guest, training
from coach.session.effects import Effect, Lacking, Music, Speech
from coach.session.events import Begin, Returned, Tick
from coach.session.session import Session
from coach.settings import folders
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

    def session(self, length: LengthAt) -> Session:
        """Its session, at the beginning."""
        return Session(self.begun.plan, self.language, length, self.begun.seed, self.begun.gain)


def run_workout(
    routine: str | None, *, language: str, seed: int, fresh: bool = False, anyway: bool = False, **options: Any
) -> None:
    """Run it (None: what is due) to the end and print the summary. What cannot be had is done without, and said.

    One that was broken off is taken up first, unless a `fresh` one is wanted. `options`: wishes about the plan (see
    `planned`), and the `Circumstances`. Raises CoachError, also while another program runs a workout.
    """
    wishes = {"anyway": anyway, **{name: options.pop(name) for name in WISHES}}
    around = Circumstances(**options)
    new = partial(_new, routine, language, seed, around, wishes)
    with ExitStack() as trains:
        _own(trains)
        following = _broken_off(fresh=fresh) or new()
        while following is not None:
            if isinstance(following, Another):
                trains.close()
                trains.enter_context(training(following.athlete))
                _own(trains)
                following = _broken_off(fresh=fresh) or new()
                continue
            with Players() as players, live(following.language, around, following.since) as stage:
                session = conduct(stage, following, players)
            if session.handed_to is not None:
                following = Another(session.handed_to)
            else:
                following = new() if session.declined else None


def _own(trains: ExitStack) -> None:
    """Nobody else runs a workout of who trains now, until that is over. Raises CoachError while somebody does."""
    if not is_guest():
        trains.enter_context(owned(folders().data, current()))


def conduct(stage: Stage, course: Course, players: Players) -> Session:
    """Run one workout on a stage, with its journal, and print the summary."""
    begun, before = course.begun, course.before
    known = before.lengths if before else {}
    stage.prepare(course.session)
    lengths = Lengths(stage.length, known)
    session = course.session(lengths)
    replay = before.replay(session) if before else None
    journal = None
    if not is_guest():
        journal = Journal(store(NOT_KEPT), begun, lengths, replay.entries if replay else (), course.since)
        journal.ready()
    with followed(store(), begun.id, keeps=journal is not None):
        try:
            with kept(_keeper(players), remark) as keep:
                stage.run(
                    session,
                    keep,
                    journal=journal,
                    opening=(Tick(course.since), Returned(course.since)) if replay else (Begin(0.0),),
                    recalled=replay.effects if replay else (),
                    told=journal.problem if journal is not None and was_said(journal.problem or "") else None,
                )
        finally:
            if journal is not None and (problem := journal.close()):
                remark(f"What was done is not kept. {problem}")
            if session.handed_to is None:
                print(summary(session))  # noqa: T201  # the result of the command, however it ended
            elif journal is not None and not session.logged:
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
    """What can be taken up. What is not taken up is over, with what was done of it; a damaged store is set aside."""
    if is_guest():
        return None
    kept = store(NOT_KEPT)
    try:
        try:
            found = None if fresh else unfinished(kept, current(), datetime.now().astimezone())
            if found is not None:
                course = Course(found.begun, language_of(found.begun.plan, found.begun.language), found)
                # Another version may have said other things, and then the sets would be others.
                found.replay(course.session(Lengths(spoken_seconds, found.lengths)))
                return course
        except (OutdatedError, UsageError) as error:
            remark(str(error))
        close_all(kept, current())
    except DamagedError as error:
        _set_aside(kept, error)
    except CoachError as error:
        remark_once(error)
    finally:
        kept.close()
    return None


def _set_aside(damaged: Store, error: DamagedError) -> None:
    try:
        remark(f"{error.problem} It is now {damaged.set_aside().name}.")
    except CoachError as failure:
        remark_once(failure)


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
