#!/usr/bin/env bash
# A PostgreSQL server for tests, of its own folder, on a free port of this machine alone. It lives as long as standard
# input is open: when the tests end or are killed, however they are, the server stops and its folder goes.
#
# Says “ready PORT PASSWORD” (user and first database: duijie), then obeys lines and answers each with “done”:
#   create NAME …  a new database, as in SQL
#   stop, start    an orderly end, and a new beginning
#   crash          an end without a goodbye, as of a killed server
#   freeze, thaw   the server keeps its connections and answers nobody, as behind a broken network
set -euo pipefail

fail() { echo "postgres.sh: $*" >&2; exit 1; }

bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")
[ -x "$bin/initdb" ] ||
  fail "the tests need PostgreSQL 15 or newer: install it (on Debian or Ubuntu: sudo apt-get install postgresql) and try again."

# The server refuses to run as root. The user postgres may not be allowed to read this file, so it gets the text.
if [ "$(id -u)" = 0 ]; then
  text=$(cat "${BASH_SOURCE[0]}")
  cd /
  exec runuser -u postgres -- bash -c "$text" postgres.sh
fi

umask 077
home=$(mktemp -d /tmp/duijie-postgres-XXXXXX)
finish() {
  kill -CONT "${frozen[@]}" 2>/dev/null || true
  "$bin/pg_ctl" -D "$home/data" -m immediate -w stop </dev/null >/dev/null 2>&1 || true
  rm -rf "$home"
}
frozen=()
trap finish EXIT
trap 'exit 1' TERM HUP
trap '' INT # Ctrl-C in a terminal reaches this process too; it still has to clean up after the tests

password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
echo "$password" >"$home/password"
# A Chinese collation, because an order of titles that depends on the server's locale should be seen to be wrong.
"$bin/initdb" -D "$home/data" -U duijie --pwfile="$home/password" -A scram-sha-256 -E UTF8 --no-sync \
  --locale=C.UTF-8 --locale-provider=icu --icu-locale=zh </dev/null >"$home/initdb" 2>&1 ||
  { cat "$home/initdb" >&2; fail "initdb failed; the reason stands above."; }

start() {
  "$bin/pg_ctl" -D "$home/data" -l "$home/log" -w -t 60 -o "-p $port -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=$home -c shared_buffers=64MB -c max_connections=100" start </dev/null >/dev/null 2>&1
}
stop() { "$bin/pg_ctl" -D "$home/data" -m "$1" -w -t 60 stop </dev/null >/dev/null 2>&1; }
sql() { PGPASSWORD=$password "$bin/psql" -h "$home" -p "$port" -U duijie -d "$1" -q -v ON_ERROR_STOP=1 -c "$2" </dev/null >/dev/null; }

for attempt in 1 2 3 4 5 6 7 8 9; do
  port=$((20000 + RANDOM % 12000))
  start && break
  [ "$attempt" -lt 9 ] || { tail -n 5 "$home/log" >&2; fail "the server did not start; its last words stand above."; }
done
sql postgres 'create database duijie'

echo "ready $port $password"
while read -r command name; do
  case $command in
    create) sql postgres "create database $name" ;;
    start) start ;;
    stop) stop fast ;;
    crash) stop immediate ;;
    freeze)
      master=$(head -n 1 "$home/data/postmaster.pid")
      mapfile -t frozen < <(echo "$master"; pgrep -P "$master")
      kill -STOP "${frozen[@]}" ;;
    thaw) kill -CONT "${frozen[@]}"; frozen=() ;;
    *) fail "does not know “$command”." ;;
  esac
  echo done
done
