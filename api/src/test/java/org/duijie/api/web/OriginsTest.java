package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    static Origins origins(ServerSettings settings) {
        return new Origins(settings, () -> {
            throw new IllegalStateException("no server runs");
        });
    }

    private static Origins behind(String... proxies) {
        ServerSettings local = ServerSettings.local(0);
        return origins(new ServerSettings(
                local.host(),
                local.port(),
                local.tls(),
                local.limits(),
                new ServerSettings.Neighbours(
                        Optional.of(URI.create("https://duijie.example/")),
                        Stream.of(proxies).map(Network::parse).toList(),
                        List.of(),
                        false),
                Optional.empty(),
                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 1.2.3.4, 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 1.2.3.4, 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "10.0.0.1 | 10.0.0.2, 10.0.0.3 | 10.0.0.2",
                "10.0.0.1 | localhost | 10.0.0.1",
                "10.0.0.1 | 1.2.3.4, unknown | 10.0.0.1",
                "10.0.0.1 | '' | 10.0.0.1",
                "10.0.0.1 | 2001:db8::7 | 2001:db8:0:0:0:0:0:7",
                "203.0.113.7 | 1.2.3.4 | 203.0.113.7",
                "192.168.0.1 | 10.0.0.2 | 192.168.0.1",
            })
    void a_client_is_the_nearest_address_that_no_trusted_proxy_answers_for(
            String peer, String forwarded, String client) {
        assertThat(behind("10.0.0.0/8")
                        .nearestUntrusted(InetAddress.ofLiteral(peer), List.of(forwarded))
                        .getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void without_a_trusted_proxy_nothing_is_believed() {
        assertThat(behind().nearestUntrusted(InetAddress.ofLiteral("127.0.0.1"), List.of("1.2.3.4"))
                        .getHostAddress())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void links_begin_with_the_public_address() {
        assertThat(behind().links()).isEqualTo("https://duijie.example");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.6, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "::1, ::1, true",
    })
    void a_network_holds_what_begins_like_it(String network, String address, boolean held) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0", "::1/129"})
    void a_network_is_addresses_and_nothing_else(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
