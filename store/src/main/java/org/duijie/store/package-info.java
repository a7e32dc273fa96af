/// Durable state behind the ports of `exchange`: how a record is written down in [org.duijie.store.json], and where in
/// [org.duijie.store.jdbc]. What replicas share beside it is in [org.duijie.store.memory] and [org.duijie.store.redis].
@org.jspecify.annotations.NullMarked
package org.duijie.store;
