package org.duijie.matcher.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PartedSearcherTest {
    private static final List<String> WORDS =
            List.of("carbon", "fibre", "engine", "casing", "resin", "curing", "laser", "weld", "crack", "test");

    @Test
    void an_index_read_in_parts_answers_as_if_it_were_read_in_one() throws Exception {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
                Random random = new Random(7);
                for (int i = 0; i < 500; i++) {
                    Document document = new Document();
                    document.add(new TextField("body", words(random, 1 + random.nextInt(30)), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                PartedSearcher parted = new PartedSearcher(reader, 50);
                assertThat(parted.getSlices()).hasSizeGreaterThan(1);
                for (int asked = 1; asked <= WORDS.size(); asked++) {
                    BooleanQuery query = any(WORDS.subList(0, asked));
                    assertThat(hits(parted, query)).isEqualTo(hits(new IndexSearcher(reader), query));
                }
            }
        }
    }

    private static String words(Random random, int count) {
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    private static BooleanQuery any(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term("body", word)), Occur.SHOULD));
        return query.build();
    }

    private static List<String> hits(IndexSearcher searcher, BooleanQuery query) throws Exception {
        return Arrays.stream(searcher.search(query, 40).scoreDocs)
                .map(hit -> hit.doc + " " + hit.score)
                .toList();
    }
}
