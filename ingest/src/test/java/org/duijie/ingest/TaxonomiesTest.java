package org.duijie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.Taxonomy;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {
    private final Taxonomies taxonomies = Taxonomies.shipped();

    @Test
    void the_list_of_files_is_the_folder_of_the_seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../seeds/taxonomies"))) {
            List<String> ids = files.map(
                            file -> String.valueOf(file.getFileName()).replace(".json", ""))
                    .sorted()
                    .toList();
            assertThat(Taxonomies.FILES).isEqualTo(ids);
        }
    }

    @Test
    void every_taxonomy_has_names_in_both_languages_and_a_date() {
        assertThat(taxonomies.all()).hasSameSizeAs(Taxonomies.FILES).allSatisfy(published -> {
            assertThat(published.zh()).isNotBlank();
            assertThat(published.en()).isNotBlank();
            assertThat(published.taxonomy().asOf()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(published.taxonomy().entries()).isNotEmpty();
        });
    }

    @Test
    void labels_are_found_by_code_and_codes_by_label() {
        Taxonomy fields = taxonomies.require("fields-sei");
        assertThat(fields.find("SEI-3").map(Taxonomy.Entry::en)).contains("new materials");
        assertThat(fields.resolve("New Materials").map(Taxonomy.Entry::code)).contains("SEI-3");
        assertThat(taxonomies.find("no-such")).isEmpty();
    }

    @Test
    void an_unknown_taxonomy_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> taxonomies.require("fields")).hasMessageContaining("fields-sei");
    }
}
