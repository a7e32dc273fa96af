package org.duijie.api.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.domain.match.Contribution;

/// The few reasons worth telling a person, out of all that a score is made of.
///
/// Several features look at the same thing and share the points between them, some with a minus. What they say is
/// taken together by kind and said once, in the words of the feature that weighs most; the sum over kinds stays true.
public final class MainReasons {
    /// Smaller ones stand in the breakdown, not among the reasons.
    private static final double WORTH_SAYING = 0.005;

    private final Words words;
    private final List<List<Contribution>> kinds;

    public MainReasons(List<Contribution> contributions, Words words) {
        this.words = words;
        Map<String, List<Contribution>> byKind = new LinkedHashMap<>();
        for (Contribution contribution : contributions) {
            byKind.computeIfAbsent(contribution.reason().code(), code -> new ArrayList<>())
                    .add(contribution);
        }
        this.kinds = List.copyOf(byKind.values());
    }

    /// A reason in words with the points of its kind.
    public record Said(String text, double points) {}

    public List<Said> inFavour(int most) {
        return of(1, most);
    }

    public List<Said> against(int most) {
        return of(-1, most);
    }

    private List<Said> of(int sign, int most) {
        return kinds.stream()
                .filter(kind -> sum(kind) * sign > WORTH_SAYING)
                .sorted(Comparator.comparingDouble(kind -> -sign * sum(kind)))
                .limit(most)
                .map(kind -> new Said(words.reason(heaviest(kind, sign)), sum(kind)))
                .toList();
    }

    private static double sum(List<Contribution> kind) {
        return kind.stream().mapToDouble(Contribution::points).sum();
    }

    private static Contribution heaviest(List<Contribution> kind, int sign) {
        return Collections.max(kind, Comparator.comparingDouble(contribution -> sign * contribution.points()));
    }
}
