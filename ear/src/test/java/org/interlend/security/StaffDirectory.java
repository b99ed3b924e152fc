package org.interlend.security;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.interlend.support.FreePort;
import org.interlend.support.SelfSignedKey;

/** A directory of the library's staff, asked by LDAP over TLS, that can be away for a while. */
public final class StaffDirectory implements AutoCloseable {

  /** Of each person. */
  static final String PASSWORD = "in the directory alone";

  private static final String BASE = "ou=people,dc=example,dc=org";
  private static final String READER = "cn=interlend,dc=example,dc=org";
  private static final String READER_PASSWORD = "of the reader";

  private final SelfSignedKey key;
  private final InMemoryDirectoryServer people;
  private final int port;

  /**
   * @param folder for its key
   */
  public StaffDirectory(Path folder) throws Exception {
    key = SelfSignedKey.make(folder, "localhost");
    var tls =
        new SSLUtil(
            new KeyStoreKeyManager(key.file().toFile(), SelfSignedKey.PASSWORD.toCharArray()),
            null);
    var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig(
            "ldaps",
            InetAddress.getByName("127.0.0.1"),
            FreePort.next(),
            tls.createSSLServerSocketFactory(),
            null));
    config.addAdditionalBindCredentials(READER, READER_PASSWORD);
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    config.setSchema(null);
    people = new InMemoryDirectoryServer(config);
    people.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
    people.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
    people.startListening();
    port = people.getListenPort();
  }

  /** The settings of a server that asks it. */
  public Map<String, String> settings() {
    return Map.of(
        "INTERLEND_LDAP_URL",
        "ldaps://localhost:" + port + "/" + BASE,
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
  }

  void person(String username, String unit) throws Exception {
    people.add(
        "dn: cn=" + username + " " + unit + "," + BASE,
        "objectClass: inetOrgPerson",
        "cn: " + username + " " + unit,
        "sn: Reader",
        "uid: " + username,
        "userPassword: " + PASSWORD);
  }

  void stop() {
    people.shutDown(true);
  }

  /** Starts it again on its former port. */
  void start() throws LDAPException {
    people.startListening();
    if (people.getListenPort() != port) {
      throw new IllegalStateException("It has another port: " + people.getListenPort());
    }
  }

  @Override
  public void close() {
    stop();
  }
}
