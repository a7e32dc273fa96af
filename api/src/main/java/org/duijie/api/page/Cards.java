package org.duijie.api.page;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Language;
import org.duijie.domain.Offer;
import org.duijie.domain.Organisation;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.Researcher;

/// Makes cards of records, from what their reader may read.
public final class Cards {
    private static final int SNIPPET = 120;
    private static final List<String> SNIPPET_FIELDS =
            List.of("summary", "teaser", "selfIntroduction", "introduction", "directions", "problem");

    private final Words words;

    public Cards(Words words) {
        this.words = words;
    }

    public Card of(Reading reading) {
        CatalogueRecord record = reading.record();
        return new Card(
                Paths.of(record),
                words.code(record.recordKind()),
                record.title().original(),
                language(record),
                snippet(reading),
                meta(reading),
                badges(record));
    }

    /// The `lang` of a record's own text, so that a Chinese title on an English page is read out in Chinese.
    public static String language(CatalogueRecord record) {
        return record.envelope().language() == Language.EN ? "en" : "zh-CN";
    }

    private static String snippet(Reading reading) {
        return SNIPPET_FIELDS.stream()
                .flatMap(name -> reading.text(name).stream())
                .findFirst()
                .map(Cards::shortened)
                .orElse("");
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= SNIPPET) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SNIPPET - 1)) ? SNIPPET - 1 : SNIPPET;
        return line.substring(0, end) + "…";
    }

    private List<String> meta(Reading reading) {
        List<String> meta = new ArrayList<>();
        switch (reading.record()) {
            case Offer offer ->
                meta.add(words.joined(
                        offer.units().stream().map(Party::name).limit(3).toList()));
            case Challenge challenge ->
                meta.add(reading.namesOwner() ? challenge.poster().name() : words.text("fact.poster.anonymous"));
            case Alliance alliance -> meta.add(alliance.secretariat().name());
            case PatentPool pool -> meta.add(words.date(pool.founded()));
            case Organisation organisation -> meta.add(organisation.nameEn());
        }
        meta.add(words.joined(reading.record().classes().stream()
                .map(words::field)
                .distinct()
                .limit(2)
                .toList()));
        meta.add(words.region(reading.record().envelope().region()));
        meta.removeIf(String::isEmpty);
        return meta;
    }

    private List<String> badges(CatalogueRecord record) {
        List<String> badges = new ArrayList<>();
        switch (record) {
            case Achievement achievement ->
                badges.add(words.coded(achievement.maturity().stage()));
            case Patent patent -> {
                badges.add(words.coded(patent.type()));
                badges.add(words.coded(patent.status().status()));
            }
            case Researcher researcher ->
                researcher.affiliations().stream()
                        .map(Researcher.Affiliation::title)
                        .findFirst()
                        .ifPresent(badges::add);
            case Challenge challenge -> badges.add(words.coded(challenge.mode()));
            case Organisation organisation -> badges.add(words.coded(organisation.kind()));
            case Alliance alliance -> badges.add(words.coded(alliance.kind()));
            case PatentPool pool -> badges.add(words.coded(pool.kinds()));
        }
        badges.removeIf(String::isEmpty);
        return badges;
    }
}
