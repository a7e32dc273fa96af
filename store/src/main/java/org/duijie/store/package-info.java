/// Durable state behind the ports of `exchange`: how a record is written down in [org.duijie.store.json], and where in
/// [org.duijie.store.jdbc].
@org.jspecify.annotations.NullMarked
package org.duijie.store;
