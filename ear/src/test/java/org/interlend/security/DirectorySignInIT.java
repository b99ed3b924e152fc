package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.SelfSignedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff whose passwords the library's directory checks, by LDAP over TLS. */
class DirectorySignInIT {

  private static final String BASE = "ou=people,dc=example,dc=org";
  private static final String READER = "cn=interlend,dc=example,dc=org";
  private static final String READER_PASSWORD = "of the reader";
  private static final String PASSWORD = "in the directory alone";
  private static final String ADMIN = SecretSender.basicHeader("admin", "interlend");

  @TempDir private static Path folder;

  private static InMemoryDirectoryServer directory;
  private static InterlendServer server;
  private static SecretSender client;

  @BeforeAll
  static void start() throws Exception {
    var key = SelfSignedKey.make(folder, "localhost");
    directory = directory(key);
    var settings =
        Map.of(
            "INTERLEND_LDAP_URL",
            "ldaps://localhost:" + directory.getListenPort() + "/" + BASE,
            "INTERLEND_LDAP_BIND_DN",
            READER,
            "INTERLEND_LDAP_BIND_PASSWORD",
            READER_PASSWORD,
            "PREPEND_JAVA_OPTS",
            System.getenv("PREPEND_JAVA_OPTS")
                + " -Djavax.net.ssl.trustStorePassword="
                + SelfSignedKey.PASSWORD
                + " -Djavax.net.ssl.trustStore="
                + key.file());
    server = InterlendServer.start(Database.POSTGRESQL, settings);
    client = new SecretSender(server);
  }

  private static InMemoryDirectoryServer directory(SelfSignedKey key) throws Exception {
    var tls =
        new SSLUtil(
            new KeyStoreKeyManager(key.file().toFile(), SelfSignedKey.PASSWORD.toCharArray()),
            null);
    var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig(
            "ldaps",
            InetAddress.getByName("127.0.0.1"),
            0,
            tls.createSSLServerSocketFactory(),
            null));
    config.addAdditionalBindCredentials(READER, READER_PASSWORD);
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    config.setSchema(null);
    var made = new InMemoryDirectoryServer(config);
    made.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
    made.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
    made.startListening();
    return made;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (directory != null) {
      directory.shutDown(true);
    }
  }

  private static void person(String username, String unit) throws Exception {
    directory.add(
        "dn: cn=" + username + " " + unit + "," + BASE,
        "objectClass: inetOrgPerson",
        "cn: " + username + " " + unit,
        "sn: Reader",
        "uid: " + username,
        "userPassword: " + PASSWORD);
  }

  private static HttpResponse<String> account(String username, String more) {
    var json = "{\"displayName\": \"Of the directory\", \"roles\": [\"VIEWER\"]%s}".formatted(more);
    return client.send("api/staff/" + username, "PUT", ADMIN, json);
  }

  private static HttpResponse<String> byDirectory(String username) {
    return account(username, ", \"signInBy\": \"DIRECTORY\"");
  }

  @Test
  void theDirectoryChecksThePasswordAndInterlendGivesTheRoles() throws Exception {
    person("dora", "staff");
    var made = byDirectory("dora");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).contains("\"signInBy\":\"DIRECTORY\"", "\"hasPassword\":false");

    assertThat(client.basic("dora", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(client.basic("dora", "another").statusCode()).isEqualTo(401);
    assertThat(client.form("dora", PASSWORD).statusCode()).isEqualTo(302);
    var accounts = client.api("api/staff", SecretSender.basicHeader("dora", PASSWORD));
    assertThat(accounts.statusCode()).isEqualTo(403);
  }

  @Test
  void aNameThatTwoEntriesHaveOrNoneIsRefused() throws Exception {
    person("twin", "staff");
    person("twin", "students");
    byDirectory("twin");
    byDirectory("absent");
    person("without-account", "staff");

    assertThat(client.basic("twin", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(client.basic("absent", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(client.basic("without-account", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void whileTheDirectoryIsAwayOtherAccountsSignIn() throws Exception {
    person("ludo", "staff");
    byDirectory("ludo");
    int port = directory.getListenPort();
    directory.shutDown(true);
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
      directory.startListening();
    }
    assertThat(directory.getListenPort()).isEqualTo(port);
    assertThat(client.basic("ludo", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordOfTheDirectoryIsNotChangedHere() throws Exception {
    person("pia", "staff");
    byDirectory("pia");

    var own =
        client.send(
            "api/me/password",
            "PUT",
            SecretSender.basicHeader("pia", PASSWORD),
            "{\"current\": \"%s\", \"new\": \"heron-lantern-quiet-oak\"}".formatted(PASSWORD));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("changed there");
    assertThat(client.send("api/staff/pia/password-link", "POST", ADMIN, "{}").statusCode())
        .isEqualTo(409);
    var both =
        account("pia", ", \"signInBy\": \"DIRECTORY\", \"password\": \"heron-lantern-quiet-oak\"");
    assertThat(both.statusCode()).isEqualTo(409);
  }

  @Test
  void theLastAdministratorKeepsAPasswordOfInterlend() {
    var json =
        """
        {"displayName": "Administrator", "roles": ["ADMINISTRATOR"], "signInBy": "DIRECTORY"}
        """;
    var refused = client.send("api/staff/admin", "PUT", ADMIN, json);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(client.basic("admin", "interlend").statusCode()).isEqualTo(200);
  }
}
