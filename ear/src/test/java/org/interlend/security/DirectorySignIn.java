package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Staff whose passwords the library's directory checks, by LDAP over TLS. */
public abstract class DirectorySignIn {

  private static final String PASSWORD = StaffDirectory.PASSWORD;
  private static final String ADMIN = SecretSender.basicHeader("admin", "interlend");

  private static final int GUESSES = 3;
  private static final int MUCH_LONGER = 30;

  private final StaffDirectory directory;
  private final InterlendServer server;
  private final SecretSender client;

  protected DirectorySignIn(InterlendServer server, StaffDirectory directory) {
    this.server = server;
    this.directory = directory;
    client = new SecretSender(server);
  }

  private long leastNanosOfRefusal(String username) {
    var least = Long.MAX_VALUE;
    for (var n = 0; n < GUESSES; n++) {
      var began = System.nanoTime();
      assertThat(client.basic(username, "another").statusCode()).isEqualTo(401);
      least = Math.min(least, System.nanoTime() - began);
    }
    return least;
  }

  private HttpResponse<String> account(String username, String more) {
    var json = "{\"displayName\": \"Of the directory\", \"roles\": [\"VIEWER\"]%s}".formatted(more);
    return client.send("api/staff/" + username, "PUT", ADMIN, json);
  }

  private HttpResponse<String> byDirectory(String username) {
    return account(username, ", \"signInBy\": \"DIRECTORY\"");
  }

  @Test
  void theDirectoryChecksThePasswordAndInterlendGivesTheRoles() throws Exception {
    directory.person("dora", "staff");
    var made = byDirectory("dora");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).contains("\"signInBy\":\"DIRECTORY\"", "\"hasPassword\":false");

    assertThat(client.basic("dora", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(leastNanosOfRefusal("dora"))
        .as("a slow hash would be a hundred times as long as that of an unknown name")
        .isLessThan(MUCH_LONGER * leastNanosOfRefusal("no-such-account"));
    assertThat(client.form("dora", PASSWORD).statusCode()).isEqualTo(302);
    var accounts = client.api("api/staff", SecretSender.basicHeader("dora", PASSWORD));
    assertThat(accounts.statusCode()).isEqualTo(403);
  }

  @Test
  void aNameThatTwoEntriesHaveOrNoneIsRefused() throws Exception {
    directory.person("twin", "staff");
    directory.person("twin", "students");
    byDirectory("twin");
    byDirectory("absent");
    directory.person("without-account", "staff");

    assertThat(client.basic("twin", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(client.basic("absent", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(client.basic("without-account", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void whileTheDirectoryIsAwayOtherAccountsSignIn() throws Exception {
    directory.person("ludo", "staff");
    byDirectory("ludo");
    directory.stop();
    try {
      var refused = client.basic("ludo", PASSWORD);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("The directory");
      assertThat(client.form("ludo", PASSWORD).body()).contains("The directory");
      assertThat(client.basic("admin", "interlend").statusCode()).isEqualTo(200);
      var outcomes = "select distinct outcome from sign_in where username = ?";
      assertThat(new Records(server).rows(outcomes, "ludo").toString())
          .isEqualTo("[[DIRECTORY_UNAVAILABLE]]");
    } finally {
      directory.start();
    }
    assertThat(client.basic("ludo", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordOfTheDirectoryIsNotChangedHere() throws Exception {
    directory.person("dagny", "staff");
    byDirectory("dagny");

    var own =
        client.send(
            "api/me/password",
            "PUT",
            SecretSender.basicHeader("dagny", PASSWORD),
            "{\"current\": \"%s\", \"new\": \"heron-lantern-quiet-oak\"}".formatted(PASSWORD));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("changed there").doesNotContain("\"field\"");
    assertThat(client.send("api/staff/dagny/password-link", "POST", ADMIN, "{}").statusCode())
        .isEqualTo(409);
    var both =
        account(
            "dagny", ", \"signInBy\": \"DIRECTORY\", \"password\": \"heron-lantern-quiet-oak\"");
    assertThat(both.statusCode()).isEqualTo(409);
    assertThat(both.body()).contains("\"field\":\"password\"");
  }

  @Test
  void theLastAdministratorKeepsAPasswordOfInterlend() {
    var json =
        """
        {"displayName": "Administrator", "roles": ["ADMINISTRATOR"], "signInBy": "DIRECTORY"}
        """;
    var refused = client.send("api/staff/admin", "PUT", ADMIN, json);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"field\":\"roles\"");
    assertThat(client.basic("admin", "interlend").statusCode()).isEqualTo(200);
  }
}
