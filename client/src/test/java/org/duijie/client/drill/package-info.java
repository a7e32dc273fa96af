/// Drills: a real server that is killed while it writes, and what must be true afterwards.
@org.jspecify.annotations.NullMarked
package org.duijie.client.drill;
