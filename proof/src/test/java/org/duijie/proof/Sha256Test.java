package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void published_digests_come_out() {
        assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void parts_are_one_message() {
        assertThat(Sha256.of(bytes("a"), bytes(""), bytes("bc"))).isEqualTo(Sha256.of(bytes("abc")));
        assertThat(Sha256.of()).isEqualTo(Sha256.of(bytes("")));
    }

    @Test
    void text_is_hashed_as_utf_8() {
        assertThat(Sha256.hex("对接")).isEqualTo(Sha256.hex(bytes("对接")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
