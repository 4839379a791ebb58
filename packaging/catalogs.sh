#!/usr/bin/env bash
# Brings the catalogs up to date with the messages in the source, and compiles them.
# Translations stay; messages that the source no longer says go.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
babel=.venv/bin/pybabel
"$babel" --quiet extract --keyword N_ --no-location --sort-output --omit-header \
    --output-file build/wontak.pot desktop
for catalog in resources/locale/*/LC_MESSAGES/wontak.po; do
    language=$(basename "$(dirname "$(dirname "$catalog")")")
    "$babel" --quiet update --domain wontak --locale "$language" --no-fuzzy-matching --no-wrap \
        --ignore-obsolete --ignore-pot-creation-date --input-file build/wontak.pot \
        --output-file "$catalog"
done
.venv/bin/python packaging/hatch_build.py
