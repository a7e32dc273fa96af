package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /// The entries that Certificate Transparency's reference implementation is tested with.
    private static final List<byte[]> REFERENCE = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .toList();

    @ParameterizedTest(name = "{0} entries")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_roots_are_those_of_rfc_6962(int size, String root) {
        assertThat(hex(MerkleTree.of(REFERENCE.subList(0, size)).root())).isEqualTo(root);
    }

    @Test
    void a_proof_names_the_siblings_from_the_leaf_upwards() {
        MerkleTree tree = MerkleTree.of(REFERENCE);

        assertThat(hex(tree.inclusionProof(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void the_only_entry_needs_no_siblings() {
        MerkleTree tree = MerkleTree.of(List.of(NaiveTree.entry(7)));

        assertThat(tree.inclusionProof(0)).isEmpty();
        assertThat(MerkleTree.includes(tree.root(), 1, 0, NaiveTree.leaf(7), List.of()))
                .isTrue();
        assertThat(MerkleTree.includes(tree.root(), 1, 0, NaiveTree.leaf(8), List.of()))
                .isFalse();
    }

    @Test
    void nothing_stands_in_an_empty_tree() {
        MerkleTree tree = MerkleTree.of(List.of());

        assertThat(tree.size()).isZero();
        assertThat(MerkleTree.includes(tree.root(), 0, 0, NaiveTree.leaf(0), List.of()))
                .isFalse();
        assertThatThrownBy(() -> tree.inclusionProof(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MerkleTree.of(REFERENCE).inclusionProof(-1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        MerkleTree two = MerkleTree.of(REFERENCE.subList(0, 2));
        byte[] node = new byte[64];
        System.arraycopy(MerkleTree.of(REFERENCE.subList(0, 1)).root().bytes(), 0, node, 0, 32);
        System.arraycopy(MerkleTree.of(REFERENCE.subList(1, 2)).root().bytes(), 0, node, 32, 32);

        assertThat(MerkleTree.of(List.of(node)).root()).isNotEqualTo(two.root());
    }

    @Test
    void scribbling_on_a_hash_changes_nothing_in_the_tree() {
        MerkleTree tree = MerkleTree.of(REFERENCE);
        Hash before = tree.root();

        tree.inclusionProof(0).forEach(sibling -> sibling.bytes()[0] ^= 1);
        tree.root().bytes()[0] ^= 1;

        assertThat(tree.root()).isEqualTo(before);
    }

    /// The proofs that Certificate Transparency's reference implementation is tested with.
    @Test
    void consistency_proofs_are_those_of_rfc_6962() {
        MerkleTree tree = MerkleTree.of(REFERENCE);

        assertThat(hex(tree.consistencyProof(1)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree.consistencyProof(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(MerkleTree.of(REFERENCE.subList(0, 5)).consistencyProof(2)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void a_tree_continues_itself_and_the_empty_tree_without_a_proof() {
        MerkleTree tree = MerkleTree.of(REFERENCE);
        Hash other = MerkleTree.of(REFERENCE.subList(0, 7)).root();

        assertThat(tree.consistencyProof(0)).isEmpty();
        assertThat(tree.consistencyProof(8)).isEmpty();
        assertThat(MerkleTree.continues(Hash.OF_NOTHING, 0, tree.root(), 8, List.of()))
                .isTrue();
        assertThat(MerkleTree.continues(tree.root(), 8, tree.root(), 8, List.of()))
                .isTrue();
        assertThat(MerkleTree.continues(Hash.OF_NOTHING, 0, Hash.OF_NOTHING, 0, List.of()))
                .isTrue();

        assertThat(MerkleTree.continues(other, 0, tree.root(), 8, List.of())).isFalse();
        assertThat(MerkleTree.continues(other, 8, tree.root(), 8, List.of())).isFalse();
        assertThat(MerkleTree.continues(other, 0, other, 0, List.of())).isFalse();
        assertThat(MerkleTree.continues(tree.root(), 8, tree.root(), 8, List.of(other)))
                .isFalse();
        assertThat(MerkleTree.continues(tree.root(), 8, other, 7, List.of())).isFalse();
        assertThatThrownBy(() -> tree.consistencyProof(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MerkleTree.over(index -> other, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_size_up_to_130_agrees_with_the_naive_tree_in_root_and_proofs() {
        List<Hash> leaves = NaiveTree.leaves(130);
        for (int size = 0; size <= 130; size++) {
            MerkleTree tree = tree(size);
            NaiveTree naive = new NaiveTree(leaves.subList(0, size));
            assertThat(tree.root()).isEqualTo(naive.root());
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.inclusionProof(index);
                assertThat(proof).isEqualTo(naive.inclusionProof(index));
                assertThat(MerkleTree.includes(tree.root(), size, index, leaves.get(index), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void every_tree_up_to_130_continues_every_smaller_one() {
        List<Hash> roots = IntStream.rangeClosed(0, 130)
                .mapToObj(size -> tree(size).root())
                .toList();
        for (int size = 0; size <= 130; size++) {
            for (int older = 0; older <= size; older++) {
                List<Hash> proof = tree(size).consistencyProof(older);
                assertThat(MerkleTree.continues(roots.get(older), older, roots.get(size), size, proof))
                        .isTrue();
            }
        }
    }

    /// No tree of this size can be built here; the verifier does not know how its two halves came about.
    @Test
    void sizes_beyond_an_int_are_counted_right() {
        long size = (1L << 40) + 1;
        Hash left = Hash.over(new byte[] {1});
        Hash last = NaiveTree.leaf(7);
        Hash root = MerkleTree.node(left, last);

        assertThat(MerkleTree.includes(root, size, size - 1, last, List.of(left)))
                .isTrue();
        assertThat(MerkleTree.includes(root, size - 1, size - 2, last, List.of(left)))
                .isFalse();
        assertThat(MerkleTree.continues(left, size - 1, root, size, List.of(last)))
                .isTrue();
        assertThat(MerkleTree.continues(left, size - 2, root, size, List.of(last)))
                .isFalse();
        assertThat(MerkleTree.includes(root, Long.MAX_VALUE, Long.MAX_VALUE - 1, last, List.of(left)))
                .isFalse();
    }

    @Property(tries = 60)
    void every_entry_is_proved_at_its_place_and_nowhere_else(@ForAll @IntRange(min = 1, max = 70) int size) {
        MerkleTree tree = tree(size);
        for (int index = 0; index < size; index++) {
            List<Hash> proof = tree.inclusionProof(index);
            for (int place = -1; place <= size; place++) {
                assertThat(MerkleTree.includes(tree.root(), size, place, NaiveTree.leaf(index), proof))
                        .isEqualTo(place == index);
            }
        }
    }

    @Property(tries = 300)
    void a_proof_holds_for_no_other_entry_root_or_sibling(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int wanted,
            @ForAll @IntRange(max = 255) int bit) {
        int index = wanted % size;
        MerkleTree tree = tree(size);
        Hash leaf = NaiveTree.leaf(index);
        List<Hash> proof = tree.inclusionProof(index);

        assertThat(MerkleTree.includes(tree.root(), size, index, NaiveTree.leaf(size), proof))
                .isFalse();
        assertThat(MerkleTree.includes(flipped(tree.root(), bit), size, index, leaf, proof))
                .isFalse();
        for (List<Hash> forged : forgeries(proof, bit)) {
            assertThat(MerkleTree.includes(tree.root(), size, index, leaf, forged))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void a_consistency_proof_holds_for_no_other_root_sibling_or_size(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int wanted,
            @ForAll @IntRange(max = 255) int bit) {
        int older = 1 + wanted % (size - 1);
        Hash was = tree(older).root();
        Hash root = tree(size).root();
        List<Hash> proof = tree(size).consistencyProof(older);

        assertThat(MerkleTree.continues(was, older, root, size, proof)).isTrue();
        assertThat(MerkleTree.continues(flipped(was, bit), older, root, size, proof))
                .isFalse();
        assertThat(MerkleTree.continues(was, older, flipped(root, bit), size, proof))
                .isFalse();
        assertThat(MerkleTree.continues(root, size, was, older, proof)).isFalse();
        for (List<Hash> forged : forgeries(proof, bit)) {
            assertThat(MerkleTree.continues(was, older, root, size, forged)).isFalse();
        }
        assertThat(MerkleTree.continues(tree(older - 1).root(), older - 1, root, size, proof))
                .isFalse();
        assertThat(MerkleTree.continues(was, older, tree(size + 1).root(), size + 1, proof))
                .isFalse();
    }

    /// A size is told by the way to the root only where the way differs; a larger or smaller power of two always does.
    @Property(tries = 200)
    void a_proof_does_not_hold_for_a_tree_of_twice_or_half_the_size(
            @ForAll @IntRange(min = 2, max = 200) int size, @ForAll @IntRange(max = 199) int wanted) {
        int index = wanted % size;
        MerkleTree tree = tree(size);
        List<Hash> proof = tree.inclusionProof(index);

        assertThat(MerkleTree.includes(tree.root(), size / 2, index, NaiveTree.leaf(index), proof))
                .isFalse();
        if (Integer.bitCount(size) == 1) {
            assertThat(MerkleTree.includes(tree.root(), size * 2L, index, NaiveTree.leaf(index), proof))
                    .isFalse();
        }
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.over(index -> NaiveTree.leaf(Math.toIntExact(index)), size);
    }

    private static List<String> hex(List<Hash> proof) {
        return proof.stream().map(MerkleTreeTest::hex).toList();
    }

    private static String hex(Hash hash) {
        return HEX.formatHex(hash.bytes());
    }

    /// Each sibling with one bit flipped, one sibling more, one less, and two in each other's place.
    private static List<List<Hash>> forgeries(List<Hash> proof, int bit) {
        List<List<Hash>> forgeries = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> forged = new ArrayList<>(proof);
            forged.set(i, flipped(proof.get(i), bit));
            forgeries.add(forged);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.OF_NOTHING);
        forgeries.add(longer);
        forgeries.add(proof.subList(1, proof.size()));
        forgeries.add(proof.subList(0, proof.size() - 1));
        if (proof.size() > 1) {
            List<Hash> swapped = new ArrayList<>(proof);
            Collections.swap(swapped, 0, proof.size() - 1);
            forgeries.add(swapped);
        }
        return forgeries;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] other = hash.bytes();
        other[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(other);
    }
}
