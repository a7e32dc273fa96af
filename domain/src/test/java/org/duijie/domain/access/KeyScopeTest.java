package org.duijie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.junit.jupiter.api.Test;

class KeyScopeTest {
    private static final Viewer.Member USER = new Viewer.Member(
            RecordId.of("test", "user"),
            RecordId.of("test", "organisation"),
            Set.of(Role.ENTERPRISE, Role.OPERATOR),
            List.of(),
            LocalDate.of(2026, 11, 27),
            false);

    @Test
    void a_key_lends_a_program_no_role_that_its_scopes_do_not_need() {
        assertThat(ActingPolicy.narrowed(USER, Set.of(KeyScope.READ)).roles()).isEmpty();
        assertThat(ActingPolicy.narrowed(USER, Set.of()).roles()).isEmpty();

        Viewer.Member writer = ActingPolicy.narrowed(USER, Set.of(KeyScope.READ, KeyScope.WRITE_CHALLENGES));
        assertThat(writer.roles()).containsExactly(Role.ENTERPRISE);
        assertThat(writer.organisation()).isEqualTo(USER.organisation());
        assertThat(writer.verified()).isFalse();
    }

    @Test
    void a_key_gives_no_role_that_its_user_does_not_have() {
        Viewer.Member researcher =
                new Viewer.Member(USER.user(), USER.organisation(), Set.of(Role.RESEARCHER), List.of(), USER.today());

        assertThat(ActingPolicy.narrowed(researcher, Set.of(KeyScope.WRITE_CHALLENGES))
                        .roles())
                .isEmpty();
    }

    @Test
    void whoever_writes_also_reads_and_whoever_reads_does_not_write() {
        assertThat(ActingPolicy.mayUse(Set.of(KeyScope.WRITE_CHALLENGES), KeyScope.READ))
                .isTrue();
        assertThat(ActingPolicy.mayUse(Set.of(KeyScope.READ), KeyScope.WRITE_CHALLENGES))
                .isFalse();
        assertThat(ActingPolicy.mayUse(Set.of(), KeyScope.READ)).isFalse();
    }
}
