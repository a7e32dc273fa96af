package org.duijie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.SigningRight.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryTest {
    private static final RecordId FACTORY = RecordId.of("test", "factory");
    private static final RecordId CHIEF = RecordId.of("test", "chief");
    private static final Instant GIVEN = Instant.parse("2026-03-01T01:00:00Z");
    private static final SigningRight SPRING = new SigningRight(
            Scope.CONTRACT,
            new BigDecimal("500000"),
            LocalDate.of(2026, 3, 1),
            PartialDate.of(LocalDate.of(2026, 5, 31)));

    private static Signatory given() {
        return Signatory.given(RecordId.of("test", "right"), FACTORY, CHIEF, SPRING, CHIEF, GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT, 500000.00, 2026-03-01, true",
        "CONTRACT, 500000.00, 2026-05-31, true",
        "CONTRACT, 500000.01, 2026-03-01, false",
        "CONTRACT, 1, 2026-02-28, false",
        "CONTRACT, 1, 2026-06-01, false",
        "LICENCE, 1, 2026-03-01, false",
        "AWARD, 0, 2026-03-01, false",
        "DISTRIBUTION, 1, 2026-04-01, false"
    })
    void a_right_covers_its_scope_up_to_its_limit_from_its_first_day_to_its_last(
            Scope scope, BigDecimal amount, LocalDate day, boolean covered) {
        assertThat(SPRING.covers(scope, amount, day)).isEqualTo(covered);
    }

    @Test
    void a_right_without_limit_or_last_day_covers_all_that_comes() {
        SigningRight open =
                new SigningRight(Scope.AWARD, SigningRight.ANY_AMOUNT, LocalDate.of(2026, 3, 1), PartialDate.UNKNOWN);

        assertThat(open.covers(Scope.AWARD, new BigDecimal("900000000000"), LocalDate.of(2096, 1, 1)))
                .isTrue();
    }

    @Test
    void nothing_is_signed_before_a_right_was_given_or_after_it_was_revoked() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Instant revocation = Instant.parse("2026-03-02T02:00:00Z");
        Signatory revoked = given().revoked(CHIEF, revocation);

        assertThat(given().maySign(FACTORY, Scope.CONTRACT, BigDecimal.ONE, day, revocation))
                .isTrue();
        assertThat(revoked.maySign(FACTORY, Scope.CONTRACT, BigDecimal.ONE, day, revocation))
                .isFalse();
        assertThat(revoked.maySign(FACTORY, Scope.CONTRACT, BigDecimal.ONE, day, revocation.minusSeconds(1)))
                .as("what was signed before stays signed")
                .isTrue();
        assertThat(given().maySign(FACTORY, Scope.CONTRACT, BigDecimal.ONE, day, GIVEN.minusSeconds(1)))
                .as("a right is never given for the past")
                .isFalse();
        assertThat(revoked.revoked(FACTORY, revocation.plusSeconds(9))).isEqualTo(revoked);
    }

    @Test
    void a_right_signs_for_its_own_organisation_alone() {
        assertThat(given().maySign(CHIEF, Scope.CONTRACT, BigDecimal.ONE, LocalDate.of(2026, 3, 2), GIVEN))
                .isFalse();
    }

    @Test
    void a_right_that_could_never_be_used_cannot_be_given() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new SigningRight(Scope.AWARD, BigDecimal.ZERO, day, PartialDate.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new SigningRight(Scope.AWARD, BigDecimal.ONE, day, PartialDate.of(LocalDate.of(2026, 2, 28))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
