"""scripts/rejection: the more is asked of a hypothesis, the less is taken."""

from itertools import pairwise

import pytest

from scripts.benchmarks.address import OTHER_SPEECH
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.commands import KITCHEN
from scripts.benchmarks.figure import Missing
from scripts.benchmarks.rejection import curve


@pytest.mark.skipif(
    not (OTHER_SPEECH.exists() and KITCHEN.exists()), reason="the recordings are not beside the checkout"
)
def test_what_is_taken_falls_as_more_is_asked() -> None:
    try:
        english_athletes()
    except Missing as missing:
        pytest.skip(str(missing))
    rows = curve(2)
    assert rows[0].clean == 100
    for one, next_one in pairwise(rows):
        assert one.confidence < next_one.confidence
        assert one.clean >= next_one.clean
        assert one.noisy >= next_one.noisy
        assert one.false >= next_one.false
