package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Where a request comes from and by which way, and where links lead, behind a proxy (代理) or without one. What a
/// request
/// says of itself is believed only if a trusted proxy says it.
@Singleton
public final class Origins {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final ServerSettings.Neighbours neighbours;
    private final Provider<EmbeddedServer> server;

    Origins(ServerSettings settings, Provider<EmbeddedServer> server) {
        this.neighbours = settings.neighbours();
        this.server = server;
    }

    /// What links begin with, without a slash at the end. Never the request's Host, which anyone can make up.
    public String links() {
        String url = neighbours
                .publicUrl()
                .map(Object::toString)
                .orElseGet(() -> server.get().getURI().toString());
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /// Whether this request came by TLS, to us or to a trusted proxy that says so.
    boolean arrivedByTls(HttpRequest<?> request) {
        List<String> said = List.of(
                String.join(",", request.getHeaders().getAll(FORWARDED_PROTO)).split(",", -1));
        InetAddress peer = request.getRemoteAddress().getAddress();
        return request.isSecure()
                || (peer != null && trusted(peer) && said.getLast().strip().equalsIgnoreCase("https"));
    }

    /// Whether browsers reach us by TLS, ours or a proxy's: cookies are for such connections alone then.
    public boolean secure(HttpRequest<?> request) {
        return arrivedByTls(request)
                || neighbours
                        .publicUrl()
                        .map(url -> "https".equals(url.getScheme()))
                        .orElse(false);
    }

    /// The address of whoever asks: from the right, the first that no trusted proxy answers for.
    String client(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (peer == null) {
            return request.getRemoteAddress().getHostString();
        }
        return nearestUntrusted(peer, request.getHeaders().getAll(FORWARDED_FOR))
                .getHostAddress();
    }

    boolean isLocal(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return peer != null
                && nearestUntrusted(peer, request.getHeaders().getAll(FORWARDED_FOR))
                        .isLoopbackAddress();
    }

    InetAddress nearestUntrusted(InetAddress peer, List<String> forwarded) {
        List<String> hops = List.of(String.join(",", forwarded).split(",", -1));
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted(client); i--) {
            Optional<InetAddress> before = literal(hops.get(i).strip());
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean trusted(InetAddress address) {
        return neighbours.trustedProxies().stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
