"""What happens during a workout: events in, effects out. Pure."""
