"""What is written in digits and signs, as it is said: so that every voice engine says it right."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.content.library import Library
from coach.content.translation import in_language, models_of, translation
from coach.language.language import known_languages, load_language
from coach.settings import shipped
from coach.wiring import texts_of

ENGLISH, KOREAN = load_language("en"), load_language("ko")
#: Letters, apostrophes and hyphens within words, and marks.
SAID = re.compile(r"(?:[^\W\d_]|(?<=[^\W\d_])['-](?=[^\W\d_])|[ .,;:!?])*")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3 × 8–10", "three sets of eight to ten"),
        ("1 x 12", "one set of twelve"),
        ("2–3 × 8–12", "two to three sets of eight to twelve"),
        ("1-2 x 30 s", "one to two sets of thirty seconds"),
        ("3 × 30 s", "three sets of thirty seconds"),
        ("2 × 5 kg", "two times five kilos"),
        ("10 kg", "ten kilos"),
        ("1 kg", "one kilo"),
        ("7.5 kg", "seven and a half kilos"),
        ("7.25 kg", "seven point two five kilos"),
        ("10-12 kg", "ten to twelve kilos"),
        ("90-90 hip lift", "ninety ninety hip lift"),
        ("tempo 3-1-1-0", "tempo three one one zero"),
        ("30 s", "thirty seconds"),
        ("120 s", "one hundred twenty seconds"),
        ("48 h", "forty-eight hours"),
        ("1/2", "a half"),
        ("2½ min", "two and a half minutes"),
        ("7/8", "seven over eight"),
        ("2–3", "two to three"),
        ("the 1st, 12th, 20th and 22nd", "the first, twelfth, twentieth and twenty-second"),
        ("80 % of 1RM", "eighty percent of one repetition maximum"),
        ("bend to 90°", "bend to ninety degrees"),
        ("-5", "minus five"),
        ("the RDL", "the Romanian deadlift"),
        ("Rest – then go (slowly).", "Rest, then go, slowly."),
        ("“Knees” & hips, e.g. mine…", "Knees and hips, for example mine."),
        ("Don't count the single-leg ones. Twenty-one.", "Don't count the single-leg ones. Twenty-one."),
    ],
)
def test_signs_and_digits_are_said_in_english_words(written: str, said: str) -> None:
    assert ENGLISH.aloud(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3 × 8–10", "여덟에서 열 번씩 세 세트"),
        ("3×30초", "삼십 초씩 세 세트"),
        ("2–3 × 8", "여덟 번씩 두에서 세 세트"),
        ("10kg을", "십 킬로을"),
        ("7.5 kg", "칠 점 오 킬로"),
        ("8~10번", "여덟에서 열 번"),
        ("90-90 힙 리프트", "구십 구십 힙 리프트"),
        ("1번째, 2번째", "첫 번째, 두 번째"),
        ("120초, 48시간", "백이십 초, 사십팔 시간"),
        ("105번", "백다섯 번"),
        ("3/4", "사분의 삼"),
        ("50% 정도, 90°", "오십 퍼센트 정도, 구십 도"),
    ],
)
def test_korean_counts_with_its_own_numbers_what_is_counted_and_measures_with_the_others(
    written: str, said: str
) -> None:
    assert KOREAN.aloud(written) == said


def texts(library: Library, code: str) -> Iterator[str]:
    """All that may be said of the content in a language, and all that is written in it for the eye."""
    language = load_language(code)
    told = library if code == "en" else in_language(library, translation(code, [shipped("routines")])[0])
    for phrasings in language.says.values():
        yield from (re.sub(r"{\w+(:\w+)?}", "so", text) for text in phrasings)
    for routine in told.routines:
        yield from texts_of(told.plan(routine), language, 0)
    for model in models_of(told):
        yield from _strings(model.model_dump())


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, one in value.items():
                if key not in ("source", "sources"):
                    yield from _strings(one)
        case list() | tuple() | set() | frozenset():
            for one in value:
                yield from _strings(one)


@pytest.mark.parametrize("code", known_languages())
def test_of_all_content_nothing_but_letters_and_marks_is_left_to_the_voice(library: Library, code: str) -> None:
    language = load_language(code)
    every = set(texts(library, code))
    assert len(every) > 1000
    assert [text for text in every if not SAID.fullmatch(language.aloud(text))] == []


@pytest.mark.parametrize("code", known_languages())
@given(text=st.text(st.sampled_from("ab가번초kgs 0123456789.,:;!?'’-–~/×x%°½()…\"&+_#"), max_size=30))
def test_no_text_is_too_strange_to_be_said(code: str, text: str) -> None:
    said = load_language(code).aloud(text)
    assert SAID.fullmatch(re.sub(r"\d{4,}", "many", said))


@pytest.mark.parametrize("code", known_languages())
def test_what_is_said_in_words_is_said_as_it_stands(library: Library, code: str) -> None:
    language = load_language(code)
    plain = {text for text in texts(library, code) if re.fullmatch(r"[^\W\d_]+(?:[ ,][^\W\d_]+)*\.", text)}
    assert len(plain) > 100
    assert [text for text in plain if language.aloud(text) != text] == []
