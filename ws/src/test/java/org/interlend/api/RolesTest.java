package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.interlend.staff.Role;
import org.junit.jupiter.api.Test;

class RolesTest {

  @Test
  void theConstantsAreTheRolesOfStaff() {
    assertThat(
            Arrays.asList(
                Roles.ADMINISTRATOR,
                Roles.PARTNER_MANAGER,
                Roles.RESOURCE_SHARING_OPERATOR,
                Roles.DESK_OPERATOR))
        .allSatisfy(name -> assertThat(Role.valueOf(name)).isNotNull());
  }
}
