package org.duijie.matcher;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentNumber;
import org.duijie.domain.Researcher;

/// The numbers that name one thing in the world: patents, papers (DOI), standards, registered achievements. However
/// they
/// are written, one thing has one identifier; the check digit and the year of a standard do not count.
public final class Identifiers {
    private static final Pattern APPLICATION = Pattern.compile(
            "(?<![\\dA-Z])(?:ZL|CN)?\\s?((?:19|20)\\d{2}\\s?[12389]\\s?\\d{7})(?:\\s?\\.\\s?[0-9X])?(?!\\d)");

    private static final Pattern PUBLICATION =
            Pattern.compile("(?<![\\dA-Z])CN\\s?([12]\\d{8}|[12]\\d{6})\\s?[ABCUSY]?\\d?(?![\\dA-Z])");

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s，。；、（）“”\"<>]*[^\\s，。；、（）“”\"<>.,;:)]");

    private static final Pattern STANDARD = Pattern.compile(
            "(?<![A-Z])(GB|HG|JB|QB|YY|HJ|SH|SJ|NY|DL|FZ|JC|YB|ISO|IEC|ASTM)(?:\\s?/\\s?T)?"
                    + "\\s?((?!(?:19|20)\\d\\d年)\\d{2,6}(?:\\.\\d{1,2})?)(?:\\s?[-—–]\\s?\\d{2,4})?(?!\\d)");

    private static final Pattern REGISTRATION =
            Pattern.compile("(?<![\\dA-Z])(\\d{3}(?:19|20)\\d{2}[A-Z]\\d{4})(?![\\dA-Z])");

    private Identifiers() {}

    /// What a text names.
    public static Set<String> in(String text) {
        String written = text.toUpperCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        APPLICATION
                .matcher(written)
                .results()
                .flatMap(match -> PatentNumber.find(match.group(1)).stream())
                .forEach(number -> found.add("patent:" + number.digits()));
        add(found, "publication:", PUBLICATION, written);
        DOI.matcher(written).results().forEach(match -> found.add("doi:" + match.group()));
        Matcher standard = STANDARD.matcher(written);
        while (standard.find()) {
            found.add("standard:" + standard.group(1) + standard.group(2));
        }
        add(found, "registration:", REGISTRATION, written);
        return found;
    }

    private static void add(Set<String> found, String kind, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(match -> found.add(kind + match.group(1)));
    }

    /// What a record is known by, itself or by a link.
    public static Set<String> of(CatalogueRecord record) {
        if (!(record instanceof Offer offer)) {
            return Set.of();
        }
        Stream<String> own = switch (offer) {
            case Achievement achievement -> Stream.of(achievement.registrationNo());
            case Patent patent -> Stream.of(patent.applicationNo(), patent.publicationNo());
            case Researcher researcher -> Stream.of();
        };
        Set<String> found = new LinkedHashSet<>();
        Stream.concat(own, offer.links().stream().map(Link::identifier)).forEach(text -> found.addAll(in(text)));
        return Collections.unmodifiableSet(found);
    }
}
