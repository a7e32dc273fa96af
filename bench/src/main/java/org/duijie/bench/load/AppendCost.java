package org.duijie.bench.load;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.bench.Latencies;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.audit.Step;
import org.duijie.store.jdbc.JdbcHouse;

/// What an entry of the audit log (审计日志) adds to a transaction, in the process, without HTTP.
///
/// @param one a transaction of one step
/// @param many a transaction of [#STEPS] steps
/// @param sequenced steps that were put in order, hashed and signed in a second
record AppendCost(Latencies one, Latencies many, double sequenced) {
    static final int STEPS = 51;
    private static final int ROUNDS = 2000;

    static AppendCost measure(Path folder) throws Exception {
        try (JdbcHouse house = JdbcHouse.open(folder)) {
            AuditTrail trail = house.auditTrail();
            Actor actor = Actor.of(new Viewer.Steward("bench"));
            List<Integer> rounds = IntStream.range(0, ROUNDS).boxed().toList();
            Latencies.of(rounds, 1, round -> trail.note(actor, steps(round, 1)));
            Latencies one = Latencies.of(rounds, 1, round -> trail.note(actor, steps(round, 1)));
            Latencies many = Latencies.of(rounds, 1, round -> trail.note(actor, steps(round, STEPS)));
            long began = System.nanoTime();
            long sequenced = 0;
            for (long moved = house.auditLog().advance();
                    moved > 0;
                    moved = house.auditLog().advance()) {
                sequenced += moved;
            }
            return new AppendCost(one, many, sequenced / ((System.nanoTime() - began) / 1e9));
        }
    }

    /// The time that one more step adds to a transaction that is written anyway.
    double millisPerStep() {
        return (many.at(0.5) - one.at(0.5)) / (STEPS - 1);
    }

    private static List<Step> steps(int round, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Step(
                        Action.RECORD_READ, "CHALLENGE", RecordId.of("bench", round + "-" + i), 1, "0".repeat(64)))
                .toList();
    }
}
