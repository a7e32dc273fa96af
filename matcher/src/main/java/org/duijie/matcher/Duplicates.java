package org.duijie.matcher;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.Offer;
import org.duijie.matcher.feature.Pairing;
import org.duijie.matcher.feature.SideText;

/// Puts offers that say nearly the same behind the best of them, so that one achievement listed under five ids takes
/// one place. None is lost: a group holds them all.
///
/// An offer joins the first group whose head it resembles, so a longer list begins with the groups of a shorter one.
/// For 200 candidates and 50 places this is at most 10,000 comparisons of what is loaded already: of the weights of
/// both
/// texts, of the meaning where they are near enough, and of the words where that is.
final class Duplicates {
    private Duplicates() {}

    /// What says nearly the same, best first. The offers were ranked before.
    record Group(int head, List<Integer> others) {}

    /// At most `most` groups of `ranked`, by their places in it.
    static List<Group> of(List<Pairing> ranked, int most) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Pairing offer = ranked.get(i);
            boolean joined = false;
            for (Group group : groups) {
                if (same(ranked.get(group.head()), offer)) {
                    group.others().add(i);
                    joined = true;
                    break;
                }
            }
            if (!joined && groups.size() < most) {
                groups.add(new Group(i, new ArrayList<>()));
            }
        }
        return groups;
    }

    private static boolean same(Pairing a, Pairing b) {
        Offer.Kind kind = a.candidate().side().kind();
        if (kind != b.candidate().side().kind() || kind == Offer.Kind.RESEARCHER) {
            return false; // two people are never one, whatever they write
        }
        SideText one = a.offer();
        SideText other = b.offer();
        if (Sameness.ofTitles(one, other)) {
            return !Sameness.differs(cosine(a, b), one, other);
        }
        return Sameness.weighAlike(one, other, a.statistics())
                && Sameness.ofTexts(cosine(a, b), one, other, a.statistics());
    }

    private static double cosine(Pairing a, Pairing b) {
        return a.candidate().meaning().cosine(b.candidate().meaning());
    }
}
