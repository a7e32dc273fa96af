package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        assertThat(HEX.formatHex(MerkleTree.of(REFERENCE.subList(0, size)).root()))
                .isEqualTo(root);
    }

    @Test
    void a_proof_names_the_siblings_from_the_leaf_upwards() {
        MerkleTree tree = MerkleTree.of(REFERENCE);

        assertThat(tree.inclusionProof(0).stream().map(HEX::formatHex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void the_only_entry_needs_no_siblings() {
        MerkleTree tree = MerkleTree.of(List.of(entry(7)));

        assertThat(tree.inclusionProof(0)).isEmpty();
        assertThat(MerkleTree.includes(tree.root(), 1, 0, entry(7), List.of())).isTrue();
        assertThat(MerkleTree.includes(tree.root(), 1, 0, entry(8), List.of())).isFalse();
    }

    @Test
    void nothing_stands_in_an_empty_tree() {
        MerkleTree tree = MerkleTree.of(List.of());

        assertThat(tree.size()).isZero();
        assertThat(MerkleTree.includes(tree.root(), 0, 0, entry(0), List.of())).isFalse();
        assertThatThrownBy(() -> tree.inclusionProof(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MerkleTree.of(REFERENCE).inclusionProof(-1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        MerkleTree two = MerkleTree.of(REFERENCE.subList(0, 2));
        byte[] node = new byte[64];
        System.arraycopy(MerkleTree.of(REFERENCE.subList(0, 1)).root(), 0, node, 0, 32);
        System.arraycopy(MerkleTree.of(REFERENCE.subList(1, 2)).root(), 0, node, 32, 32);

        assertThat(MerkleTree.of(List.of(node)).root()).isNotEqualTo(two.root());
    }

    @Test
    void scribbling_on_a_proof_changes_nothing_in_the_tree() {
        MerkleTree tree = MerkleTree.of(REFERENCE);
        byte[] before = tree.root();

        tree.inclusionProof(0).forEach(sibling -> sibling[0] ^= 1);
        MerkleTree one = MerkleTree.of(REFERENCE.subList(0, 1));
        one.root()[0] ^= 1;

        assertThat(tree.root()).isEqualTo(before);
        assertThat(HEX.formatHex(one.root())).startsWith("6e340b9c");
    }

    @Property(tries = 200)
    void every_entry_is_proved_at_its_place_and_nowhere_else(@ForAll @IntRange(min = 1, max = 70) int size) {
        MerkleTree tree = tree(size);
        for (int index = 0; index < size; index++) {
            List<byte[]> proof = tree.inclusionProof(index);
            for (int place = -1; place <= size; place++) {
                assertThat(MerkleTree.includes(tree.root(), size, place, entry(index), proof))
                        .isEqualTo(place == index);
            }
        }
    }

    @Property
    void a_proof_holds_for_no_other_entry_root_or_sibling(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int wanted,
            @ForAll @IntRange(max = 255) int bit) {
        int index = wanted % size;
        MerkleTree tree = tree(size);
        List<byte[]> proof = tree.inclusionProof(index);

        assertThat(MerkleTree.includes(tree.root(), size, index, entry(size), proof))
                .isFalse();
        assertThat(MerkleTree.includes(flipped(tree.root(), bit), size, index, entry(index), proof))
                .isFalse();
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> forged = new ArrayList<>(proof);
            forged.set(i, flipped(proof.get(i), bit));
            assertThat(MerkleTree.includes(tree.root(), size, index, entry(index), forged))
                    .isFalse();
        }
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(entry(0));
        assertThat(MerkleTree.includes(tree.root(), size, index, entry(index), longer))
                .isFalse();
        assertThat(MerkleTree.includes(tree.root(), size, index, entry(index), proof.subList(1, proof.size())))
                .isFalse();
    }

    /// A size is told by the way to the root only where the way differs; a larger or smaller power of two always does.
    @Property
    void a_proof_does_not_hold_for_a_tree_of_twice_or_half_the_size(
            @ForAll @IntRange(min = 2, max = 200) int size, @ForAll @IntRange(max = 199) int wanted) {
        int index = wanted % size;
        MerkleTree tree = tree(size);
        List<byte[]> proof = tree.inclusionProof(index);

        assertThat(MerkleTree.includes(tree.root(), size / 2, index, entry(index), proof))
                .isFalse();
        if (Integer.bitCount(size) == 1) {
            assertThat(MerkleTree.includes(tree.root(), size * 2, index, entry(index), proof))
                    .isFalse();
        }
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.of(
                IntStream.range(0, size).mapToObj(MerkleTreeTest::entry).toList());
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] other = hash.clone();
        other[bit / 8] ^= (byte) (1 << (bit % 8));
        return other;
    }
}
