/// Many callers at once: signed-in reads, writes, and what an entry in the audit log costs.
@NullMarked
package org.duijie.bench.load;

import org.jspecify.annotations.NullMarked;
