package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.AuditLog;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.identity.Session;
import org.duijie.proof.Hash;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.KeyChain;
import org.duijie.proof.log.Receipt;
import org.duijie.proof.log.Rotation;
import org.duijie.proof.log.Verdict;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What the log in a database promises to whoever checks it.
abstract class AuditLogContract {
    private static final Actor HOUSE = Actor.of(new Viewer.Steward("test"));
    private static final RecordId WANG = RecordId.of("account", "wang");
    private static final RecordId LI = RecordId.of("account", "li");
    private static final Actor SOMEBODY = new Actor(WANG, Samples.UNIVERSITY, "");

    abstract JdbcHouse house();

    abstract SetClock clock();

    private AuditLog log() {
        return house().auditLog();
    }

    private void note(Actor actor, int steps) {
        house().auditTrail()
                .note(
                        actor,
                        IntStream.range(0, steps)
                                .mapToObj(i -> Step.account(Action.SESSION_OPENED, LI))
                                .toList());
    }

    private byte[] export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        log().export(out);
        return out.toByteArray();
    }

    private Verdict verdict(byte[] export) throws IOException {
        return AuditVerifier.trusting(log().firstKey()).verify(new ByteArrayInputStream(export));
    }

    private void assertValid(long size) throws IOException {
        assertThat(verdict(export())).isInstanceOfSatisfying(Verdict.Valid.class, valid -> {
            assertThat(valid.size()).isEqualTo(size);
            assertThat(valid.keyed()).isTrue();
        });
    }

    @Test
    void steps_are_put_in_order_once_and_signed() throws IOException {
        note(SOMEBODY, 3);
        note(HOUSE, 2);

        assertThat(log().latest()).isEmpty();
        assertThat(log().advance()).isEqualTo(5);
        assertThat(log().advance()).isZero();

        assertThat(log().latest().orElseThrow().size()).isEqualTo(5);
        assertValid(5);
    }

    @Test
    void more_steps_than_one_round_takes_are_all_put_in_order() throws IOException {
        note(SOMEBODY, 1_700);
        note(SOMEBODY, 700);

        assertThat(log().advance()).isEqualTo(1_000);
        assertThat(log().advance()).isEqualTo(1_000);
        assertThat(log().advance()).isEqualTo(400);
        assertValid(2_400);
    }

    @Test
    void an_entry_reads_as_who_did_what_to_which_subject() {
        note(SOMEBODY, 1);
        note(HOUSE, 1);
        log().advance();

        List<Logged> newest = log().before(Long.MAX_VALUE, 10).items();

        assertThat(newest).extracting(Logged::sequence).containsExactly(1L, 0L);
        assertThat(newest.getFirst().task()).isEqualTo("test");
        assertThat(newest.getLast().actor()).contains(WANG);
        assertThat(newest.getLast().organisation()).contains(Samples.UNIVERSITY);
        assertThat(newest.getLast().subject()).contains(LI);
        assertThat(newest.getLast().action()).isEqualTo(Action.SESSION_OPENED);
    }

    @Test
    void entries_are_paged_from_the_newest_on_and_new_ones_move_nothing() {
        note(SOMEBODY, 5);
        log().advance();
        var first = log().before(Long.MAX_VALUE, 2);
        note(SOMEBODY, 4);
        log().advance();

        var second = log().before(first.next(), 2);

        assertThat(first.items()).extracting(Logged::sequence).containsExactly(4L, 3L);
        assertThat(second.items()).extracting(Logged::sequence).containsExactly(2L, 1L);
        assertThat(log().before(second.next(), 2).next()).isEqualTo(-1);
    }

    @Test
    void entries_about_one_subject_are_those_about_nobody_else() {
        note(SOMEBODY, 2);
        house().auditTrail().note(SOMEBODY, List.of(Step.account(Action.ACCOUNT_CHANGED, WANG)));
        log().advance();

        assertThat(log().about(WANG, Long.MAX_VALUE, 10).items())
                .extracting(Logged::action)
                .containsExactly(Action.ACCOUNT_CHANGED);
        assertThat(log().about(RecordId.of("account", "nobody"), Long.MAX_VALUE, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void a_later_checkpoint_continues_every_earlier_one() {
        List<Checkpoint> kept = IntStream.of(1, 2, 3, 5, 8)
                .mapToObj(steps -> {
                    note(SOMEBODY, steps);
                    log().advance();
                    return log().latest().orElseThrow();
                })
                .toList();

        Checkpoint last = kept.getLast();
        for (Checkpoint older : kept) {
            List<Hash> proof = log().consistency(older.size(), last.size());
            assertThat(last.continues(older, proof)).isTrue();
        }
    }

    @Test
    void each_entry_has_a_receipt_that_holds_without_the_log() {
        note(SOMEBODY, 11);
        log().advance();
        KeyChain keys = KeyChain.of(log().firstKey());

        for (long sequence = 0; sequence < 11; sequence++) {
            String receipt = log().receipt(sequence).map(Receipt::text).orElseThrow();
            assertThat(Receipt.check(receipt, keys)).isEmpty();
        }
        assertThat(log().receipt(11)).isEmpty();
        assertThat(log().receipt(-1)).isEmpty();
    }

    @Test
    void after_a_rotation_the_first_key_still_vouches_for_everything() throws IOException {
        note(SOMEBODY, 2);
        log().advance();
        Rotation rotation = log().rotate();
        note(SOMEBODY, 2);
        log().advance();

        assertThat(log().rotations()).containsExactly(rotation);
        assertThat(log().latest().orElseThrow().key()).isEqualTo(rotation.next().id());
        assertValid(4);
        assertThat(AuditVerifier.trusting(rotation.next()).verify(new ByteArrayInputStream(export())))
                .isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void a_clock_that_was_set_back_leaves_the_log_valid() throws IOException {
        note(SOMEBODY, 1);
        log().advance();
        Instant before = log().latest().orElseThrow().time();
        clock().jump(Duration.ofDays(-1));
        note(SOMEBODY, 1);
        log().advance();

        assertThat(log().latest().orElseThrow().time()).isEqualTo(before);
        assertValid(2);
    }

    @Test
    void a_clock_that_was_ten_years_ahead_for_a_minute_leaves_the_order_and_what_each_step_says_of_its_own_time()
            throws IOException {
        house().sessionStore().open(session("before"));
        log().advance();
        clock().jump(Duration.ofDays(3_652));
        house().sessionStore().open(session("ahead"));
        log().advance();
        Instant ahead = clock().instant();
        clock().jump(Duration.ofDays(-3_652));
        house().sessionStore().open(session("after"));
        log().advance();

        List<Logged> newest = log().before(Long.MAX_VALUE, 3).items();
        assertThat(newest).extracting(Logged::sequence).containsExactly(2L, 1L, 0L);
        assertThat(newest).extracting(Logged::at).containsExactly(clock().instant(), ahead, clock().instant());
        assertThat(log().latest().orElseThrow().time()).as("never back").isEqualTo(ahead);
        assertValid(3);
    }

    private static Session session(String key) {
        return new Session(RecordId.of("session", key), WANG, "a browser", Instant.EPOCH, Instant.EPOCH, key);
    }

    @Test
    void a_lease_that_was_given_before_the_databases_clock_was_set_back_keeps_nobody_from_writing_the_log()
            throws IOException {
        note(SOMEBODY, 1);
        lease("held_until = current_timestamp + interval '4' second");
        assertThat(log().advance()).as("another writes").isZero();

        lease("held_until = current_timestamp + interval '1' day");
        assertThat(log().advance()).isEqualTo(1);
        note(SOMEBODY, 1);
        assertThat(log().advance()).as("who holds it goes on").isEqualTo(1);
        assertValid(2);
    }

    private void lease(String until) {
        house().jdbi()
                .useHandle(handle -> handle.execute(
                        "update audit_head set holder = ?, " + until + " where one = 1", UUID.randomUUID()));
    }

    @Test
    void a_damaged_row_is_found_before_an_export_is_finished() {
        note(SOMEBODY, 3);
        log().advance();
        house().jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "update audit_entry set body = replace(body, 'SESSION_OPENED', 'SESSION_ENDED') where sequence = 1"));

        assertThat(catchThrowable(this::export)).hasMessageContaining("not what was signed");
    }

    @Test
    void nothing_that_a_step_was_about_can_be_read_in_an_export() throws IOException {
        note(SOMEBODY, 1);
        log().advance();

        String lines = new String(export(), StandardCharsets.UTF_8);
        String entry = lines.lines()
                .filter(line -> line.startsWith("entry "))
                .findFirst()
                .orElseThrow();
        String body = new String(Base64.getDecoder().decode(entry.split(" ", -1)[3]), StandardCharsets.UTF_8);

        assertThat(body)
                .startsWith("duijie-step 1\n")
                .doesNotContain(WANG.toString())
                .doesNotContain(LI.toString())
                .doesNotContain(Samples.UNIVERSITY.toString());
    }
}
