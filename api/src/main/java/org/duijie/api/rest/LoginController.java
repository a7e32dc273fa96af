package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.duijie.api.generated.LoginApi;
import org.duijie.api.generated.model.Credentials;
import org.duijie.api.generated.model.RefreshRequest;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Tokens;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.Account;

/// Tokens for a name and a password, and new ones for a refresh token.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController implements LoginApi {
    private final House house;
    private final Tokens tokens;
    private final RequestLimits limits;

    LoginController(House house, Tokens tokens, RequestLimits limits) {
        this.house = house;
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    public HttpResponse<org.duijie.api.generated.model.Tokens> logIn(Credentials credentials) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        String username = credentials.getUsername() == null ? "" : credentials.getUsername();
        String password = credentials.getPassword() == null ? "" : credentials.getPassword();
        Account account = house.login()
                .check(username, password.toCharArray())
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNAUTHORIZED, "login.wrong"));
        return HttpResponse.ok(issued(account.id()));
    }

    @Override
    public HttpResponse<org.duijie.api.generated.model.Tokens> refresh(RefreshRequest request) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        RecordId account = Optional.ofNullable(request.getRefresh())
                .flatMap(tokens::owner)
                .filter(id -> house.accounts().find(id).isPresent())
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNAUTHORIZED, "token.invalid"));
        return HttpResponse.ok(issued(account));
    }

    private org.duijie.api.generated.model.Tokens issued(RecordId account) {
        return new org.duijie.api.generated.model.Tokens(
                tokens.access(account), tokens.refresh(account), Tokens.ACCESS_SECONDS);
    }
}
