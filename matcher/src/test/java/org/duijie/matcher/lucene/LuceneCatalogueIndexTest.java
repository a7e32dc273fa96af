package org.duijie.matcher.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.duijie.domain.Achievement;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.CatalogueIndexContract;
import org.duijie.matcher.HashingEncoder;
import org.duijie.matcher.IndexUnwritable;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.Offers;
import org.duijie.matcher.SearchQuery;
import org.duijie.models.text.synonym.Synonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCatalogueIndexTest extends CatalogueIndexContract {
    private static final String ENCODER = "hashing";

    @TempDir
    private Path folder;

    @Override
    protected CatalogueIndex open() {
        return LuceneCatalogueIndex.open(folder.resolve("contract"), ENCODER);
    }

    private LuceneCatalogueIndex opened() {
        return LuceneCatalogueIndex.open(folder.resolve("index"), ENCODER);
    }

    private static List<RecordId> all(CatalogueIndex index) {
        return index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 100))
                .hits();
    }

    private void writeTwo() {
        try (LuceneCatalogueIndex index = opened()) {
            index.put(List.of(vectors(Offers.titled("电池热管理").achievement())));
            index.commit(11);
            index.put(List.of(words(Offers.titled("废水脱氮").summary("厌氧").achievement())));
            index.commit(12);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void an_index_opened_again_knows_its_records_and_its_sequence() {
        writeTwo();

        try (LuceneCatalogueIndex again = opened()) {
            assertThat(again.sequence()).isEqualTo(12);
            assertThat(all(again)).hasSize(2);
            assertThat(again.status().documents()).isEqualTo(2);
            assertThat(again.status().withVectors()).isEqualTo(1);
            assertThat(again.statistics().idf("电池")).isPositive();
        }
    }

    @Test
    void the_folder_of_an_index_is_its_owners_alone() throws IOException {
        writeTwo();

        assertThat(Files.getPosixFilePermissions(folder.resolve("index")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void an_index_in_pieces_is_put_in_order_and_says_the_same() throws Exception {
        try (LuceneCatalogueIndex index = opened()) {
            for (int i = 0; i < 3; i++) {
                index.put(List.of(vectors(Offers.titled("电池热管理" + i).achievement())));
                index.commit(i);
            }
            List<RecordId> before = all(index);
            assertThat(pieces()).isEqualTo(3);

            while (!index.tidy()) {
                Thread.sleep(10);
            }

            assertThat(pieces()).isEqualTo(1);
            assertThat(all(index)).isEqualTo(before).hasSize(3);
            assertThat(index.sequence()).isEqualTo(2);
        }
        try (LuceneCatalogueIndex again = opened()) {
            assertThat(again.sequence()).isEqualTo(2);
            assertThat(all(again)).hasSize(3);
        }
    }

    private int pieces() throws IOException {
        try (Directory directory = new MMapDirectory(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void an_index_whose_disk_was_full_is_opened_again_and_meanwhile_shows_nothing_older() {
        AtomicBoolean full = new AtomicBoolean();
        IndexFolder narrow = new IndexFolder(folder.resolve("index"), ENCODER, disk -> new FilterDirectory(disk) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (full.get()) {
                    throw new IOException("No space left on device");
                }
                return super.createOutput(name, context);
            }
        });
        Achievement hidden = Offers.titled("电池热管理").achievement();
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(narrow, Synonyms.shipped())) {
            index.put(List.of(words(hidden), words(Offers.titled("废水脱氮").achievement())));
            index.commit(1);
            index.remove(List.of(hidden.id()));
            index.show(2);
            List<RecordId> shown = all(index);

            full.set(true);
            assertThatExceptionOfType(IndexUnwritable.class)
                    .isThrownBy(
                            () -> index.put(List.of(words(Offers.titled("碳纤维").achievement()))));
            assertThat(all(index)).isEqualTo(shown).hasSize(1);

            full.set(false);
            index.mend();
            assertThat(index.sequence()).isEqualTo(1);
            assertThat(all(index)).isEqualTo(shown);
            index.remove(List.of(hidden.id()));
            index.show(2);
            index.put(List.of(words(Offers.titled("碳纤维").achievement())));
            index.commit(3);
            assertThat(all(index)).containsAll(shown).hasSize(2);
        }
        try (LuceneCatalogueIndex again = opened()) {
            assertThat(again.sequence()).isEqualTo(3);
            assertThat(all(again)).hasSize(2);
        }
    }

    @Test
    void what_was_not_committed_is_lost_with_the_process() {
        writeTwo();
        try (LuceneCatalogueIndex index = opened()) {
            index.put(List.of(words(Offers.titled("没有提交").achievement())));
        }

        try (LuceneCatalogueIndex again = opened()) {
            assertThat(all(again)).hasSize(2);
            assertThat(again.sequence()).isEqualTo(12);
        }
    }

    @Test
    void what_is_called_otherwise_is_found_behind_what_is_called_the_same() {
        RecordId same = Offers.id("same");
        RecordId other = Offers.id("other");
        try (LuceneCatalogueIndex index = opened()) {
            index.put(List.of(
                    words(Offers.titled("碳纤维增强复合材料机匣").key("other").achievement()),
                    words(Offers.titled("CFRP机匣").key("same").achievement()),
                    words(Offers.titled("铝合金机匣").achievement())));
            index.commit(1);

            assertThat(found(index, "CFRP机匣")).containsExactly(same, other);
            Need need = Need.of("CFRP机匣");
            NeedVectors vectors =
                    new NeedVectors(HashingEncoder.vector(need.whole()), HashingEncoder.vector(need.title()));
            assertThat(index.candidates(ANYONE, need, vectors, Offer.Kind.BY_DEFAULT, 2))
                    .extracting(Candidate::id)
                    .containsExactly(same, other);
        }
    }

    @Test
    void operators_say_what_else_a_word_is_called() {
        Synonyms own = Synonyms.shipped().with("term\tsame\tkind\tsource\n老白干\t清香型白酒\tword\t我司", "own.tsv");
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("index"), ENCODER, own)) {
            index.put(List.of(words(Offers.titled("清香型白酒窖池").achievement())));
            index.commit(1);

            assertThat(found(index, "老白干")).hasSize(1);
        }
        try (LuceneCatalogueIndex index = opened()) {
            assertThat(found(index, "老白干")).isEmpty();
        }
    }

    private static List<RecordId> found(CatalogueIndex index, String text) {
        return index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(), Optional.empty(), 100))
                .hits();
    }

    @Test
    void an_index_of_another_encoder_is_emptied() {
        writeTwo();

        try (LuceneCatalogueIndex other = LuceneCatalogueIndex.open(folder.resolve("index"), "another")) {
            assertThat(other.sequence()).isEqualTo(-1);
            assertThat(all(other)).isEmpty();
        }
    }

    @Test
    void a_flipped_byte_in_any_file_empties_the_index() throws IOException {
        writeTwo();
        for (Path file : files()) {
            damaged(file, bytes -> {
                bytes[bytes.length / 2] ^= 0x10;
                return bytes;
            });
            writeTwo();
        }
    }

    @Test
    void a_file_that_ends_early_empties_the_index() throws IOException {
        writeTwo();
        for (Path file : files()) {
            damaged(file, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
            writeTwo();
        }
    }

    @Test
    void a_missing_file_empties_the_index() throws IOException {
        writeTwo();
        for (String suffix : List.of(".si", ".cfs", "_2")) {
            for (Path file : files()) {
                if (file.toString().endsWith(suffix)) {
                    Files.delete(file);
                    emptyAndUsable(file);
                    writeTwo();
                    break;
                }
            }
        }
    }

    private interface Damage {
        byte[] done(byte[] bytes);
    }

    private void damaged(Path name, Damage damage) throws IOException {
        Path file = files().stream()
                .filter(candidate -> candidate.equals(name))
                .findFirst()
                .orElse(files().getFirst());
        Files.write(file, damage.done(Files.readAllBytes(file)));
        emptyAndUsable(file);
    }

    private void emptyAndUsable(Path damaged) {
        try (LuceneCatalogueIndex index = opened()) {
            assertThat(index.sequence()).as("after damage to %s", damaged).isEqualTo(-1);
            assertThat(all(index)).isEmpty();
            index.put(List.of(words(Offers.titled("重建").achievement())));
            index.commit(1);
            assertThat(all(index)).hasSize(1);
            index.clear();
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_emptied() throws IOException {
        Path place = Files.createDirectories(folder.resolve("index"));
        Files.writeString(place.resolve("segments_1"), "not an index");

        emptyAndUsable(place);
    }

    @Test
    void an_index_that_is_in_use_is_refused_and_left_alone() throws IOException {
        writeTwo();
        try (LuceneCatalogueIndex owner = opened()) {
            List<Path> before = files();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(this::opened)
                    .withMessageContaining(folder.toString());

            assertThat(files()).isEqualTo(before);
            owner.put(List.of(words(Offers.titled("照旧工作").achievement())));
            owner.commit(13);
            assertThat(all(owner)).hasSize(3);
        }
        try (LuceneCatalogueIndex again = opened()) {
            assertThat(again.sequence()).isEqualTo(13);
        }
    }
}
