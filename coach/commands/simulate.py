"""`coach simulate`: the transcript of a workout on virtual time."""

from pathlib import Path
from typing import Any

from coach.commands.common import print_records
from coach.commands.planning import planned
from coach.cues.estimate import spoken_seconds
from coach.faces.transcript import Transcript
from coach.rehearsal import read_script, rehearse
from coach.session.session import Session


def run_simulate(routine: str, script: Path | None, seed: int, language: str, *, as_json: bool, **wishes: Any) -> None:
    """Print the transcript."""
    plan, words = planned(routine, language, **wishes)
    lines = read_script(script) if script else []
    session, transcript = Session(plan, words, spoken_seconds, seed), Transcript()
    for effect in rehearse(session, words, lines):
        transcript.take(effect)
    print_records(transcript.until(float("inf")), as_json=as_json)
