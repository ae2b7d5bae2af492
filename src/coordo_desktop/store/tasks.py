"""Tasks as kept: what is due, settled, postponed, opened again, added by hand (PL5)."""

from coordo_desktop.store.task_series import (
    end_series,
    generate,
    plan_series,
    resume_series,
    suspend_series,
)

__all__ = ["end_series", "generate", "plan_series", "resume_series", "suspend_series"]
