"""What Alembic runs: the migrations in the transaction that it was given."""

from alembic import context

from coach.journal.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
