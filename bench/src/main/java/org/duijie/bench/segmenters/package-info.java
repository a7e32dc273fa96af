/// Ways to cut Chinese text, compared by what a search finds with them and by speed. Those that lost live here only and
/// do not ship.
@org.jspecify.annotations.NullMarked
package org.duijie.bench.segmenters;
