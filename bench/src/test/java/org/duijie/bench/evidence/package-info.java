@NullMarked
package org.duijie.bench.evidence;

import org.jspecify.annotations.NullMarked;
