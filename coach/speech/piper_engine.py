"""The voice engine Piper, an extra: neural voices, each a model in two files, in a process of its own."""

import hashlib
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from coach.errors import CoachError
from coach.speech.lexicon import Lexicon
from coach.speech.piper_voice import is_installed
from coach.speech.process_engine import ProcessEngine

ADVICE = 'Install it with: pip install "piper-tts>=1.3"'
#: A long briefing takes four seconds here, and many times that on a small board.
CLIP_SECONDS = 90.0
#: Raise it when samples change although engine, voice and stretch do not: old clips are then made again.
PROCESSING = "1"


class PiperEngine(ProcessEngine):
    """One voice of Piper: the model `NAME.onnx` with `NAME.onnx.json` beside it.

    One process by default: it uses all cores. Raises CoachError when Piper or a file of the voice is missing;
    a model that does not load is found out by the first text.
    """

    def __init__(
        self,
        model: Path,
        *,
        stretch: float = 1.0,
        workers: int = 1,
        timeout: float = CLIP_SECONDS,
        command: Sequence[str] = (sys.executable, "-m", "coach.speech.piper_worker"),
        lexicon: Lexicon | None = None,
    ) -> None:
        if not is_installed():
            raise CoachError("The voice engine Piper is not installed.", ADVICE)
        super().__init__(
            f"piper {model.stem}",
            f"piper-tts {version('piper-tts')}, {_identity(model)}, stretch {stretch:g}, processing {PROCESSING}",
            [*command, str(model), f"{stretch:g}"],
            workers=workers,
            timeout=timeout,
            advice=f"Is the voice {model.stem} complete?",
            lexicon=lexicon,
            slow=True,
        )


def _identity(model: Path) -> str:
    """Name a voice by its settings and the size of its model: to hash 60 MB at every start would take long."""
    settings = model.with_name(f"{model.name}.json")
    try:
        digest = hashlib.sha256(settings.read_bytes()).hexdigest()
        return f"{model.stem} {digest[:16]} {model.stat().st_size}"
    except OSError as error:
        raise CoachError(f"The voice {model.stem} is not complete ({error.filename}: {error.strerror}).") from error
