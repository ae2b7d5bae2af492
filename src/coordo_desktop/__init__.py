"""Coordo Desktop: coordination des soins, hors ligne et chiffrée."""

__version__ = "0.1.0"
