package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store promises an import that looks up units by their names.
abstract class OrganisationNamesContract {
    static final Viewer HOUSE = new Viewer.Steward("test");

    abstract UnitOfWork work();

    private Stored put(CatalogueRecord record, long expected) {
        return work().run(HOUSE, changes -> changes.put(record, expected));
    }

    @Test
    void an_organisation_is_found_by_its_title_or_its_english_name() {
        RecordId id = put(Samples.organisation("org", "测试大学（北京）", "Test University"), 0)
                .record()
                .id();

        assertThat(named("测试大学（北京）")).contains(id);
        assertThat(named("测试大学(北京)")).contains(id);
        assertThat(named("Test  University")).contains(id);
        assertThat(named("测试大学")).isEmpty();
        assertThat(named("")).isEmpty();
    }

    @Test
    void a_renamed_organisation_is_found_by_its_new_name_only() {
        put(Samples.organisation("org", "旧名大学", "Same University"), 0);
        RecordId id = put(Samples.organisation("org", "新名大学", "Same University"), 1)
                .record()
                .id();

        assertThat(named("旧名大学")).isEmpty();
        assertThat(named("新名大学")).contains(id);
        assertThat(named("Same University")).contains(id);
    }

    @Test
    void of_two_organisations_of_one_name_the_earlier_one_is_meant() {
        List<RecordId> inOrder = new ArrayList<>();
        for (String key : List.of("b", "a", "c", "d")) {
            inOrder.add(put(Samples.organisation(key, "同名研究所", ""), 0).record().id());
        }
        put(Samples.organisation("b", "同名研究所", "Changed Institute"), 1);

        assertThat(named("同名研究所")).contains(inOrder.getFirst());
    }

    @Test
    void only_organisations_have_organisation_names() {
        put(Samples.achievement("碳纤维"), 0);

        assertThat(named("碳纤维")).isEmpty();
    }

    private Optional<RecordId> named(String name) {
        return work().run(HOUSE, changes -> changes.organisationNamed(name));
    }
}
