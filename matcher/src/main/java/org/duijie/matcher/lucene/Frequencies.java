package org.duijie.matcher.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.duijie.matcher.TermStatistics;

/// How often the words of one search stood in the catalogue when its first page was made. Its other pages are ranked by
/// the same: a record that nobody changed keeps its score, whatever comes and goes, and so its place.
///
/// Counts alone are kept, under salted numbers of the words: no text. What a search may find, how often a text says a
/// word and how long it is, is always read anew.
final class Frequencies {
    private final int salt;
    private final Map<String, CollectionStatistics> fields;
    private final Map<Long, Integer> terms;
    private final Map<Long, Double> rarities;

    /// Nothing is counted yet.
    Frequencies(int salt) {
        this(salt, Map.of(), Map.of(), Map.of());
    }

    private Frequencies(
            int salt, Map<String, CollectionStatistics> fields, Map<Long, Integer> terms, Map<Long, Double> rarities) {
        this.salt = salt;
        this.fields = new HashMap<>(fields);
        this.terms = new HashMap<>(terms);
        this.rarities = new HashMap<>(rarities);
    }

    Frequencies copy() {
        return new Frequencies(salt, fields, terms, rarities);
    }

    /// What the field held when it was first asked for.
    Optional<CollectionStatistics> field(String name, Optional<CollectionStatistics> now) {
        now.ifPresent(count -> fields.putIfAbsent(name, count));
        return Optional.ofNullable(fields.get(name));
    }

    /// In how many documents of its field the term stood when it was first asked for. A word that came later with many
    /// documents stands in all of those that were there at most.
    int documents(Term term, int now, long mostOfThem) {
        return terms.computeIfAbsent(number(term.field(), term.bytes()), absent -> (int) Math.min(now, mostOfThem));
    }

    /// The rarities of `now`, each as it was when it was first asked for.
    TermStatistics rarities(TermStatistics now) {
        return new TermStatistics() {
            @Override
            public double idf(String term) {
                DoubleSupplier rarity = () -> now.idf(term);
                return rarities.computeIfAbsent(number("", new BytesRef(term)), absent -> rarity.getAsDouble());
            }

            @Override
            public double averageLength() {
                return now.averageLength();
            }
        };
    }

    private long number(String field, BytesRef term) {
        int seed = salt ^ field.hashCode();
        return StringHelper.murmurhash3_x64_128(term.bytes, term.offset, term.length, seed)[0];
    }

    /// The same for the same numbers, and for nobody to guess who does not know the secret.
    long digest(long secret) {
        long digest = secret;
        for (CollectionStatistics field : fields.values()) {
            digest += mixed(secret ^ field.hashCode());
        }
        for (Map.Entry<Long, Integer> term : terms.entrySet()) {
            digest += mixed(mixed(secret ^ term.getKey()) + term.getValue());
        }
        for (Map.Entry<Long, Double> rarity : rarities.entrySet()) {
            digest += mixed(mixed(secret ^ ~rarity.getKey()) + Double.doubleToLongBits(rarity.getValue()));
        }
        return digest;
    }

    /// Every bit of the number moves every bit of this one (the last steps of MurmurHash3).
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /// How many numbers these are.
    int size() {
        return fields.size() + terms.size() + rarities.size();
    }
}
