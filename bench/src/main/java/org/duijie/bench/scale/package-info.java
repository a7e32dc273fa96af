/// What a match costs in a catalogue of two thousand, twenty thousand and two hundred thousand offers, beside the bare
/// libraries that do the heavy work.
@NullMarked
package org.duijie.bench.scale;

import org.jspecify.annotations.NullMarked;
