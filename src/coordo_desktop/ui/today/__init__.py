"""Aujourd'hui: what must be done now."""
