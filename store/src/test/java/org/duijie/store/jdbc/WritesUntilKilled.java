package org.duijie.store.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.Samples;

/// Writes commands of three records each, and says the number of each after its commit and never before.
final class WritesUntilKilled {
    static final int RECORDS = 3;

    private WritesUntilKilled() {}

    static String key(long command, int record) {
        return "command " + command + " record " + record;
    }

    public static void main(String[] arguments) {
        Optional<PostgresAddress> database = arguments.length == 2
                ? Optional.empty()
                : Optional.of(new PostgresAddress(arguments[2], arguments[3], arguments[4]));
        try (JdbcHouse house = JdbcHouse.open(Path.of(arguments[0]), database)) {
            UnitOfWork work = house.unitOfWork();
            for (long command = Long.parseLong(arguments[1]); ; command++) {
                long number = command;
                work.run(new Viewer.Steward("test"), changes -> {
                    for (int record = 0; record < RECORDS; record++) {
                        changes.put(Samples.achievement(key(number, record)), 0);
                    }
                    return number;
                });
                System.out.println(number);
            }
        }
    }
}
