"""A measurement in a process of its own: with another environment, or with a memory that nobody else has filled.

`python -m scripts.benchmarks.child MODULE:FUNCTION JSON-LIST` calls the function and prints what it returns as JSON.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from scripts.benchmarks.figure import Missing

SECONDS = 180.0


def call(function: Callable[..., Any], *arguments: Any, environment: Mapping[str, str] | None = None) -> Any:  # JSON
    """What the function, of a module's top level, returns in a new process. Raises Missing with its last words."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "scripts.benchmarks.child",
            f"{function.__module__}:{function.__qualname__}",
            json.dumps(arguments),
        ],
        env=dict(environment) if environment is not None else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if done.returncode != 0:
        raise Missing((done.stderr.strip().splitlines() or ["it crashed"])[-1])
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Call, and answer; whatever else is printed meanwhile goes to standard error."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    module, _, name = sys.argv[1].partition(":")
    print(json.dumps(getattr(import_module(module), name)(*json.loads(sys.argv[2]))), file=answer, flush=True)
    # C libraries that crash while they are taken down must not spoil what was measured.
    os._exit(0)


if __name__ == "__main__":
    main()
