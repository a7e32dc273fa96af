package org.duijie.matcher.feature;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.TextField;
import org.duijie.matcher.Need;
import org.duijie.models.text.Prose;

/// One side of a match, analysed: its title, all of its text, and each field for finding evidence in.
public record SideText(AnalysedText title, AnalysedText whole, List<FieldText> fields) {
    /// A field with its terms; offsets are into the canonical text.
    public record FieldText(TextField field, AnalysedText analysed) {}

    /// A need: a text that was pasted as one has its opening for a title.
    public static SideText of(Need need) {
        SideText side = of(need.texts(), need.keywords());
        return side.title().text().equals(need.title())
                ? side
                : new SideText(AnalysedText.of(need.title()), side.whole(), side.fields());
    }

    public static SideText of(List<TextField> texts, List<String> keywords) {
        List<FieldText> fields = fields(texts);
        String whole = Stream.concat(texts.stream().map(field -> field.text().value()), keywords.stream())
                .collect(Collectors.joining("\n"));
        AnalysedText title =
                fields.isEmpty() ? AnalysedText.of("") : said(fields.getFirst().analysed());
        return new SideText(title, AnalysedText.of(Prose.of(whole)), fields);
    }

    public static List<FieldText> fields(List<TextField> texts) {
        return texts.stream()
                .map(field -> new FieldText(field, AnalysedText.of(field.text().value())))
                .toList();
    }

    /// The same with fields to find evidence in.
    public SideText with(List<FieldText> shown) {
        return new SideText(title, whole, shown);
    }

    /// The text as it counts, without what it repeats; evidence still points into all of it.
    private static AnalysedText said(AnalysedText written) {
        String folded = Prose.of(written.text());
        return folded.equals(written.text()) ? written : AnalysedText.of(folded);
    }
}
