"""Rounds: the home visits of a day in order, and their sheet."""
