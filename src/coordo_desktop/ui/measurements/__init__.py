"""Constantes on screen: tables, curves, thresholds."""
