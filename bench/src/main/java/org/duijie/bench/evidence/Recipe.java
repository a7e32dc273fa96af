package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.Need;

/// A way to make an unrelated record look like an answer.
enum Recipe {
    POPULAR_TERMS("hundreds of popular terms in the summary"),
    TITLE_MANY_TIMES("the need's title fifty times in the summary"),
    TITLE_IN_TITLE_MANY_TIMES("the need's title five times in its own title"),
    TERMS_OF_NEED("every word of the need, shuffled, twenty times in the summary"),
    TITLE_ONCE("the need's title once in the summary, as an honest record might say it"),
    TITLE_IN_TITLE("the need's title once in its own title"),
    WHOLE_NEED("the whole need copied into the summary");

    private static final int SUMMARY_REPEATS = 50;
    private static final int TITLE_REPEATS = 5;
    private static final int TERM_REPEATS = 20;

    private final String words;

    Recipe(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The offer's fields, stuffed.
    ///
    /// @param popular what most records say
    /// @param shuffled the need's terms out of their order
    List<TextField> stuff(List<TextField> fields, Need need, List<String> popular, List<String> shuffled) {
        String title = need.title();
        return switch (this) {
            case POPULAR_TERMS -> inBody(fields, String.join(" ", popular));
            case TITLE_MANY_TIMES -> inBody(fields, (title + "。").repeat(SUMMARY_REPEATS));
            case TITLE_IN_TITLE_MANY_TIMES -> inTitle(fields, (" " + title).repeat(TITLE_REPEATS));
            case TERMS_OF_NEED -> inBody(fields, (String.join(" ", shuffled) + " ").repeat(TERM_REPEATS));
            case TITLE_ONCE -> inBody(fields, title + "。");
            case TITLE_IN_TITLE -> inTitle(fields, " " + title);
            case WHOLE_NEED -> inBody(fields, need.whole());
        };
    }

    private static List<TextField> inTitle(List<TextField> fields, String more) {
        return changed(fields, 0, more);
    }

    private static List<TextField> inBody(List<TextField> fields, String more) {
        return changed(fields, fields.size() - 1, "\n" + more);
    }

    private static List<TextField> changed(List<TextField> fields, int index, String more) {
        List<TextField> stuffed = new ArrayList<>(fields);
        TextField field = stuffed.get(index);
        stuffed.set(
                index,
                new TextField(field.name(), CanonicalText.of(field.text().original() + more), field.disclosure()));
        return stuffed;
    }
}
