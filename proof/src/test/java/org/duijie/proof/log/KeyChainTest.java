package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.proof.Hash;
import org.junit.jupiter.api.Test;

class KeyChainTest {
    private final SigningKey first = SigningKey.generate(SampleLog.NAME);
    private final SigningKey second = SigningKey.generate(SampleLog.NAME);
    private final SigningKey third = SigningKey.generate(SampleLog.NAME);

    @Test
    void the_first_public_key_is_enough_to_check_what_later_keys_sign() {
        KeyChain chain =
                KeyChain.of(first.verifier()).and(handover(first, second)).and(handover(second, third));

        assertThat(chain.ids()).containsExactly(first.id(), second.id(), third.id());
        assertThat(chain.last()).isEqualTo(third.verifier());
        assertThat(chain.signed(checkpoint(third))).isTrue();
        assertThat(chain.signed(checkpoint(first))).isTrue();
        assertThat(chain.holds(second.verifier())).isTrue();
        assertThat(KeyChain.of(first.verifier()).signed(checkpoint(third))).isFalse();
    }

    @Test
    void only_the_last_key_names_the_next() {
        KeyChain chain = KeyChain.of(first.verifier()).and(handover(first, second));

        assertThatThrownBy(() -> chain.and(handover(first, third)))
                .isInstanceOf(Broken.class)
                .hasMessage("the rotation to key %s is not signed by key %s, the one before it"
                        .formatted(third.id(), second.id()));
        assertThatThrownBy(() -> chain.and(handover(second, first)))
                .isInstanceOf(Broken.class)
                .hasMessage("a rotation names key %s, which signed before".formatted(first.id()));
    }

    private static Rotation handover(SigningKey from, SigningKey to) {
        return Rotation.sign(from, to.verifier(), SampleLog.START, Hash.OF_NOTHING);
    }

    private static Checkpoint checkpoint(SigningKey key) {
        return Checkpoint.sign(key, 0, Hash.OF_NOTHING, SampleLog.START, Hash.OF_NOTHING);
    }
}
