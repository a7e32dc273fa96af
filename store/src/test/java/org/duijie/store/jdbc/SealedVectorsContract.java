package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.domain.Achievement;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.catalogue.SealedVectors;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Reading;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.Encoder;
import org.duijie.proof.Sha256;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a house promises of vectors of text that not everyone may read.
abstract class SealedVectorsContract {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final String BGE = "bge";
    private static final Reading READING = new Reading(
            Map.of(Disclosure.INVITED, new float[] {0f, -0f, 1f / 3, Float.MIN_VALUE, -Float.MAX_VALUE}),
            Map.of(Disclosure.OWNER, new float[] {1e-7f}));

    @TempDir
    private Path indexes;

    abstract JdbcHouse house();

    /// A query that counts the sessions which wait for another's lock.
    abstract String waiting();

    private SealedVectors vectors() {
        return house().sealedVectors();
    }

    private Stored put(Achievement record, long expected) {
        return house().unitOfWork().run(HOUSE, changes -> changes.put(record, expected));
    }

    private static Achievement confidential(String title) {
        Guarded owners = new Guarded(Samples.UNIVERSITY, Disclosure.OWNER, RecordState.LISTED, Set.of());
        return Samples.achievement(Samples.envelope(title, owners), title);
    }

    private Stored kept(String title) {
        Stored stored = put(confidential(title), 0);
        vectors().put(BGE, stored, READING);
        return stored;
    }

    private static void assertSame(Reading found, Reading expected) {
        assertThat(found.wholes()).usingRecursiveComparison().isEqualTo(expected.wholes());
        assertThat(found.titles()).usingRecursiveComparison().isEqualTo(expected.titles());
    }

    private long rows() {
        return house().connections()
                .read(handle -> handle.createQuery("select count(*) from sealed_vector")
                        .mapTo(long.class)
                        .one());
    }

    @Test
    void a_reading_comes_back_bit_for_bit_for_its_record_version_and_encoder_alone() {
        Stored stored = kept("导热凝胶");
        Stored other = put(confidential("液冷板"), 0);

        Map<?, Reading> found = vectors().find(BGE, List.of(stored, other));

        assertThat(found).hasSize(1);
        assertSame(found.values().iterator().next(), READING);
        assertThat(vectors().find("other", List.of(stored))).isEmpty();
    }

    @Test
    void putting_again_replaces() {
        Stored stored = kept("导热凝胶");
        Reading again = new Reading(Map.of(Disclosure.OWNER, new float[] {2}), Map.of());
        vectors().put(BGE, stored, again);

        assertSame(vectors().find(BGE, List.of(stored)).values().iterator().next(), again);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void the_same_vectors_are_never_sealed_to_the_same_bytes() {
        Stored stored = kept("导热凝胶");
        List<byte[]> before = sealed();
        vectors().put(BGE, stored, READING);

        assertThat(sealed().getFirst()).isNotEqualTo(before.getFirst());
    }

    private List<byte[]> sealed() {
        return house().connections()
                .read(handle -> handle.createQuery("select sealed from sealed_vector")
                        .map((row, context) -> row.getBytes("sealed"))
                        .list());
    }

    @Test
    void they_go_with_the_version_and_with_the_record() {
        Stored first = kept("导热凝胶");
        Stored second = put(confidential("导热凝胶"), first.version());
        assertThat(rows()).isZero();

        vectors().put(BGE, first, READING);
        assertThat(rows()).isZero();

        vectors().put(BGE, second, READING);
        assertThat(rows()).isEqualTo(1);
        house().unitOfWork().run(HOUSE, changes -> changes.erase(second.record().id()));
        assertThat(rows()).isZero();

        vectors().put(BGE, second, READING);
        assertThat(rows()).isZero();
    }

    @Test
    void what_was_being_sealed_while_its_record_changed_does_not_stay() throws Exception {
        Stored stored = kept("导热凝胶");
        UUID id = stored.record().id().value();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Stored> change = house().connections().write(sealing -> {
                sealing.createQuery("select version from record where id = :id for update")
                        .bind("id", id)
                        .mapTo(long.class)
                        .one();
                Future<Stored> began = threads.submit(() -> put(confidential("导热凝胶"), stored.version()));
                awaitBlocked(began);
                sealing.execute(
                        "insert into sealed_vector (record_id, encoder, version, sealed) values (?, 'other', ?, ?)",
                        id,
                        stored.version(),
                        new byte[40]);
                return began;
            });
            assertThat(change.get(20, TimeUnit.SECONDS).version()).isEqualTo(2);
        }

        assertThat(rows()).isZero();
    }

    private void awaitBlocked(Future<?> change) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (house().connections()
                        .read(handle ->
                                handle.createQuery(waiting()).mapTo(long.class).one())
                == 0) {
            assertThat(change.isDone()).as("the change waits for who seals").isFalse();
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    @Test
    void what_was_changed_or_moved_is_not_there() {
        Stored stored = kept("导热凝胶");
        Stored other = kept("液冷板");
        byte[] changed = sealed().getFirst();
        changed[changed.length - 1] ^= 1;
        write(stored, changed);
        assertThat(vectors().find(BGE, List.of(stored, other)))
                .containsOnlyKeys(other.record().id());

        write(stored, new byte[3]);
        assertThat(vectors().find(BGE, List.of(stored))).isEmpty();

        house().connections()
                .write(handle -> handle.execute(
                        "update sealed_vector set sealed = (select sealed from sealed_vector where record_id = ?)"
                                + " where record_id = ?",
                        other.record().id().value(),
                        stored.record().id().value()));
        assertThat(vectors().find(BGE, List.of(stored))).isEmpty();
    }

    private void write(Stored of, byte[] sealed) {
        house().connections()
                .write(handle -> handle.execute(
                        "update sealed_vector set sealed = ? where record_id = ?",
                        sealed,
                        of.record().id().value()));
    }

    @Test
    void under_another_secret_nothing_opens_and_all_of_it_is_made_again() {
        Stored stored = kept("导热凝胶");
        SecretKey another = new SecretKeySpec(new byte[32], "AES");
        SealedVectors lost = new JdbcSealedVectors(house().connections(), another);

        assertThat(lost.find(BGE, List.of(stored))).isEmpty();

        lost.put(BGE, stored, READING);
        assertThat(lost.find(BGE, List.of(stored))).hasSize(1);
    }

    /// Makes vectors of bytes that are found again wherever they are, and counts the texts.
    private static final class CountedEncoder implements Encoder {
        private int texts;

        @Override
        public String id() {
            return BGE;
        }

        @Override
        public int dimensions() {
            return 8;
        }

        @Override
        public List<float[]> encode(List<String> asked) {
            texts += asked.size();
            return asked.stream().map(CountedEncoder::vector).toList();
        }

        static float[] vector(String text) {
            float[] vector = new float[8];
            double squares = 0;
            for (int i = 0; i < 8; i++) {
                vector[i] = 1 + ((text.hashCode() >>> (4 * i)) & 0xF);
                squares += vector[i] * vector[i];
            }
            for (int i = 0; i < 8; i++) {
                vector[i] = (float) (vector[i] / Math.sqrt(squares));
            }
            return vector;
        }

        int asked() {
            int asked = texts;
            texts = 0;
            return asked;
        }

        @Override
        public void close() {}
    }

    private void filled(String index, Encoder encoder) {
        DocumentVectors made = new DocumentVectors(encoder, house().vectorCache(), vectors());
        try (LuceneCatalogueIndex own = LuceneCatalogueIndex.open(indexes.resolve(index), encoder.id());
                IndexFollower follower = new IndexFollower(house().catalogueStore(), own, made)) {
            follower.catchUp();
            follower.fillVectors((ready, total) -> {});
            assertThat(own.withoutVectors(1)).isEmpty();
        }
    }

    @Test
    void a_new_index_takes_them_over_and_the_database_tells_neither_the_numbers_nor_the_text() {
        CountedEncoder encoder = new CountedEncoder();
        Stored stored = put(confidential("导热凝胶"), 0);
        filled("one", encoder);
        assertThat(encoder.asked()).isPositive();
        assertThat(rows()).isEqualTo(1);

        filled("another", encoder);

        assertThat(encoder.asked()).isZero();
        for (float[] vector : vectors().find(BGE, List.of(stored)).values().stream()
                .flatMap(reading -> reading.wholes().values().stream())
                .toList()) {
            assertThat(places(bytes(vector, ByteOrder.BIG_ENDIAN))).isEmpty();
            assertThat(places(bytes(vector, ByteOrder.LITTLE_ENDIAN))).isEmpty();
        }
        String title = stored.record().title().value();
        assertThat(places(Sha256.hex(title).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(places(title.getBytes(StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder("record.title", "record.source_key", "record_version.body");
    }

    private static byte[] bytes(float[] vector, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * Float.BYTES).order(order);
        buffer.putFloat(vector[0]).putFloat(vector[1]);
        return buffer.array();
    }

    /// Every column of every table in which these bytes stand.
    private List<String> places(byte[] wanted) {
        String pattern = HexFormat.of().formatHex(wanted);
        return house().connections().read(handle -> {
            List<String> places = new ArrayList<>();
            for (Map<String, Object> column : handle.createQuery("""
                            select table_name as t, column_name as c from information_schema.columns
                            where table_schema = 'public'""").mapToMap().list()) {
                String select = "select \"%s\" from \"%s\"".formatted(column.get("c"), column.get("t"));
                boolean found = handle
                        .createQuery(select)
                        .map((row, context) -> row.getObject(1) instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(row.getObject(1)).getBytes(StandardCharsets.UTF_8))
                        .stream()
                        .anyMatch(bytes -> HexFormat.of().formatHex(bytes).contains(pattern));
                if (found) {
                    places.add(column.get("t") + "." + column.get("c"));
                }
            }
            return places;
        });
    }
}
