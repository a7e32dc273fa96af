@NullMarked
package org.duijie.bench.speed;

import org.jspecify.annotations.NullMarked;
