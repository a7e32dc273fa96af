package org.duijie.api.page;

import java.util.List;
import org.duijie.api.page.RecordPage.Section;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Patent;

/// The prose of a record with its headings.
final class Sections {
    private final Words words;

    Sections(Words words) {
        this.words = words;
    }

    /// Everything but the title, which is the page's heading.
    List<Section> of(Reading reading) {
        return reading.fields().stream()
                .filter(field -> !field.name().equals("title"))
                .map(field -> new Section(
                        field.name(),
                        label(reading.record(), field.name(), words),
                        field.text().original(),
                        field.disclosure() == Disclosure.PUBLIC
                                ? ""
                                : words.text("section.hidden.text", words.code(field.disclosure()))))
                .toList();
    }

    /// Says that there is more and for whom, never what.
    static String withheld(Reading reading, Words words) {
        List<String> readers = reading.withheld().stream()
                .map(field -> field.disclosure())
                .distinct()
                .sorted()
                .map(words::code)
                .toList();
        return readers.isEmpty() ? "" : words.text("section.hidden", words.joined(readers));
    }

    static boolean loginHelps(Reading reading) {
        return reading.withheld().stream().anyMatch(field -> field.disclosure() == Disclosure.REGISTERED);
    }

    static String label(CatalogueRecord record, String field, Words words) {
        return switch (record) {
            case Challenge challenge when field.equals("problem") -> words.text("section.challengeProblem");
            case Patent patent when field.equals("summary") -> words.text("section.abstract");
            case CatalogueRecord other -> words.text("section." + field);
        };
    }
}
