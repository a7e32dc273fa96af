/// Tests of the contest of segmenters.
@org.jspecify.annotations.NullMarked
package org.duijie.bench.segmenters;
