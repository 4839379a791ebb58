#!/bin/sh
# Opens the desk on the sample conference; without a display it does the same job in files.
set -eu
cd "$(dirname "$0")/.."
wontak() { .venv/bin/python -m wontak --db build/sample.wontak "$@"; }

mkdir -p build
[ -e build/sample.wontak ] || wontak sample
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the desk stays closed; its declarations are written instead."
    wontak export --out build/declarations
    echo "They are in $PWD/build/declarations, made from $PWD/build/sample.wontak."
else
    exec .venv/bin/python -m wontak --db build/sample.wontak
fi
