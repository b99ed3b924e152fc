package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.junit.jupiter.api.Test;

/** A database of a demonstration in production use, and a demonstration on a public address. */
class DemonstrationIT {

  private static final String PASSWORD = "first of all passwords";

  @Test
  void demonstrationAccountsAreDisabledWithoutDemonstrationMode() throws Exception {
    var environment = Map.of("INTERLEND_DEMO", "false", "INTERLEND_ADMIN_PASSWORD", PASSWORD);
    try (var server = InterlendServer.start(Database.POSTGRESQL, environment)) {
      var client = new SignInClient(server);
      unknownAccountNamesCannotBeDetectedByTiming(client);
      var staff = new StaffRows(server);
      var desk = staff.add("interlend", StaffRows.QUICK, true, "DESK_OPERATOR");
      staff.changePassword("admin", "interlend", StaffRows.QUICK);
      staff.change("admin", "demonstration = true");
      Thread.sleep(1100); // account changes take effect within a second
      assertThat(client.basic("admin", "interlend").statusCode()).isEqualTo(401);

      server.restart();

      assertThat(client.form(desk, "interlend").statusCode()).isEqualTo(200);
      assertThat(client.basic("admin", PASSWORD).statusCode()).isEqualTo(200);
      assertThat(server.log())
          .anyMatch(line -> line.contains(desk) && line.contains("belong to the demonstration"));
    }
  }

  /**
   * Both refusals compute a slow hash; without it the unknown name would be a hundred times as
   * fast.
   */
  private static void unknownAccountNamesCannotBeDetectedByTiming(SignInClient client) {
    long known = nanos("admin", client);
    long unknown = nanos("no-such-account", client);
    assertThat(unknown).isBetween(known / 5, known * 5);
  }

  private static long nanos(String name, SignInClient client) {
    long began = System.nanoTime();
    assertThat(client.basic(name, "wrong").statusCode()).isEqualTo(401);
    return System.nanoTime() - began;
  }

  @Test
  void aDemonstrationOnAPublicAddressDoesNotStart() {
    var environment = Map.of("INTERLEND_NCIP_TCP_ADDRESS", "0.0.0.0");
    assertThatThrownBy(() -> InterlendServer.start(Database.H2, environment))
        .hasMessageContaining("Interlend does not start", "INTERLEND_DEMO_PUBLIC");
  }
}
