package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrontierTest {
    @Test
    void a_growing_tree_has_the_naive_root_at_every_size_up_to_130() {
        List<Hash> leaves = NaiveTree.leaves(130);
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size < 130; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(new NaiveTree(leaves.subList(0, size)).root());
            frontier = frontier.append(leaves.get(size));
        }
    }

    @Property(tries = 20)
    void one_that_was_stored_goes_on_as_if_nothing_had_happened(
            @ForAll @IntRange(max = 2000) int before, @ForAll @IntRange(max = 200) int after) {
        Frontier grown = Frontier.EMPTY;
        for (int i = 0; i < before; i++) {
            grown = grown.append(NaiveTree.leaf(i));
        }
        List<byte[]> stored = grown.peaks().stream().map(Hash::bytes).toList();
        Frontier restored = new Frontier(before, stored.stream().map(Hash::of).toList());
        for (int i = before; i < before + after; i++) {
            restored = restored.append(NaiveTree.leaf(i));
        }

        assertThat(restored.root()).isEqualTo(new NaiveTree(NaiveTree.leaves(before + after)).root());
        assertThat(restored.peaks()).hasSize(Integer.bitCount(before + after));
    }

    @Test
    void whoever_keeps_the_completed_nodes_proves_without_reading_leaves() {
        Map<String, Hash> kept = new HashMap<>();
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < 100; i++) {
            frontier =
                    frontier.append(NaiveTree.leaf(i), (height, index, hash) -> kept.put(height + ":" + index, hash));
        }
        MerkleTree tree = MerkleTree.over(new KeptNodes(kept), 100);

        assertThat(kept).hasSize(100 + 50 + 25 + 12 + 6 + 3 + 1);
        assertThat(tree.root()).isEqualTo(frontier.root());
        assertThat(tree.inclusionProof(63)).isEqualTo(new NaiveTree(NaiveTree.leaves(100)).inclusionProof(63));
    }

    @Test
    void one_with_the_wrong_number_of_peaks_cannot_be_built() {
        assertThatThrownBy(() -> new Frontier(3, List.of(Hash.OF_NOTHING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tree of 3 leaves has 2 peaks, not 1");
        assertThatThrownBy(() -> new Frontier(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private record KeptNodes(Map<String, Hash> nodes) implements LeafHashes {
        @Override
        public Hash leaf(long index) {
            return node(0, index);
        }

        @Override
        public Hash node(int height, long index) {
            return nodes.getOrDefault(height + ":" + index, Hash.OF_NOTHING);
        }
    }
}
