package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duijie.api.generated.HouseApi;
import org.duijie.api.generated.model.Backup;
import org.duijie.api.generated.model.Health;
import org.duijie.api.generated.model.IndexFindings;
import org.duijie.api.generated.model.Liveness;
import org.duijie.api.generated.model.Vectors;
import org.duijie.api.house.House;
import org.duijie.api.house.Readiness;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.exchange.Operators;

/// `/health`, for load balancers and for whoever waits for the demo, and what an operator asks about the index.
@Controller
final class HouseController implements HouseApi {
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";
    private static final int SHOWN = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final House house;
    private final Visitors visitors;

    HouseController(House house, Visitors visitors) {
        this.house = house;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<Liveness> live() {
        return HttpResponse.ok(new Liveness(UP));
    }

    @Override
    public HttpResponse<Health> ready() {
        return health();
    }

    @Override
    public HttpResponse<Health> health() {
        Readiness readiness = house.readiness();
        Health health = new Health(
                readiness.store() ? state(readiness.ready()) : DOWN,
                store(readiness),
                state(readiness.index()),
                state(readiness.models()),
                readiness.audit() ? UP : "WAITING",
                new Vectors(readiness.vectorsReady(), readiness.vectorsTotal()));
        switch (readiness.replicas()) {
            case ALONE -> {}
            case TOGETHER -> health.setRedis(UP);
            case AWAY -> health.setRedis("AWAY");
        }
        return HttpResponse.<Health>status(readiness.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
    }

    private static String store(Readiness readiness) {
        if (readiness.full()) {
            return "FULL";
        }
        return readiness.store() ? state(readiness.loaded()) : DOWN;
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING)
    public HttpResponse<IndexFindings> verifyIndex() {
        Operators.require(visitors.member());
        org.duijie.exchange.catalogue.IndexFindings found = house.follower().verify();
        return HttpResponse.ok(
                new IndexFindings(found.records(), some(found.missing()), some(found.surplus()), some(found.stale())));
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING)
    public HttpResponse<Backup> makeBackup() {
        Operators.require(visitors.member());
        try {
            Path folder = Files.createDirectories(house.folder().resolve("backups"));
            Path file = folder.resolve(
                    "duijie-%s.zip".formatted(STAMP.format(house.clock().instant())));
            house.backUp(file);
            return HttpResponse.created(new Backup(file.getFileName().toString(), Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of backups cannot be used", e);
        }
    }

    private static List<String> some(Set<RecordId> ids) {
        return ids.stream().sorted().limit(SHOWN).map(RecordId::toString).toList();
    }

    private static String state(boolean up) {
        return up ? UP : "STARTING";
    }
}
