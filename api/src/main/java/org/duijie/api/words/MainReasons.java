package org.duijie.api.words;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Explanation;
import org.duijie.domain.match.GroupedPoints;
import org.duijie.domain.match.ReasonGroup;

/// The few reasons worth telling a person, out of all that a score is made of.
///
/// Several features look at the same thing and share the points between them, some with a minus. A group is said once,
/// in the words of the feature that weighs most; the sum over groups stays true.
public final class MainReasons {
    /// Smaller ones stand in the breakdown, not among the reasons.
    private static final double WORTH_SAYING = 0.005;

    private final Words words;
    private final List<GroupedPoints> groups;

    public MainReasons(Explanation explanation, Words words) {
        this.words = words;
        this.groups = explanation.groups();
    }

    /// A reason in words with the points of its group.
    ///
    /// @param parts what the points are made of, heaviest first
    public record Said(ReasonGroup group, String text, double points, List<Contribution> parts) {
        public Said {
            parts = List.copyOf(parts);
        }
    }

    public List<Said> inFavour(int most) {
        return of(1, most);
    }

    public List<Said> against(int most) {
        return of(-1, most);
    }

    private List<Said> of(int sign, int most) {
        return groups.stream()
                .filter(group -> group.points() * sign > WORTH_SAYING)
                .sorted(Comparator.comparingDouble(group -> -sign * group.points()))
                .limit(most)
                .map(group -> new Said(
                        group.group(), words.reason(heaviest(group, sign)), group.points(), group.contributions()))
                .toList();
    }

    private static Contribution heaviest(GroupedPoints group, int sign) {
        return Collections.max(
                group.contributions(), Comparator.comparingDouble(contribution -> sign * contribution.points()));
    }
}
