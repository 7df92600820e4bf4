#!/bin/sh
# Writes the hashed locks anew, for Python 3.11 to 3.13, without download addresses.
set -eu
cd "$(dirname "$0")/.."
# With extras: pip refuses "coverage[toml]" where only "coverage" is pinned.
for name in requirements requirements-dev; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-strip-extras --no-header "$name.in" -o "$name.lock"
done
