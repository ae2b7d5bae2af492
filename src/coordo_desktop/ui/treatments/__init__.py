"""Treatments on screen."""
