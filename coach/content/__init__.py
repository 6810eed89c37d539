"""Routine and exercise files become workout models, every problem reported with its place."""
