"""How Alembic reaches the connection that the store hands it."""

from alembic import context

from wontak.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds every step
)
context.run_migrations()
