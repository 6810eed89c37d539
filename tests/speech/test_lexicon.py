"""The lexicon: words that espeak would say wrong, as it says them now."""

import shutil
import subprocess

import pytest

from coach.language.language import known_languages, load_language
from coach.speech.lexicon import ESPEAK, Lexicon

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no espeak-ng (apt-get install espeak-ng)")
#: Each word as it should sound, in espeak's own letters for sounds.
SOUNDS = {
    "en": {
        "tear": "t'e@",
        "tears": "t'e@z",
        "quadriceps": "kw'0drI2s,Eps",
        "semitendinosus": "s'Emi t'EndI2n,oUs@s",
        "semimembranosus": "s'Emi m'Embra#n,oUs@s",
        "popliteus": "p@pl'It#I2;@s",
        "spinae": "sp'aIni:",
        "fascia": "f'aSi;@",
        "patella": "pVt'El@",
        "sacroiliac": "s'akroU'Ili;,ak",
        "ACL": ",eIs,i:;'El",
    },
    "ko": {
        "여덟": "j@d'@L",
        "여덟에": "j@d'@Lbe",
        "열여덟": "j'@lj@d,@L",
        "스물여덟": "s'u-mulj,@d@L",
        "열여섯": "j'@lj@s,@t-",
        "스물여섯": "s'u-mulj,@s@t-",
        "십육": "s'imnjuq",
        "넓게": "n'@Lq-e",
    },
}


def sounds(text: str, code: str) -> str:
    voice = {"en": "en-us"}.get(code, code)
    command = ["espeak-ng", "-v", voice, "-x", "-q", "--", text]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def lexicon(code: str) -> Lexicon:
    return Lexicon(load_language(code).pronunciations[ESPEAK])


@needs_espeak
@pytest.mark.parametrize("code", known_languages())
def test_every_word_of_the_lexicon_sounds_right_and_would_not_without_it(code: str) -> None:
    words = load_language(code).pronunciations[ESPEAK]
    assert words.keys() == SOUNDS[code].keys()
    assert {word: sounds(lexicon(code).spelled(word), code) for word in words} == SOUNDS[code]
    assert [word for word in words if sounds(word, code) == SOUNDS[code][word]] == []


@needs_espeak
def test_names_that_espeak_knows_need_no_entry() -> None:
    known = {
        "Romanian deadlift": "roUm'eIni@n d'EdlIft",
        "Nordic hamstring curl": "n'o@dIk h'amstrIN k'3:l",
        "biceps femoris": "b'aIsEps f'Emo@r,Is",
        "gastrocnemius": "g,astr@kn'i:mI2;@s",
        "glutes": "gl'u:ts",
    }
    assert {name: sounds(lexicon("en").spelled(name), "en") for name in known} == known


def test_only_whole_words_are_spelled_otherwise_and_hangul_wherever_it_stands() -> None:
    english, korean = lexicon("en"), lexicon("ko")
    assert english.spelled("Tears, or a tear. Tearful teardrops.") == "tares, or a tare. Tearful teardrops."
    assert (
        korean.spelled("여덟. 열여덟 번, 이십육 초, 여덟에서 열 번.") == "여덜. 열려덜 번, 이심뉵 초, 여덜베서 열 번."
    )


def test_a_language_without_a_lexicon_is_read_as_it_is_written() -> None:
    assert Lexicon().spelled("tears") == "tears"
