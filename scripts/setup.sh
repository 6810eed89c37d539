# Sourced by scripts/coach and scripts/test, with `root` set to the checkout: makes $root/.venv and what lies
# around it. Prints short lines on stderr and nothing on stdout; needs nothing on stdin.
#
# What is done is recorded by stamps in .venv, each written after its step: an interrupted step has none and is done
# again.
# shellcheck shell=bash

venv=$root/.venv
first_model=vosk-model-small-en-us-0.15
system_packages=(libportaudio2 espeak-ng flite)   # sound in and out; the coach's voice; the athlete of the demo
# A sound card without hardware; a desktop's bus without a desktop; the server of a shared store.
test_packages=(pulseaudio pulseaudio-utils libasound2-plugins dbus-daemon postgresql)
case $(uname -m) in aarch64 | arm64) system_packages+=(libatomic1) ;; esac   # vosk does not load there without it

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}

# Runs a command silently; where it fails, says so with the last lines it wrote.
quietly() { # WHAT-FAILED COMMAND…
  local what=$1 log
  shift
  log=$(mktemp)
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f -- "$log"
    return 0
  fi
  say "$what"
  tail -n 5 -- "$log" | sed 's/^/  | /' >&2
  rm -f -- "$log"
  return 1
}

# A stamp says for which interpreter and for which files (with their places: a venv cannot be moved) a step was done.
# Comparing the one named `ready` is all the work of a second start, so it begins few processes.
locks=("$root/requirements-build.lock" "$root/requirements.lock")
project=("${locks[@]}" "$root/pyproject.toml")
test_locks=("${locks[@]}" "$root/requirements-dev.lock")
stamp() { # NAME FILE…
  { readlink -f -- "$venv/bin/python" && sha256sum -- "${@:2}"; } >"$venv/$1"
}
stamped() { # NAME FILE…
  [ -f "$venv/$1" ] || return 1
  local content
  content=$(<"$venv/$1")
  [ "$venv/bin/python" -ef "${content%%$'\n'*}" ] && [ "${content#*$'\n'}" = "$(sha256sum -- "${@:2}")" ]
}
is_ready() { [ -x "$venv/bin/coach" ] && stamped ready "${project[@]}"; }
tests_are_ready() { stamped tests "${test_locks[@]}"; }

# One set-up at a time in this checkout: the second one waits, then finds the work done.
alone() { # COMMAND…
  (
    if command -v flock >/dev/null && ! flock -n 9; then
      say "Another set-up of this checkout is running; waiting for it."
      flock 9
    fi
    "$@"
  ) 9<"$root"
}

set_up() { is_ready || alone make_ready; }
set_up_tests() { tests_are_ready || alone make_tests_ready; }

make_ready() {
  is_ready && return
  say "Setting up the coach in $venv (once; a few minutes)."
  local python
  python=$(find_python) || die "The coach needs Python 3.11 or newer (up to 3.14), and there is none." \
    "Type: $(apt_line python3 python3-venv)"
  local wanted=("${system_packages[@]}")
  has_venv "$python" || wanted+=(python3-venv)
  ensure_packages "${wanted[@]}" || true
  has_venv "$python" || die "Nothing can be set up without python3-venv. When it is installed, start this again."
  make_environment "$python"
  install_project
  compile_project
  ask_for_model
  stamp ready "${project[@]}"
}

make_tests_ready() {
  tests_are_ready && return
  say "Setting up what the tests need."
  ensure_packages "${system_packages[@]}" "${test_packages[@]}" || true
  pip_install "The Python packages of the tests could not be installed." \
    --require-hashes -r "$root/requirements-dev.lock"
  stamp tests "${test_locks[@]}"
}

# Prints the interpreter to use. Those of Debian 12 and 13 come first: every package has a wheel for them.
find_python() {
  local name path minor best=
  for name in python3 python3.13 python3.11 python3.12 python3.14; do
    path=$(command -v "$name") || continue
    minor=$("$path" -c 'import sys; print(sys.version_info[1] if sys.version_info[0] == 3 else 0)' 2>/dev/null) || continue
    case $minor in
      11 | 13) printf '%s\n' "$path" && return ;;
      12 | 14) best=${best:-$path} ;;
    esac
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}
has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Debian packages: installed where that is allowed, else the line to type is printed.
apt_line() {
  local sudo=
  [ "$(id -u)" = 0 ] || sudo='sudo '
  printf '%s\n' "${sudo}apt-get install -y $*"
}
ensure_packages() { # PACKAGE…
  local package missing=() as_root=()
  for package in "$@"; do has_package "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "Not found: ${missing[*]} (the names in Debian). Install them with this system's package manager."
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      say "Debian packages are missing. Type: $(apt_line "${missing[@]}")"
      return 1
    fi
    as_root=(sudo -n)
  fi
  say "Installing Debian packages: ${missing[*]}"
  # Another apt may be at work on a machine that has just started; lists of yesterday are better than none.
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120
    -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10)
  "${as_root[@]}" "${apt[@]}" update >/dev/null 2>&1 </dev/null || true
  quietly "They could not be installed. Type: $(apt_line "${missing[@]}")" \
    "${as_root[@]}" "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}
has_package() {
  if command -v dpkg-query >/dev/null; then
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
  else
    case $1 in
      espeak-ng | flite | pulseaudio | dbus-daemon) command -v "$1" >/dev/null ;;
      pulseaudio-utils) command -v pactl >/dev/null ;;
      postgresql) command -v postgres ;;
      libportaudio2) ldconfig -p 2>/dev/null | grep -q libportaudio ;;
      *) true ;;
    esac
  fi
}

pip_install() { # WHAT-FAILED ARGUMENT…
  local what=$1
  shift
  quietly "$what" env PIP_USER=0 PIP_REQUIRE_HASHES= PIP_TARGET= \
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input install "$@" ||
    die "Is there a network? Start this again; it goes on with what is missing."
}

# The venv with the pinned packages. Made afresh whenever they change: nothing is left over from before.
make_environment() { # PYTHON
  stamped packages "${locks[@]}" && return
  rm -f -- "$venv/ready" "$venv/tests" "$venv/packages"
  quietly "The folder $venv could not be made." "$1" -m venv --clear "$venv" ||
    die "Is the disk full, or the checkout read-only?"
  say "Installing Python packages (some 80 MB)."
  # First what builds, pinned too, so that building fetches nothing unpinned.
  pip_install "The Python packages could not be installed." --require-hashes -r "$root/requirements-build.lock"
  local isolation=(--no-build-isolation)
  if ! "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info[1] not in (11, 13))'; then
    say "PocketSphinx has no wheel for this Python and is compiled: that needs a C compiler."
    isolation=()
  fi
  pip_install "The Python packages could not be installed." \
    --require-hashes --use-pep517 "${isolation[@]}" -r "$root/requirements.lock"
  stamp packages "${locks[@]}"
}

install_project() {
  pip_install "The coach itself could not be installed." --no-deps --no-index --no-build-isolation -e "$root"
}

# Where Python may not write what it has compiled, this is half a second of every start, until the modules change.
compile_project() {
  quietly "The coach's modules could not be compiled; it starts more slowly." \
    "$venv/bin/python" -m compileall -q "$root/coach" || true
}

# Asked for once: without it PocketSphinx listens, so a start must not wait for a network that is not there.
ask_for_model() {
  [ ! -e "$venv/model-asked" ] || return 0
  local status=0
  RES_OPTIONS='timeout:3 attempts:1' "$venv/bin/coach" models install "$first_model" >/dev/null </dev/null || status=$?
  [ $status -lt 128 ] || exit $status   # interrupted: ask again next time
  : >"$venv/model-asked"
}
