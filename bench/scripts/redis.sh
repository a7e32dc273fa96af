#!/usr/bin/env bash
# A Redis server for tests, of its own folder, on a free port of this machine alone. It lives as long as standard input
# is open: when the tests end or are killed, however they are, the server stops and its folder goes.
#
# redis.sh            one server
# redis.sh sentinel   a server with a replica, watched by a sentinel that makes the replica the master when it is gone
# redis.sh cluster    three servers that share the slots
#
# Says “ready PASSWORD PORT …” (sentinel: the sentinel's port, then master and replica), then obeys lines and answers
# each with “done”:
#   stop, start    an orderly end of the first server, and a new, empty beginning
#   crash          an end without a goodbye, as of a killed server
#   freeze, thaw   the server keeps its connections and answers nobody, as behind a broken network
#   flush          forgets everything
set -euo pipefail

fail() { echo "redis.sh: $*" >&2; exit 1; }

server=$(command -v redis-server) && command -v redis-cli >/dev/null ||
  fail "the tests need Redis 7 or newer: install it (on Debian or Ubuntu: sudo apt-get install redis-server) and try again."

umask 077
mode=${1:-single}
home=$(mktemp -d /tmp/duijie-redis-XXXXXX)
declare -A process=()
finish() {
  { for pid in "${process[@]}"; do kill -CONT "$pid" && kill -KILL "$pid"; done; wait; } 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT
trap 'exit 1' TERM HUP
trap '' INT # Ctrl-C in a terminal reaches this process too; it still has to clean up after the tests

password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
ask() { REDISCLI_AUTH=$password redis-cli -h 127.0.0.1 -p "$@" </dev/null 2>/dev/null; }

# launch PORT OPTION …: returns when the server answers.
launch() {
  local port=$1 try
  shift
  mkdir -p "$home/$port"
  touch "$home/$port/server.conf"
  "$server" "$home/$port/server.conf" --port "$port" --bind 127.0.0.1 --dir "$home/$port" --daemonize no \
    --logfile "$home/$port/log" "$@" </dev/null >/dev/null 2>&1 &
  process[$port]=$!
  for try in $(seq 100); do
    [ "$(ask "$port" ping)" = PONG ] && return
    kill -0 "${process[$port]}" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}
plain=(--save "" --appendonly no)
# launch_free OPTION …: the same on a port that nobody uses, which it leaves in $port.
launch_free() {
  local attempt
  for attempt in 1 2 3 4 5 6 7 8 9; do
    port=$((20000 + RANDOM % 12000))
    launch "$port" "$@" && return
  done
  tail -n 5 "$home/$port/log" >&2
  fail "the server did not start; its last words stand above."
}
keys=(--requirepass "$password" --masterauth "$password")

case $mode in
  single) launch_free "${plain[@]}" "${keys[@]}"; first=$port; ports=$port ;;
  sentinel)
    launch_free "${plain[@]}" "${keys[@]}"; first=$port
    launch_free "${plain[@]}" "${keys[@]}" --replicaof "127.0.0.1 $first"; second=$port
    for try in $(seq 100); do
      ask "$second" info replication | grep -q master_link_status:up && break
      sleep 0.1
    done
    port=$((32000 + RANDOM % 700))
    mkdir "$home/$port"
    printf '%s\n' "sentinel monitor duijie 127.0.0.1 $first 1" "sentinel auth-pass duijie $password" \
      "sentinel down-after-milliseconds duijie 1000" "sentinel failover-timeout duijie 5000" >"$home/$port/server.conf"
    launch "$port" --sentinel || fail "the sentinel did not start."
    ports="$port $first $second" ;;
  cluster)
    ports= nodes=()
    for node in 1 2 3; do
      launch_free "${plain[@]}" "${keys[@]}" --cluster-enabled yes --cluster-node-timeout 2000 \
        --cluster-require-full-coverage no
      ports+=" $port" nodes+=("127.0.0.1:$port")
    done
    first=${ports##* }
    REDISCLI_AUTH=$password redis-cli --cluster create "${nodes[@]}" --cluster-yes </dev/null >"$home/create" 2>&1 ||
      { tail -n 5 "$home/create" >&2; fail "the cluster was not made."; }
    for port in $ports; do
      until ask "$port" cluster info | grep -q cluster_state:ok; do sleep 0.1; done
    done
    ports=${ports# } ;;
  *) fail "does not know “$mode”." ;;
esac

end() { { kill "-$1" "${process[$first]}" && wait "${process[$first]}"; } 2>/dev/null || true; }
echo "ready $password $ports"
while read -r command; do
  case $command in
    start) launch "$first" "${plain[@]}" "${keys[@]}" ;;
    stop) end TERM ;;
    crash) end KILL ;;
    freeze) kill -STOP "${process[$first]}" ;;
    thaw) kill -CONT "${process[$first]}" ;;
    flush) ask "$first" flushall >/dev/null ;;
    *) fail "does not know “$command”." ;;
  esac
  echo done
done
