#!/bin/sh
# Installs what is missing, fills the demo and serves it on 127.0.0.1:$PORT.
set -eu
cd "$(dirname "$0")/.."
sh deploy/setup.sh
export SITE_URL="http://127.0.0.1:$PORT"
exec .venv/bin/python manage.py demo --port "$PORT"
