package org.duijie.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashTest {
    @Test
    void one_compares_by_value_and_reads_as_base64() {
        Hash hash = Hash.over("a".getBytes(StandardCharsets.UTF_8), "bc".getBytes(StandardCharsets.UTF_8));

        assertThat(hash)
                .isEqualTo(Hash.of(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))))
                .isNotEqualTo(Hash.OF_NOTHING);
        assertThat(hash).hasSameHashCodeAs(Hash.of(hash.bytes()));
        assertThat(hash).hasToString("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    @Test
    void nothing_but_32_bytes_is_one() {
        assertThatThrownBy(() -> Hash.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a hash has 32 bytes, not 31");
    }
}
