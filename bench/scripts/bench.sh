#!/usr/bin/env bash
# ./duijie bench: builds what is needed, then measures. ./duijie has found the JDK (JAVA_HOME).
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
bench="$home/bench/target/bench.jar"

fail() { echo "duijie bench: $*" >&2; exit 1; }

names="speed, load, scale, relevance, segmenters, ideas, rankers, evidence, drills, disks and fuzz"
case "${1:-}" in
  speed|load|scale|relevance|segmenters|ideas|rankers|evidence|drills|disks|fuzz) ;;
  -h|--help)
    cat <<'HELP'
Usage: ./duijie bench speed | load
       ./duijie bench scale [LARGEST]
       ./duijie bench relevance [--update]
       ./duijie bench segmenters | ideas | rankers | evidence
       ./duijie bench drills [KILLS]
       ./duijie bench disks [TIMES]
       ./duijie bench fuzz [REQUESTS [SEED]]
Measures the packaged program at full size and writes what it found to docs/results, with commit and command.
  speed       start-up, memory, and the time of matches and searches, beside plain Lucene on the same texts
  load        signed-in reads and writes of many callers at once, and what the audit log costs
  scale       matches among 2,000, 20,000 and 200,000 made offers with real titles, beside plain Lucene and bare ONNX
              Runtime; makes the catalogues once, in the user's cache folder (3 GB, an hour); LARGEST leaves out
              larger ones
  relevance   retrieval and ranking on seeds/judged, and on the real judgements in ../shared/eval where they are
              (the variable DUIJIE_EVAL names another folder);
              and compares every figure with bench/regressions: ends with 1 if one has moved
  --update    takes the figures as the ones that bench/regressions expects from now on
  segmenters  ways to cut Chinese text, by what full-text search finds with them and by speed
  ideas       what each signal is worth, with the interval of its difference
  rankers     kinds of ranker on the same features and folds
  drills      kills a writing server 200 times (KILLS) on H2 and on PostgreSQL, and PostgreSQL 20 times under a
              running server, and counts what was lost; about an hour
  disks       fills the disk of a writing server 20 times (TIMES), in two ways, and counts what was lost
  fuzz        sends a server 20,000 (REQUESTS) requests that nobody means, made from the contract by chance (SEED),
              and requires of each answer that it is no fault and a listed code
  evidence    whether cited spans carry the score, what stuffing gains, and how long hostile texts take
HELP
    exit 0 ;;
  "") fail "takes the name of a benchmark: $names." ;;
  *) fail "knows no benchmark “$1”; there are $names." ;;
esac

[ -n "${JAVA_HOME:-}" ] || fail "is run as ./duijie bench, which finds the JDK."
"$home/duijie" --version >/dev/null
[ "$1" != speed ] && [ "$1" != load ] && [ "$1" != drills ] && [ "$1" != disks ] && [ "$1" != fuzz ] || "$home/duijie" rehearse

stale() {
  [ -f "$bench" ] || return 0
  [ -n "$(find "$home"/{domain,ingest,models,matcher,proof,exchange,store,client,bench} "$home/pom.xml" "$home/api/src/main/openapi" -name target -prune \
      -o -type f \( -path '*/src/*' -o -name pom.xml \) -newer "$bench" -print -quit)" ]
}

if stale; then
  echo "duijie bench: building …" >&2
  log=$(mktemp)
  if ! (cd "$home" && MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
      mvn -B -ntp -q -pl bench -am package -DskipTests -Dquick=true) >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "the build failed; the reason stands above."
  fi
  rm -f "$log"
fi

heap=()
[ "$1" != scale ] || heap=(-Xmx2g)
exec "$JAVA_HOME/bin/java" "${heap[@]}" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  -Dduijie.home="$home" -jar "$bench" "$@"
