from pathlib import Path

import numpy as np
import pytest
import soundfile

from coach.audio import MIC_RATE, Samples, resample, write
from coach.errors import CoachError
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_file
from coach.language.command import Command
from coach.language.language import Language
from tests.hearing.scripted import ScriptedRecogniser
from tests.hearing.speakers import Say


def written(path: Path, samples: Samples, rate: int = MIC_RATE, channels: int = 1) -> Path:
    data = np.repeat(resample(samples, MIC_RATE, rate)[:, None], channels, axis=1)
    soundfile.write(path, data, rate, subtype="PCM_16")
    return path


def test_a_file_gives_its_commands_with_their_times(
    tmp_path: Path, english: Language, pocketsphinx: Recogniser, flite: Say
) -> None:
    both = np.concatenate((flite("easier"), flite("what's next")))
    result = listen_file(written(tmp_path / "x.wav", both), pocketsphinx, english)
    assert [command["command"] for command in result["commands"]] == ["easier", "whats-next"]
    assert set(result["commands"][0]) == {"command", "text", "starts", "ends", "decided", "confidence"}
    assert result["engine"] == "pocketsphinx"
    assert result["seconds"] == pytest.approx(len(both) / MIC_RATE, abs=0.001)
    assert result["refused"] == []
    first, second = result["commands"]
    assert 0.5 < first["starts"] < first["ends"] < first["decided"] < second["starts"]


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (48_000, 1), (22_050, 1)])
def test_any_rate_and_number_of_channels_will_do(
    tmp_path: Path, english: Language, pocketsphinx: Recogniser, flite: Say, rate: int, channels: int
) -> None:
    path = written(tmp_path / "x.wav", flite("easier"), rate, channels)
    assert [command["command"] for command in listen_file(path, pocketsphinx, english)["commands"]] == ["easier"]


def test_a_command_at_the_very_end_of_a_file_is_heard(
    tmp_path: Path, english: Language, pocketsphinx: Recogniser, flite: Say
) -> None:
    path = written(tmp_path / "x.wav", flite("easier")[: -round(0.6 * MIC_RATE)])
    assert [command["command"] for command in listen_file(path, pocketsphinx, english)["commands"]] == ["easier"]


def test_what_the_state_does_not_take_is_listed_with_the_reason(tmp_path: Path, english: Language, flite: Say) -> None:
    path = written(tmp_path / "x.wav", flite("yes"))
    result = listen_file(path, ScriptedRecogniser(["yes"]), english, [Command.NEXT])
    assert result["commands"] == []
    assert [(refused["text"], refused["refused"]) for refused in result["refused"]] == [("yes", "not now")]


def test_several_files_can_be_heard_with_one_recogniser(
    tmp_path: Path, english: Language, pocketsphinx: Recogniser, flite: Say
) -> None:
    path = written(tmp_path / "x.wav", flite("easier"))
    first, second = (listen_file(path, pocketsphinx, english)["commands"][0] for _ in range(2))
    assert first["starts"] == pytest.approx(second["starts"], abs=0.1)


def test_a_file_that_is_no_sound_is_one_clear_error(tmp_path: Path, english: Language) -> None:
    path = tmp_path / "x.wav"
    path.write_text("no sound")
    with pytest.raises(CoachError, match="not a sound file"):
        listen_file(path, ScriptedRecogniser([]), english)


def test_silence_holds_no_command(tmp_path: Path, english: Language, pocketsphinx: Recogniser) -> None:
    path = tmp_path / "x.wav"
    write(path, np.zeros(MIC_RATE, np.float32), MIC_RATE)
    result = listen_file(path, pocketsphinx, english)
    assert (result["commands"], result["refused"]) == ([], [])


def test_a_report_is_listed_with_what_was_said(tmp_path: Path, english: Language, flite: Say) -> None:
    text = "done nine with twelve kilos"
    (command,) = listen_file(written(tmp_path / "x.wav", flite(text)), ScriptedRecogniser([text]), english)["commands"]
    assert (command["command"], command["value"]) == ("done", {"reps": 9, "load": 12.0, "unit": "kg"})


def test_a_command_with_a_value_is_listed_with_it(tmp_path: Path, english: Language, flite: Say) -> None:
    path = written(tmp_path / "x.wav", flite("which muscles"))
    (command,) = listen_file(path, ScriptedRecogniser(["which muscles"]), english)["commands"]
    assert (command["command"], command["value"]) == ("explain", "muscles")
