package org.duijie.api.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.rest.LogCursors;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.identity.Account;
import org.duijie.proof.log.Checkpoint;

/// Puts entries of the audit log into words. A subject is named by its kind and the beginning of its id: to show its
/// title would be another reading of it.
final class AuditViews {
    private static final int SHORT = 8;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final House house;
    private final Page page;
    private final Map<RecordId, String> names = new HashMap<>();

    AuditViews(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    /// @param record which the entries are about, where they are about one
    AuditView of(Optional<RecordId> record, Entries entries) {
        return new AuditView(
                record.map(RecordId::toString).orElse(""),
                "",
                house.oversight().latest().map(this::signed),
                entries.items().stream().map(this::row).toList(),
                LogCursors.of(record, entries.next()).map(cursor -> next(record, cursor)));
    }

    private static String next(Optional<RecordId> record, String cursor) {
        return "/audit?" + record.map(id -> "record=" + id + "&").orElse("") + "cursor=" + cursor;
    }

    private AuditView.Signed signed(Checkpoint newest) {
        return new AuditView.Signed(
                page.words().number(newest.size()),
                SECONDS.format(newest.time()),
                newest.key().value());
    }

    private AuditView.Row row(Logged entry) {
        return new AuditView.Row(
                Long.toString(entry.sequence()),
                SECONDS.format(entry.at()),
                page.words().code(entry.action()),
                who(entry),
                subject(entry),
                href(entry),
                page.isOperator() ? "/api/v1/audit/entries/" + entry.sequence() + "/receipt" : "");
    }

    private String who(Logged entry) {
        if (!entry.task().isEmpty()) {
            return page.t("audit.house", entry.task());
        }
        String person = entry.actor()
                .map(actor ->
                        named(actor, house.accounts().find(actor).map(Account::displayName), page.t("audit.unnamed")))
                .orElse("");
        String organisation = entry.organisation()
                .map(acting -> named(
                        acting,
                        house.catalogue()
                                .findUnshown(page.viewer(), acting)
                                .map(stored -> stored.record().title().original()),
                        page.t("audit.organisation", shortened(acting.toString()))))
                .orElse("");
        if (person.isEmpty() && organisation.isEmpty()) {
            return page.t("audit.unnamed");
        }
        return person.isEmpty() ? organisation : organisation.isEmpty() ? person : person + " · " + organisation;
    }

    private String named(RecordId id, Optional<String> name, String otherwise) {
        return names.computeIfAbsent(id, unknown -> name.orElse(otherwise));
    }

    private String subject(Logged entry) {
        String kind = page.words().find("audit.kind." + entry.kind()).orElse(entry.kind());
        return entry.subject()
                .map(subject -> kind + " " + shortened(subject.toString()))
                .orElse(page.t("audit.erased.subject", kind));
    }

    private static String shortened(String id) {
        return id.substring(0, SHORT);
    }

    private static String href(Logged entry) {
        return entry.subject()
                .flatMap(subject -> Arrays.stream(RecordKind.values())
                        .filter(kind -> kind.name().equals(entry.kind()))
                        .findFirst()
                        .map(kind -> Paths.of(kind, subject)))
                .orElse("");
    }
}
