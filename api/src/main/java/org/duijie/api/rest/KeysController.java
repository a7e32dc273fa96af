package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.generated.KeysApi;
import org.duijie.api.generated.model.KeyDraft;
import org.duijie.api.generated.model.KeyList;
import org.duijie.api.generated.model.MadeKey;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.access.KeyScope;
import org.duijie.exchange.identity.ApiKey;
import org.jspecify.annotations.Nullable;

/// Keys of one's own programs. A key makes no keys: all of this takes a session.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
public final class KeysController implements KeysApi {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final House house;
    private final Visitors visitors;

    KeysController(House house, Visitors visitors) {
        this.house = house;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<KeyList> listKeys() {
        return HttpResponse.ok(new KeyList(house.keys().of(visitors.person()).stream()
                .map(IdentityModels::key)
                .toList()));
    }

    @Override
    public HttpResponse<MadeKey> makeKey(KeyDraft draft) {
        ApiKey.Made made = house.keys()
                .make(
                        visitors.person(),
                        Optional.ofNullable(draft.getName()).orElse(""),
                        scopes(draft.getScopes()),
                        expires(draft.getExpires()));
        return HttpResponse.created(new MadeKey(IdentityModels.key(made.key()), made.token()));
    }

    @Override
    public HttpResponse<Void> revokeKey(String id) {
        house.keys().revoke(visitors.person(), Requests.id(id));
        return HttpResponse.noContent();
    }

    public static Set<KeyScope> scopes(@Nullable List<String> names) {
        Set<KeyScope> scopes = EnumSet.noneOf(KeyScope.class);
        for (String name : names == null ? List.<String>of() : names) {
            try {
                scopes.add(KeyScope.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw RequestProblem.badRequest("key.scopes");
            }
        }
        return scopes;
    }

    /// The end of the day that was said, where the platform is.
    public static Instant expires(@Nullable String day) {
        try {
            return LocalDate.parse(day == null ? "" : day.strip())
                    .plusDays(1)
                    .atStartOfDay(HERE)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw RequestProblem.badRequest("key.expires");
        }
    }
}
