package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.BrokerServer.Reply;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipMessage;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;

/** Fifty recalls of ten requests to one partner. */
final class ManyRecalls implements AutoCloseable {

  private static final int REQUESTS = 10;
  private static final int RECALLS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Records records;
  private final BrokerServer peer = new BrokerServer();
  private final Broker partner;
  private final List<String> requests =
      IntStream.range(0, REQUESTS).mapToObj(i -> fresh("PAIR")).toList();
  private final List<String> items = new ArrayList<>();

  ManyRecalls(InterlendServer server) {
    records = new Records(server);
    partner = Broker.open(server).with("ncipUrl", peer.url());
  }

  void putIntoTheOutbox() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < RECALLS; i++) {
      String request = requests.get(i % REQUESTS);
      String item = "%s-%02d".formatted(request, i);
      items.add(item);
      rows.add(WaitingRecall.of(partner.code(), request, item));
      peer.reply(
          item,
          Reply.of(NcipMessage.wrapped("<RecallItemResponse/>")).after(Duration.ofMillis(100)));
    }
    records.execute(rows.toArray(String[]::new));
  }

  /** No more than two at a time, and those of one request in their order. */
  void assertEachSentOnceInOrder() {
    Await.until(PATIENCE, "all recalls", () -> sent() == RECALLS);
    List<String> received = peer.received().stream().map(BrokerServer.Received::item).toList();
    assertThat(received).containsExactlyInAnyOrderElementsOf(items);
    assertThat(peer.maxConcurrent()).as("under way at one partner").isEqualTo(2);
    for (String request : requests) {
      assertThat(received.stream().filter(item -> item.startsWith(request))).isSorted();
    }
  }

  private long sent() {
    return records.count(
        "select count(*) from outbox where status = 'SENT' and partner_code = ?", partner.code());
  }

  @Override
  public void close() {
    partner.close();
    peer.close();
  }
}
