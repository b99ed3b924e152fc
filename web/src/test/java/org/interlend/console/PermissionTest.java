package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.requests.action.ActionRole;
import org.interlend.staff.Role;
import org.junit.jupiter.api.Test;

class PermissionTest {

  @Test
  void whoTakesActionsOnThePagesTakesThemByTheApi() {
    assertThat(Permission.LEND.roles()).isEqualTo(Role.of(ActionRole.DESK_STAFF));
    assertThat(Permission.RECEIVE.roles())
        .isEqualTo(Permission.SUPPLY.roles())
        .isEqualTo(Role.of(ActionRole.RESOURCE_SHARING_STAFF));
  }
}
