package org.interlend.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.interlend.api.accounts.PatronAccountResource;
import org.interlend.api.circulation.CirculationResource;
import org.interlend.api.patrons.PatronsResource;
import org.interlend.security.Role;
import org.interlend.staff.AccessRight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNamesTest {

  @Test
  void theConstantsMatchTheStaffRoles() {
    assertThat(
            Arrays.asList(
                RoleNames.ADMINISTRATOR,
                RoleNames.PARTNER_MANAGER,
                RoleNames.RESOURCE_SHARING_OPERATOR,
                RoleNames.DESK_OPERATOR))
        .allSatisfy(name -> assertThat(Role.valueOf(name)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {PatronsResource.class, PatronAccountResource.class, CirculationResource.class})
  void patronResourcesNeedARoleWithPatronAccess(Class<?> resource) {
    assertThat(resource.getAnnotation(RolesAllowed.class).value())
        .containsExactlyInAnyOrderElementsOf(
            AccessRight.READ_PATRONS.roles().stream().map(Role::name).toList());
  }
}
