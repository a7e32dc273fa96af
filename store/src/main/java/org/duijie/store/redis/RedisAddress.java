package org.duijie.store.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where Redis is and who asks. It never shows the password.
///
/// @param uri one of `redis://HOST:PORT[/DATABASE]`, `redis-sentinel://HOST:PORT,HOST:PORT/MASTER` and
///     `redis-cluster://HOST:PORT,HOST:PORT`; with `rediss` instead of `redis` under TLS
/// @param user empty for the default user
/// @param password empty where none is asked for
public record RedisAddress(String uri, String user, String password) {
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>rediss?)(?<kind>-sentinel|-cluster|)://(?<nodes>[^/@?#\\s]+)(/(?<path>[^/@?#\\s]*))?");
    private static final Pattern NODE = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+):(?<port>[0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    enum Kind {
        SINGLE,
        SENTINEL,
        CLUSTER
    }

    private record Node(String host, int port) {}

    public RedisAddress {
        if (uri.contains("@")) {
            throw new IllegalArgumentException("redis.uri holds no user and no password, because URIs are shown: name"
                    + " them in redis.user and redis.password-file.");
        }
        Matcher form = FORM.matcher(uri);
        if (!form.matches() || !fits(kind(form), nodes(uri).size(), path(form))) {
            throw new IllegalArgumentException(
                    "“%s” does not lead to Redis: redis.uri is redis://HOST:PORT, redis-sentinel://HOST:PORT,…/MASTER or redis-cluster://HOST:PORT,…, with rediss in place of redis under TLS."
                            .formatted(uri));
        }
        if (!user.isEmpty() && password.isEmpty()) {
            throw new IllegalArgumentException("The setting redis.user needs redis.password-file.");
        }
    }

    private static boolean fits(Kind kind, int nodes, String path) {
        return switch (kind) {
            case SINGLE -> nodes == 1 && path.matches("[0-9]{0,4}");
            case SENTINEL -> nodes > 0 && !path.isEmpty();
            case CLUSTER -> nodes > 0 && path.isEmpty();
        };
    }

    private static Kind kind(Matcher form) {
        return switch (form.group("kind")) {
            case "-sentinel" -> Kind.SENTINEL;
            case "-cluster" -> Kind.CLUSTER;
            default -> Kind.SINGLE;
        };
    }

    private static String path(Matcher form) {
        return String.valueOf(form.group("path") == null ? "" : form.group("path"));
    }

    /// None where one of them is no node.
    private static List<Node> nodes(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return List.of();
        }
        String[] parts = form.group("nodes").split(",", -1);
        List<Node> nodes = Arrays.stream(parts)
                .map(NODE::matcher)
                .filter(Matcher::matches)
                .map(node -> new Node(node.group("host"), Integer.parseInt(node.group("port"))))
                .filter(node -> node.port() > 0 && node.port() <= HIGHEST_PORT)
                .toList();
        return nodes.size() == parts.length ? nodes : List.of();
    }

    private Matcher form() {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            throw new IllegalStateException("the constructor let " + uri + " pass");
        }
        return form;
    }

    Kind kind() {
        return kind(form());
    }

    /// The server, the master as the sentinels know it, or each node of a cluster that is known beforehand.
    List<RedisURI> targets(Duration timeout) {
        List<Node> nodes = nodes(uri);
        return switch (kind()) {
            case SINGLE -> List.of(plain(nodes.getFirst(), timeout));
            case SENTINEL -> List.of(watched(nodes, timeout));
            case CLUSTER -> nodes.stream().map(node -> plain(node, timeout)).toList();
        };
    }

    private boolean secured() {
        return uri.startsWith("rediss");
    }

    private RedisURI plain(Node node, Duration timeout) {
        String database = path(form());
        return complete(
                RedisURI.Builder.redis(node.host(), node.port())
                        .withDatabase(database.isEmpty() ? 0 : Integer.parseInt(database)),
                timeout);
    }

    private RedisURI watched(List<Node> sentinels, Duration timeout) {
        RedisURI.Builder builder = RedisURI.builder().withSentinelMasterId(path(form()));
        sentinels.forEach(node -> builder.withSentinel(RedisURI.Builder.redis(node.host(), node.port())
                .withSsl(secured())
                .withTimeout(timeout)
                .build()));
        return complete(builder, timeout);
    }

    private RedisURI complete(RedisURI.Builder builder, Duration timeout) {
        builder.withSsl(secured()).withTimeout(timeout);
        if (!user.isEmpty()) {
            builder.withAuthentication(user, password.toCharArray());
        } else if (!password.isEmpty()) {
            builder.withPassword(password.toCharArray());
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "RedisAddress[" + uri + "]";
    }
}
