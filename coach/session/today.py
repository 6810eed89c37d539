"""The words about a day: what today is, and why it is too soon for a workout."""

from collections.abc import Iterator

from coach.cues.phrases import Phrases
from coach.workout.calendar import Advice, Today
from coach.workout.plan import Plan

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def today(phrases: Phrases, plan: Plan) -> tuple[str, ...]:
    """What a workout is in its programme and its week, and how the weeks before went."""
    advice = plan.advice
    if advice is None or advice.today is Today.UNKNOWN:
        only = phrases.say("today_only", name=plan.routine.name)
        return (only,) if advice is None else (only, phrases.say("today_clock"))
    return _session(phrases, plan, advice), *_weeks(phrases, advice)


def why_too_soon(phrases: Phrases, advice: Advice) -> tuple[str, ...]:
    """Why today is no day for strength, and which is."""
    day = [phrases.say("soon_day", day=phrases.part(WEEKDAYS[advice.day.weekday()]))] if advice.day else []
    if advice.today is Today.RUN:
        return phrases.say("soon_run"), *day
    ago, hours = int(advice.hours_ago or 0), phrases.count("hours", advice.hours)
    if ago < 1:
        return phrases.say("soon_just", hours=hours), *day
    return phrases.say("soon_hours", ago=phrases.count("hours", ago), hours=hours), *day


def _session(phrases: Phrases, plan: Plan, advice: Advice) -> str:
    name = plan.routine.name
    if plan.is_gentle and advice.today is not Today.DUE:
        return phrases.say("today_gentle", name=name)
    if advice.too_soon:
        return phrases.say("today_early", name=name)
    if plan.routine.id != advice.due:
        return phrases.say("today_instead", name=name, due=advice.name)
    if advice.number is None or advice.number > advice.sessions:
        return phrases.say("today_more", name=name)
    return phrases.say("today_session", name=name, set=advice.number, sets=advice.sessions)


def _weeks(phrases: Phrases, advice: Advice) -> Iterator[str]:
    if advice.long_away:
        yield phrases.say("today_long")
    elif advice.missed_weeks:
        yield phrases.say("today_missed")
    elif advice.streak > 1:
        yield phrases.say("today_streak", weeks=phrases.count("weeks", advice.streak))
