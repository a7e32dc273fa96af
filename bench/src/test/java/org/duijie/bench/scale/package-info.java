@NullMarked
package org.duijie.bench.scale;

import org.jspecify.annotations.NullMarked;
