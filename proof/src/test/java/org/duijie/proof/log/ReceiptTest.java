package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.proof.MerkleTree;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private final SampleLog log = SampleLog.sample();
    private final KeyChain first = KeyChain.of(log.firstKey());

    @Test
    void one_reads_as_it_was_printed_and_holds_under_the_first_key() {
        Receipt receipt = receipt(1, log.checkpoints().getFirst());

        assertThat(receipt.text()).startsWith("duijie-receipt 1\nentry 1 2026-11-26T19:37:02.123456Z ");
        assertThat(Receipt.parse(receipt.text())).isEqualTo(receipt);
        assertThat(receipt.fault(first)).isEmpty();
        assertThat(Receipt.check(receipt.text(), first)).isEmpty();
        assertThat(receipt.toString()).doesNotContain("公示");
    }

    @Test
    void one_that_a_later_key_signed_holds_by_the_rotation() {
        Receipt receipt = receipt(1, log.checkpoints().getLast());
        Rotation rotation = log.parts.stream()
                .filter(Rotation.class::isInstance)
                .map(Rotation.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(receipt.fault(first)).contains(Fault.SIGNATURE);
        assertThat(receipt.fault(first.and(rotation))).isEmpty();
    }

    @Test
    void the_only_entry_of_a_log_needs_no_siblings() {
        SampleLog small = new SampleLog().entries(1).checkpoint();
        Receipt receipt =
                new Receipt(small.entryAt(0), List.of(), small.checkpoints().getFirst());

        assertThat(Receipt.check(receipt.text(), KeyChain.of(small.firstKey()))).isEmpty();
    }

    @Test
    void one_for_another_entry_place_or_time_does_not_hold() {
        Receipt receipt = receipt(1, log.checkpoints().getFirst());
        Entry entry = receipt.entry();

        assertFault(Fault.ROOT, new Entry(0, entry.time(), entry.bytes()), receipt);
        assertFault(Fault.ROOT, new Entry(3, entry.time(), entry.bytes()), receipt);
        assertFault(Fault.ROOT, new Entry(1, entry.time().minusSeconds(1), entry.bytes()), receipt);
        assertFault(Fault.ROOT, new Entry(1, entry.time(), "other".getBytes(StandardCharsets.UTF_8)), receipt);
        assertFault(Fault.TIME, new Entry(1, entry.time().plusSeconds(60), entry.bytes()), receipt);
    }

    @Test
    void no_byte_of_one_can_be_changed_dropped_or_doubled() {
        String text = receipt(1, log.checkpoints().getFirst()).text();
        for (int i = 0; i < text.length(); i++) {
            String before = text.substring(0, i);
            String after = text.substring(i + 1);
            char here = text.charAt(i);
            for (String changed : List.of(
                    before + (char) (here ^ 1) + after,
                    before + (char) (here ^ 0x20) + after,
                    before + after,
                    before + here + here + after,
                    before)) {
                assertThat(Receipt.check(changed, first)).as(changed).isPresent();
            }
        }
    }

    private void assertFault(Fault fault, Entry other, Receipt receipt) {
        assertThat(new Receipt(other, receipt.proof(), receipt.checkpoint()).fault(first))
                .contains(fault);
    }

    private Receipt receipt(long sequence, Checkpoint checkpoint) {
        MerkleTree tree = MerkleTree.over(log::leaf, checkpoint.size());
        return new Receipt(log.entryAt(sequence), tree.inclusionProof(sequence), checkpoint);
    }
}
