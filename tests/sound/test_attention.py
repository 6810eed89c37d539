"""When music steps back: for the coach's words and for who speaks to it, and not for its own singing."""

from collections.abc import Sequence

from coach.sound.attention import AFTER_SPEECH, AFTER_WORDS, LONGEST_SPEECH, Attention

BLOCK = 0.02
#: From when to when somebody speaks.
Spans = Sequence[tuple[float, float]]


def lowered(until: float, speaks: Spans = (), hears: Spans = ()) -> list[tuple[float, float]]:
    """The spans in which music is lower."""
    attention, spans, began = Attention(), [], None
    for count in range(round(until / BLOCK)):
        now = count * BLOCK
        wanted = attention.wanted(now, speaks=_in(speaks, now), hears=_in(hears, now))
        if wanted and began is None:
            began = now
        elif not wanted and began is not None:
            spans.append((round(began, 2), round(now, 2)))
            began = None
    return spans if began is None else [*spans, (round(began, 2), until)]


def _in(spans: Spans, now: float) -> bool:
    return any(start <= now + 1e-9 < end for start, end in spans)


def test_it_is_low_while_the_coach_speaks_and_for_a_moment_after() -> None:
    ((start, end),) = lowered(10.0, speaks=[(2.0, 4.0)])
    assert start == 2.0
    assert abs(end - 4.0 - AFTER_WORDS) < 2 * BLOCK


def test_between_two_words_of_a_count_it_stays_low() -> None:
    assert len(lowered(20.0, speaks=[(at, at + 0.4) for at in (2.0, 3.5, 5.0, 6.5)])) == 1


def test_who_speaks_into_the_music_is_listened_to_at_once() -> None:
    ((start, end),) = lowered(10.0, hears=[(3.0, 3.8)])
    assert start == 3.0
    assert abs(end - 3.8 - AFTER_SPEECH) < 2 * BLOCK


def test_a_long_talk_is_no_command() -> None:
    ((_, end),) = lowered(20.0, hears=[(3.0, 15.0)])
    assert end < 3.0 + LONGEST_SPEECH + AFTER_SPEECH + 0.1


def test_music_that_sings_is_turned_down_once_and_not_for_ever() -> None:
    """It is heard whenever it is loud: a song that the coach turned down for its own voice would come and go."""
    attention, low, turned = Attention(), False, 0
    for count in range(round(120 / BLOCK)):
        now = count * BLOCK
        was, low = low, attention.wanted(now, speaks=False, hears=now > 2.0 and not low and count % 50 > 4)
        turned += low and not was
    assert turned == 1


def test_a_command_into_a_song_is_heard_after_the_coach_has_spoken() -> None:
    spans = lowered(30.0, speaks=[(10.0, 11.0)], hears=[(11.5, 12.2)])
    ((_, end),) = spans
    assert end > 12.2
