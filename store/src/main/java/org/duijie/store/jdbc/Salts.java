package org.duijie.store.jdbc;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.proof.Hmac;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The salts of the subjects that one transaction speaks of, made where they are missing. Under its salt a subject has
/// one pseudonym; when the salt is destroyed, entries keep the pseudonym and nobody can say whose it was.
final class Salts {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<RecordId, String> salts;

    private Salts(Map<RecordId, String> salts) {
        this.salts = salts;
    }

    static Salts of(Handle handle, Collection<RecordId> subjects) {
        TreeSet<RecordId> missing = new TreeSet<>(subjects);
        missing.remove(RecordId.UNKNOWN);
        Map<RecordId, String> salts = find(handle, missing);
        missing.removeAll(salts.keySet());
        if (!missing.isEmpty()) {
            make(handle, missing);
            salts.putAll(find(handle, missing)); // another writer may have been first
        }
        return new Salts(salts);
    }

    private static Map<RecordId, String> find(Handle handle, Collection<RecordId> subjects) {
        Map<RecordId, String> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            handle.createQuery("select subject_id, salt from audit_salt where subject_id = any(:ids)")
                    .bind("ids", subjects.stream().map(RecordId::value).toArray(UUID[]::new))
                    .map((row, context) ->
                            Map.entry(new RecordId(row.getObject("subject_id", UUID.class)), row.getString("salt")))
                    .forEach(salt -> found.put(salt.getKey(), salt.getValue()));
        }
        return found;
    }

    /// In one order, so that two writers wait for each other instead of deadlocking.
    private static void make(Handle handle, SortedSet<RecordId> subjects) {
        PreparedBatch batch = handle.prepareBatch("insert into audit_salt (subject_id, salt, pseudonym)"
                + " values (:id, :salt, :pseudonym) on conflict do nothing");
        for (RecordId subject : subjects) {
            byte[] bytes = new byte[LENGTH];
            RANDOM.nextBytes(bytes);
            String salt = HexFormat.of().formatHex(bytes);
            batch.bind("id", subject.value())
                    .bind("salt", salt)
                    .bind("pseudonym", hash(salt, "pseudonym", subject.toString()))
                    .add();
        }
        batch.execute();
    }

    String pseudonym(RecordId subject) {
        return hash(salt(subject), "pseudonym", subject.toString());
    }

    /// The digest of a content under the salt of what it is the content of.
    String keyed(RecordId subject, String contentHash) {
        return hash(salt(subject), "content", contentHash);
    }

    private String salt(RecordId subject) {
        return Optional.ofNullable(salts.get(subject))
                .orElseThrow(() -> new IllegalStateException("no salt was asked for subject " + subject));
    }

    private static String hash(String salt, String purpose, String what) {
        return new Hmac(HexFormat.of().parseHex(salt)).hex(purpose, what);
    }

    /// The pseudonym of a subject that the log may speak of.
    static Optional<String> pseudonymOf(Handle handle, RecordId subject) {
        return handle.createQuery("select pseudonym from audit_salt where subject_id = :id")
                .bind("id", subject.value())
                .mapTo(String.class)
                .findOne();
    }

    /// Whose these pseudonyms are, as far as their salts are there.
    static Map<String, RecordId> subjects(Handle handle, Collection<String> pseudonyms) {
        Map<String, RecordId> found = new HashMap<>();
        handle.createQuery("select pseudonym, subject_id from audit_salt where pseudonym = any(:pseudonyms)")
                .bind("pseudonyms", pseudonyms.toArray(String[]::new))
                .map((row, context) ->
                        Map.entry(row.getString("pseudonym"), new RecordId(row.getObject("subject_id", UUID.class))))
                .forEach(salt -> found.put(salt.getKey(), salt.getValue()));
        return found;
    }

    /// For good: what the log says of this subject stays provable and is about nobody any more.
    static void destroy(Handle handle, RecordId subject) {
        handle.execute("delete from audit_salt where subject_id = ?", subject.value());
    }
}
