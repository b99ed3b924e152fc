package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Mutated valid messages. The same seed makes the same messages. */
@OnOneDatabase
class FuzzIT {

  private static final long SEED = 20261125;
  private static final int MESSAGES = 1000;

  /**
   * The tables that a message may change, without the journal, which keeps refused messages too.
   */
  private static final String COUNTS =
      Stream.of(
              "borrowing_request",
              "borrowed_volume",
              "borrowing_history",
              "lending_request",
              "lending_history",
              "bib",
              "holding",
              "item",
              "hold",
              "loan",
              "move_request",
              "letter",
              "outbox")
          .map(table -> "(select count(*) from " + table + ")")
          .collect(Collectors.joining(", ", "select ", ""));

  private static final List<Function<String, NcipMessage>> GOOD =
      List.of(
          id -> acceptItem(id, id + "-A"),
          id -> checkInItem(id + "-A"),
          id -> renewItem(id + "-A"),
          id -> requestItem(id, "50213377"),
          id -> checkOutItem(id, "30100200417"),
          id -> cancelRequestItem(id),
          id -> lookupUser("P0043189").input("PIN", "3333"),
          id ->
              NcipMessage.of("RecallItem")
                  .item(id + "-A")
                  .with("DesiredDateDue", text("DesiredDateDue", "2027-03-01T12:00:00Z")),
          id -> NcipMessage.of("LookupRequest").requestId(id));

  private final NcipClient broker;
  private final Records records;

  FuzzIT(InterlendServer server) {
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @Test
  void everyMutatedMessageIsAnsweredAndARefusalChangesNothing() {
    var random = new Random(SEED);
    var mutations = new Mutations(random);
    var id = fresh("FUZZ");
    var counts = counts();
    int refused = 0;
    for (int n = 0; n < MESSAGES; n++) {
      if (n % GOOD.size() == 0) {
        id = fresh("FUZZ");
      }
      byte[] message = mutations.of(GOOD.get(n % GOOD.size()).apply(id).xml());
      var answer = broker.post("", mutations.contentType(), message);
      var after = counts();
      if (refused(answer)) {
        refused++;
        assertThat(after).as("after message %d: %s", n, shown(message)).isEqualTo(counts);
      }
      counts = after;
    }
    assertThat(refused).as("what was refused").isBetween(MESSAGES / 10, MESSAGES - MESSAGES / 10);
  }

  /** Whether it is a refusal; anything but an NCIP answer or a 4xx status is a failure. */
  private static boolean refused(HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 == 4) {
      return true;
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return NcipAnswer.withoutValidation(answer.body()).text().contains("Problem>");
  }

  private List<Object> counts() {
    return records.rows(COUNTS).get(0);
  }

  private static String shown(byte[] message) {
    return new String(message, UTF_8);
  }
}
