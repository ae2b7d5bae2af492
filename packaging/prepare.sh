#!/bin/sh
# Make this machine able to run the program: system libraries Qt needs, then the virtual
# environment. Does nothing where everything is there already.
# Usage: packaging/prepare.sh run|test|torture
set -eu
cd "$(dirname "$0")/.."
goal="${1:-run}"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
        echo "Il manque des bibliothèques système et ni root ni sudo ne sont disponibles : $*" >&2
        exit 1
    fi
}

python=""
for candidate in python3.11 python3.12 python3.13 python3.14 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python="$candidate"
        break
    fi
done
[ -n "$python" ] || { echo "Python 3.11 ou plus récent est nécessaire." >&2; exit 1; }

# library looked for : Debian package that brings it
missing=""
libraries="libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0
libxkbcommon-x11.so.0:libxkbcommon-x11-0 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0
libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-randr.so.0:libxcb-randr0 libxcb-render-util.so.0:libxcb-render-util0
libxcb-shape.so.0:libxcb-shape0 libxcb-sync.so.1:libxcb-sync1
libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1"
ldconfig="$(command -v ldconfig || echo /sbin/ldconfig)"
known="$("$ldconfig" -p 2>/dev/null || true)"
for pair in $libraries; do
    case "$known" in *"${pair%%:*}"*) ;; *) missing="$missing ${pair##*:}" ;; esac
done
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    missing="$missing $(basename "$(readlink -f "$(command -v "$python")")")-venv"
if [ "$goal" = test ]; then
    command -v Xvfb >/dev/null 2>&1 || missing="$missing xvfb"
    command -v xdotool >/dev/null 2>&1 || missing="$missing xdotool"
fi
if [ "$goal" = torture ]; then # failing system calls and reading a process from outside
    command -v gcc >/dev/null 2>&1 || missing="$missing gcc libc6-dev"
    command -v strace >/dev/null 2>&1 || missing="$missing strace"
    command -v gcore >/dev/null 2>&1 || missing="$missing gdb"
fi
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Bibliothèques système à installer :$missing" >&2
        exit 1
    fi
    echo "Installation des bibliothèques système :$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi

# What is installed is what the lock says, hash by hash: `run.lock` to run the program, `dev.lock`
# to test and check it besides. `make lock` writes both.
lock=packaging/run.lock
stamp=.venv/.ready-run
if [ "$goal" != run ]; then
    lock=packaging/dev.lock
    stamp=.venv/.ready
fi
if [ ! -e "$stamp" ] || [ "$lock" -nt "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
    if [ "$goal" != run ] || [ ! -e .venv/.ready ] || [ "$lock" -nt .venv/.ready ]; then
        [ -x .venv/bin/python ] || "$python" -m venv .venv
        .venv/bin/python -m pip install -q --disable-pip-version-check --upgrade "pip>=25.1"
        .venv/bin/python -m pip install -q --disable-pip-version-check \
            --require-hashes --only-binary=:all: -r "$lock"
        .venv/bin/python -m pip install -q --disable-pip-version-check \
            --no-deps --no-build-isolation --editable .
    fi
    touch "$stamp"
fi

mkdir -p resources/translations
for source in translations/*.ts; do
    [ -e "$source" ] || continue
    compiled="resources/translations/$(basename "${source%.ts}").qm"
    if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled"
    fi
done
