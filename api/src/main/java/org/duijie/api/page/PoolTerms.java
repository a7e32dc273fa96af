package org.duijie.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.page.RecordPage.TermsTable;
import org.duijie.api.words.Words;
import org.duijie.domain.PatentPool;

/// 标准条款 side by side, so that members and outsiders can compare what they would sign.
final class PoolTerms {
    private final Words words;

    PoolTerms(Words words) {
        this.words = words;
    }

    Optional<TermsTable> table(PatentPool pool) {
        List<PatentPool.Terms> terms = pool.terms();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        row(rows, "terms.for", terms, t -> words.text(t.forMembers() ? "terms.members" : "terms.outsiders"));
        row(rows, "terms.field", terms, PatentPool.Terms::fieldOfUse);
        row(rows, "terms.territory", terms, PatentPool.Terms::territory);
        row(rows, "terms.fee", terms, t -> words.coded(t.feeMode()));
        row(rows, "terms.amount", terms, t -> words.price(t.amount()));
        row(rows, "terms.rate", terms, PatentPool.Terms::rate);
        row(rows, "terms.term", terms, PatentPool.Terms::term);
        row(rows, "terms.exit", terms, PatentPool.Terms::onExit);
        List<String> headings = new ArrayList<>(List.of(words.text("terms.version")));
        terms.forEach(t -> headings.add(t.version()));
        return Optional.of(new TermsTable(headings, rows));
    }

    private void row(
            List<List<String>> rows,
            String key,
            List<PatentPool.Terms> terms,
            Function<PatentPool.Terms, String> value) {
        List<String> values = terms.stream().map(value).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return;
        }
        List<String> row = new ArrayList<>(List.of(words.text(key)));
        row.addAll(values);
        rows.add(row);
    }
}
