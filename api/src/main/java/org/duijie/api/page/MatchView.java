package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// A ranked offer as the page shows it. Positions on the probability bar are percentages of its width.
public record MatchView(
        int rank,
        Card card,
        int grade,
        String gradeText,
        String probability,
        String interval,
        double bar,
        double low,
        double high,
        List<ReasonView> reasons,
        List<ReasonView> against,
        List<Row> breakdown,
        String base,
        String score,
        Optional<String> unavailable,
        List<EvidenceField> challenge,
        List<EvidenceField> offer,
        boolean byMeaning,
        List<Card> duplicates) {
    public MatchView {
        duplicates = List.copyOf(duplicates);
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
        breakdown = List.copyOf(breakdown);
        challenge = List.copyOf(challenge);
        offer = List.copyOf(offer);
    }

    /// A group of reasons: what it is about, its weightiest in words, what all of it added, and the parts of that.
    public record ReasonView(String about, String text, String points, List<Row> parts) {
        public ReasonView {
            parts = List.copyOf(parts);
        }
    }

    /// A line of the score's breakdown.
    public record Row(String feature, String reason, String points) {}

    /// A field with its heading and its marked pieces.
    public record EvidenceField(String label, List<Highlights.Piece> pieces) {
        public EvidenceField {
            pieces = List.copyOf(pieces);
        }
    }
}
