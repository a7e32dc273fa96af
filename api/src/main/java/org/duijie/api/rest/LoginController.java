package org.duijie.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.duijie.api.generated.LoginApi;
import org.duijie.api.generated.model.Credentials;
import org.duijie.api.generated.model.PasswordChange;
import org.duijie.api.generated.model.RefreshRequest;
import org.duijie.api.generated.model.SessionList;
import org.duijie.api.generated.model.SignOn;
import org.duijie.api.generated.model.SignOnList;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Tokens;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.Sessions;
import org.jspecify.annotations.Nullable;

/// Tokens for a name and a password, new ones for a refresh token, and what people do with their sessions.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController implements LoginApi {
    private final House house;
    private final Tokens tokens;
    private final RequestLimits limits;
    private final Visitors visitors;

    LoginController(House house, Tokens tokens, RequestLimits limits, Visitors visitors) {
        this.house = house;
        this.tokens = tokens;
        this.limits = limits;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<org.duijie.api.generated.model.Tokens> logIn(Credentials credentials) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        Account account = house.login()
                .check(
                        said(credentials.getUsername()),
                        said(credentials.getPassword()).toCharArray())
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNAUTHORIZED, "login.wrong"));
        String client = said(Visitors.request().getHeaders().get(HttpHeaders.USER_AGENT));
        return HttpResponse.ok(issued(house.sessions().open(account.id(), client)));
    }

    @Override
    public HttpResponse<org.duijie.api.generated.model.Tokens> refresh(RefreshRequest request) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        return HttpResponse.ok(issued(Optional.ofNullable(request.getRefresh())
                .flatMap(house.sessions()::renew)
                .filter(opened -> house.login().viewer(opened.session().account()) instanceof Viewer.Member)
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNAUTHORIZED, "token.invalid"))));
    }

    @Override
    public HttpResponse<Void> logOut() {
        Session session = visitors.requireSession();
        house.sessions().end(session.account(), session.id());
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<SessionList> listSessions() {
        Session asking = visitors.requireSession();
        return HttpResponse.ok(new SessionList(house.sessions().of(asking.account()).stream()
                .map(session -> model(session, session.id().equals(asking.id())))
                .toList()));
    }

    @Override
    public HttpResponse<Void> endOtherSessions() {
        Session asking = visitors.requireSession();
        house.sessions().endOthers(asking.account(), asking.id());
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<Void> endSession(String id) {
        house.sessions().end(visitors.requireSession().account(), session(id));
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<SignOnList> listSignOns() {
        return HttpResponse.ok(
                new SignOnList(house.signOns().of(visitors.requireSession().account()).stream()
                        .map(link -> new SignOn(link.issuer(), link.made().toString()))
                        .toList()));
    }

    @Override
    public HttpResponse<Void> endSignOns() {
        house.signOns().unlink(visitors.person());
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<Void> changePassword(PasswordChange change) {
        Session asking = visitors.requireSession();
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        house.passwords()
                .change(
                        visitors.member(),
                        asking.id(),
                        said(change.getPresent()).toCharArray(),
                        said(change.getWanted()).toCharArray());
        return HttpResponse.noContent();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static RecordId session(String id) {
        try {
            return RecordId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw RequestProblem.notFound("session.not-found");
        }
    }

    private static org.duijie.api.generated.model.Session model(Session session, boolean current) {
        return new org.duijie.api.generated.model.Session(
                session.id().toString(),
                session.client(),
                session.opened().toString(),
                session.used().toString(),
                session.ends().toString(),
                current);
    }

    private org.duijie.api.generated.model.Tokens issued(Sessions.Opened opened) {
        return new org.duijie.api.generated.model.Tokens(
                tokens.access(opened.session(), Tokens.ACCESS),
                opened.refresh(),
                Math.toIntExact(Tokens.ACCESS.toSeconds()));
    }
}
