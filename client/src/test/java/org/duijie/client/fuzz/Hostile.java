package org.duijie.client.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Values that were never meant.
final class Hostile {
    private static final JsonNodeFactory JSON = JsonMapper.builder().build().getNodeFactory();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\uFFFF\u202E\u200B\uFEFF",
            "'; DROP TABLE record; --",
            "\" OR 1=1 --",
            "${jndi:ldap://127.0.0.1:9/x}",
            "{{7*7}}${7*7}<%= 7*7 %>#{7*7}",
            "x\r\nSet-Cookie: own=1",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "title:[* TO *] AND x~2^9)(\\",
            "*".repeat(300),
            "(".repeat(400),
            "true",
            "null",
            "-1",
            "0",
            "9223372036854775808",
            "1e400",
            "NaN",
            "0x10",
            "2026-02-30",
            "9999-99-99T99:99:99Z",
            "+292278994-08-17T07:12:55Z",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-4000-8000-000000000001",
            "汉".repeat(70_000),
            "a\u0301".repeat(2_000),
            "😀".repeat(500),
            "١٢٣",
            "ＯＰＥＲＡＴＯＲ",
            "OPERATOR",
            "%00%2e%2e%2f",
            "https://127.0.0.1:9/");
    /// What a client must not be able to set.
    private static final List<String> NOT_THEIRS = List.of(
            "id",
            "version",
            "owner",
            "ownerOrg",
            "organisation",
            "state",
            "role",
            "roles",
            "verified",
            "active",
            "administrator",
            "sequence",
            "attestedBy",
            "secrecy",
            "class",
            "@type",
            "__proto__",
            "constructor");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    /// A text that an address or a header has room for.
    String shortText() {
        String text = text();
        return text.substring(0, Math.min(text.length(), 300));
    }

    String notTheirs() {
        return one(NOT_THEIRS);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Any JSON value.
    JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(Long.MIN_VALUE);
            case 3 -> JSON.numberNode(new BigDecimal("1e4000"));
            case 4 -> JSON.numberNode(-0.0000001);
            case 5 -> many();
            case 6 -> nested(random.nextInt(1, 200));
            case 7 -> JSON.objectNode().put(text(), text());
            default -> JSON.textNode(text());
        };
    }

    private ArrayNode many() {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(2_000);
        for (int i = 0; i < size; i++) {
            array.add(i % 2 == 0 ? "x" + i : shortText());
        }
        return array;
    }

    private JsonNode nested(int depth) {
        JsonNode inner = JSON.textNode(shortText());
        for (int i = 0; i < depth; i++) {
            ObjectNode outer = JSON.objectNode();
            outer.set("a", inner);
            inner = i % 2 == 0 ? outer : JSON.arrayNode().add(outer);
        }
        return inner;
    }

    /// Bytes that are no JSON, or hardly.
    byte[] bytes(String json) {
        return switch (random.nextInt(10)) {
            case 0 -> new byte[0];
            case 1 -> json.substring(0, json.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
            case 4 -> json.replaceFirst("\\{", "{\"title\":\"\\\\ud800\",").getBytes(StandardCharsets.UTF_8);
            case 5 -> json.replaceFirst("\\{", "{\"id\":1,\"id\":2,").getBytes(StandardCharsets.UTF_8);
            case 6 -> json.getBytes(StandardCharsets.UTF_16);
            case 7 -> "{\"title\":\"\u00c0\u00af\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
            case 8 -> "null".getBytes(StandardCharsets.UTF_8);
            default -> {
                byte[] any = new byte[random.nextInt(1, 2_000)];
                random.nextBytes(any);
                yield any;
            }
        };
    }
}
