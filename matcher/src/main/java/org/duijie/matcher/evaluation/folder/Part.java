package org.duijie.matcher.evaluation.folder;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What may be added to the sum of words and meaning. The full machine has some of these; the others were tried, and
/// `./duijie bench ideas` says what each is worth.
public enum Part {
    /// Words of the title, and pairs of words that stand together, beside single words.
    TITLES_AND_PAIRS(true, "for a short question, words of the title and pairs of adjacent words beside single words"),
    /// The question's meaning moved towards the first answers.
    FEEDBACK(true, "a short question asked again, its meaning moved towards the first five answers"),
    /// A document scored with the documents that are nearest to it.
    NEIGHBOURS(true, "for a short question, a third of a document's score from the ten documents nearest to it"),
    /// Titles compared between questions.
    TITLES_BETWEEN_QUESTIONS(false, "likeness of titles also where scores of different questions are compared"),
    /// The words that the encoder was trained to find before a question.
    INSTRUCTION(false, "the encoder's own instruction put before a short question"),
    /// Terms of the first answers asked for.
    EXPANSION(false, "a short question asked again with the ten heaviest terms of the first five answers (RM3)"),
    /// Scores beside those of other documents.
    STANDARD(false, "scores by mean and deviation over all documents where scores of questions are compared"),
    /// Terms that stand in like documents count as alike.
    TOPICS(false, "likeness of latent topics: the catalogue's own term vectors in 100 directions"),
    /// One passage that is near rather than texts that are near on the whole.
    NEAREST_WINDOW(false, "likeness of the nearest pair of windows of both texts, added"),
    /// Works of others that are near a researcher's own.
    NEIGHBOURS_BETWEEN_QUESTIONS(
            false, "a third of a document's score from the ten nearest also where scores of questions are compared");

    private final boolean used;
    private final String description;

    Part(boolean used, String description) {
        this.used = used;
        this.description = description;
    }

    /// Whether the full machine has it.
    public boolean used() {
        return used;
    }

    public String description() {
        return description;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the full machine has.
    public static Set<Part> full() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : values()) {
            if (part.used) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The full machine with this part if it lacks it, else without.
    public Set<Part> changed() {
        Set<Part> parts = full();
        if (!parts.remove(this)) {
            parts.add(this);
        }
        return parts;
    }
}
