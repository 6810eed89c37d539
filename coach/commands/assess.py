"""`coach assess`: the self-check, live, and what it came to."""

import click

from coach.commands.athlete import change_settings, settings
from coach.commands.common import spoken_language
from coach.commands.live import live
from coach.content.library import load_library
from coach.content.vocabulary import answers_of
from coach.errors import CoachError
from coach.hearing.engines import Engine
from coach.session.effects import Assessed, Effect
from coach.session.selfcheck import SelfCheck
from coach.workout.assessment import Assessment

NAME = "pelvic-tilt"


def run_assess(
    *, text: bool, no_mic: bool, engine: Engine, language: str, speaker: str | None, microphone: str | None
) -> None:
    """Run the check, and keep its result. Raises CoachError when it ends without one."""
    check = _assessment()
    words = spoken_language(language).knowing(answers_of(check))
    with live(words, text=text, no_mic=no_mic, engine=engine, speaker=speaker, microphone=microphone) as stage:
        session = stage.ready(lambda length: SelfCheck(check, words, length))
        stage.run(session, _keep)
    if session.outcome is None:
        raise CoachError("The self-check ended without a result.", 'Start it again with "coach assess".')
    click.echo(f"Result: {check.outcome(session.outcome).name}.")


def show_result() -> None:
    """Print what the last check came to. Raises CoachError when there was none."""
    tilt = settings().tilt
    if tilt is None:
        raise CoachError("There is no result yet.", "Type: coach assess")
    outcome = _assessment().outcome(tilt)
    click.echo(f"{outcome.name}. {' '.join(fact.text for fact in (*outcome.meaning, *outcome.advice))}")


def forget_result() -> None:
    """Delete what the last check came to."""
    change_settings(tilt=None)
    click.echo("The result is forgotten.")


def _keep(effect: Effect) -> None:
    if isinstance(effect, Assessed):
        change_settings(tilt=effect.outcome)


def _assessment() -> Assessment:
    """The self-check. Raises CoachError when its file is missing or wrong."""
    library = load_library()
    check = library.catalog.assessments.get(NAME)
    if check is None:
        raise CoachError(f"The self-check {NAME} cannot be used.", "\n".join(str(each) for each in library.problems))
    return check
