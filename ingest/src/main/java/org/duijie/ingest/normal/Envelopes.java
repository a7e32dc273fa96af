package org.duijie.ingest.normal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.ingest.cell.DisclosureCell.Disclosed;

/// The envelope of a record: its key, who stated it to be public, who may read it, where it came from.
final class Envelopes {
    private static final int KEY_BYTES = 16;
    /// Above this share of Latin letters, Chinese text counts as mixed.
    private static final double MIXED_FROM = 0.3;

    private final SecrecyReview review;
    private final int line;

    Envelopes(SecrecyReview review, int line) {
        this.review = review;
        this.line = line;
    }

    /// The envelope of `row`.
    ///
    /// @param keys what can be the source's key, the best first, each possibly empty
    /// @param unit the first unit, which the row's own secrecy statement is taken to be of
    /// @param atLeast how confidential the record is in any case
    Envelope of(RowCells row, List<String> keys, String title, String unit, Disclosure atLeast) {
        Settings settings = row.settings();
        String key = key(row, keys, title, unit);
        Disclosed disclosed = disclosed(row, settings.kind());
        Disclosure record = disclosed.record().compareTo(atLeast) < 0 ? atLeast : disclosed.record();
        return new Envelope(
                RecordId.of(settings.sourceSystem(), key),
                settings.sourceSystem(),
                key,
                settings.ownerOrg(),
                RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(review.scope(), unit, review.reviewer(), review.date()),
                record,
                disclosed.fields(),
                Set.of(),
                row.figure("region", Coded.of(""), row.lexicon().regions()::read),
                language(title + row.text("summary") + row.text("problem") + row.text("introduction")),
                new Provenance(
                        settings.file(), "", line, row.text("url"), settings.harvestedAt(), row.text("dataLicence")));
    }

    private static String key(RowCells row, List<String> keys, String title, String unit) {
        for (String key : keys) {
            if (!key.isEmpty()) {
                return key;
            }
        }
        row.remark(
                "key",
                "key.derived",
                "there is no “%s”: the record is known by its title and first unit, and a changed title makes another record"
                        .formatted(row.heading("key")));
        return "derived-" + digest(title + "\u0000" + unit);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Disclosed disclosed(RowCells row, RecordKind kind) {
        return row.figure(
                "disclosureMap",
                new Disclosed(Disclosure.PUBLIC, FieldDisclosure.DEFAULTS),
                (cell, remarks) -> row.lexicon()
                        .disclosure()
                        .read(cell, heading -> row.lexicon().headings().field(kind, heading), governed(kind)));
    }

    /// The fields with a disclosure of their own, by the names that the contract gives them.
    static Set<String> governed(RecordKind kind) {
        return switch (kind) {
            case ACHIEVEMENT ->
                Set.of(
                        "title",
                        "titleEn",
                        "summary",
                        "problem",
                        "innovation",
                        "application",
                        "indicators",
                        "benefits",
                        "needs",
                        "knowHow",
                        "price");
            case PATENT -> Set.of("title", "summary", "claims", "price");
            case RESEARCHER -> Set.of("title", "directions", "selfIntroduction", "papers");
            case CHALLENGE ->
                Set.of(
                        "title",
                        "teaser",
                        "background",
                        "problem",
                        "tried",
                        "targets",
                        "constraints",
                        "deliverables",
                        "acceptance",
                        "confidential",
                        "budget");
            case ORGANISATION -> Set.of("title", "introduction");
            case ALLIANCE -> Set.of("title", "introduction", "charter");
            case POOL -> Set.of("title");
        };
    }

    static Language language(String text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (han == 0) {
            return latin == 0 ? Language.ZH : Language.EN;
        }
        return latin >= MIXED_FROM * (han + latin) ? Language.MIXED : Language.ZH;
    }

    static Contact contact(RowCells row) {
        return new Contact(
                row.text("contactOffice"),
                row.text("contactPerson"),
                row.text("contactPhone"),
                row.text("contactEmail"));
    }
}
