/// What anyone can check without trusting us: digests, Merkle trees, and built on them the
/// [audit log][org.duijie.proof.log]. Knows nothing of the rest of the house.
///
/// Who appends keeps a [Frontier][org.duijie.proof.Frontier], some twenty hashes. Who proves holds a
/// [MerkleTree][org.duijie.proof.MerkleTree] over a source of leaves, which a store answers. Who checks needs neither:
/// the two checks are static, and take roots, sizes and a proof.
@org.jspecify.annotations.NullMarked
package org.duijie.proof;
