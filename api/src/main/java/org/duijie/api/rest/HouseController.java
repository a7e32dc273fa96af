package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import org.duijie.api.generated.HouseApi;
import org.duijie.api.generated.model.Health;
import org.duijie.api.generated.model.Vectors;
import org.duijie.api.house.House;
import org.duijie.api.house.Readiness;

/// `/health`, for load balancers and for whoever waits for the demo.
@Controller
final class HouseController implements HouseApi {
    private static final String DOWN = "DOWN";

    private final House house;

    HouseController(House house) {
        this.house = house;
    }

    @Override
    public HttpResponse<Health> health() {
        Readiness readiness = house.readiness();
        Health health = new Health(
                readiness.store() ? state(readiness.ready()) : DOWN,
                readiness.store() ? state(readiness.loaded()) : DOWN,
                state(readiness.index()),
                state(readiness.models()),
                new Vectors(readiness.vectorsReady(), readiness.vectorsTotal()));
        return HttpResponse.<Health>status(readiness.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
    }

    private static String state(boolean up) {
        return up ? "UP" : "STARTING";
    }
}
