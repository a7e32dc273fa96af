#!/usr/bin/env bash
# ./duijie bench: builds what is needed, then measures. ./duijie has found the JDK (JAVA_HOME).
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
bench="$home/bench/target/bench.jar"

fail() { echo "duijie bench: $*" >&2; exit 1; }

case "${1:-}" in
  speed|relevance|evidence) ;;
  -h|--help)
    cat <<'HELP'
Usage: ./duijie bench speed
       ./duijie bench relevance [--update]
       ./duijie bench evidence
Measures the packaged program at full size and writes what it found to docs/results, with commit and command.
  speed       start-up, memory, and the time of matches and searches, beside plain Lucene on the same texts
  relevance   retrieval and ranking on seeds/judged, and on the real judgements in ../shared/eval where they are
              (the variable DUIJIE_EVAL names another folder)
  evidence    whether the cited spans carry the score, what a stuffed record gains, and what hostile text costs
  --update    also takes the figures of seeds/judged as the ones that bench/regressions expects from now on
HELP
    exit 0 ;;
  drills|fuzz) fail "“$1” is not built yet; there are speed, relevance and evidence." ;;
  "") fail "takes the name of a benchmark: speed, relevance or evidence." ;;
  *) fail "knows no benchmark “$1”; there are speed, relevance and evidence." ;;
esac

[ -n "${JAVA_HOME:-}" ] || fail "is run as ./duijie bench, which finds the JDK."
"$home/duijie" --version >/dev/null

stale() {
  [ -f "$bench" ] || return 0
  [ -n "$(find "$home"/{domain,ingest,models,matcher,client,bench} "$home/pom.xml" "$home/api/src/main/openapi" -name target -prune \
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

exec "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  -Dduijie.home="$home" -jar "$bench" "$@"
