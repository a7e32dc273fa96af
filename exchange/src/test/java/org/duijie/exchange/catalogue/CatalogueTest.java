package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final Viewer OPERATOR = Records.member(Records.id("平台"), Role.OPERATOR);
    private static final Viewer INSTITUTION = Records.member(Records.UNIVERSITY, Role.INSTITUTION);

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private LuceneCatalogueIndex index;
    private Catalogue catalogue;

    @BeforeEach
    void begin() {
        index = LuceneCatalogueIndex.open(folder, "letters");
        catalogue = new Catalogue(store, store, index, new MemoryTrail());
        store.put(Records.keyed("江城大学").organisation(), Records.keyed("江城化工").organisation());
    }

    @AfterEach
    void end() {
        index.close();
    }

    private static void refused(Refusal.Kind kind, String code, Runnable command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::run).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    @Test
    void a_record_is_new_once_and_then_unchanged_or_updated() {
        List<CatalogueRecord> first = List.of(
                Records.keyed("导热凝胶").achievement(), Records.keyed("液冷板").achievement());

        assertThat(catalogue.accept(OPERATOR, first)).isEqualTo(new ImportOutcome(2, 0, 0));
        assertThat(catalogue.accept(OPERATOR, first)).isEqualTo(new ImportOutcome(0, 0, 2));
        assertThat(catalogue.accept(
                        OPERATOR,
                        List.of(
                                Records.keyed("导热凝胶").text("改了").achievement(),
                                Records.keyed("液冷板").line(99).achievement(),
                                Records.keyed("新成果").achievement())))
                .isEqualTo(new ImportOutcome(1, 1, 1));
        assertThat(catalogue.require(HOUSE, Records.id("导热凝胶")).version()).isEqualTo(2);
        assertThat(catalogue.require(HOUSE, Records.id("液冷板")).version()).isEqualTo(1);
    }

    @Test
    void a_row_that_stands_twice_in_a_batch_is_one_record() {
        assertThat(catalogue.accept(
                        OPERATOR,
                        List.of(
                                Records.keyed("导热凝胶").achievement(),
                                Records.keyed("导热凝胶").achievement())))
                .isEqualTo(new ImportOutcome(1, 0, 1));
    }

    @Test
    void units_are_looked_up_and_own_what_nobody_owned() {
        catalogue.accept(
                OPERATOR,
                List.of(
                        Records.keyed("导热凝胶").achievement(),
                        Records.keyed("无主成果").unit("没有登记的单位").achievement()));

        assertThat(catalogue
                        .require(HOUSE, Records.id("导热凝胶"))
                        .record()
                        .envelope()
                        .ownerOrg())
                .isEqualTo(Records.UNIVERSITY);
        assertThat(catalogue
                        .require(HOUSE, Records.id("无主成果"))
                        .record()
                        .envelope()
                        .ownerOrg())
                .isEqualTo(RecordId.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void importing_takes_the_role_of_an_institution_or_an_operator(Role role) {
        Viewer actor = Records.member(Records.UNIVERSITY, role);
        List<CatalogueRecord> batch = List.of(Records.keyed("导热凝胶").achievement());

        if (role == Role.INSTITUTION || role == Role.OPERATOR) {
            assertThat(catalogue.accept(actor, batch).accepted()).isEqualTo(1);
        } else {
            refused(Refusal.Kind.FORBIDDEN, "role.missing", () -> catalogue.accept(actor, batch));
            assertThat(catalogue.find(HOUSE, Records.id("导热凝胶"))).isEmpty();
        }
    }

    @Test
    void nobody_imports_without_a_login_and_the_house_always_may() {
        List<CatalogueRecord> batch = List.of(Records.keyed("导热凝胶").achievement());

        refused(Refusal.Kind.FORBIDDEN, "role.missing", () -> catalogue.accept(Viewer.ANONYMOUS, batch));
        assertThat(catalogue.accept(HOUSE, batch).accepted()).isEqualTo(1);
    }

    @Test
    void an_institution_imports_what_it_owns_alone_and_all_of_a_batch_or_nothing() {
        List<CatalogueRecord> batch = List.of(
                Records.keyed("自己的").achievement(),
                Records.keyed("别人的").unit("江城化工").achievement());

        refused(Refusal.Kind.FORBIDDEN, "owner.other", () -> catalogue.accept(INSTITUTION, batch));
        assertThat(catalogue.find(HOUSE, Records.id("自己的"))).isEmpty();
        assertThat(catalogue.accept(INSTITUTION, batch.subList(0, 1)).accepted())
                .isEqualTo(1);
        assertThat(catalogue.accept(OPERATOR, batch).accepted()).isEqualTo(1);
    }

    @Test
    void an_institution_does_not_take_over_the_record_of_another() {
        store.put(Records.keyed("导热凝胶").owner(Records.FACTORY).text("原文").achievement());

        refused(
                Refusal.Kind.FORBIDDEN,
                "owner.other",
                () -> catalogue.accept(
                        INSTITUTION,
                        List.of(Records.keyed("导热凝胶")
                                .owner(Records.UNIVERSITY)
                                .text("冒名")
                                .achievement())));
        assertThat(catalogue
                        .require(HOUSE, Records.id("导热凝胶"))
                        .record()
                        .envelope()
                        .ownerOrg())
                .isEqualTo(Records.FACTORY);
    }

    @Test
    void an_institution_may_take_up_its_record_that_nobody_owned() {
        store.put(Records.keyed("导热凝胶").text("原文").achievement());

        assertThat(catalogue.accept(
                        INSTITUTION, List.of(Records.keyed("导热凝胶").text("原文").achievement())))
                .isEqualTo(new ImportOutcome(0, 1, 0));
    }

    @Test
    void a_user_without_organisation_imports_nothing() {
        Viewer nobody = Records.member(RecordId.UNKNOWN, Role.INSTITUTION);

        refused(
                Refusal.Kind.FORBIDDEN,
                "owner.other",
                () -> catalogue.accept(
                        nobody, List.of(Records.keyed("无主").unit("没有登记的单位").achievement())));
    }

    @Test
    void absent_and_invisible_are_never_told_apart() {
        store.put(Records.keyed("草稿")
                .owner(Records.UNIVERSITY)
                .state(RecordState.DRAFT)
                .achievement());

        for (String key : List.of("草稿", "没有")) {
            assertThat(catalogue.find(Viewer.ANONYMOUS, Records.id(key))).isEmpty();
            refused(
                    Refusal.Kind.NOT_FOUND,
                    "record.not-found",
                    () -> catalogue.require(Viewer.ANONYMOUS, Records.id(key)));
        }
        assertThat(catalogue.require(INSTITUTION, Records.id("草稿")).level(INSTITUTION))
                .isEqualTo(Disclosure.OWNER);
    }

    @Test
    void hits_are_read_from_the_store_which_applies_the_policy_once_more() {
        CatalogueRecord open = Records.keyed("电池热管理").owner(Records.UNIVERSITY).achievement();
        store.put(open, Records.keyed("电池回收").achievement());
        index.put(List.of(
                new IndexDocument(open, Map.of()),
                new IndexDocument(Records.keyed("电池回收").achievement(), Map.of())));
        index.commit(1);
        store.put(Records.keyed("电池热管理")
                .owner(Records.UNIVERSITY)
                .disclosure(Disclosure.OWNER)
                .achievement());

        CataloguePage page = catalogue.search(
                Viewer.ANONYMOUS, new SearchQuery(RecordKind.ACHIEVEMENT, "电池", Map.of(), Optional.empty(), 10));

        assertThat(page.items()).extracting(stored -> stored.record().id()).containsExactly(Records.id("电池回收"));
    }

    @Test
    void an_offer_knows_the_pools_that_hold_it() {
        RecordId item = Records.id("专利甲");
        store.put(
                Records.keyed("热管理专利池").pool(item, Records.id("专利乙")),
                Records.keyed("另一专利池").pool(Records.id("专利乙")));

        assertThat(catalogue.poolsHolding(Viewer.ANONYMOUS, item))
                .extracting(stored -> stored.record().id())
                .containsExactly(Records.id("热管理专利池"));
    }

    @Test
    void lists_and_counts_show_what_the_viewer_may_see() {
        store.put(
                Records.keyed("公开").owner(Records.UNIVERSITY).achievement(),
                Records.keyed("草稿")
                        .owner(Records.UNIVERSITY)
                        .state(RecordState.DRAFT)
                        .achievement());

        assertThat(catalogue.count(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT)).isEqualTo(1);
        assertThat(catalogue.list(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, 10)).hasSize(1);
        assertThat(catalogue.ownedBy(INSTITUTION, RecordKind.ACHIEVEMENT, Records.UNIVERSITY, 10))
                .hasSize(2);
        assertThat(catalogue.fetch(Viewer.ANONYMOUS, List.of(Records.id("草稿"), Records.id("公开"))))
                .hasSize(1);
    }
}
