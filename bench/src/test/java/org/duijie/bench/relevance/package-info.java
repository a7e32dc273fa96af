@NullMarked
package org.duijie.bench.relevance;

import org.jspecify.annotations.NullMarked;
