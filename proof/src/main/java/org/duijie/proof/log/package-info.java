/// The audit log: entries in an order that cannot be changed unseen.
///
/// A [LogWriter] puts entries in order, as leaves of a growing Merkle tree, and signs [Checkpoint]s: so many entries,
/// this root, at this time. A [LogHead] is all that it needs to go on after a restart. What it signs are [Note]s, and
/// they are a chain: a [Rotation] in it hands over to another key, so that whoever holds the first public key can check
/// everything after it.
///
/// What people hold in their hands: a [Receipt] for one entry, a checkpoint to compare later days with, and an
/// [AuditExport], the whole log as one file of lines. [AuditVerifier] checks it offline and names the first entry that
/// is not as it was signed.
///
/// The package knows no records and no users: an entry is bytes. It reads and writes files for [SigningKeys] alone.
@org.jspecify.annotations.NullMarked
package org.duijie.proof.log;
