package org.duijie.matcher.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.duijie.domain.Achievement;
import org.duijie.domain.Disclosure;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Offers;

class VisibilityFilterTest {
    private static final List<RecordId> PARTIES =
            List.of(Offers.id("甲"), Offers.id("乙"), Offers.id("丙"), Offers.id("丁"), RecordId.UNKNOWN);

    @Property(tries = 150)
    void the_index_shows_exactly_what_the_algebra_admits(
            @ForAll("records") List<Guarded> records, @ForAll("visibilities") Visibility visibility)
            throws IOException {
        agree(records, visibility);
    }

    @Property(tries = 150)
    void the_index_shows_exactly_what_the_policy_admits(
            @ForAll("records") List<Guarded> records, @ForAll("viewers") Viewer viewer, @ForAll Disclosure level)
            throws IOException {
        agree(records, ReadingPolicy.records(viewer));
        agree(records, ReadingPolicy.fieldsOf(viewer, level));
    }

    private static void agree(List<Guarded> records, Visibility visibility) throws IOException {
        Set<String> expected = new TreeSet<>();
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < records.size(); i++) {
                    IndexDocument document = new IndexDocument(record("r" + i, records.get(i)), Map.of());
                    writer.addDocument(DocumentFields.FACETS.build(DocumentFields.of(document)));
                    if (visibility.admits(document.guard())) {
                        expected.add(document.record().id().toString());
                    }
                }
            }
            assertThat(shown(directory, visibility)).isEqualTo(expected);
        }
    }

    private static Set<String> shown(Directory directory, Visibility visibility) throws IOException {
        Set<String> shown = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(VisibilityFilter.of(visibility), 100).scoreDocs) {
                shown.add(searcher.storedFields().document(hit.doc).get(Fields.ID));
            }
        }
        return shown;
    }

    private static Achievement record(String key, Guarded guard) {
        return Offers.titled("成果")
                .key(key)
                .owner(guard.ownerOrg())
                .disclosure(guard.disclosure())
                .state(guard.state())
                .audience(guard.audience())
                .achievement();
    }

    @Provide
    Arbitrary<List<Guarded>> records() {
        return Combinators.combine(
                        Arbitraries.of(PARTIES),
                        Arbitraries.of(Disclosure.class),
                        Arbitraries.of(RecordState.class),
                        Arbitraries.of(PARTIES).set().ofMaxSize(3))
                .as(Guarded::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Visibility> visibilities() {
        return visibilities(3);
    }

    private static Arbitrary<Visibility> visibilities(int depth) {
        List<Arbitrary<Visibility>> choices = new ArrayList<>(List.of(
                Arbitraries.of(new Visibility.Everything(), new Visibility.Nothing()),
                Arbitraries.of(Disclosure.class).map(Visibility.UpTo::new),
                Arbitraries.of(PARTIES).map(Visibility.OwnedBy::new),
                Arbitraries.of(PARTIES).set().ofMaxSize(3).map(Visibility.Addressed::new),
                Arbitraries.of(RecordState.class).set().ofMaxSize(4).map(Visibility.InState::new)));
        if (depth > 0) {
            choices.add(visibilities(depth - 1).list().ofMaxSize(3).map(Visibility.All::new));
            choices.add(visibilities(depth - 1).list().ofMaxSize(3).map(Visibility.Any::new));
        }
        return Arbitraries.oneOf(choices);
    }

    @Provide
    Arbitrary<Viewer> viewers() {
        Arbitrary<Viewer> members = Combinators.combine(
                        Arbitraries.of(PARTIES), Arbitraries.of(PARTIES).set().ofMaxSize(2))
                .as((organisation, alliances) -> new Viewer.Member(
                        Offers.id("某人"),
                        organisation,
                        Set.of(),
                        alliances.stream()
                                .map(id -> new Membership(id, PartialDate.parse("2020-01-01"), PartialDate.UNKNOWN))
                                .toList(),
                        LocalDate.of(2026, 11, 21)));
        List<Arbitrary<Viewer>> all = Stream.of(
                        Arbitraries.<Viewer>of(Viewer.ANONYMOUS, new Viewer.Steward("test")), members)
                .toList();
        return Arbitraries.oneOf(all);
    }
}
