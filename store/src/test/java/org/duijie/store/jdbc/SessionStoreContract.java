package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.SessionStore;
import org.junit.jupiter.api.Test;

/// What every store of sessions promises.
abstract class SessionStoreContract {
    private static final RecordId WANG = RecordId.of("account", "wang");
    private static final RecordId LI = RecordId.of("account", "li");
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00.123456Z");

    abstract SessionStore store();

    private static Session session(String key, RecordId account, Instant used) {
        return new Session(RecordId.of("session", key), account, "浏览器 " + key, NOON, used, "hash of " + key);
    }

    private static Session after(Session session, String hash) {
        return new Session(
                session.id(), session.account(), session.client(), session.opened(), NOON.plusSeconds(60), hash);
    }

    @Test
    void a_session_is_found_as_it_was_opened() {
        Session session = session("one", WANG, NOON);
        store().open(session);

        assertThat(store().find(session.id())).contains(session);
        assertThat(store().find(RecordId.of("session", "two"))).isEmpty();
    }

    @Test
    void the_sessions_of_an_account_come_latest_used_first_and_nobody_elses() {
        store().open(session("early", WANG, NOON));
        store().open(session("late", WANG, NOON.plusSeconds(5)));
        store().open(session("other", LI, NOON));

        assertThat(store().of(WANG))
                .containsExactly(session("late", WANG, NOON.plusSeconds(5)), session("early", WANG, NOON));
    }

    @Test
    void a_session_is_renewed_by_its_present_secret_alone() {
        Session session = session("one", WANG, NOON);
        store().open(session);

        assertThat(store().renew("another hash", after(session, "next"))).isFalse();
        assertThat(store().find(session.id())).contains(session);
        assertThat(store().renew(session.secretHash(), after(session, "next"))).isTrue();
        assertThat(store().find(session.id())).contains(after(session, "next"));
        assertThat(store().renew(session.secretHash(), after(session, "third"))).isFalse();
    }

    @Test
    void of_many_who_come_with_one_secret_at_once_one_renews() throws Exception {
        Session session = session("one", WANG, NOON);
        store().open(session);
        List<Callable<Boolean>> comers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> store().renew(session.secretHash(), after(session, "next" + i)))
                .toList();

        int renewed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(comers.size())) {
            for (Future<Boolean> comer : threads.invokeAll(comers)) {
                renewed += comer.get() ? 1 : 0;
            }
        }
        assertThat(renewed).isEqualTo(1);
    }

    @Test
    void an_ended_session_is_gone() {
        Session session = session("one", WANG, NOON);
        store().open(session);
        store().end(Actor.account(WANG), session.id());
        store().end(Actor.account(WANG), session.id());

        assertThat(store().find(session.id())).isEmpty();
        assertThat(store().renew(session.secretHash(), after(session, "next"))).isFalse();
    }

    @Test
    void all_sessions_of_an_account_end_but_the_kept_one() {
        store().open(session("one", WANG, NOON));
        store().open(session("two", WANG, NOON));
        store().open(session("other", LI, NOON));
        store().endOthers(WANG, RecordId.of("session", "two"));

        assertThat(store().of(WANG)).containsExactly(session("two", WANG, NOON));
        assertThat(store().of(LI)).hasSize(1);
    }

    @Test
    void what_was_not_used_for_long_is_forgotten() {
        store().open(session("old", WANG, NOON));
        store().open(session("new", WANG, NOON.plusSeconds(10)));

        assertThat(store().forget(NOON.plusSeconds(10), NOON)).isEqualTo(1);
        assertThat(store().of(WANG)).containsExactly(session("new", WANG, NOON.plusSeconds(10)));
        assertThat(store().forget(NOON, NOON.plusSeconds(1))).isEqualTo(1);
    }
}
