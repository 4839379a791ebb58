#!/usr/bin/env bash
# Runs every test: first those that must have the machine to themselves, then the others, two at a time.
# What is given is passed to pytest both times.
set -uo pipefail
cd "$(dirname "$0")/.."
nothing_chosen=5

.venv/bin/python -m pytest -m alone "$@"
alone=$?
.venv/bin/python -m pytest -m "not alone" --numprocesses 2 --dist loadfile "$@"
others=$?

[ "$alone" -ne "$nothing_chosen" ] || [ "$others" -ne "$nothing_chosen" ] || exit "$nothing_chosen"
for result in "$alone" "$others"; do
    [ "$result" -eq 0 ] || [ "$result" -eq "$nothing_chosen" ] || exit "$result"
done
