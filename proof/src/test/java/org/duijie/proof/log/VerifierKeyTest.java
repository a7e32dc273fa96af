package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    /// The example in the documentation of Go's package for signed notes.
    private static final VerifierKey PUBLISHED =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    @Test
    void a_note_that_another_tool_signed_is_verified() {
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        NoteSignature signature = new NoteSignature(
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");

        assertThat(signature.key()).isEqualTo(PUBLISHED.id()).hasToString("c74f20a3");
        assertThat(PUBLISHED.signed(text, signature)).isTrue();
        assertThat(PUBLISHED.signed(text.strip(), signature)).isFalse();
        assertThat(SigningKey.generate(PUBLISHED.log()).verifier().signed(text, signature))
                .isFalse();
    }

    @Test
    void one_reads_as_it_was_printed() {
        VerifierKey key = SigningKey.generate(SampleLog.NAME).verifier();

        assertThat(VerifierKey.parse(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key).isNotEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "duijie+00000000+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nothing_else_is_one(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_refusal_repeats_forty_characters_at_most() {
        assertThatThrownBy(() -> VerifierKey.parse("x\n\u0007".repeat(100_000)))
                .isInstanceOf(Malformed.class)
                .hasMessage("expected a public key (NAME+ID+BASE64), found “" + "x??".repeat(13) + "x…”");
    }

    @Test
    void a_signing_key_prints_its_public_half_alone() {
        SigningKey key = SigningKey.generate(SampleLog.NAME);

        assertThat(key).hasToString("signing key of " + key.verifier());
    }
}
