package org.duijie.client.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.duijie.client.program.Wire;

/// Posts, changes and withdraws challenges of its own, one request at a time, and keeps a journal of what was
/// acknowledged and of the one request that was not.
final class Writer {
    private static final long REST_NANOS = 20_000_000;
    private static final String CHALLENGES = "/api/v1/challenges";

    /// What the server has acknowledged of one challenge.
    record Acknowledged(String id, long version, String title, boolean listed) {}

    /// A request on its way.
    ///
    /// @param before what it changes; nothing for a new challenge
    private record Request(String method, String title, Optional<Acknowledged> before, String key) {
        String path() {
            return before.map(known -> CHALLENGES + "/" + known.id()).orElse(CHALLENGES);
        }

        Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", key));
            before.ifPresent(known -> headers.put("If-Match", "\"" + known.version() + "\""));
            return headers;
        }

        String body() {
            return method.equals("DELETE")
                    ? ""
                    : Wire.json(Map.of("title", title, "problem", "演练：写入途中进程被终止，已确认的内容必须还在。"));
        }
    }

    private final String name;
    private final Random random;
    private final List<Acknowledged> journal = new ArrayList<>();
    private final List<Integer> touched = new ArrayList<>();
    private Optional<Request> open = Optional.empty();
    private volatile boolean stopped;
    private int written;

    Writer(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    /// Writes until the server is gone or [#stop]. Refusals are a fault, but for the store's being away: then the same
    /// request is sent again under its key.
    void write(FrailWire wire) {
        touched.clear();
        stopped = false;
        boolean answered = true;
        while (answered && !stopped) {
            Request next = open.orElseGet(this::next);
            open = Optional.of(next);
            answered = attempt(wire, next);
            if (open.isPresent()) {
                LockSupport.parkNanos(REST_NANOS);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    private Request next() {
        String title = "演练 %s 第%d次".formatted(name, ++written);
        String key = UUID.randomUUID().toString();
        List<Acknowledged> listed =
                journal.stream().filter(Acknowledged::listed).toList();
        int choice = random.nextInt(10);
        if (choice < 5 || listed.isEmpty()) {
            return new Request("POST", title, Optional.empty(), key);
        }
        Acknowledged one = listed.get(random.nextInt(listed.size()));
        return choice < 9
                ? new Request("PUT", title, Optional.of(one), key)
                : new Request("DELETE", one.title(), Optional.of(one), key);
    }

    private boolean attempt(FrailWire wire, Request request) {
        Optional<FrailWire.Answer> answer =
                wire.send(request.method(), request.path(), request.headers(), request.body());
        if (answer.isEmpty()) {
            return false;
        }
        int status = answer.get().status();
        if (status == 503) {
            return true; // not acknowledged
        }
        if (status / 100 != 2) {
            throw new AssertionError("%s was answered with %d: %s"
                    .formatted(request.method(), status, answer.get().body()));
        }
        acknowledge(request, answer.get());
        return true;
    }

    private void acknowledge(Request request, FrailWire.Answer answer) {
        open = Optional.empty();
        if (request.before().isEmpty()) {
            touched.add(journal.size());
            journal.add(new Acknowledged(answer.json().path("id").asText(), 1, request.title(), true));
            return;
        }
        Acknowledged before = request.before().get();
        int place = journal.indexOf(before);
        touched.add(place);
        journal.set(
                place,
                new Acknowledged(
                        before.id(),
                        before.version() + 1,
                        request.title(),
                        !request.method().equals("DELETE")));
    }

    /// Sends what was not acknowledged once more, under the same key: it happens once, whether it had happened or not.
    void settle(FrailWire wire) {
        if (open.isPresent() && !attempt(wire, open.get())) {
            throw new AssertionError("the server did not answer after its restart");
        }
        if (open.isPresent()) {
            throw new AssertionError("the store is away after the restart");
        }
    }

    /// What was written since the last kill.
    List<Acknowledged> touched() {
        return touched.stream().distinct().map(journal::get).toList();
    }

    List<Acknowledged> journal() {
        return List.copyOf(journal);
    }
}
