/// What servers on one database (副本, replicas) share beside it: counts of requests, word that something changed, and
/// who does a job. None of it is the record of anything; a process that is alone, or cut off, goes on with its own.
///
/// Keys, topics, names and events hold ids and keyed hashes, never text and never what names a person.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.replica;
