"""Waiting list, no-shows to follow up, trips put aside, people to call about an absence."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_ID = sa.LargeBinary(16)


def upgrade() -> None:
    """Build the tables of this step."""
    _waiting_entry()
    _waiting_professional()
    _no_show_follow_up()
    _trip_aside()
    _absence_call()
    _indexes_of_rules()


def _waiting_entry() -> None:
    op.create_table(
        "waiting_entry",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("patient_id", _ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.Date(), nullable=True),
        sa.Column("before", sa.Date(), nullable=True),
        sa.Column("days", sa.String(), nullable=False),
        sa.Column("mornings", sa.Boolean(), nullable=False),
        sa.Column("afternoons", sa.Boolean(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("since", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settled_at", sa.String(27), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("appointment_id", _ID, nullable=True),
        sa.Column("plan_id", _ID, nullable=True),
        sa.Column("intervention_id", _ID, nullable=True),
        sa.CheckConstraint("minutes > 0", name="ck_waiting_entry_minutes_some"),
        sa.CheckConstraint(
            "state IN ('open', 'placed', 'withdrawn')", name="ck_waiting_entry_state_known"
        ),
        sa.CheckConstraint(
            "(state = 'open') = (settled_at IS NULL)", name="ck_waiting_entry_settled_when"
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name="fk_waiting_entry_patient_id"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_waiting_entry_appointment_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_waiting_entry"),
        sa.UniqueConstraint("id", name="uq_waiting_entry_id"),
    )
    op.create_index("ix_waiting_entry_patient_id", "waiting_entry", ["patient_id"])
    op.create_index("ix_waiting_entry_appointment_id", "waiting_entry", ["appointment_id"])
    op.create_index(
        "ix_waiting_entry_open",
        "waiting_entry",
        ["since"],
        sqlite_where=sa.text("state = 'open'"),
    )


def _waiting_professional() -> None:
    op.create_table(
        "waiting_professional",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("waiting_id", _ID, nullable=False),
        sa.Column("professional_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["waiting_id"], ["waiting_entry.id"], name="fk_waiting_professional_waiting_id"
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_waiting_professional_professional_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_waiting_professional"),
    )
    op.create_index(
        "ix_waiting_professional_waiting_id", "waiting_professional", ["waiting_id", "position"]
    )
    op.create_index(
        "ix_waiting_professional_professional_id", "waiting_professional", ["professional_id"]
    )


def _no_show_follow_up() -> None:
    op.create_table(
        "no_show_follow_up",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("appointment_id", _ID, nullable=False),
        sa.Column("patient_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.String(27), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.CheckConstraint(
            "step IN ('to_call', 'no_answer', 'rebooked', 'closed')",
            name="ck_no_show_follow_up_step_known",
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_no_show_follow_up_appointment_id"
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_no_show_follow_up_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_no_show_follow_up"),
    )
    op.create_index(
        "uq_no_show_follow_up_appointment_id_patient_id",
        "no_show_follow_up",
        ["appointment_id", "patient_id"],
        unique=True,
    )
    op.create_index("ix_no_show_follow_up_patient_id", "no_show_follow_up", ["patient_id"])


def _trip_aside() -> None:
    op.create_table(
        "trip_aside",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_trip_aside"),
    )


def _absence_call() -> None:
    op.create_table(
        "absence_call",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("appointment_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('to_call', 'no_answer', 'called')", name="ck_absence_call_state_known"
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_absence_call_appointment_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_absence_call"),
        sa.UniqueConstraint("appointment_id", name="uq_absence_call_appointment_id"),
    )


def _indexes_of_rules() -> None:
    """What the rules of the opening view look for, each in a few lines of its own."""
    op.create_index(
        "ix_appointment_absent",
        "appointment",
        ["starts_at"],
        sqlite_where=sa.text("state = 'absent'"),
    )
    op.create_index(
        "ix_appointment_transport_order",
        "appointment",
        ["starts_at"],
        sqlite_where=sa.text(
            "state IN ('planned', 'confirmed', 'arrived') AND instr(transport, 'ask') > 0"
        ),
    )
    op.create_index(
        "ix_appointment_preparation",
        "appointment",
        ["starts_at"],
        sqlite_where=sa.text(
            "state IN ('planned', 'confirmed', 'arrived')"
            " AND preparation <> '' AND reminder <> 'reached'"
        ),
    )
    op.create_index(
        "ix_appointment_cancelled",
        "appointment",
        ["starts_at"],
        sqlite_where=sa.text("state = 'cancelled'"),
    )
    op.create_index(
        "ix_appointment_patient_absent",
        "appointment_patient",
        ["appointment_id", "patient_id"],
        sqlite_where=sa.text("presence = 'absent'"),
    )
