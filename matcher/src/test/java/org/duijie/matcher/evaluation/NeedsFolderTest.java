package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.domain.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsFolderTest {
    @TempDir
    private Path folder;

    private JudgedSet read(String needs, String achievements, String judgements) throws IOException {
        Files.writeString(folder.resolve("needs.jsonl"), needs);
        Files.writeString(folder.resolve("achievements.jsonl"), achievements);
        Files.writeString(folder.resolve("judgements.tsv"), judgements);
        return NeedsFolder.read(folder);
    }

    private static void refused(Path folder, String... parts) {
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> NeedsFolder.read(folder))
                .satisfies(refusal -> assertThat(refusal).message().contains(parts));
    }

    @Test
    void needs_offers_and_grades_are_read() throws IOException {
        JudgedSet set = read("""
                {"id":"n1","title":"求热管理","text":"电池过热","held":true}

                {"id":"n2","title":"求脱氮","text":""}
                """, """
                {"id":"a1","title_words":"电池 热 管理 LED plate 系统"}
                {"id":"a2","title_words":"废水 脱氮","text":"厌氧"}
                """, "need\tachievement\tlevel\nn1\ta1\t4\nn1\ta2\t1\nn1\ta1\t3\n");

        assertThat(set.name()).isEqualTo(folder.getFileName().toString());
        assertThat(set.offers().stream().map(offer -> offer.title().value()))
                .containsExactly("电池热管理 LED plate 系统", "废水脱氮");
        assertThat(set.needs()).extracting(JudgedSet.JudgedNeed::id).containsExactly("n1", "n2");
        assertThat(set.needs()).extracting(JudgedSet.JudgedNeed::held).containsExactly(true, false);
        JudgedSet.JudgedNeed first = set.needs().getFirst();
        assertThat(first.need().whole()).isEqualTo("求热管理\n电池过热");
        assertThat(first.grades()).extracting(JudgedSet.Grade::level).containsExactly(4, 1, 3);
        assertThat(first.best()).containsEntry(set.offers().getFirst().id(), 4);
        assertThat(set.needs().getLast().grades()).isEmpty();
    }

    @Test
    void an_achievement_that_is_listed_twice_is_one_offer() throws IOException {
        JudgedSet set = read(
                "{\"id\":\"n1\",\"title\":\"求热管理\"}",
                "{\"id\":\"a1\",\"title_words\":\"热 管理\"}\n{\"id\":\"a2\",\"title_words\":\"热管理\"}\n",
                "need\tachievement\tlevel\nn1\ta1\t2\nn1\ta2\t3\n");

        assertThat(set.offers()).hasSize(1);
        assertThat(set.needs().getFirst().best())
                .containsEntry(set.offers().getFirst().id(), 3);
    }

    @Test
    void titles_of_any_length_and_shape_become_offers() throws IOException {
        JudgedSet set = read(
                "{\"id\":\"n1\",\"title\":\"求热管理\"}",
                "{\"id\":\"a1\",\"title_words\":\"热\"}\n{\"id\":\"a2\",\"title_words\":\"%s\"}\n"
                                .formatted("㎡".repeat(190))
                        + "{\"id\":\"a3\",\"title_words\":\"\\u200B热\"}\n{\"id\":\"a4\",\"title_words\":\"%s\"}\n"
                                .formatted("胶".repeat(300))
                        + "{\"id\":\"a5\",\"title_words\":\" \"}\n",
                "need\tachievement\tlevel\nn1\ta5\t1\n");

        assertThat(set.offers())
                .hasSize(4)
                .allSatisfy(offer -> assertThat(offer.title().value().length()).isBetween(2, 200));
        assertThat(set.offers().stream().map(Offer::id)).doesNotHaveDuplicates();
    }

    @Test
    void the_hash_changes_with_any_byte_of_any_file() throws IOException {
        String first = NeedsFolder.read(Folders.write(folder)).hash();
        assertThat(NeedsFolder.read(folder).hash()).isEqualTo(first).hasSize(64);
        for (String file : List.of("needs.jsonl", "achievements.jsonl", "judgements.tsv")) {
            Folders.write(folder);
            Files.writeString(
                    folder.resolve(file),
                    Files.readString(folder.resolve(file))
                            + "\n".repeat(file.endsWith("l") ? 1 : 0)
                            + (file.endsWith("tsv") ? "n1\ta1-1\t2\n" : ""));
            assertThat(NeedsFolder.read(folder).hash()).isNotEqualTo(first);
        }
    }

    @Test
    void a_folder_with_other_files_is_refused_by_what_it_holds_and_lacks() throws IOException {
        Folders.write(folder);
        Files.writeString(folder.resolve("README.md"), "");
        refused(folder, "README.md", "exactly", "judgements.tsv");

        Files.delete(folder.resolve("README.md"));
        Files.delete(folder.resolve("needs.jsonl"));
        refused(folder, "[achievements.jsonl, judgements.tsv]", "needs.jsonl");
    }

    @Test
    void a_folder_that_is_none_is_refused() throws IOException {
        refused(folder.resolve("nowhere"), "nowhere is not a folder");
        Files.writeString(folder.resolve("file"), "");
        refused(folder.resolve("file"), "is not a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n1\ta1\t5", "n1\ta1\t0", "n1\ta1", "n1\ta1\t2\tx", "n1\tunknown\t2", "n1\ta1\tgood", "n1 a1 2"})
    void a_bad_judgement_is_named_by_its_line(String line) {
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> read(
                        "{\"id\":\"n1\",\"title\":\"求热管理\"}",
                        "{\"id\":\"a1\",\"title_words\":\"热 管理\"}",
                        "need\tachievement\tlevel\nn1\ta1\t2\n" + line + "\n"))
                .withMessageContaining("line 3")
                .withMessageContaining("level 1 to 4");
    }

    @Test
    void a_line_that_is_not_json_is_refused() {
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> read("{\"id\":", "", "need\tachievement\tlevel\n"))
                .withMessageContaining("could not be read");
    }
}
