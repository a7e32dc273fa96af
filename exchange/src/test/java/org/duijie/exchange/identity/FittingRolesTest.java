package org.duijie.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.duijie.domain.Organisation;
import org.duijie.domain.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittingRolesTest {
    @ParameterizedTest
    @EnumSource(Organisation.Kind.class)
    void no_organisation_gives_its_people_what_only_the_house_gives(Organisation.Kind kind) {
        assertThat(FittingRoles.of(kind)).doesNotContain(Role.OPERATOR, Role.REVIEWER);
        assertThat(FittingRoles.byOperator(kind)).contains(Role.OPERATOR, Role.REVIEWER);
    }

    @ParameterizedTest
    @EnumSource(Organisation.Kind.class)
    void the_first_account_has_no_role_that_it_could_not_give(Organisation.Kind kind) {
        Set<Role> first = FittingRoles.first(kind);

        assertThat(FittingRoles.of(kind)).containsAll(first);
        assertThat(Registrations.kinds().contains(kind)).isEqualTo(!first.isEmpty());
    }
}
