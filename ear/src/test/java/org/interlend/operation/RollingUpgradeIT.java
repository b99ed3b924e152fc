package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.interlend.notices.ConsoleLetters;
import org.interlend.notices.LettersByMail;
import org.interlend.support.Await;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/**
 * Two releases on one database, as during an upgrade of two servers one after the other; and how a
 * server stops for it, or without being told. Before it stops, it sends letters, and the statements
 * of messages are counted, on the schema of the later release.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RollingUpgradeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ENOUGH = 60;

  /** What the migration of a later release may do while this one works (expand). */
  private static final String[] EXPAND = {
    "alter table borrowing_request add column later_note varchar(200)",
    "alter table item add column later_flag boolean not null default false",
    "alter table patron add column later_at timestamp with time zone",
    "alter table outbox add column later_kind varchar(20)",
    "alter table letter add column later_kind varchar(20)",
    "alter table exchange add column later_kind varchar(20) default 'none'",
    "create table later_table (id bigint primary key, item_id bigint references item)",
    "create sequence later_table_seq start with 50 increment by 50",
    "create index later_patron on patron (later_at)",
    """
    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
      installed_by, installed_on, execution_time, success)
    values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', current_timestamp, 1, true)
    """
  };

  /** A broker that sends until it is told to stop, and notes what was not answered as expected. */
  private static final class Load implements AutoCloseable {
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;

    private Load(InterlendServer server) {
      var broker = new NcipClient(server);
      thread = new Thread(() -> send(broker));
      thread.start();
    }

    private void send(NcipClient broker) {
      while (!closed.get()) {
        var request = fresh("ROLL");
        check(broker.send(acceptItem(request, request)));
        check(broker.send(lookupUser("P0043188")));
        check(broker.send(checkInItem(request)));
      }
    }

    private void check(NcipAnswer answer) {
      answered.incrementAndGet();
      answer.problemType().ifPresent(failures::add);
    }

    private void await(int more) {
      var then = answered.get() + more;
      Await.until(PATIENCE, "messages", () -> answered.get() >= then);
    }

    @Override
    public void close() {
      closed.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      assertThat(failures).isEmpty();
    }
  }

  private static MailServer mail;
  private static InterlendServer server;

  @BeforeAll
  static void start() {
    mail = MailServer.down();
    var settings = new HashMap<>(PowerCut.settings());
    settings.put("INTERLEND_STOP_SETTLE", GracefulStop.SETTLE.toString());
    server = InterlendServer.start(Database.POSTGRESQL, settings, MessageStatements::setUp);
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.close();
  }

  @Nested
  @Order(1)
  class Letters extends LettersByMail {
    Letters() {
      super(server, mail);
    }

    @Nested
    class InTheConsole extends ConsoleLetters {
      InTheConsole() {
        super(server, mail);
      }
    }
  }

  @Nested
  @Order(2)
  class Statements extends MessageStatements {
    Statements() {
      super(server);
    }
  }

  @Nested
  class WhenThePowerIsCut extends PowerCut {
    WhenThePowerIsCut() {
      super(server, mail);
    }

    @BeforeEach
    void onTheSchemaOfALaterOne() {
      expand();
    }

    @Override
    void startAgain() throws Exception {
      new RefusingStart(server).run();
    }
  }

  @Nested
  @Order(Integer.MAX_VALUE)
  class WhileMessagesArrive extends GracefulStop {
    WhileMessagesArrive() {
      super(server);
    }
  }

  /** Its next start is that after the {@link PowerCut}. */
  @Test
  void thisReleaseWorksOnTheSchemaOfALaterOne() {
    try (var load = new Load(server);
        var more = new Load(server)) {
      load.await(ENOUGH);
      expand();
      load.await(ENOUGH);
      more.await(ENOUGH);
    }
  }

  private static void expand() {
    var records = new Records(server);
    if (records.count("select count(*) from flyway_schema_history where version = '999'") == 0) {
      records.execute(EXPAND);
    }
  }

  /**
   * With {@code -Dupgrade.former=} the built server of a former release, as the data model says.
   */
  @Test
  void theFormerReleaseWorksBesideThisOne() {
    var former = System.getProperty("upgrade.former");
    assumeTrue(former != null, "-Dupgrade.former is not set: no former release is tried");
    try (var old = InterlendServer.start(Database.POSTGRESQL, Path.of(former))) {
      try (var oldLoad = new Load(old)) {
        oldLoad.await(ENOUGH);
        try (var current = old.startBeside();
            var currentLoad = new Load(current)) {
          for (var each : List.of(oldLoad, currentLoad)) {
            each.await(ENOUGH);
          }
        }
      }
      old.restart();
    }
  }
}
