package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.BrokerServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipClient.NoAnswer;
import org.interlend.support.PartialRecords;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An answered message survives a power cut, the server sends the resulting letters and messages
 * once, and an import continues.
 */
abstract class PowerCut {

  private static final int BROKERS = 4;
  private static final int ANSWERS_BEFORE_THE_END = 60;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final List<Long> ONE_OF_EACH = List.of(1L, 1L, 1L, 1L);

  private static final String PARTNER = "BRIGHTWATER";
  private static final String PATRONS_ADDRESS = "ines@example.org";

  private final InterlendServer server;
  private final MailServer mail;

  /**
   * @param mail which is down
   */
  PowerCut(InterlendServer server, MailServer mail) {
    this.server = server;
    this.mail = mail;
  }

  /** The settings of the server, which tries again soon. */
  static Map<String, String> settings() {
    return Map.of("INTERLEND_OUTBOX_RETRY_AFTER", "PT0.2S", "INTERLEND_SMTP_RETRY_AFTER", "PT1S");
  }

  /** The messages of a broker about one request, and which of them the server answered. */
  private static final class Dialog {
    final String request = fresh("CRASH");
    volatile boolean accepted;
    volatile boolean closing;
    volatile boolean closed;

    void sendMessages(NcipClient broker, boolean closes) {
      broker.send(acceptItem(request, request)).succeeds("AcceptItem");
      accepted = true;
      if (closes) {
        closing = true;
        broker.send(checkInItem(request)).succeeds("CheckInItem");
        closed = true;
      }
    }

    int answers() {
      return (accepted ? 1 : 0) + (closed ? 1 : 0);
    }
  }

  @Test
  @DisplayName("C81 a killed server loses no answered message and leaves no partial records")
  void aKilledServerLosesNoAnsweredMessageAndContinuesItsImport() throws Exception {
    var records = new Records(server);
    try (var peer = new BrokerServer();
        var usual = records.afterwards("delete from server_setting")) {
      var api = new ApiClient(server, "admin", "interlend");
      mail.settings().forEach(api::set);
      api.set("INTERLEND_OUTBOX_TIMEOUT", "PT4S");
      records.changeSettings(
          "update partner set ncip_url = '%s' where code = '%s'".formatted(peer.url(), PARTNER));
      var dialogs = new ConcurrentLinkedQueue<Dialog>();
      var recall = fresh("CRASH");
      var load = new LargeImport(server, "CRASH");
      sendUntilKilled(
          dialogs,
          () -> {
            load.start();
            deliverRecall(peer, recall, records);
          });

      mail.start();
      peer.releaseAnswers();
      startAgain();

      load.stopAndResume();
      for (var dialog : dialogs) {
        assertAsAnswered(dialog, records);
      }
      assertNoPartialRecords(records);
      assertRecallSentAgain(peer, recall, records);

      var broker = new NcipClient(server);
      for (var dialog : dialogs) {
        dialog.sendMessages(broker, true);
        assertThat(records.status(dialog.request)).isEqualTo("REQUEST_COMPLETED");
        assertThat(records.temporaryRecords(dialog.request)).isEqualTo(NONE);
      }
      assertNoPartialRecords(records);
      assertEachLetterSentOnce(dialogs, records);
      load.assertLoadedOnce();
    }
  }

  void startAgain() throws Exception {
    server.start();
  }

  /**
   * @param last an action just before the kill
   */
  private void sendUntilKilled(Queue<Dialog> dialogs, Runnable last) {
    ExecutorService brokers = Executors.newFixedThreadPool(BROKERS);
    for (int i = 0; i < BROKERS; i++) {
      brokers.execute(() -> sendDialogs(new NcipClient(server), dialogs));
    }
    Await.until(
        LIMIT,
        "answers",
        () -> dialogs.stream().mapToInt(Dialog::answers).sum() >= ANSWERS_BEFORE_THE_END);
    last.run();
    server.kill();
    brokers.shutdown();
    try {
      assertThat(brokers.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    assertThat(dialogs).anyMatch(dialog -> !dialog.closed);
  }

  /** The partner has received a recall and not yet answered it. */
  private static void deliverRecall(BrokerServer peer, String recall, Records records) {
    peer.holdAnswer(recall);
    records.execute(WaitingRecall.of(PARTNER, recall, recall));
    Await.until(LIMIT, "the recall", () -> !peer.received(recall).isEmpty());
  }

  private static void assertRecallSentAgain(BrokerServer peer, String recall, Records records) {
    Await.until(
        LIMIT,
        "the recall to be sent",
        () ->
            records.value("select status from outbox where request_id = ?", recall).equals("SENT"));
    assertThat(peer.received(recall)).hasSize(2);
    assertThat(peer.received(recall).get(1).bytes())
        .isEqualTo(peer.received(recall).get(0).bytes());
  }

  private void assertEachLetterSentOnce(Collection<Dialog> dialogs, Records records) {
    // Makes the retry due now: the mail server was down. Each item has gone since, so that letters
    // that call it ready are withdrawn.
    records.execute("update letter set next_attempt_at = created_at where status = 'WAITING'");
    Await.until(
        LIMIT,
        "the letters",
        () -> records.count("select count(*) from letter where status = 'WAITING'") == 0);
    var subjects = mail.received(PATRONS_ADDRESS).stream().map(PowerCut::subject).sorted().toList();
    assertThat(subjects)
        .containsAll(
            dialogs.stream().map(dialog -> "Hold ended: Tea roads of " + dialog.request).toList())
        .doesNotHaveDuplicates();
  }

  private static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Checks in every second item at once. */
  private static void sendDialogs(NcipClient broker, Queue<Dialog> dialogs) {
    try {
      for (int i = 0; ; i++) {
        var dialog = new Dialog();
        dialogs.add(dialog);
        dialog.sendMessages(broker, i % 2 == 0);
      }
    } catch (NoAnswer theServerIsGone) {
      // the end of this broker's stream
    }
  }

  private static void assertAsAnswered(Dialog dialog, Records records) {
    if (dialog.accepted) {
      assertThat(records.requests(dialog.request)).as(dialog.request).isOne();
      assertThat(records.journal(dialog.request)).hasSizeGreaterThanOrEqualTo(dialog.answers());
    }
    if (records.requests(dialog.request) == 0) {
      return;
    }
    var remaining = records.temporaryRecords(dialog.request);
    if (dialog.closed) {
      assertThat(records.status(dialog.request)).isEqualTo("REQUEST_COMPLETED");
    }
    if (!dialog.closing) {
      assertThat(remaining).as(dialog.request).isEqualTo(ONE_OF_EACH);
    }
    assertThat(remaining)
        .as(dialog.request)
        .isEqualTo(records.status(dialog.request).equals("REQUEST_COMPLETED") ? NONE : ONE_OF_EACH);
  }

  private static void assertNoPartialRecords(Records records) {
    for (var orphans : PartialRecords.ALL) {
      assertThat(records.count("select count(*) from " + orphans)).as(orphans).isZero();
    }
    assertThat(records.count("select count(*) from item where kind = 'TEMPORARY'")).isPositive();
  }
}
