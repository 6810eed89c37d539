"""`coach doctor`: what it says of the clips."""

from pathlib import Path

import numpy as np
import pytest

from coach.commands import doctor
from coach.errors import UsageError
from coach.settings import clip_limit, clips_folder
from coach.speech.cache import ClipCache


def test_the_size_of_the_clips_is_shown_beside_their_limit(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor._clips() == "0 in 0 of at most 500 MB (COACH_CLIPS_MB)"
    for text in ("three", "two"):
        ClipCache(clips_folder()).write(np.zeros(1_000_000, dtype=np.float32), "voice", text)
    monkeypatch.setenv("COACH_CLIPS_MB", "20")
    assert doctor._clips() == "2 in 4 of at most 20 MB (COACH_CLIPS_MB)"


@pytest.mark.parametrize("value", ["many", "-1", "1.5", "²"])
def test_a_limit_that_is_no_number_is_told(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_CLIPS_MB", value)
    with pytest.raises(UsageError, match="COACH_CLIPS_MB must be a whole number"):
        clip_limit()
