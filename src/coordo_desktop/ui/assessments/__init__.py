"""Assessments on screen."""
