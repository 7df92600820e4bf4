#!/bin/sh
# Writes the hashed locks anew, for Python 3.11 to 3.13, without download addresses.
set -eu
cd "$(dirname "$0")/.."
for name in requirements requirements-dev; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header "$name.in" -o "$name.lock"
done
