package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.duijie.proof.log.Verdict.Invalid;
import org.duijie.proof.log.Verdict.Valid;
import org.junit.jupiter.api.Test;

class AuditVerifierTest {
    private final SampleLog log = SampleLog.sample();
    private final byte[] export = log.export();

    private final AuditVerifier verifier = AuditVerifier.trusting(log.firstKey());

    @Test
    void an_export_is_lines_that_people_can_read() {
        List<String> lines = SampleLog.lines(export);

        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly(
                        "duijie-audit",
                        "entry",
                        "entry",
                        "entry",
                        "checkpoint",
                        "entry",
                        "entry",
                        "checkpoint",
                        "checkpoint",
                        "rotation",
                        "entry",
                        "entry",
                        "checkpoint",
                        "end");
        assertThat(lines.getFirst()).isEqualTo("duijie-audit 1 " + log.firstKey());
        assertThat(lines.get(1))
                .isEqualTo("entry 0 2026-11-26T19:37:01.123456Z %s %s"
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(log.entryAt(0).bytes()),
                                log.leaf(0)));
        assertThat(lines.get(4))
                .startsWith("checkpoint 3 " + log.checkpoints().getFirst().root() + " ");
    }

    @Test
    void an_untouched_export_is_valid_and_says_what_it_holds() {
        assertThat(SampleLog.verify(export, verifier))
                .isEqualTo(new Valid(
                        true,
                        SampleLog.NAME,
                        7,
                        log.entryAt(0).time(),
                        log.checkpoints().getLast().time(),
                        4,
                        List.of(log.first.id(), log.currentKey().id()),
                        log.checkpoints().getLast()));
    }

    @Test
    void without_a_key_it_is_consistent_and_no_more() {
        assertThat(SampleLog.verify(export, AuditVerifier.withoutKey()))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.keyed()).isFalse());
    }

    @Test
    void any_key_of_the_log_vouches_for_it_and_no_other_does() {
        assertThat(SampleLog.verify(
                        export, AuditVerifier.trusting(log.currentKey().verifier())))
                .isInstanceOf(Valid.class);
        SigningKey stranger = SigningKey.generate(SampleLog.NAME);
        assertThat(SampleLog.verify(export, AuditVerifier.trusting(stranger.verifier())))
                .isEqualTo(new Invalid(
                        Fault.KEY,
                        0,
                        1,
                        "none of this log's 2 keys, of which the last is %s, is the given key %s"
                                .formatted(log.currentKey().id(), stranger.id())));
        SigningKey elsewhere = SigningKey.generate(new LogName("elsewhere"));
        assertThat(SampleLog.verify(export, AuditVerifier.trusting(elsewhere.verifier())))
                .isEqualTo(new Invalid(
                        Fault.KEY, 0, 1, "this is the log duijie.example.cn/audit, and the key is of elsewhere"));
    }

    @Test
    void a_log_without_entries_and_one_handed_over_before_anything_else_are_valid() {
        for (SampleLog small : List.of(
                new SampleLog().checkpoint(),
                new SampleLog().rotate().rotate().entries(1).checkpoint().rotate())) {
            assertThat(SampleLog.verify(small.export(), AuditVerifier.trusting(small.firstKey())))
                    .isInstanceOf(Valid.class);
            assertThat(SampleLog.verify(
                            small.export(),
                            AuditVerifier.trusting(small.currentKey().verifier())))
                    .isInstanceOf(Valid.class);
        }
    }

    @Test
    void a_changed_entry_is_named_with_its_line() {
        List<String> lines = SampleLog.lines(export);
        lines.set(
                6,
                lines.get(6)
                        .replace(
                                base64(log.entryAt(4).bytes()), base64("entry 4 公告".getBytes(StandardCharsets.UTF_8))));

        assertThat(SampleLog.verify(SampleLog.bytes(lines), verifier))
                .isEqualTo(new Invalid(Fault.ENTRY, 4, 7, "entry 4 does not have the hash that stands beside it"));
    }

    @Test
    void an_entry_changed_with_its_hash_is_found_between_two_checkpoints() {
        Entry forged = new Entry(4, log.entryAt(4).time(), new byte[] {1});

        assertThat(SampleLog.verify(replaced(6, ExportLines.of(forged)), verifier))
                .isEqualTo(new Invalid(Fault.ROOT, 3, 6, "of entries 3 to 4 at least one is not what was signed"));
    }

    @Test
    void a_dropped_entry_is_named() {
        List<String> lines = SampleLog.lines(export);
        lines.remove(2);
        assertThat(SampleLog.verify(SampleLog.bytes(lines), verifier))
                .isEqualTo(new Invalid(Fault.SEQUENCE, 1, 3, "entry 2 stands where entry 1 should"));

        lines = SampleLog.lines(export);
        lines.remove(3);
        assertThat(SampleLog.verify(SampleLog.bytes(lines), verifier))
                .isEqualTo(new Invalid(Fault.SEQUENCE, 2, 4, "the checkpoint covers 3 entries, 2 stand before it"));
    }

    @Test
    void an_entry_dated_back_is_found_by_its_neighbours_or_by_the_root() {
        Entry entry = log.entryAt(4);
        Entry before = new Entry(4, entry.time().minusSeconds(2), entry.bytes());
        assertThat(SampleLog.verify(replaced(6, ExportLines.of(before)), verifier))
                .isEqualTo(new Invalid(
                        Fault.TIME,
                        4,
                        7,
                        "entry 4 is of 2026-11-26T19:37:04.123456Z, before what stands in front of it"
                                + " (2026-11-26T19:37:05.123456Z)"));

        Entry slightly = new Entry(4, entry.time().minusNanos(1000), entry.bytes());
        assertThat(SampleLog.verify(replaced(6, ExportLines.of(slightly)), verifier))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fault()).isEqualTo(Fault.ROOT));

        Entry later = new Entry(4, entry.time().plusSeconds(60), entry.bytes());
        assertThat(SampleLog.verify(replaced(6, ExportLines.of(later)), verifier))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fault()).isEqualTo(Fault.TIME));
    }

    /// The keeper of the log who dates an entry back and signs everything anew has the keys; who signs time running
    /// backwards is found even so.
    @Test
    void a_checkpoint_signed_for_an_earlier_time_is_found() {
        Checkpoint second = log.checkpoints().get(1);
        Checkpoint early = Checkpoint.sign(
                log.first, second.size(), second.root(), log.entryAt(4).time().minusSeconds(1), second.previous());

        assertThat(SampleLog.verify(replaced(7, ExportLines.of(early)), verifier))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.fault()).isEqualTo(Fault.TIME);
                    assertThat(invalid.line()).isEqualTo(8);
                });
    }

    @Test
    void cutting_behind_an_earlier_checkpoint_needs_the_key_for_a_new_end() {
        List<String> lines = SampleLog.lines(export);
        List<String> cut = new ArrayList<>(lines.subList(0, 5));
        assertFault(Fault.TRUNCATED, SampleLog.bytes(cut), verifier);
        cut.add(lines.getLast());
        assertFault(Fault.SIGNATURE, SampleLog.bytes(cut), verifier);

        cut = new ArrayList<>(lines.subList(0, 10));
        cut.add(lines.getLast());
        assertFault(Fault.CHAIN, SampleLog.bytes(cut), verifier);
    }

    @Test
    void the_old_key_counts_no_more_when_it_has_handed_over() {
        Checkpoint last = log.checkpoints().getLast();
        Checkpoint byOld = Checkpoint.sign(log.first, last.size(), last.root(), last.time(), last.previous());

        assertFault(Fault.SIGNATURE, replaced(12, ExportLines.of(byOld)), verifier);
    }

    @Test
    void a_log_that_went_on_continues_every_checkpoint_that_was_kept() {
        for (Checkpoint kept : log.checkpoints()) {
            assertThat(SampleLog.verify(export, verifier.since(Checkpoint.parse(kept.text()))))
                    .isInstanceOf(Valid.class);
        }
        byte[] later = log.restart().entries(5).checkpoint().export();
        for (Checkpoint kept : log.checkpoints()) {
            assertThat(SampleLog.verify(later, verifier.since(kept))).isInstanceOf(Valid.class);
        }
    }

    @Test
    void history_rewritten_or_cut_off_below_a_kept_checkpoint_is_found_though_the_keys_signed_it() {
        SampleLog honest = new SampleLog().entries(3).checkpoint();
        SampleLog forged =
                new SampleLog(honest.first).entry("another history").entries(2).checkpoint();
        SampleLog shorter = new SampleLog(honest.first).entries(2).checkpoint();
        SampleLog resigned = new SampleLog(honest.first).checkpoint().entries(3).checkpoint();
        AuditVerifier kept = AuditVerifier.trusting(honest.firstKey())
                .since(honest.checkpoints().getFirst());

        assertThat(SampleLog.verify(forged.export(), kept))
                .isEqualTo(new Invalid(
                        Fault.SINCE,
                        0,
                        4,
                        "of the first 3 entries at least one is not what the kept checkpoint signed"));
        assertThat(SampleLog.verify(shorter.export(), kept))
                .isEqualTo(new Invalid(
                        Fault.SINCE,
                        2,
                        5,
                        "the kept checkpoint covers 3 entries, and this log has 2: its end was cut off"));
        assertFault(Fault.SINCE, resigned.export(), kept);
    }

    @Test
    void a_kept_checkpoint_of_a_stranger_accuses_nobody() {
        Checkpoint strange = SampleLog.sample().checkpoints().getFirst();

        assertThat(SampleLog.verify(export, verifier.since(strange)))
                .isEqualTo(new Invalid(
                        Fault.SINCE,
                        0,
                        1,
                        "the kept checkpoint is not signed by a key of this log; it says nothing about it"));
    }

    @Test
    void a_log_of_any_length_is_read_in_one_pass_and_an_endless_line_is_given_up() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThat(verifier.verify(endless))
                .isEqualTo(new Invalid(Fault.MALFORMED, 0, 1, "the line is longer than 87892 bytes"));
    }

    @Test
    void the_longest_entry_fits() {
        SampleLog large = new SampleLog().entry("x".repeat(Entry.LONGEST)).checkpoint();

        assertThat(SampleLog.verify(large.export(), AuditVerifier.trusting(large.firstKey())))
                .isInstanceOf(Valid.class);
    }

    private static void assertFault(Fault fault, byte[] changed, AuditVerifier verifier) {
        assertThat(SampleLog.verify(changed, verifier))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fault()).as(invalid.why()).isEqualTo(fault));
    }

    private byte[] replaced(int index, String line) {
        List<String> lines = SampleLog.lines(export);
        lines.set(index, line.strip());
        return SampleLog.bytes(lines);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
