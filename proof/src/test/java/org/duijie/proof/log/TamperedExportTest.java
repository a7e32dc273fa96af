package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duijie.proof.log.Verdict.Invalid;
import org.duijie.proof.log.Verdict.Valid;
import org.junit.jupiter.api.Test;

/// Bytes and lines of an export that somebody flipped, dropped, doubled, moved or cut off.
class TamperedExportTest {
    private final byte[] export = SampleLog.sample().export();

    /// Two checkpoints, two keys and the rotation between them, for what is done to each byte.
    private final byte[] small = new SampleLog()
            .entries(1)
            .checkpoint()
            .rotate()
            .entries(1)
            .checkpoint()
            .export();

    @Test
    void every_flipped_byte_is_detected() {
        for (int i = 0; i < small.length; i++) {
            byte original = small[i];
            for (int other : new int[] {original ^ 1, original ^ 0x20, '\n'}) {
                if ((byte) other != original) {
                    small[i] = (byte) other;
                    assertInvalid(small, "byte %d, 0x%02x for 0x%02x".formatted(i, other & 0xff, original));
                }
            }
            small[i] = original;
        }
    }

    @Test
    void every_dropped_and_every_doubled_byte_is_detected() {
        for (int i = 0; i < small.length; i++) {
            assertInvalid(joined(Arrays.copyOf(small, i), from(i + 1)), "without byte " + i);
            assertInvalid(joined(Arrays.copyOf(small, i + 1), from(i)), "byte %d twice".formatted(i));
        }
    }

    @Test
    void an_export_cut_off_anywhere_is_detected() {
        for (int length = 0; length < small.length; length++) {
            assertInvalid(Arrays.copyOf(small, length), "the first %d bytes".formatted(length));
        }
    }

    @Test
    void every_dropped_doubled_or_swapped_line_is_detected() {
        List<String> lines = SampleLog.lines(export);
        for (int i = 0; i < lines.size(); i++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(i);
            assertInvalid(SampleLog.bytes(dropped), "without line " + (i + 1));
            for (int j = 0; j <= lines.size(); j++) {
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(j, lines.get(i));
                assertInvalid(SampleLog.bytes(doubled), "line %d again before %d".formatted(i + 1, j + 1));
            }
            for (int j = Math.max(0, i - 3); j < i; j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                assertInvalid(SampleLog.bytes(swapped), "lines %d and %d swapped".formatted(j + 1, i + 1));
            }
        }
    }

    @Test
    void any_run_of_lines_that_is_missing_is_detected() {
        List<String> lines = SampleLog.lines(export);
        for (int from = 0; from < lines.size(); from++) {
            for (int to = from + 1; to <= lines.size(); to++) {
                List<String> rest = new ArrayList<>(lines);
                rest.subList(from, to).clear();
                assertInvalid(SampleLog.bytes(rest), "without lines %d to %d".formatted(from + 1, to));
            }
        }
    }

    @Test
    void rubbish_behind_the_end_is_detected() {
        for (String rubbish :
                List.of("\n", " ", "x", "x\n", "\r\n", "\0", new String(export, StandardCharsets.US_ASCII))) {
            assertInvalid(joined(export, rubbish.getBytes(StandardCharsets.US_ASCII)), "rubbish");
        }
    }

    @Property(tries = 40)
    void any_log_is_valid_until_one_byte_of_it_changes(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> steps,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int mask) {
        SampleLog random = new SampleLog();
        for (int step : steps) {
            switch (step) {
                case 0 -> random.checkpoint().rotate();
                case 1 -> random.checkpoint();
                case 2 -> random.restart();
                default -> random.entries(step - 2);
            }
        }
        byte[] whole = random.checkpoint().export();
        AuditVerifier trusting = AuditVerifier.trusting(random.firstKey());
        assertThat(SampleLog.verify(whole, trusting)).isInstanceOf(Valid.class);

        whole[place % whole.length] ^= (byte) mask;
        assertThat(SampleLog.verify(whole, trusting)).isInstanceOf(Invalid.class);
    }

    /// Without a key, which checks least: whatever shows then shows with one too.
    private static void assertInvalid(byte[] changed, String what) {
        Verdict verdict = SampleLog.verify(changed, AuditVerifier.withoutKey());
        assertThat(verdict).as(what).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.sequence()).isBetween(0L, 7L);
            assertThat(invalid.line()).isBetween(1L, 30L);
            assertThat(invalid.why()).doesNotContain("\n").hasSizeLessThan(300);
        });
    }

    private byte[] from(int index) {
        return Arrays.copyOfRange(small, index, small.length);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }
}
