"""The first tables."""

import sqlalchemy as sa
from alembic import op

from wontak.store import columns

revision = "0001"
down_revision = None

_NO_REMOVAL = """
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END
"""
_NO_REWRITING = """
CREATE TRIGGER journal_is_never_rewritten
BEFORE UPDATE OF seq, subject, number, at, actor, desk, act, label, previous, commitments, hash
ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END
"""


def upgrade() -> None:
    """Make every table, and guard the journal against rewriting."""
    for make in (
        _conference,
        _journal,
        _organization,
        _agenda,
        _person,
        _action_item,
        _declaration,
        _indicator,
        _table_session,
        _commitment,
        _note,
        _participation,
    ):
        make()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_NO_REMOVAL)
        op.execute(_NO_REWRITING)


def _create(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(name, *parts, sqlite_strict=True)


def _key(target: str) -> sa.ForeignKey:
    # Deferred, so that the changes of one edit may come in any order.
    return sa.ForeignKey(target, deferrable=True, initially="DEFERRED")


def _conference() -> None:
    _create(
        "conference",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("held_on", columns.Day()),
    )


def _journal() -> None:
    _create(
        "journal",
        sa.Column("seq", columns.Integer, primary_key=True),
        sa.Column("subject", columns.Id(), nullable=False),
        sa.Column("number", columns.Integer, nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("desk", columns.Id(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("previous", columns.Blob, nullable=False),
        sa.Column("commitments", columns.Blob, nullable=False),
        sa.Column("payloads", sa.Text(), nullable=False),
        sa.Column("hash", columns.Blob, nullable=False),
        sa.UniqueConstraint("subject", "number"),
    )


def _organization() -> None:
    _create(
        "organization",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("conference_id", columns.Id(), _key("conference.id"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("is_member", columns.Flag(), nullable=False),
        sa.Column("precedence", columns.Integer),
    )
    op.create_index("ix_organization_conference_id", "organization", ["conference_id"])


def _agenda() -> None:
    _create(
        "agenda",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("conference_id", columns.Id(), _key("conference.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("proposer_id", columns.Id(), _key("organization.id")),
        sa.Column("gist", sa.Text(), nullable=False),
        sa.Column("keywords", columns.Texts(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Text(), nullable=False),
        sa.Column("affected_people", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
    )
    op.create_index("ix_agenda_conference_id", "agenda", ["conference_id"])
    op.create_index("ix_agenda_proposer_id", "agenda", ["proposer_id"])


def _person() -> None:
    _create(
        "person",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("conference_id", columns.Id(), _key("conference.id"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organization_id", columns.Id(), _key("organization.id")),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("access_needs", sa.Text(), nullable=False),
    )
    op.create_index("ix_person_conference_id", "person", ["conference_id"])
    op.create_index("ix_person_organization_id", "person", ["organization_id"])


def _action_item() -> None:
    _create(
        "action_item",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("lead_id", columns.Id(), _key("organization.id")),
        sa.Column("partner_ids", columns.Ids(), nullable=False),
        sa.Column("starts_on", columns.Day()),
        sa.Column("due", columns.Day()),
        sa.Column("resources", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
    )
    op.create_index("ix_action_item_agenda_id", "action_item", ["agenda_id"])
    op.create_index("ix_action_item_lead_id", "action_item", ["lead_id"])


def _declaration() -> None:
    _create(
        "declaration",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("edition", columns.Integer, nullable=False),
        sa.Column("disclosure", sa.Text(), nullable=False),
        sa.Column("agreements", sa.Text(), nullable=False),
        sa.Column("risks", sa.Text(), nullable=False),
        sa.Column("reservations", sa.Text(), nullable=False),
        sa.Column("follow_up", sa.Text(), nullable=False),
        sa.Column("preamble", sa.Text(), nullable=False),
    )
    op.create_index("ix_declaration_agenda_id", "declaration", ["agenda_id"])


def _indicator() -> None:
    _create(
        "indicator",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("timing", sa.Text(), nullable=False),
        sa.Column("owner_id", columns.Id(), _key("organization.id")),
    )
    op.create_index("ix_indicator_agenda_id", "indicator", ["agenda_id"])
    op.create_index("ix_indicator_owner_id", "indicator", ["owner_id"])


def _table_session() -> None:
    _create(
        "table_session",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("round_no", columns.Integer, nullable=False),
        sa.Column("starts_at", columns.Moment()),
        sa.Column("ends_at", columns.Moment()),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("stream_url", sa.Text(), nullable=False),
    )
    op.create_index("ix_table_session_agenda_id", "table_session", ["agenda_id"])


def _commitment() -> None:
    _create(
        "commitment",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("organization_id", columns.Id(), _key("organization.id")),
        sa.Column("action_item_id", columns.Id(), _key("action_item.id")),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("decide_by", columns.Day()),
        sa.Column("resource_kind", sa.Text()),
        sa.Column("quantity", columns.Integer),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("due", columns.Day()),
        sa.Column("origin_session_id", columns.Id(), _key("table_session.id")),
        sa.Column("origin_second", columns.Integer),
    )
    op.create_index("ix_commitment_action_item_id", "commitment", ["action_item_id"])
    op.create_index("ix_commitment_agenda_id", "commitment", ["agenda_id"])
    op.create_index("ix_commitment_organization_id", "commitment", ["organization_id"])
    op.create_index("ix_commitment_origin_session_id", "commitment", ["origin_session_id"])


def _note() -> None:
    _create(
        "note",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("session_id", columns.Id(), _key("table_session.id"), nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", columns.Id(), _key("person.id")),
        sa.Column("internal", columns.Flag(), nullable=False),
    )
    op.create_index("ix_note_agenda_id", "note", ["agenda_id"])
    op.create_index("ix_note_person_id", "note", ["person_id"])
    op.create_index("ix_note_session_id", "note", ["session_id"])


def _participation() -> None:
    _create(
        "participation",
        sa.Column("id", columns.Id(), primary_key=True),
        sa.Column("agenda_id", columns.Id(), _key("agenda.id"), nullable=False),
        sa.Column("session_id", columns.Id(), _key("table_session.id"), nullable=False),
        sa.Column("person_id", columns.Id(), _key("person.id"), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("organization_id", columns.Id(), _key("organization.id")),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("attendance", sa.Text(), nullable=False),
    )
    op.create_index("ix_participation_agenda_id", "participation", ["agenda_id"])
    op.create_index("ix_participation_organization_id", "participation", ["organization_id"])
    op.create_index("ix_participation_person_id", "participation", ["person_id"])
    op.create_index("ix_participation_session_id", "participation", ["session_id"])
