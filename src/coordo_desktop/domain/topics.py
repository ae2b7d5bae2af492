"""What a change was about, so that screens know when to look again."""

from enum import StrEnum

__all__ = ["Changes", "Topic"]


class Topic(StrEnum):
    """One subject of the practice's file."""

    PATIENTS = "patients"
    TRANSMISSIONS = "transmissions"
    MEASUREMENTS = "measurements"
    SHEETS = "sheets"
    LISTS = "lists"
    DIRECTORY = "directory"
    SETTINGS = "settings"
    ACCOUNTS = "accounts"
    BACKUPS = "backups"
    IMPORTS = "imports"
    ASSESSMENTS = "assessments"
    TREATMENTS = "treatments"
    MEDICINES = "medicines"
    CARE_PLANS = "care_plans"
    TASKS = "tasks"
    TODAY = "today"
    APPOINTMENTS = "appointments"
    ROUNDS = "rounds"
    OPENING = "opening"  # rooms, hours, absences, closings
    WAITING = "waiting"
    STOCK = "stock"  # products, places, lots, movements, counts, recalls, orders, kits
    LOANS = "loans"  # lent equipment
    COLD = "cold"  # fridge readings and excursions
    GLASS = "glass"  # records opened outside one's circle of care
    PRIVACY = "privacy"  # requests, breaches, holds, retention, erasures
    CONTINUITY = "continuity"  # evening pack, places of backups, drills


Changes = frozenset[Topic]
