/// The record of record in a relational database: H2 inside the process, or PostgreSQL, with the same migrations.
///
/// The door is [org.duijie.store.jdbc.JdbcHouse]. Five decisions shape what is behind it:
///
/// - **The row decides, the body speaks.** The table `record` holds what is queried and what policy needs; the record
///   itself is JSON in `record_version`, once per version. A body never changes, so parsed ones are cached by (id,
///   version), while the version and the policy columns are read from the database each time, in one statement.
/// - **Policy is part of the query.** Every read states the viewer's `Visibility` as SQL with bound parameters
///   ([VisibilitySql]); a row that the viewer may not see never leaves the database.
/// - **One writer at a time.** A command locks the head of the outbox first. Its reads cannot go stale under it, two
///   commands cannot deadlock, and sequences follow the order of commits without gaps, so a follower that has seen 7
///   has seen 6. Readers wait for nobody.
/// - **Acknowledged is committed.** H2 runs with `WRITE_DELAY=0`, which hands each commit to the operating system
///   before it answers: a killed process loses nothing. It does not wait for the disk, so a power cut can cost the
///   last moments; who cannot accept that runs PostgreSQL.
/// - **Away is a type.** A database that does not answer is `StoreUnavailable` at every port, never a driver's
///   exception.
@org.jspecify.annotations.NullMarked
package org.duijie.store.jdbc;
