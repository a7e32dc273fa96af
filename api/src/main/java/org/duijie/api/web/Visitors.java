package org.duijie.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.words.Tongue;
import org.duijie.api.words.Words;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Session;

/// Who asks, and in which language. Roles are read from the account at each request: a token only says whose it is.
@Singleton
public final class Visitors {
    public static final String LANGUAGE_COOKIE = "lang";
    public static final String LANGUAGE_PARAMETER = "lang";

    private final House house;
    private final KeyHolders keys;

    public Visitors(House house) {
        this.house = house;
        this.keys = new KeyHolders(house);
    }

    /// The request that this thread answers.
    public static HttpRequest<?> request() {
        return ServerRequestContext.currentRequest()
                .orElseThrow(() -> new IllegalStateException("this is only called while a request is answered"));
    }

    /// A key acts as its user in the API, as far as its scopes go; pages and what is about the account take a session.
    public Viewer viewer(HttpRequest<?> request) {
        Optional<Viewer> program = keys.viewer(request);
        if (program.isPresent()) {
            return program.get();
        }
        Optional<Session> session = session(request);
        if (session.isEmpty() && request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            throw RequestProblem.of(HttpStatus.UNAUTHORIZED, "token.invalid");
        }
        return session.map(own -> house.login().viewer(own.account())).orElse(Viewer.ANONYMOUS);
    }

    /// The session that the request's token belongs to, if it still lasts.
    public Optional<Session> session(HttpRequest<?> request) {
        return Tokens.bearer(request)
                .flatMap(bearer -> house.sessions()
                        .live(bearer.session())
                        .filter(session -> session.account().equals(bearer.account())));
    }

    /// The session of a request that only a signed-in user may make.
    public Session requireSession() {
        return session(request()).orElseThrow(() -> RequestProblem.of(HttpStatus.UNAUTHORIZED, "login.required"));
    }

    public Viewer viewer() {
        return viewer(request());
    }

    /// The viewer of a request that only a signed-in user may make.
    public Viewer.Member member() {
        if (viewer() instanceof Viewer.Member member) {
            return member;
        }
        throw RequestProblem.of(HttpStatus.UNAUTHORIZED, "login.required");
    }

    /// The person behind a request that no program may make with a key.
    public Viewer.Member person() {
        if (house.login().viewer(requireSession().account()) instanceof Viewer.Member member) {
            return member;
        }
        throw RequestProblem.of(HttpStatus.UNAUTHORIZED, "login.required");
    }

    public Optional<Account> account(HttpRequest<?> request) {
        return session(request).map(Session::account).flatMap(house.accounts()::find);
    }

    /// The words of an API answer: by `Accept-Language`, Chinese by default.
    public Words words() {
        String accepted = Optional.ofNullable(request().getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse("");
        return new Words(Tongue.accepted(accepted), house);
    }

    /// The words of a page: by `?lang=`, then by the cookie, else Chinese.
    public Words pageWords(HttpRequest<?> request) {
        Tongue tongue = chosen(request)
                .or(() -> request.getCookies()
                        .findCookie(LANGUAGE_COOKIE)
                        .flatMap(cookie -> Tongue.find(cookie.getValue())))
                .orElse(Tongue.ZH);
        return new Words(tongue, house);
    }

    /// The language that this very address asks for.
    public static Optional<Tongue> chosen(HttpRequest<?> request) {
        return Optional.ofNullable(request.getParameters().get(LANGUAGE_PARAMETER))
                .flatMap(Tongue::find);
    }

    public Words words(Tongue tongue) {
        return new Words(tongue, house);
    }
}
