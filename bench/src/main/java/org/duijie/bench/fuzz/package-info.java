/// What a server answers to requests that nobody means.
@NullMarked
package org.duijie.bench.fuzz;

import org.jspecify.annotations.NullMarked;
