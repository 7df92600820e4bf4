#!/bin/sh
# Installs Passerelle into .venv from the hashed lock; "dev" adds what tests need. Quick when nothing changed.
set -eu
cd "$(dirname "$0")/.."
NEEDED_MB=900

say() { printf '%s\n' "$*"; }
stop() { printf 'Passerelle cannot be installed: %s\n' "$*" >&2; exit 1; }

find_python() {
    for name in ${PYTHON_FOR_VENV:-} python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

make_environment() {
    python=$(find_python)
    [ -n "$python" ] || stop "it needs Python 3.11, 3.12 or 3.13. On Debian or Ubuntu: apt-get install python3 python3-venv"
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        [ "$(id -u)" = 0 ] || stop "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"
        say "      installing python3-venv ..."
        { apt-get update -qq && apt-get install -y -qq python3-venv; } >/dev/null 2>&1 ||
            stop "python3-venv could not be installed. Try: apt-get install python3-venv"
    fi
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge "$NEEDED_MB" ] || stop "it needs $NEEDED_MB MB of disk space here, and $free MB are free."
    say "[1/4] Creating the environment .venv with $("$python" --version) ..."
    "$python" -m venv --clear .venv || stop "the environment .venv could not be created (see above)."
}

# install NAME: brings .venv to NAME.lock unless it is there already.
install() {
    stamp=".venv/$1.stamp"
    if [ -e "$stamp" ] && cmp -s "$1.lock" "$stamp"; then return; fi
    say "[2/4] Installing $(grep -c '==' "$1.lock") packages from $1.lock ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1.lock" ||
        stop "packages could not be installed (see above). Is the package index reachable?"
    cp "$1.lock" "$stamp"
}

[ -x .venv/bin/python ] && .venv/bin/python -c '' 2>/dev/null || make_environment
install requirements
[ "${1:-}" != dev ] || install requirements-dev
if ! [ kb/static/kb/fonts/subset.stamp -nt kb/fonts.py ]; then
    say "[3/4] Cutting the fonts to the letters that are used ..."
    .venv/bin/python manage.py subset_fonts || say "      without them the site uses the fonts of each machine."
fi
newest=$(find locale -name '*.po' -newer .venv/messages.stamp 2>/dev/null | head -1 || true)
if [ ! -e .venv/messages.stamp ] || [ -n "$newest" ]; then
    say "[4/4] Compiling the messages ..."
    .venv/bin/python manage.py compile_messages
    touch .venv/messages.stamp
fi
