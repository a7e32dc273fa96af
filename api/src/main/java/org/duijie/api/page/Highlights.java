package org.duijie.api.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.domain.match.Evidence;

/// Both texts of a match, cut where they meet.
///
/// Spans that overlap become one mark, and marks that meet the same mark on the other side share a number, so that a
/// reader can follow the number from one text to the other, with or without scripts.
public record Highlights(List<Marked> challenge, List<Marked> offer) {
    public Highlights {
        challenge = List.copyOf(challenge);
        offer = List.copyOf(offer);
    }

    /// A field of a text with its pieces; put together they are the field again.
    public record Marked(String field, List<Piece> pieces) {
        public Marked {
            pieces = List.copyOf(pieces);
        }
    }

    /// A piece of a field. `number` is 0 for a piece without a mark; `id` and `target` are names of places on the page.
    public record Piece(String text, int number, String id, String target) {
        public boolean marked() {
            return number > 0;
        }
    }

    public boolean isEmpty() {
        return offer.isEmpty();
    }

    /// Marks the evidence in both texts; a piece that does not fit its text is left out.
    ///
    /// @param place a prefix that keeps this match's marks apart from others on the page
    public static Highlights of(
            List<Evidence> evidence, Map<String, String> challengeTexts, Map<String, String> offerTexts, String place) {
        List<Evidence> valid = evidence.stream()
                .filter(e -> fits(challengeTexts, e.challengeField(), e.challengeEnd())
                        && fits(offerTexts, e.field(), e.end()))
                .toList();
        Side challenge = new Side(challengeTexts);
        Side offer = new Side(offerTexts);
        for (int i = 0; i < valid.size(); i++) {
            Evidence e = valid.get(i);
            challenge.add(i, e.challengeField(), e.challengeStart(), e.challengeEnd());
            offer.add(i, e.field(), e.start(), e.end());
        }
        Groups groups = new Groups(valid.size());
        challenge.merge(groups);
        offer.merge(groups);
        int[] numbers = groups.numbers();
        return new Highlights(
                challenge.cut(numbers, place + "-c", place + "-o"), offer.cut(numbers, place + "-o", place + "-c"));
    }

    private static boolean fits(Map<String, String> texts, String field, int end) {
        String text = texts.get(field);
        return text != null && end <= text.length();
    }

    /// A span and the pieces of evidence that it stands for.
    private record Span(int start, int end, List<Integer> evidence) {}

    private static final class Side {
        private final Map<String, String> texts;
        private final Map<String, List<Span>> spans = new LinkedHashMap<>();

        Side(Map<String, String> texts) {
            this.texts = texts;
        }

        void add(int index, String field, int start, int end) {
            String text = texts.getOrDefault(field, "");
            int from = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
            int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
            spans.computeIfAbsent(field, name -> new ArrayList<>()).add(new Span(from, to, List.of(index)));
        }

        void merge(Groups groups) {
            spans.replaceAll((field, list) -> merged(list, groups));
        }

        private static List<Span> merged(List<Span> list, Groups groups) {
            List<Span> sorted = new ArrayList<>(list);
            sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
            List<Span> merged = new ArrayList<>();
            for (Span span : sorted) {
                if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
                    Span last = merged.removeLast();
                    List<Integer> both = new ArrayList<>(last.evidence());
                    both.addAll(span.evidence());
                    groups.join(last.evidence().getFirst(), span.evidence().getFirst());
                    merged.add(new Span(last.start(), Math.max(last.end(), span.end()), both));
                } else {
                    merged.add(span);
                }
            }
            return merged;
        }

        /// Only fields with a mark are shown, in the order of the record.
        List<Marked> cut(int[] numbers, String here, String there) {
            List<Marked> marked = new ArrayList<>();
            Map<Integer, Integer> seen = new LinkedHashMap<>();
            texts.forEach((field, text) -> {
                List<Span> marks = spans.getOrDefault(field, List.of());
                if (!marks.isEmpty()) {
                    marked.add(new Marked(field, pieces(text, marks, numbers, seen, here, there)));
                }
            });
            return marked;
        }

        private static List<Piece> pieces(
                String text, List<Span> marks, int[] numbers, Map<Integer, Integer> seen, String here, String there) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Span mark : marks) {
                if (mark.start() > at) {
                    pieces.add(new Piece(text.substring(at, mark.start()), 0, "", ""));
                }
                int number = numbers[mark.evidence().getFirst()];
                int nth = seen.merge(number, 1, Integer::sum);
                String id = here + number + (nth == 1 ? "" : "-" + nth);
                pieces.add(new Piece(text.substring(mark.start(), mark.end()), number, id, there + number));
                at = mark.end();
            }
            if (at < text.length()) {
                pieces.add(new Piece(text.substring(at), 0, "", ""));
            }
            return pieces;
        }
    }

    /// Which pieces of evidence belong together: a union-find over their indexes.
    private static final class Groups {
        private final int[] parent;

        Groups(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        private int root(int i) {
            int at = i;
            while (parent[at] != at) {
                at = parent[at];
            }
            return at;
        }

        void join(int a, int b) {
            int first = Math.min(root(a), root(b));
            parent[Math.max(root(a), root(b))] = first;
        }

        /// The number of each index's group, counted from 1 in the order of the evidence, strongest first.
        int[] numbers() {
            int[] numbers = new int[parent.length];
            int next = 1;
            for (int i = 0; i < parent.length; i++) {
                int root = root(i);
                numbers[i] = root == i ? next++ : numbers[root];
            }
            return numbers;
        }
    }
}
