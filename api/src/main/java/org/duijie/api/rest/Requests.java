package org.duijie.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.exchange.challenge.Challenges;
import org.duijie.matcher.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Reads and writes the small things that several requests share.
public final class Requests {
    private static final int MOST_MATCHES = 50;
    private static final int USUAL_MATCHES = 10;
    private static final int USUAL_PAGE = 20;

    private Requests() {}

    public static RecordId id(String text) {
        try {
            return RecordId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw RequestProblem.of(HttpStatus.NOT_FOUND, "record.not-found");
        }
    }

    static <T> MutableHttpResponse<T> withVersion(T body, long version) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, "\"" + version + "\"");
    }

    /// The version that a change is based on.
    static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw RequestProblem.of(HttpStatus.PRECONDITION_REQUIRED, "version.required");
        }
        String plain = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.parseLong(plain);
        } catch (NumberFormatException malformed) {
            throw RequestProblem.badRequest("version.malformed");
        }
    }

    static Set<Offer.Kind> kinds(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return Offer.Kind.BY_DEFAULT;
        }
        Set<Offer.Kind> kinds = EnumSet.noneOf(Offer.Kind.class);
        names.forEach(name -> kinds.add(kind(name)));
        return kinds;
    }

    /// `achievements` as in addresses, or `ACHIEVEMENT` as in answers.
    static Offer.Kind kind(String name) {
        for (Offer.Kind kind : Offer.Kind.values()) {
            String singular = kind.name().toLowerCase(Locale.ROOT);
            String given = name.toLowerCase(Locale.ROOT);
            if (given.equals(singular) || given.equals(singular + "s")) {
                return kind;
            }
        }
        throw RequestProblem.badRequest("kind.unknown", name);
    }

    static int matches(@Nullable Integer limit) {
        return limited(limit, USUAL_MATCHES, MOST_MATCHES);
    }

    /// How many items a page of a list has.
    static int page(@Nullable Integer limit) {
        return limited(limit, USUAL_PAGE, SearchQuery.MOST);
    }

    private static int limited(@Nullable Integer limit, int usual, int most) {
        int wanted = limit == null ? usual : limit;
        if (wanted < 1 || wanted > most) {
            throw RequestProblem.badRequest("limit.range", wanted, most);
        }
        return wanted;
    }

    /// Refuses here what the exchange would refuse too, because here the length can be put into the reader's language.
    public static void requireText(String text) {
        if (text.isBlank()) {
            throw RequestProblem.badRequest("text.empty");
        }
        if (text.length() > Challenges.LONGEST_TEXT) {
            throw RequestProblem.badRequest("text.too-long", text.length(), Challenges.LONGEST_TEXT);
        }
    }
}
