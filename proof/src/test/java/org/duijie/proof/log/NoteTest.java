package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoteTest {
    private static final SigningKey KEY = SigningKey.generate(SampleLog.NAME);
    private static final SigningKey NEXT = SigningKey.generate(SampleLog.NAME);
    private static final Hash HASH = Hash.over(new byte[] {1});
    private static final Checkpoint CHECKPOINT =
            Checkpoint.sign(KEY, 3, HASH, Instant.parse("2026-11-26T19:37:00Z"), Hash.OF_NOTHING);

    static Stream<Note> notes() {
        return Stream.of(
                CHECKPOINT,
                Rotation.sign(KEY, NEXT.verifier(), SampleLog.START, HASH),
                Closing.sign(KEY, SampleLog.START, HASH));
    }

    @Test
    void a_checkpoint_is_text_that_people_can_read() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("""
                duijie.example.cn/audit
                3
                %s
                time 2026-11-26T19:37:00.000000Z
                previous 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                — duijie.example.cn/audit %s
                """.formatted(HASH, CHECKPOINT.signature().value()));
        assertThat(CHECKPOINT.key()).isEqualTo(KEY.id());
    }

    @ParameterizedTest
    @MethodSource("notes")
    void one_reads_as_it_was_printed_and_its_signature_holds(Note note) {
        assertThat(Note.parse(note.text())).isEqualTo(note);
        assertThat(note.signedBy(KEY.verifier())).isTrue();
        assertThat(note.signedBy(NEXT.verifier())).isFalse();
        assertThat(note.hash()).isEqualTo(Hash.over(note.text().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void no_byte_of_one_can_be_changed_dropped_or_doubled(Note note) {
        String text = note.text();
        for (int i = 0; i < text.length(); i++) {
            String before = text.substring(0, i);
            String after = text.substring(i + 1);
            for (char other : new char[] {(char) (text.charAt(i) ^ 1), (char) (text.charAt(i) ^ 0x20), ' ', '\n'}) {
                if (other != text.charAt(i)) {
                    assertRefused(before + other + after);
                }
            }
            assertRefused(before + after);
            assertRefused(before + text.charAt(i) + text.charAt(i) + after);
            assertRefused(before);
        }
    }

    @Test
    void a_note_of_one_kind_does_not_pass_for_another() {
        assertThatThrownBy(() -> Checkpoint.parse(
                        Closing.sign(KEY, SampleLog.START, HASH).text()))
                .isInstanceOf(Malformed.class)
                .hasMessage("a note of this log, but not a checkpoint");
    }

    @Test
    void a_long_text_is_refused_before_it_is_looked_at() {
        assertThatThrownBy(() -> Note.parse("x".repeat(1_000_000)))
                .isInstanceOf(Malformed.class)
                .hasMessage("a note has at most 1024 characters, not 1000000");
    }

    @Test
    void the_longest_names_still_make_a_note() {
        SigningKey key = SigningKey.generate(new LogName("a".repeat(128)));
        Rotation rotation = Rotation.sign(key, SigningKey.generate(key.log()).verifier(), SampleLog.START, HASH);

        assertThat(Note.parse(rotation.text())).isEqualTo(rotation);
        assertThatThrownBy(() -> new LogName("a".repeat(129))).isInstanceOf(Malformed.class);
    }

    @Test
    void times_before_1970_and_after_9999_cannot_be_signed() {
        for (Instant time : List.of(Instant.EPOCH.minusNanos(1), Instant.MAX)) {
            assertThatThrownBy(() -> Checkpoint.sign(KEY, 0, HASH, time, HASH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a time in a log is between 1970 and 9999");
        }
    }

    @Test
    void a_checkpoint_continues_an_older_one_by_a_consistency_proof() {
        SampleLog log = SampleLog.sample();
        Checkpoint older = log.checkpoints().getFirst();
        Checkpoint newer = log.checkpoints().getLast();
        List<Hash> proof = MerkleTree.over(log::leaf, newer.size()).consistencyProof(older.size());

        assertThat(newer.continues(older, proof)).isTrue();
        assertThat(newer.continues(older, List.of())).isFalse();
        assertThat(older.continues(newer, proof)).isFalse();
        assertThat(SampleLog.sample()
                        .checkpoints()
                        .getLast()
                        .continues(log.checkpoints().get(1), proof))
                .isFalse();
    }

    private static void assertRefused(String text) {
        try {
            assertThat(Note.parse(text).signedBy(KEY.verifier())).as(text).isFalse();
        } catch (Malformed e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }
}
