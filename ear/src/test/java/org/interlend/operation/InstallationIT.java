package org.interlend.operation;

import java.nio.file.Path;
import java.util.HashMap;
import org.interlend.support.Database;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.SelfSignedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation on H2: on a network, after a power cut ({@code RollingUpgradeIT} has one on
 * PostgreSQL), from its backup, and moved to PostgreSQL.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class InstallationIT {

  @TempDir private static Path directory;

  private static SelfSignedKey key;
  private static SelfSignedKey brokersKey;
  private static int httpsPort;
  private static MailServer mail;
  private static InterlendServer server;

  @BeforeAll
  static void start() throws Exception {
    key = SelfSignedKey.make(directory, "localhost");
    brokersKey = SelfSignedKey.make(directory, "broker.example.org");
    httpsPort = FreePort.next();
    mail = MailServer.down();
    var settings = new HashMap<>(PowerCut.settings());
    settings.putAll(DocumentedNetwork.settings(httpsPort));
    server =
        InterlendServer.start(
            Database.H2, settings, folder -> DocumentedHttps.setUp(folder, key, brokersKey));
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.close();
  }

  @Nested
  @Order(1)
  class OnTheNetwork extends DocumentedNetwork {
    OnTheNetwork() {
      super(server, httpsPort, key, brokersKey);
    }
  }

  @Nested
  @Order(2)
  class WhenThePowerIsCut extends PowerCut {
    WhenThePowerIsCut() {
      super(server, mail);
    }
  }

  @Nested
  @Order(3)
  class BackedUp extends DocumentedBackup {
    BackedUp() {
      super(server);
    }
  }
}
