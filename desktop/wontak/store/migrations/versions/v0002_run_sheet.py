"""Run sheets, consent, whom the press may ask, and who is consulted or informed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from wontak.store import columns

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of run steps, and add what seats and conferences now tell.

    Columns are added at the end of their tables, which writes no row anew.
    """
    _run_step()
    for name in ("press_department", "press_contact", "press_phone"):
        _add("conference", name, sa.Text(), "")
    for name in ("recording", "publication"):
        _add("participation", name, sa.Text(), "not_asked")
    _add("participation", "consent_text", sa.Text(), "")
    _add("participation", "proxy", columns.Flag(), sa.false())
    for name in ("consulted_ids", "informed_ids"):
        _add("action_item", name, columns.Ids(), "[]")


def _add(
    table: str, name: str, kind: sa.types.TypeEngine[Any], default: str | sa.ColumnElement[bool]
) -> None:
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))


def _key(target: str) -> sa.ForeignKey:
    # Deferred, so that the changes of one edit may come in any order.
    return sa.ForeignKey(target, deferrable=True, initially="DEFERRED")


def _run_step() -> None:
    op.create_table(
        "run_step",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("session_id", columns.Id(), _key("table_session.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("minutes", columns.Integer, nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("zoom", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("cuttable", columns.Flag(), nullable=False),
        sa.Column("private_note", sa.Text(), nullable=False),
        sa.Column("started_at", columns.Moment()),
        sa.Column("ended_at", columns.Moment()),
        sqlite_strict=True,
    )
    op.create_index("ix_run_step_agenda_id", "run_step", ["agenda_id"])
    op.create_index("ix_run_step_session_id", "run_step", ["session_id"])
