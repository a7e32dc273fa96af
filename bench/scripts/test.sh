#!/usr/bin/env bash
# ./duijie test: installs what the tests need where it can, then builds everything and runs every check.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

fail() { echo "duijie test: $*" >&2; exit 1; }

case "${1:-}" in
  "") ;;
  -h|--help)
    cat <<'HELP'
Usage: ./duijie test
Builds every room and runs every check: format, static analysis, dependency rules, unit tests, properties,
and end-to-end tests against the packaged server, with a real browser and real PostgreSQL and Redis servers that the
tests start and remove by themselves. Takes under 20 minutes on two cores. Installs PostgreSQL, Redis, Chromium and a CJK
font when they are missing (Debian or Ubuntu, as root); otherwise says so in one line.
HELP
    exit 0 ;;
  *) fail "takes no arguments, and got “$1”. See ./duijie test --help." ;;
esac

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
[ -n "$(find /usr/share/fonts -iname '*CJK*' -print -quit 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
[ -n "$(find /usr/lib/postgresql -path '*/bin/initdb' -print -quit 2>/dev/null)" ] || command -v initdb >/dev/null ||
  missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] ||
    fail "the tests need ${missing[*]}: install them (on Debian or Ubuntu: sudo apt-get install ${missing[*]}) and try again."
  echo "duijie test: installing ${missing[*]} …" >&2
  log=$(mktemp)
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 ||
    { tail -n 5 "$log" >&2; fail "could not install ${missing[*]}; the reason stands above."; }
fi

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
exec mvn -B -ntp verify
