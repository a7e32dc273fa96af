/// What replicas share, for a process that is alone or cut off.
@org.jspecify.annotations.NullMarked
package org.duijie.store.memory;
