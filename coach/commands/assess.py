"""`coach assess`: the self-check, live, and what it came to."""

from collections.abc import Callable
from typing import Any

import click

from coach.athletes import change_settings, settings
from coach.commands.common import spoken_language
from coach.commands.live import Circumstances, live
from coach.commands.remarks import remark
from coach.content.kinds import Kind
from coach.content.library import load_library
from coach.content.names import find, unknown
from coach.content.translation import translation
from coach.content.vocabulary import LANGUAGE, answers_of
from coach.errors import CoachError
from coach.keeping import kept
from coach.language.command import Command
from coach.language.language import Language
from coach.session.effects import Assessed, Effect, Speech
from coach.session.selfcheck import SelfCheck
from coach.workout.assessment import Assessment

NAME = "pelvic-tilt"


def run_assess(name: str = NAME, *, language: str, **options: Any) -> None:
    """Run the check, and keep its result. Raises CoachError when it ends without one.

    `options` are the `Circumstances`.
    """
    around = Circumstances(**options)
    check, words = _in(_assessment(name), spoken_language(language))
    words = words.knowing(answers_of(check, words.code))
    with live(words, around) as stage:
        session = stage.ready(
            lambda length: SelfCheck(check, words, length, gain=around.levels.gain, speech=stage.speech)
        )
        with kept(_keeper(speaks=stage.voice is not None), remark) as keep:
            stage.run(session, keep, needs_answer=lambda: _waits(session))
    if session.outcome is None:
        raise CoachError("The self-check ended without a result.", 'Start it again with "coach assess".')
    click.echo(f"Result: {check.outcome(session.outcome).name}.")


def show_result(name: str = NAME) -> None:
    """Print what the last check came to. Raises CoachError when there was none."""
    tilt = settings().tilt
    if tilt is None:
        raise CoachError("There is no result yet.", "Type: coach assess")
    outcome = _assessment(name).outcome(tilt)
    click.echo(f"{outcome.name}. {' '.join(fact.text for fact in (*outcome.meaning, *outcome.advice))}")


def forget_result() -> None:
    """Delete what the last check came to."""
    change_settings(tilt=None)
    click.echo("The result is forgotten.")


def _in(check: Assessment, words: Language) -> tuple[Assessment, Language]:
    """The self-check in a language. Raises CoachError when it cannot be answered in it."""
    if words.code == LANGUAGE:
        return check, words
    told, _ = translation(words.code)
    other = told.of(check)
    if not all(outcome.answers for outcome in other.outcomes):
        raise CoachError(f"{check.name} has no answers in {words.name}.", 'Take it in English: "coach assess".')
    return other, words.model_copy(update={"foreign": frozenset(flaw.message for flaw in told.missing(check))})


def _waits(check: SelfCheck) -> bool:
    """Whether nothing can come of the check without an answer."""
    return check.outcome is None and Command.ANSWER in check.commands


def _keeper(*, speaks: bool) -> Callable[[Effect], None]:
    """What becomes of an effect: in the settings; how fast is spoken only where somebody has heard it."""

    def keep(effect: Effect) -> None:
        match effect:
            case Assessed():
                change_settings(tilt=effect.outcome)
            case Speech() if speaks:
                change_settings(speech_percent=effect.percent)

    return keep


def _assessment(name: str) -> Assessment:
    """The self-check of this id or name. Raises CoachError when there is none, or its file is wrong."""
    library = load_library()
    found = find(name, library.assessments)
    if found is not None:
        return library.assessments[found]
    if name == NAME or (Kind.ASSESSMENT, name) in library.aside:
        raise CoachError(f"The self-check {name} cannot be used.", "\n".join(str(each) for each in library.problems))
    raise unknown("self-check", name, library.assessments)
