#!/bin/sh
# The programs that tests drive besides Python: a browser, R and the SQLite shell. Installs them where apt-get can, else says how to.
set -eu

missing=""
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="chromium"
command -v Rscript >/dev/null || missing="$missing r-base-core"
command -v sqlite3 >/dev/null || missing="$missing sqlite3"
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing $missing with apt-get, once."
    apt-get update -qq
    # shellcheck disable=SC2086  # one package a word
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "The tests need: $missing. Install them, on Debian or Ubuntu with: sudo apt-get install $missing" >&2
    exit 1
fi
