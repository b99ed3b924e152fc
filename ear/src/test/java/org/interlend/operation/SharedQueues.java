package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters and messages that either of two servers may send. */
abstract class SharedQueues {

  private static final int LETTERS = 30;

  private final InterlendServer first;
  private final InterlendServer second;
  private final MailServer mail;
  private final Map<String, String> settings;
  private final ApiClient api;

  SharedQueues(InterlendServer first, InterlendServer second, MailServer mail) {
    this.first = first;
    this.second = second;
    this.mail = mail;
    settings = mail.settings();
    api = new ApiClient(first, "admin", "interlend");
  }

  @BeforeEach
  void writeLetters() {
    settings.forEach(api::set);
  }

  @AfterEach
  void putBack() {
    mail.start();
    settings.keySet().forEach(name -> api.delete("server-settings/" + name));
  }

  @Test
  void twoServersOnOneDatabaseSendEachLetterAndEachMessageOnce() {
    var before = second.log().size();
    mail.stop();
    try (var recalls = new ManyRecalls(first)) {
      recalls.putIntoTheOutbox();
      var requests = IntStream.range(0, LETTERS).mapToObj(i -> fresh("SHARED")).toList();
      requests.forEach(this::arrives);
      // Makes all letters due now: otherwise some would wait for their next attempt.
      mail.start();
      new Records(first)
          .execute("update letter set next_attempt_at = created_at where status = 'WAITING'");

      assertEachSentOnce(requests);
      recalls.assertEachSentOnceInOrder();
    }
    var log = second.log();
    assertThat(log.subList(before, log.size())).noneMatch(line -> line.contains(" ERROR "));
  }

  /** An item for a patron of its own. */
  private void arrives(String request) {
    var patron =
        "{\"barcodes\": [\"C-%s\"], \"lastName\": \"Öberg\", \"group\": \"STAFF\", \"email\": \"%s\"}"
            .formatted(request, address(request));
    assertThat(api.put("patrons/" + request, patron).status()).isEqualTo(201);
    new NcipClient(first)
        .send(acceptItem(request, request).patron("C-" + request).book("About herons"))
        .succeeds("AcceptItem");
  }

  private void assertEachSentOnce(List<String> requests) {
    requests.forEach(request -> mail.first(address(request)));
    mail.assertNoDuplicates();
    for (var request : requests) {
      assertThat(mail.received(address(request))).hasSize(1);
      MailServer.await(() -> statuses(request).equals(List.of(List.of("SENT"))), "its mark");
    }
  }

  private List<List<Object>> statuses(String patron) {
    return new Records(first)
        .rows(
            "select l.status from letter l join patron p on p.id = l.patron_id where p.primary_id = ?",
            patron);
  }

  private static String address(String request) {
    return request.toLowerCase() + "@example.org";
  }
}
