/// What anyone can check without trusting us: digests and Merkle trees. Knows nothing of the rest of the house.
@org.jspecify.annotations.NullMarked
package org.duijie.proof;
