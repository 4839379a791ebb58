"""The limit of the list: the bare driver reading the same columns of the same file."""

import sys
from time import monotonic

import sqlcipher3

connection = sqlcipher3.connect(sys.argv[1])
rows = connection.execute(
    "SELECT agenda.id, agenda.'order', agenda.code, agenda.title, agenda.status, organization.name"
    " FROM agenda LEFT JOIN organization ON organization.id = agenda.proposer_id"
    " ORDER BY agenda.'order', agenda.id"
).fetchall()
sys.stdout.write(f"{monotonic()} {len(rows)}\n")
