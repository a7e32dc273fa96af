package org.duijie.bench.scale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.Field;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Link;
import org.duijie.domain.Maturity;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Reading;

/// Offers in any number, the same ones each time: a real title, from the second round on with a piece of another one,
/// and a body of sentences about that title and four companions, so that words are as frequent as in titles. Vectors
/// are mixed from those of the titles that the text is about.
final class MadeOffers {
    /// Raised when other offers are made, so that what was made of them is made again.
    static final int RECIPE = 1;

    private static final String SOURCE = "made";
    private static final int COMPANIONS = 4;
    private static final int LONGEST_PIECE = 12;
    private static final int SHORTEST_PIECE = 6;
    private static final int LONGEST_TITLE = 200;
    /// What a companion's vector is worth beside the title's own.
    private static final double BESIDE = 0.3;

    private static final double IN_TITLE = 0.5;
    private static final List<String> SENTENCES = List.of(
            "本成果采用%s，实现了%s。",
            "针对%s中存在的问题，提出了%s的新方法。",
            "与现有的%s相比，%s的性能明显提高，成本下降。",
            "可应用于%s、%s等领域，市场前景广阔。",
            "该技术包括%s和%s两个部分，已通过中试验证。",
            "目前%s普遍依赖进口，%s是行业的共性需求。",
            "项目组对%s进行了系统研究，解决了%s的关键难题。",
            "经第三方检测，%s达到设计要求，%s运行稳定。");
    private static final List<String> REGIONS = List.of("110000", "310000", "320000", "330100", "440300", "420100", "");
    private static final List<String> FIELDS = List.of("1.1", "1.2", "2.1", "2.3", "3.1", "3.4", "4.1", "5.1", "7.2");

    private final List<String> titles;
    private final List<float[]> vectors;

    /// @param vectors one a title, of length one
    MadeOffers(List<String> titles, List<float[]> vectors) {
        this.titles = List.copyOf(titles);
        this.vectors = List.copyOf(vectors);
    }

    /// The offer of this number with its vectors.
    IndexDocument document(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        int own = number % titles.size();
        int other = random.nextInt(titles.size());
        boolean first = number < titles.size();
        String title = first ? titles.get(own) : "基于" + piece(titles.get(other), random) + "的" + titles.get(own);
        float[] titleVector = first ? vectors.get(own) : mixed(own, List.of(other), IN_TITLE);
        List<Integer> companions =
                random.ints(COMPANIONS, 0, titles.size()).boxed().toList();
        Achievement offer = achievement(number, title, narrative(own, companions, random), random);
        return new IndexDocument(
                offer,
                new Reading(
                        Map.of(Disclosure.PUBLIC, mixed(own, companions, BESIDE)),
                        Map.of(Disclosure.PUBLIC, titleVector)),
                Reading.NONE);
    }

    private Achievement.Narrative narrative(int own, List<Integer> companions, RandomGenerator random) {
        CanonicalText empty = CanonicalText.EMPTY;
        return new Achievement.Narrative(
                passage(own, companions, random),
                passage(own, companions, random),
                passage(own, companions, random),
                passage(own, companions, random),
                empty,
                empty,
                empty);
    }

    /// Two to five sentences, each about two pieces of the title or its companions.
    private CanonicalText passage(int own, List<Integer> companions, RandomGenerator random) {
        List<String> sentences = new ArrayList<>();
        int wanted = random.nextInt(2, 6);
        for (int i = 0; i < wanted; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            sentences.add(sentence.formatted(
                    piece(subject(own, companions, random), random), piece(subject(own, companions, random), random)));
        }
        return CanonicalText.of(String.join("", sentences));
    }

    private String subject(int own, List<Integer> companions, RandomGenerator random) {
        int which = random.nextInt(companions.size() + 2);
        return titles.get(which < companions.size() ? companions.get(which) : own);
    }

    private static String piece(String title, RandomGenerator random) {
        if (title.length() <= LONGEST_PIECE) {
            return title;
        }
        int length = random.nextInt(SHORTEST_PIECE, LONGEST_PIECE + 1);
        int from = random.nextInt(title.length() - length + 1);
        return title.substring(from, from + length);
    }

    private float[] mixed(int own, List<Integer> others, double share) {
        float[] mixed = vectors.get(own).clone();
        for (int other : others) {
            float[] vector = vectors.get(other);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += (float) (share * vector[i]);
            }
        }
        double squares = 0;
        for (float value : mixed) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (mixed[i] / length);
        }
        return mixed;
    }

    private static Achievement achievement(
            int number, String title, Achievement.Narrative narrative, RandomGenerator random) {
        Stage[] stages = Stage.values();
        TransferMode[] modes = TransferMode.values();
        BigDecimal price = BigDecimal.valueOf(100_000L * random.nextInt(1, 100));
        return new Achievement(
                envelope(number, REGIONS.get(random.nextInt(REGIONS.size()))),
                CanonicalText.of(title.substring(0, Math.min(LONGEST_TITLE, title.length()))),
                CanonicalText.EMPTY,
                "",
                Coded.of(Achievement.Category.APPLIED_TECHNOLOGY),
                List.of(),
                new Maturity(
                        Coded.of(stages[random.nextInt(stages.length)]),
                        0,
                        Maturity.TrlScale.NINE,
                        Maturity.TrlSource.NONE),
                narrative,
                List.of(),
                List.of(piece(title, random)),
                List.of(field(FIELDS.get(random.nextInt(FIELDS.size())))),
                List.of(Party.NONE),
                List.of(),
                List.of(),
                new Achievement.Disposal(Party.NONE, ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.UNKNOWN),
                        Coded.of(Achievement.Funding.Programme.UNKNOWN),
                        ""),
                new Achievement.Dates(
                        PartialDate.UNKNOWN,
                        PartialDate.UNKNOWN,
                        PartialDate.UNKNOWN,
                        new PartialDate(random.nextInt(2010, 2026), random.nextInt(1, 13), 0)),
                List.of(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                new Deal(
                        List.of(Coded.of(modes[random.nextInt(modes.length)])),
                        Coded.of(Deal.Pricing.AGREED),
                        new Price(Price.Kind.AMOUNT, price, price, "CNY", ""),
                        Coded.of(Deal.Availability.AVAILABLE),
                        PartialDate.UNKNOWN,
                        List.of()),
                List.of(new Link(Link.Kind.REPORT, "report " + number, RecordId.UNKNOWN)),
                Contact.NONE);
    }

    private static Field field(String code) {
        return new Field(Field.Scheme.SEI, code, Field.Origin.DECLARED, code);
    }

    private static Envelope envelope(int number, String region) {
        String key = String.valueOf(number);
        return new Envelope(
                RecordId.of(SOURCE, key),
                SOURCE,
                key,
                RecordId.UNKNOWN,
                RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.FILE, "", "", PartialDate.UNKNOWN),
                Disclosure.PUBLIC,
                FieldDisclosure.DEFAULTS,
                Set.of(),
                Coded.of(region),
                Language.ZH,
                new Provenance("", "", 0, "", Instant.EPOCH, "made for measuring"));
    }
}
