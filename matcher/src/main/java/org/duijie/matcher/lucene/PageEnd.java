package org.duijie.matcher.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.RecordId;
import org.duijie.matcher.InvalidCursor;
import org.duijie.matcher.SearchQuery;

/// Where a page ended: what it is sorted by and the id of its last hit, so that what comes before it moves nothing.
///
/// @param key the title, or the bytes of the score
/// @param frequencies the token of what the page was ranked by; 0 in a listing
record PageEnd(RecordId last, BytesRef key, long frequencies) {
    /// Says that a cursor is of another search: nobody makes two of them alike by mistake.
    private static final int DIGEST = 6;

    static PageEnd ofListing(FieldDoc hit) {
        return new PageEnd(id(hit), (BytesRef) hit.fields[0], 0);
    }

    static PageEnd ofSearch(FieldDoc hit, long frequencies) {
        byte[] score =
                ByteBuffer.allocate(Float.BYTES).putFloat((Float) hit.fields[0]).array();
        return new PageEnd(id(hit), new BytesRef(score), frequencies);
    }

    private static RecordId id(FieldDoc hit) {
        return RecordId.parse(((BytesRef) hit.fields[1]).utf8ToString());
    }

    /// As one hit, of the highest number that there is: whatever has the same key and id is before the next page.
    FieldDoc hit(boolean listing, int documents) {
        Object first = listing ? key : Float.valueOf(score());
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {first, new BytesRef(last.toString())});
    }

    private float score() {
        return ByteBuffer.wrap(key.bytes, key.offset, key.length).getFloat();
    }

    /// The cursor of `query`'s next page.
    String cursor(SearchQuery query) {
        boolean listing = query.text().isBlank();
        ByteBuffer bytes = ByteBuffer.allocate(DIGEST + 2 * Long.BYTES + (listing ? 0 : Long.BYTES) + key.length)
                .put(digest(query))
                .putLong(last.value().getMostSignificantBits())
                .putLong(last.value().getLeastSignificantBits());
        if (!listing) {
            bytes.putLong(frequencies);
        }
        bytes.put(key.bytes, key.offset, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads what [#cursor] wrote for the same words, filters and kind.
    static PageEnd of(String cursor, SearchQuery query) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] digest = new byte[DIGEST];
            bytes.get(digest);
            if (!Arrays.equals(digest, digest(query))) {
                throw new InvalidCursor();
            }
            RecordId last = new RecordId(new UUID(bytes.getLong(), bytes.getLong()));
            boolean listing = query.text().isBlank();
            long frequencies = listing ? 0 : bytes.getLong();
            byte[] key = new byte[bytes.remaining()];
            bytes.get(key);
            PageEnd end = new PageEnd(last, new BytesRef(key), frequencies);
            end.requireOrder(listing);
            return end;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new InvalidCursor();
        }
    }

    /// No search gives out a score that is no number: with it, a page would hold anything.
    private void requireOrder(boolean listing) {
        if (!listing && (key.length != Float.BYTES || !Float.isFinite(score()) || score() < 0)) {
            throw new InvalidCursor();
        }
    }

    private static byte[] digest(SearchQuery query) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, query.kind().name());
            add(digest, query.text().strip());
            for (String facet : new TreeSet<>(query.filters().keySet())) {
                add(digest, facet);
                Set<String> values = new TreeSet<>(query.filters().getOrDefault(facet, Set.of()));
                add(digest, String.valueOf(values.size()));
                values.forEach(value -> add(digest, value));
            }
            return Arrays.copyOf(digest.digest(), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// With its length, so that no two lists of words are written alike.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
