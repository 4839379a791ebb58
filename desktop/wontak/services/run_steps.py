"""What people do to a run sheet: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from datetime import datetime
from itertools import repeat

from wontak.domain.edit import Edit
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision
from wontak.services.rows import order_after, order_at
from wontak.services.run_presets import steps_of


def add(
    session: TableSession, steps: Sequence[RunStep], *, title: str = "", after: int | None = None
) -> Edit:
    """Plan a step below the row given of the session's steps, or at the end."""
    order = order_after(steps, after)
    step = RunStep(
        id=new_id(), agenda_id=session.agenda_id, session_id=session.id, order=order, title=title
    )
    return addition(N_("Add run step"), session.agenda_id, step)


def lay_out_preset(session: TableSession, minutes: int, *, behind: Sequence[RunStep] = ()) -> Edit:
    """Plan all steps of a preset behind those there; NoPresetError but for 60, 90 or 120."""
    last = behind[-1].order if behind else None
    steps = steps_of(minutes, session, (new_id() for _ in repeat(None)), order_before=last)
    return addition(N_("Lay out run sheet"), session.agenda_id, *steps)


def retitle(step: RunStep, title: str) -> Edit:
    """Plan another name for a step."""
    return _revised(N_("Write run step"), step, step.but(title=title))


def choose_method(step: RunStep, method: Method) -> Edit:
    """Plan how people work together during a step."""
    return _revised(N_("Choose method"), step, step.but(method=method))


def set_minutes(step: RunStep, minutes: int) -> Edit:
    """Plan how long a step takes; NegativeMinutesError below 0."""
    return _revised(N_("Set minutes"), step, step.but(minutes=minutes))


def write_script(step: RunStep, script: str) -> Edit:
    """Plan what the facilitator says."""
    return _revised(N_("Write script"), step, step.but(script=script))


def write_question(step: RunStep, question: str) -> Edit:
    """Plan what is asked."""
    return _revised(N_("Write question"), step, step.but(question=question))


def write_audience(step: RunStep, audience: str) -> Edit:
    """Plan what the audience sees."""
    return _revised(N_("Write what the audience sees"), step, step.but(audience=audience))


def write_zoom(step: RunStep, zoom: str) -> Edit:
    """Plan what the technical host is reminded of."""
    return _revised(N_("Write note for the technical host"), step, step.but(zoom=zoom))


def write_output(step: RunStep, output: str) -> Edit:
    """Plan what is there when the step ends."""
    return _revised(N_("Write output"), step, step.but(output=output))


def write_private_note(step: RunStep, private_note: str) -> Edit:
    """Plan a note that never leaves the desk."""
    return _revised(N_("Write private note"), step, step.but(private_note=private_note))


def allow_cut(step: RunStep, *, cuttable: bool) -> Edit:
    """Plan whether a step may be dropped when the table runs late."""
    return _revised(N_("Set whether a step may be cut"), step, step.but(cuttable=cuttable))


def record_run(step: RunStep, started_at: datetime | None, ended_at: datetime | None) -> Edit:
    """Plan when a step really began and ended (UTC)."""
    after = step.but(started_at=started_at, ended_at=ended_at)
    return _revised(N_("Record run of a step"), step, after)


def move(steps: Sequence[RunStep], source: int, target: int) -> Edit:
    """Plan that the step at source stands at the index target."""
    step = steps[source]
    return _revised(N_("Move run step"), step, step.but(order=order_at(steps, source, target)))


def remove(step: RunStep) -> Edit:
    """Plan a step's removal."""
    return removal(N_("Remove run step"), step.agenda_id, step)


def _revised(label: str, before: RunStep, after: RunStep) -> Edit:
    return revision(label, before.agenda_id, before, after)
