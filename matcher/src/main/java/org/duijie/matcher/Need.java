package org.duijie.matcher;

import java.util.List;
import java.util.regex.Pattern;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.feature.NeedFacts;
import org.duijie.models.text.Sentences;

/// What is being looked for, in the text and the facts that the viewer may read.
public record Need(List<TextField> texts, List<String> keywords, NeedFacts facts) {
    private static final int LONGEST_TITLE = 80;
    /// A title is looked for no further on.
    private static final int OPENING = 400;

    private static final Pattern TRAILING = Pattern.compile("[。！？；.!?;]+$");

    public Need {
        texts = List.copyOf(texts);
        keywords = List.copyOf(keywords);
    }

    public static Need of(String freeText) {
        List<TextField> text = List.of(new TextField("text", CanonicalText.of(freeText), Disclosure.PUBLIC));
        return new Need(text, List.of(), NeedFacts.of(text));
    }

    /// Any record as a question: what it says, as a viewer of this level may read it.
    public static Need asking(CatalogueRecord record, Disclosure level) {
        return new Need(record.texts(level), record.keywords(), NeedFacts.of(record));
    }

    /// The challenge as a viewer of this level may read it.
    public static Need of(Challenge challenge, Disclosure level) {
        return new Need(challenge.texts(level), challenge.keywords(), NeedFacts.of(challenge, level));
    }

    /// Title and body as one text, title first.
    public String whole() {
        return String.join(
                "\n", texts.stream().map(field -> field.text().value()).toList());
    }

    /// What stands first: the title, or how a text begins that was pasted as one.
    public String title() {
        if (texts.isEmpty()) {
            return "";
        }
        CanonicalText first = texts.getFirst().text();
        return texts.size() == 1 ? CanonicalText.of(opening(first.original())).value() : first.value();
    }

    /// The first sentence, as far as it can be a title.
    private static String opening(String text) {
        String beginning = text.strip();
        String read = beginning.substring(0, Math.min(OPENING, beginning.length()));
        String sentence = Sentences.of(read).stream()
                .findFirst()
                .map(first -> TRAILING.matcher(first.text()).replaceFirst(""))
                .orElse("");
        return sentence.codePointCount(0, sentence.length()) <= LONGEST_TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
