#!/usr/bin/env bash
# Locks every version and hash anew: for running, and for testing on top of the same versions.
# The files name no host, so that plain pip takes the packages from wherever it is set up to.
set -euo pipefail
cd "$(dirname "$0")/.."
compile=(uv pip compile --quiet --universal --python-version 3.11 --generate-hashes
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra build "$@" pyproject.toml)
PATH=".venv/bin:$PATH"
"${compile[@]}" --output-file requirements.txt
"${compile[@]}" --extra test --constraint requirements.txt --output-file requirements-test.txt
