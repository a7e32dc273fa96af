package org.duijie.matcher.lucene;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.access.Visibility;

/// The Lucene reading of the visibility algebra.
final class VisibilityFilter {
    private VisibilityFilter() {}

    static Query of(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Visibility.Nothing nothing -> new MatchNoDocsQuery("invisible");
            case Visibility.UpTo upTo -> oneOf(Fields.DISCLOSURE, Fields.upTo(upTo.level()));
            case Visibility.OwnedBy owned ->
                new TermQuery(new Term(Fields.OWNER, owned.organisation().toString()));
            case Visibility.Addressed addressed -> oneOf(Fields.AUDIENCE, addressed.parties());
            case Visibility.InState inState -> oneOf(Fields.STATE, inState.states());
            case Visibility.All all -> combine(all.parts(), Occur.FILTER);
            case Visibility.Any any -> combine(any.parts(), Occur.SHOULD);
        };
    }

    private static Query oneOf(String field, Collection<?> values) {
        return values.isEmpty()
                ? new MatchNoDocsQuery("no value of " + field + " is allowed")
                : new TermInSetQuery(
                        field,
                        values.stream()
                                .map(value -> new BytesRef(value.toString()))
                                .toList());
    }

    private static Query combine(Collection<Visibility> parts, Occur occur) {
        if (parts.isEmpty()) {
            return occur == Occur.FILTER ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no alternative");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(of(part), occur));
        return query.build();
    }
}
