/// What happens when things break: counted on a real server.
@NullMarked
package org.duijie.bench.drills;

import org.jspecify.annotations.NullMarked;
