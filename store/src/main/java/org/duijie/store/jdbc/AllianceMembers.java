package org.duijie.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.duijie.domain.Alliance;
import org.duijie.domain.RecordKind;
import org.duijie.store.json.RecordJson;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Which alliances (联盟) name an organisation: looked up at each request, because membership decides who may read. With
/// what dates it is named stands in the alliance itself. The migration writes the rows of alliances that were there
/// before.
final class AllianceMembers implements JavaMigration {
    private static final String TABLE = """
            create table alliance_member (
                record_id uuid not null references record (id),
                organisation uuid not null,
                primary key (organisation, record_id)
            )""";

    static void write(Handle handle, Alliance alliance) {
        handle.execute(
                "delete from alliance_member where record_id = ?", alliance.id().value());
        List<UUID> members = alliance.members().stream()
                .map(member -> member.organisation().id().value())
                .distinct()
                .sorted()
                .toList();
        if (members.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch(
                "insert into alliance_member (record_id, organisation) values (:id, :organisation)");
        for (UUID member : members) {
            rows.bind("id", alliance.id().value()).bind("organisation", member).add();
        }
        rows.execute();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8");
    }

    @Override
    public String getDescription() {
        return "alliance members";
    }

    @Override
    public Integer getChecksum() {
        return TABLE.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("create index alliance_member_record on alliance_member (record_id)");
        }
        RecordJson json = new RecordJson();
        Jdbi.create(connection)
                .useHandle(handle -> handle.createQuery("""
                        select v.body from record r
                        join record_version v on v.record_id = r.id and v.version = r.version
                        where r.kind = 'ALLIANCE'""")
                        .mapTo(String.class)
                        .list()
                        .forEach(body -> write(handle, (Alliance) json.read(RecordKind.ALLIANCE, body))));
    }
}
