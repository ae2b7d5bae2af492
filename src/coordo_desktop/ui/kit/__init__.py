"""Pieces every screen uses."""
