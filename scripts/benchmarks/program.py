"""The program as a process: how long it takes from its start to its end."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.benchmarks.figure import Missing

COACH = (sys.executable, "-m", "coach")
SECONDS = 180.0


def run_coach(home: Path, *arguments: str) -> float:
    """Seconds that `coach ARGUMENTS` takes. Raises Missing with its last line when it fails."""
    return run([*COACH, *arguments], {"COACH_HOME": str(home)})


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """Seconds that a program takes, with these settings besides. Raises Missing with its last line when it fails."""
    begun = time.perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    seconds = time.perf_counter() - begun
    if done.returncode != 0:
        raise Missing((done.stderr.strip().splitlines() or [f"{command[-1]} failed"])[-1])
    return seconds
