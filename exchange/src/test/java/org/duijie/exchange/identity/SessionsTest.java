package org.duijie.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.exchange.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final RecordId WANG = RecordId.of("account", "wang");
    private static final RecordId LI = RecordId.of("account", "li");

    private final SetClock clock = new SetClock();
    private final MemorySessions store = new MemorySessions();
    private final Sessions sessions = new Sessions(store, clock);

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-27T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void each_refresh_token_buys_the_next_one() {
        Sessions.Opened first = sessions.open(WANG, "a browser");
        Sessions.Opened second = sessions.renew(first.refresh()).orElseThrow();
        Sessions.Opened third = sessions.renew(second.refresh()).orElseThrow();

        assertThat(third.session().id()).isEqualTo(first.session().id());
        assertThat(third.session().account()).isEqualTo(WANG);
        assertThat(third.refresh()).isNotEqualTo(second.refresh()).isNotEqualTo(first.refresh());
    }

    @Test
    void a_used_refresh_token_ends_the_session_for_whoever_has_the_next_one_too() {
        Sessions.Opened stolen = sessions.open(WANG, "a browser");
        Sessions.Opened next = sessions.renew(stolen.refresh()).orElseThrow();

        assertThat(sessions.renew(stolen.refresh())).isEmpty();
        assertThat(sessions.renew(next.refresh())).isEmpty();
        assertThat(sessions.live(next.session().id())).isEmpty();
    }

    @Test
    void nothing_of_a_token_is_kept_or_printed_but_its_digest() {
        Sessions.Opened opened = sessions.open(WANG, "a browser");
        String secret = opened.refresh().substring(opened.refresh().indexOf('.') + 1);

        assertThat(opened.toString()).doesNotContain(secret);
        Session kept = store.find(opened.session().id()).orElseThrow();
        assertThat(kept.secretHash()).hasSize(64).doesNotContain(secret);
        assertThat(kept.toString()).doesNotContain(kept.secretHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "no dot", "00000000-0000-0000-0000-000000000000.x"})
    void what_is_no_token_of_ours_buys_nothing(String token) {
        assertThat(sessions.renew(token)).isEmpty();
    }

    @Test
    void a_session_that_is_not_used_for_a_month_ends() {
        Sessions.Opened opened = sessions.open(WANG, "a browser");
        clock.pass(Session.IDLE.minusSeconds(1));
        assertThat(sessions.live(opened.session().id())).isPresent();
        clock.pass(Duration.ofSeconds(1));

        assertThat(sessions.live(opened.session().id())).isEmpty();
        assertThat(sessions.of(WANG)).isEmpty();
        assertThat(sessions.renew(opened.refresh())).isEmpty();
    }

    @Test
    void however_often_it_is_renewed_a_session_ends_after_half_a_year() {
        Sessions.Opened latest = sessions.open(WANG, "a browser");
        Optional<Sessions.Opened> next = Optional.of(latest);
        int days = 0;
        while (next.isPresent()) {
            latest = next.get();
            clock.pass(Duration.ofDays(20));
            days += 20;
            next = sessions.renew(latest.refresh());
        }

        assertThat(days).isEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3_650, -1, 1, 29})
    void a_clock_that_jumps_and_is_set_right_ends_no_session_that_was_open_before(int days) {
        Sessions.Opened before = sessions.open(WANG, "a browser");
        clock.pass(Duration.ofDays(days));
        assertThat(sessions.live(before.session().id()).isPresent()).isEqualTo(days >= -1);
        clock.pass(Duration.ofDays(-days));

        assertThat(sessions.renew(before.refresh())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3_650, -1, 1, 3_650})
    void whatever_the_clock_does_people_can_log_in_and_a_used_token_stays_used(int days) {
        Sessions.Opened stolen = sessions.open(WANG, "a browser");
        assertThat(sessions.renew(stolen.refresh())).isPresent();
        Sessions.Opened ended = sessions.open(WANG, "a lost telephone");
        sessions.end(WANG, ended.session().id());
        for (int jump : new int[] {days, -days}) {
            clock.pass(Duration.ofDays(jump));
            assertThat(sessions.renew(stolen.refresh())).isEmpty();
            assertThat(sessions.renew(ended.refresh())).isEmpty();
            Sessions.Opened here = sessions.open(WANG, "a browser");
            assertThat(sessions.renew(here.refresh())).isPresent();
        }
    }

    @Test
    void a_session_that_was_opened_ten_years_ahead_does_not_last_for_ten_years() {
        clock.pass(Duration.ofDays(3_650));
        Sessions.Opened ahead = sessions.open(WANG, "a browser");
        clock.pass(Duration.ofDays(-3_650));

        assertThat(sessions.live(ahead.session().id())).isEmpty();
        assertThat(sessions.of(WANG)).isEmpty();
        assertThat(sessions.renew(ahead.refresh())).isEmpty();
    }

    @Test
    void opening_a_session_forgets_those_that_nobody_can_use_any_more() {
        Sessions.Opened old = sessions.open(LI, "a browser");
        clock.pass(Session.IDLE.plusSeconds(1));
        sessions.open(WANG, "a browser");

        assertThat(store.find(old.session().id())).isEmpty();
    }

    @Test
    void people_end_their_own_sessions_and_learn_nothing_of_others() {
        RecordId own = sessions.open(WANG, "a browser").session().id();
        RecordId other = sessions.open(LI, "a browser").session().id();

        assertThatThrownBy(() -> sessions.end(WANG, other))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("session.not-found"));
        assertThatThrownBy(() -> sessions.end(WANG, RecordId.of("session", "none")))
                .isInstanceOf(Refusal.class);
        sessions.end(WANG, own);
        assertThat(sessions.live(own)).isEmpty();
        assertThat(sessions.live(other)).isPresent();
    }

    @Test
    void ending_the_others_leaves_the_one_that_asks() {
        sessions.open(WANG, "a telephone");
        RecordId here = sessions.open(WANG, "a browser").session().id();
        sessions.open(LI, "a browser");
        sessions.endOthers(WANG, here);

        assertThat(sessions.of(WANG)).extracting(Session::id).containsExactly(here);
        assertThat(sessions.of(LI)).hasSize(1);
    }

    @Test
    void what_a_client_calls_itself_is_cut_and_has_no_controls() {
        Session session = sessions.open(WANG, "x\r\n" + "y".repeat(500)).session();

        assertThat(session.client()).hasSize(120).startsWith("x  y");
    }
}
