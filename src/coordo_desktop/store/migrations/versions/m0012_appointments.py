"""Rooms, appointments, series, rounds, and what they hold of whom."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Build the tables of this step."""
    _room()
    _round()
    _appointment_series()
    _appointment()
    _appointment_patient()
    _appointment_professional()
    _agenda_hold()
    _appointment_override()
    for deed in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER appointment_override_no_{deed} BEFORE {deed.upper()} "
            "ON appointment_override BEGIN SELECT RAISE(ABORT, 'append only'); END"
        )


def _room() -> None:
    op.create_table(
        "room",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "length(name) > 0",
            name="ck_room_name_filled",
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_room"),
        sa.UniqueConstraint("id", name="uq_room_id"),
    )


def _round() -> None:
    op.create_table(
        "round",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("leaves_at", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(27), nullable=False),
        sa.Column("ends_at", sa.String(27), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("sheet_number", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "starts_at <= ends_at",
            name="ck_round_in_order",
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"], ["professional.id"], name="fk_round_professional_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_round"),
        sa.UniqueConstraint("id", name="uq_round_id"),
    )
    op.create_index("ix_round_day", "round", ["day", "professional_id"])


def _appointment_series() -> None:
    op.create_table(
        "appointment_series",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("starts", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("extra", sa.String(), nullable=False),
        sa.Column("skipped", sa.String(), nullable=False),
        sa.Column("laid_to", sa.Date(), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.CheckConstraint(
            "minutes > 0",
            name="ck_appointment_series_minutes_some",
        ),
        sa.CheckConstraint(
            "length(rule) > 0 OR length(extra) > 2",
            name="ck_appointment_series_rule_filled",
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_appointment_series"),
        sa.UniqueConstraint("id", name="uq_appointment_series_id"),
    )
    op.create_index(
        "ix_appointment_series_laid_to",
        "appointment_series",
        ["laid_to"],
        sqlite_where=sa.text("ended = 0"),
    )
    op.create_index("ix_appointment_series_uid", "appointment_series", ["uid"])


def _appointment() -> None:
    op.create_table(
        "appointment",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.String(27), nullable=False),
        sa.Column("ends_at", sa.String(27), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("room_id", sa.LargeBinary(16), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("preparation", sa.String(), nullable=False),
        sa.Column("transport", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("reminder_days", sa.Integer(), nullable=True),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("reminder", sa.String(), nullable=False),
        sa.Column("reminded_at", sa.String(27), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("window_from", sa.String(), nullable=False),
        sa.Column("window_to", sa.String(), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=True),
        sa.Column("intervention_id", sa.LargeBinary(16), nullable=True),
        sa.Column("transmission_id", sa.LargeBinary(16), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_at", sa.String(27), nullable=True),
        sa.Column("state_by", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("cancelled_by_patient", sa.Boolean(), nullable=False),
        sa.Column("state_note", sa.String(), nullable=False),
        sa.Column("series_id", sa.LargeBinary(16), nullable=True),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("detached", sa.Boolean(), nullable=False),
        sa.Column("round_id", sa.LargeBinary(16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.String(27), nullable=True),
        sa.Column("forced", sa.Boolean(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(27), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "starts_at < ends_at",
            name="ck_appointment_in_order",
        ),
        sa.CheckConstraint(
            "place IN ('practice', 'home', 'remote', 'outside')",
            name="ck_appointment_place_known",
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'confirmed', 'arrived', 'honoured', 'cancelled', 'absent')",
            name="ck_appointment_state_known",
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_appointment_room_id"),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_appointment_round_id"),
        sa.ForeignKeyConstraint(
            ["series_id"], ["appointment_series.id"], name="fk_appointment_series_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_appointment"),
        sa.UniqueConstraint("id", name="uq_appointment_id"),
    )
    op.create_index(
        "ix_appointment_intervention_id",
        "appointment",
        ["intervention_id"],
        sqlite_where=sa.text("intervention_id IS NOT NULL"),
    )
    op.create_index(
        "ix_appointment_open",
        "appointment",
        ["ends_at", "starts_at", "place", "id"],
        sqlite_where=sa.text("state IN ('planned', 'confirmed', 'arrived')"),
    )
    op.create_index(
        "ix_appointment_remind_on",
        "appointment",
        ["remind_on"],
        sqlite_where=sa.text("remind_on IS NOT NULL AND reminder IN ('none', 'no_answer')"),
    )
    op.create_index(
        "ix_appointment_round_id",
        "appointment",
        ["round_id", "position"],
        sqlite_where=sa.text("round_id IS NOT NULL"),
    )
    op.create_index("ix_appointment_starts_at", "appointment", ["starts_at", "ends_at"])
    op.create_index(
        "ix_appointment_transmission_id",
        "appointment",
        ["transmission_id"],
        sqlite_where=sa.text("transmission_id IS NOT NULL"),
    )
    op.create_index("ix_appointment_uid", "appointment", ["uid"])
    op.create_index(
        "uq_appointment_series_id_slot",
        "appointment",
        ["series_id", "slot"],
        unique=True,
        sqlite_where=sa.text("series_id IS NOT NULL"),
    )


def _appointment_patient() -> None:
    op.create_table(
        "appointment_patient",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("presence", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "presence IN ('expected', 'present', 'absent', 'excused')",
            name="ck_appointment_patient_presence_known",
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_appointment_patient_appointment_id"
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name="fk_appointment_patient_patient_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_appointment_patient"),
    )
    op.create_index(
        "ix_appointment_patient_appointment_id",
        "appointment_patient",
        ["appointment_id", "position", "patient_id"],
    )
    op.create_index(
        "ix_appointment_patient_patient_id", "appointment_patient", ["patient_id", "appointment_id"]
    )


def _appointment_professional() -> None:
    op.create_table(
        "appointment_professional",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("professional_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name="fk_appointment_professional_appointment_id",
        ),
        sa.ForeignKeyConstraint(
            ["professional_id"],
            ["professional.id"],
            name="fk_appointment_professional_professional_id",
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_appointment_professional"),
    )
    op.create_index(
        "ix_appointment_professional_professional_id",
        "appointment_professional",
        ["professional_id", "appointment_id"],
    )
    op.create_index(
        "ix_appointment_professional_appointment_id",
        "appointment_professional",
        ["appointment_id", "position", "professional_id"],
    )
    op.create_index(
        "uq_appointment_professional_appointment_id_professional_id",
        "appointment_professional",
        ["appointment_id", "professional_id"],
        unique=True,
    )


def _agenda_hold() -> None:
    op.create_table(
        "agenda_hold",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("holder", sa.LargeBinary(16), nullable=False),
        sa.Column("starts_at", sa.String(27), nullable=False),
        sa.Column("ends_at", sa.String(27), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("round_id", sa.LargeBinary(16), nullable=True),
        sa.CheckConstraint(
            "starts_at < ends_at",
            name="ck_agenda_hold_in_order",
        ),
        sa.CheckConstraint(
            "(appointment_id IS NULL) <> (round_id IS NULL)",
            name="ck_agenda_hold_of_one",
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_agenda_hold_appointment_id"
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_agenda_hold_round_id"),
        sa.PrimaryKeyConstraint("row_no", name="pk_agenda_hold"),
    )
    op.create_index("ix_agenda_hold_appointment_id", "agenda_hold", ["appointment_id"])
    op.create_index("ix_agenda_hold_holder", "agenda_hold", ["holder", "starts_at", "ends_at"])
    op.create_index("ix_agenda_hold_round_id", "agenda_hold", ["round_id"])


def _appointment_override() -> None:
    op.create_table(
        "appointment_override",
        sa.Column("row_no", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kinds", sa.String(), nullable=False),
        sa.CheckConstraint(
            "length(reason) > 0",
            name="ck_appointment_override_reason_filled",
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_appointment_override_appointment_id"
        ),
        sa.PrimaryKeyConstraint("row_no", name="pk_appointment_override"),
    )
    op.create_index(
        "ix_appointment_override_appointment_id",
        "appointment_override",
        ["appointment_id", "row_no"],
    )
