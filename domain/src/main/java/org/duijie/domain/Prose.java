package org.duijie.domain;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.text.CanonicalText;

/// Collects a record's text fields with their disclosure, leaving empty ones out.
final class Prose {
    private final FieldDisclosure disclosure;
    private final Disclosure least;
    private final List<TextField> fields = new ArrayList<>();

    Prose(Envelope envelope) {
        this.disclosure = envelope.fields();
        this.least = envelope.disclosure();
    }

    Prose add(String name, CanonicalText text, Disclosure byDefault) {
        if (!text.isEmpty()) {
            Disclosure own = disclosure.of(name, byDefault);
            // A field is never more open than its record, or a hidden record would be heard in the statistics of open
            // text.
            fields.add(new TextField(name, text, own.readableAt(least) ? least : own));
        }
        return this;
    }

    Prose add(String name, List<String> lines, Disclosure byDefault) {
        return add(name, CanonicalText.of(String.join("；", lines)), byDefault);
    }

    List<TextField> fields() {
        return List.copyOf(fields);
    }
}
