package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;
import org.junit.jupiter.api.Test;

class LogWriterTest {
    private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generate(SampleLog.NAME);
    private final LogWriter writer = LogWriter.start(key);

    @Test
    void a_checkpoint_signs_the_tree_over_all_entries() {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Entry entry = writer.append(SampleLog.START, BYTES);
            assertThat(entry.sequence()).isEqualTo(i);
            leaves.add(entry.leaf());
        }

        Checkpoint checkpoint = writer.checkpoint(SampleLog.START);

        assertThat(checkpoint.size()).isEqualTo(20);
        assertThat(checkpoint.root())
                .isEqualTo(MerkleTree.over(index -> leaves.get((int) index), 20).root());
        assertThat(checkpoint.signedBy(key.verifier())).isTrue();
        assertThat(checkpoint.previous()).isEqualTo(Hash.OF_NOTHING);
        assertThat(writer.checkpoint(SampleLog.START).previous()).isEqualTo(checkpoint.hash());
    }

    @Test
    void a_clock_that_was_set_back_neither_stops_the_log_nor_turns_its_time() {
        Instant earlier = SampleLog.START.minus(Duration.ofDays(1));
        writer.append(SampleLog.START, BYTES);

        assertThat(writer.append(earlier, BYTES).time()).isEqualTo(SampleLog.START);
        assertThat(writer.checkpoint(earlier).time()).isEqualTo(SampleLog.START);
        assertThat(writer.head().time()).isEqualTo(SampleLog.START);
    }

    @Test
    void one_that_goes_on_from_a_stored_head_signs_as_if_it_had_never_stopped() {
        writer.append(SampleLog.START, BYTES);
        writer.checkpoint(SampleLog.START);
        LogHead stored = writer.head();
        LogWriter restarted = LogWriter.resume(key, stored);

        for (LogWriter each : List.of(writer, restarted)) {
            each.append(SampleLog.START, BYTES);
        }

        assertThat(restarted.checkpoint(SampleLog.START)).isEqualTo(writer.checkpoint(SampleLog.START));
        assertThat(stored.size()).isEqualTo(1);
    }

    @Test
    void no_other_key_goes_on_with_a_log() {
        SigningKey other = SigningKey.generate(SampleLog.NAME);

        assertThatThrownBy(() -> LogWriter.resume(other, writer.head()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is signed by key %s, not by key %s".formatted(key.id(), other.id()));
        assertThatThrownBy(() -> writer.rotate(key, SampleLog.START)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.rotate(SigningKey.generate(new LogName("other")), SampleLog.START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_has_a_time_and_some_bytes_and_shows_neither_to_scribblers() {
        Entry entry = new Entry(0, SampleLog.START.plusNanos(7), BYTES);
        entry.bytes()[0] ^= 1;

        assertThat(entry.bytes()).isEqualTo(BYTES);
        assertThat(entry.time()).isEqualTo(SampleLog.START);
        assertThat(entry.leaf())
                .isEqualTo(MerkleTree.leaf("2026-11-26T19:37:00.123456Z\nbytes".getBytes(StandardCharsets.UTF_8)));
        assertThat(entry).hasToString("entry 0 at 2026-11-26T19:37:00.123456Z, 5 bytes");
        assertThatThrownBy(() -> new Entry(0, SampleLog.START, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 0 has 0 bytes; 1 to 65536 are allowed");
        assertThatThrownBy(() -> new Entry(0, SampleLog.START, new byte[Entry.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(-1, SampleLog.START, BYTES)).isInstanceOf(IllegalArgumentException.class);
    }
}
