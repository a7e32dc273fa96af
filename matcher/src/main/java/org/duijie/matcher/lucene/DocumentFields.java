package org.duijie.matcher.lucene;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Guarded;
import org.duijie.matcher.Facets;
import org.duijie.matcher.Identifiers;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Reading;
import org.duijie.matcher.feature.OfferSide;

/// A record as a Lucene document.
final class DocumentFields {
    private static final int LONGEST_SORT_KEY = 200;

    static final FacetsConfig FACETS = facets();

    private DocumentFields() {}

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        Facets.NAMES.forEach(name -> config.setMultiValued(name, true));
        return config;
    }

    static Document of(IndexDocument indexed) {
        CatalogueRecord record = indexed.record();
        Document document = new Document();
        String id = record.id().toString();
        document.add(new StringField(Fields.ID, id, Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new BinaryDocValuesField(Fields.KEY, DocumentKey.of(record.id())));
        document.add(new NumericDocValuesField(Fields.VERSION, indexed.version()));
        document.add(new StringField(Fields.KIND, record.recordKind().name(), Store.NO));
        addGuard(document, indexed.guard());
        addText(document, record);
        addVectors(document, indexed);
        if (record instanceof Offer offer) {
            addSides(document, offer);
        }
        addLinks(document, indexed);
        indexed.facets()
                .forEach((name, values) ->
                        values.forEach(value -> document.add(new SortedSetDocValuesFacetField(name, value))));
        return document;
    }

    private static void addGuard(Document document, Guarded guard) {
        document.add(new StringField(Fields.OWNER, guard.ownerOrg().toString(), Store.NO));
        document.add(new StringField(Fields.DISCLOSURE, guard.disclosure().name(), Store.NO));
        document.add(new StringField(Fields.STATE, guard.state().name(), Store.NO));
        guard.audience().stream()
                .sorted()
                .forEach(party -> document.add(new StringField(Fields.AUDIENCE, party.toString(), Store.NO)));
    }

    private static void addText(Document document, CatalogueRecord record) {
        String title = record.title().value();
        document.add(new SortedDocValuesField(
                Fields.SORT_TITLE, new BytesRef(title.substring(0, Math.min(title.length(), LONGEST_SORT_KEY)))));
        for (org.duijie.domain.TextField field : record.texts()) {
            String name = field.name().startsWith("title")
                    ? Fields.title(field.disclosure())
                    : Fields.body(field.disclosure());
            document.add(new TextField(name, field.text().value(), Store.NO));
        }
        if (!record.keywords().isEmpty()) {
            String keywords = record.keywords().stream().collect(Collectors.joining("; "));
            document.add(new TextField(Fields.keywords(record.envelope().disclosure()), keywords, Store.NO));
        }
    }

    /// Only where a level reads other texts than the one below: facts differ nowhere else.
    private static void addSides(Document document, Offer offer) {
        int below = -1;
        for (Disclosure level : Disclosure.values()) {
            int readable = offer.texts(level).size();
            if (readable != below) {
                byte[] side = OfferSide.of(offer, level).packed();
                document.add(new BinaryDocValuesField(Fields.side(level), new BytesRef(side)));
                below = readable;
            }
        }
    }

    private static void addVectors(Document document, IndexDocument indexed) {
        boolean challenge = indexed.record() instanceof Challenge;
        Function<Disclosure, String> graph = challenge ? Fields::challengeVector : Fields::vector;
        addReading(document, indexed.common(), graph);
        addReading(document, indexed.english(), level -> Fields.english(graph.apply(level)));
        boolean hasMeaning = challenge || indexed.record() instanceof Offer;
        String vectors = !hasMeaning
                ? Fields.NEEDS_NO_VECTORS
                : indexed.vectors().isEmpty() ? Fields.LACKS_VECTORS : Fields.HAS_VECTORS;
        document.add(new StringField(Fields.VECTORS, vectors, Store.NO));
        if (recommendable(indexed.record())) {
            document.add(new StringField(Fields.RECOMMENDABLE, "yes", Store.NO));
        }
    }

    private static void addReading(Document document, Reading reading, Function<Disclosure, String> graph) {
        reading.wholes().forEach((level, vector) -> addVector(document, graph.apply(level), vector));
        reading.titles().forEach((level, vector) -> addVector(document, Fields.ofTitle(graph.apply(level)), vector));
    }

    private static void addVector(Document document, String field, float[] vector) {
        document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }

    private static void addLinks(Document document, IndexDocument indexed) {
        CatalogueRecord record = indexed.record();
        Identifiers.of(record)
                .forEach(identifier -> document.add(new StringField(Fields.IDENTIFIER, identifier, Store.NO)));
        if (record instanceof Offer offer) {
            offer.links().stream()
                    .map(Link::target)
                    .filter(RecordId::isKnown)
                    .forEach(target -> document.add(new StringField(Fields.LINKS, target.toString(), Store.NO)));
        }
        if (!indexed.linked().isEmpty()) {
            String field = Fields.linked(record.envelope().disclosure());
            document.add(new TextField(field, String.join("\n", indexed.linked()), Store.NO));
        }
    }

    /// What is sold, exclusively licensed or kept back is found, but never recommended.
    private static boolean recommendable(CatalogueRecord record) {
        return record instanceof Offer offer
                && switch (offer) {
                    case Achievement achievement -> available(achievement.deal());
                    case Patent patent -> available(patent.deal());
                    case Researcher researcher -> researcher.claimState() != Researcher.ClaimState.OBJECTED;
                };
    }

    private static boolean available(Deal deal) {
        return deal.availability().code().recommendable();
    }
}
