/// Measures the packaged program and writes what it found to `docs/results`: pages that nobody edits by hand.
///
/// [org.duijie.bench.speed] times it beside a peer in the same run; [org.duijie.bench.relevance] measures what it finds
/// and how it ranks, and keeps the figures that must not move unnoticed. Nothing here uses the program's classes for
/// HTTP or commands: it is started and called as users start and call it.
@NullMarked
package org.duijie.bench;

import org.jspecify.annotations.NullMarked;
