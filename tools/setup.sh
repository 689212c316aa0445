#!/bin/sh
# Makes .venv with the locked dependencies. Called by make; needs only Python 3.11+ with its venv module.
set -eu

say() { printf '%s\n' "$*" >&2; }

if ! command -v "$PYTHON" >/dev/null 2>&1; then
    say "Python is missing. Install Python 3.11 or newer (Debian: apt install python3 python3-venv; macOS: brew install python), then run make again."
    exit 1
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "$("$PYTHON" --version) is too old: 3.11 or newer is needed. Point make at another one: make PYTHON=python3.12 …"
    exit 1
fi
if [ ! -x "$VENV/bin/python" ]; then
    say "Setting up $VENV (once; a minute or two) …"
    if ! "$PYTHON" -m venv "$VENV" 2>"$VENV.log"; then
        rm -rf "$VENV"
        cat "$VENV.log" >&2; rm -f "$VENV.log"
        say "Python's venv module is missing or broken. On Debian: apt install python3-venv, then run make again."
        exit 1
    fi
    rm -f "$VENV.log"
fi
if ! "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check "uv>=0.9"; then
    say "Could not fetch packages. Is this machine online, and may it reach the Python package index?"
    exit 1
fi
# --inexact keeps uv itself, which is not part of the lock, in the environment. The machine's own certificates are
# trusted, as pip does, so that a network with an authority of its own needs no further setting.
UV_SYSTEM_CERTS=1 UV_PROJECT_ENVIRONMENT="$VENV" "$VENV/bin/uv" sync --quiet --frozen --inexact --all-extras --compile-bytecode
# Compiled once here, so that the bot starts fast also where Python is told to write no bytecode.
"$VENV/bin/python" -m compileall -q bot jobs
