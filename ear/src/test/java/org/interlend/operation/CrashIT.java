package org.interlend.operation;

import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A power cut on H2; {@code RollingUpgradeIT} has one on PostgreSQL. */
class CrashIT extends PowerCut {

  private static MailServer mail;
  private static InterlendServer server;

  CrashIT() {
    super(server, mail);
  }

  @BeforeAll
  static void start() {
    mail = MailServer.down();
    server = InterlendServer.start(Database.H2, settings());
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.close();
  }
}
