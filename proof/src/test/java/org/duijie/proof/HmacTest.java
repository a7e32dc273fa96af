package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HmacTest {
    @Test
    void it_is_the_hmac_of_rfc_4231() {
        Hmac jefe = new Hmac("Jefe".getBytes(StandardCharsets.US_ASCII));

        assertThat(jefe.hex("what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void parts_are_kept_apart() {
        Hmac key = new Hmac(new byte[] {1});

        assertThat(key.hex("ab", "c")).isNotEqualTo(key.hex("a", "bc")).isEqualTo(key.hex("ab\u0000c"));
    }
}
