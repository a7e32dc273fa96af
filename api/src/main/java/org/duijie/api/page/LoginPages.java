package org.duijie.api.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.house.House;
import org.duijie.api.signon.IdentityProvider;
import org.duijie.api.web.PageCookie;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Tokens;
import org.duijie.api.web.Visitors;
import org.duijie.exchange.identity.Account;

/// Signing in and out on pages.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginPages {
    private static final Pattern PAGE = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_-]*");
    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private final House house;
    private final Renderer renderer;
    private final Tokens tokens;
    private final PageCookie cookie;
    private final RequestLimits limits;
    private final Visitors visitors;
    private final IdentityProvider provider;

    LoginPages(House house, Renderer renderer, IdentityProvider provider, SignOnEdge edge, Visitors visitors) {
        this.visitors = visitors;
        this.provider = provider;
        this.house = house;
        this.renderer = renderer;
        this.tokens = edge.tokens();
        this.cookie = edge.session();
        this.limits = edge.limits();
    }

    @Get("/login")
    HttpResponse<String> form(HttpRequest<?> request) {
        String next = Optional.ofNullable(request.getParameters().get("next")).orElse("");
        return form(request, HttpStatus.OK, "", "", next);
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> logIn(HttpRequest<?> request, @Body Map<String, String> form) {
        String username = form.getOrDefault("username", "");
        String next = form.getOrDefault("next", "");
        try {
            limits.require(RequestLimits.Kind.LOGIN, request);
        } catch (RequestProblem tooOften) {
            return form(request, tooOften.status(), username, "login.slow", next);
        }
        Optional<Account> account =
                house.login().check(username, form.getOrDefault("password", "").toCharArray());
        if (account.isEmpty()) {
            return form(request, HttpStatus.UNAUTHORIZED, username, "login.wrong", next);
        }
        return cookie.put(
                HttpResponse.seeOther(URI.create(safe(next))),
                request,
                tokens.access(
                        house.sessions()
                                .open(account.get().id(), client(request))
                                .session(),
                        Tokens.PAGES));
    }

    static String client(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /// Only pages of this house, with what is asked of them, in ASCII: an address from outside would make the login
    /// page a
    /// springboard.
    static String safe(String next) {
        try {
            URI address = new URI(next);
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            boolean here = !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && PAGE.matcher(address.getRawPath()).matches();
            String ascii = here ? URI.create(address.getRawPath() + query).toASCIIString() : HOME;
            return ascii.length() <= LONGEST ? ascii : HOME;
        } catch (URISyntaxException noAddress) {
            return HOME;
        }
    }

    private HttpResponse<String> form(
            HttpRequest<?> request, HttpStatus status, String username, String fault, String next) {
        Page page = renderer.page(request);
        String message = fault.isEmpty() ? "" : page.t(fault);
        return renderer.status(
                status,
                request,
                page,
                "login",
                Map.of(
                        "username",
                        username,
                        "fault",
                        message,
                        "next",
                        next,
                        "signOn",
                        provider.name().map(name -> button(page, name)).orElse(""),
                        "signOnHref",
                        "/login/sign-on?next=" + AuditPages.encoded(safe(next))));
    }

    private static String button(Page page, String provider) {
        return provider.isEmpty() ? page.t("sign-on.title") : page.t("sign-on.with", provider);
    }

    @Post("/logout")
    @Consumes(MediaType.ALL)
    HttpResponse<?> logOut(HttpRequest<?> request) {
        visitors.session(request).ifPresent(session -> house.sessions().end(session.account(), session.id()));
        return cookie.remove(HttpResponse.seeOther(URI.create("/")), request);
    }
}
