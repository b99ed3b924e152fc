package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Concurrently;
import org.interlend.support.Fault;
import org.interlend.support.Fault.Write;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law: one message, one transaction; the same message again changes nothing. {@code RollbackIT}
 * makes each step fail at each of its writes, inside the application.
 */
@OnEachDatabase
class TransactionIT {

  private static final String LATER = "Temporary Processing Failure";
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final int RACES = 8;
  private static final int RACERS = 10;

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final Shelf shelf;

  TransactionIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    shelf = new Shelf(server);
  }

  /** A write of the step itself, one of what follows from it, and the entry in the journal. */
  static List<Write> writesOfAnArrival() {
    return Stream.of("INSERT item", "INSERT letter", "INSERT exchange").map(Write::of).toList();
  }

  @ParameterizedTest
  @MethodSource("writesOfAnArrival")
  @DisplayName(
      "C40 a failure at a write is answered as temporary and leaves everything unchanged but the journal, and the repeat succeeds")
  void aFailureAtAWriteLeavesEverythingUnchangedAndTheRepeatSucceeds(Write write) {
    var request = fresh("FAILS");
    var message = acceptItem(request, request + "-A");
    var before = records.snapshot();

    NcipAnswer failed;
    try (var fault = Fault.at(write, server)) {
      failed = broker.send(message);
    }

    failed.isProblem(LATER);
    assertThat(failed.text()).doesNotContain("Exception", "SQL", write.table());
    assertThat(records.snapshot()).isEqualTo(before);
    if (!write.table().equals("exchange")) {
      assertThat(records.journal(request)).singleElement().asList().startsWith("FAILED", LATER);
    }
    broker.send(message).succeeds("AcceptItem");
    assertThat(records.snapshot()).isNotEqualTo(before);
  }

  @Test
  @DisplayName("C40 a return whose journal entry fails is not made, and the repeat succeeds")
  void aReturnWhoseJournalEntryFailsIsNotMade() {
    var request = fresh("FAILS");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    var copy = shelf.newCopy();
    broker.send(checkOutItem(request + "-L", copy.barcode())).succeeds("CheckOutItem");

    for (var message : List.of(checkInItem(request + "-A"), checkInItem(copy.barcode()))) {
      var before = records.snapshot();
      try (var fault = Fault.at(Write.of("INSERT exchange"), server)) {
        broker.send(message).isProblem(LATER);
      }
      assertThat(records.snapshot()).isEqualTo(before);
      broker.send(message).succeeds("CheckInItem");
      assertThat(records.snapshot()).isNotEqualTo(before);
    }
  }

  @Test
  @DisplayName("C27 ten equal AcceptItem at once make one set of records and ten equal answers")
  void concurrentEqualAcceptItemsCreateOneSetOfRecords() {
    for (int race = 0; race < RACES; race++) {
      var request = fresh("C27");
      var message = acceptItem(request, request + "-A");

      var answers =
          Concurrently.run(
              Collections.<Callable<NcipAnswer>>nCopies(RACERS, () -> broker.send(message)));

      allSucceedAlike(answers, "AcceptItem");
      assertThat(records.requests(request)).isOne();
      assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 1L, 1L);
      assertThat(
              records.count("select count(*) from bib where title = ?", "Tea roads of " + request))
          .isOne();
      assertThat(records.journal(request))
          .hasSize(RACERS)
          .filteredOn(line -> line.get(0).equals("SUCCESS"))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("C28 ten equal AcceptItem of a further volume at once add one item")
  void concurrentEqualAcceptItemsOfAFurtherVolumeAddOneItem() {
    for (int race = 0; race < RACES; race++) {
      var request = fresh("C28");
      broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
      var message = acceptItem(request, request + "-B");

      var answers =
          Concurrently.run(
              Collections.<Callable<NcipAnswer>>nCopies(RACERS, () -> broker.send(message)));

      allSucceedAlike(answers, "AcceptItem");
      assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 2L, 2L);
    }
  }

  @Test
  @DisplayName("C74 ten equal notifications at once are noted once")
  void concurrentEqualNotificationsAreNotedOnce() {
    var request = fresh("C74");
    broker.send(acceptItem(request, request)).succeeds("AcceptItem");
    var message =
        NcipMessage.of("ItemReceived")
            .item(request)
            .with("DateReceived", text("DateReceived", "2026-01-02T00:00:00Z"));

    var answers =
        Concurrently.run(
            Collections.<Callable<NcipAnswer>>nCopies(RACERS, () -> broker.send(message)));

    allSucceedAlike(answers, "ItemReceived");
    assertThat(
            records.count(
                """
                select count(*) from borrowing_history h join borrowing_request r
                on r.id = h.request_id where r.external_id = ? and h.event = 'REPORTED_RECEIVED'""",
                request))
        .isOne();
  }

  @Test
  @DisplayName("C46 ten equal CheckInItem at once close the item once")
  void concurrentEqualCheckInItemsCloseTheItemOnce() {
    for (int race = 0; race < RACES / 2; race++) {
      var request = fresh("C46");
      broker.send(acceptItem(request, request)).succeeds("AcceptItem");

      var answers =
          Concurrently.run(
              Collections.<Callable<NcipAnswer>>nCopies(
                  RACERS, () -> broker.send(checkInItem(request))));

      allSucceedAlike(answers, "CheckInItem");
      assertThat(completions(request)).isOne();
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
  }

  @Test
  @DisplayName("C28 ten volumes of one request at once make one request with ten items")
  void concurrentVolumesOfOneRequestMakeOneRequest() {
    for (int race = 0; race < RACES / 4; race++) {
      var request = fresh("C28");

      var answers =
          Concurrently.run(
              IntStream.range(0, RACERS)
                  .mapToObj(i -> acceptItem(request, request + "-" + i))
                  .map(message -> (Callable<NcipAnswer>) () -> broker.send(message))
                  .toList());

      answers.forEach(answer -> answer.succeeds("AcceptItem"));
      assertThat(records.requests(request)).isOne();
      assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 10L, 10L);
      assertThat(
              records.count("select count(*) from bib where title = ?", "Tea roads of " + request))
          .isOne();
    }
  }

  @Test
  @DisplayName("C28 concurrent CheckInItem of all volumes complete their request exactly once")
  void concurrentCheckInsOfVolumesCompleteTheRequestOnce() {
    for (int race = 0; race < RACES / 2; race++) {
      var request = fresh("C28");
      var barcodes = arrived(request);

      allSucceed(barcodes.stream().map(NcipMessage::checkInItem).toList(), "CheckInItem");

      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
      assertThat(completions(request)).isOne();
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
  }

  @Test
  @DisplayName("C74 concurrent notifications about all volumes are each noted")
  void concurrentNotificationsAboutVolumesAreEachNoted() {
    for (int race = 0; race < RACES / 2; race++) {
      var request = fresh("C74");
      var barcodes = arrived(request);

      allSucceed(
          barcodes.stream().map(barcode -> NcipMessage.of("ItemReceived").item(barcode)).toList(),
          "ItemReceived");

      assertThat(
              records.count(
                  """
                  select count(*) from borrowing_history h join borrowing_request r
                  on r.id = h.request_id where r.external_id = ? and h.event = 'REPORTED_RECEIVED'""",
                  request))
          .isEqualTo(RACERS);
      allSucceed(barcodes.stream().map(NcipMessage::checkInItem).toList(), "CheckInItem");
    }
  }

  /** The barcodes of ten volumes of a request. */
  private List<String> arrived(String request) {
    var barcodes = IntStream.range(0, RACERS).mapToObj(i -> request + "-" + i).toList();
    barcodes.forEach(barcode -> broker.send(acceptItem(request, barcode)).succeeds("AcceptItem"));
    return barcodes;
  }

  /** At once, each at its first attempt. */
  private void allSucceed(List<NcipMessage> messages, String service) {
    Concurrently.run(
            messages.stream()
                .map(message -> (Callable<NcipAnswer>) () -> broker.send(message))
                .toList())
        .forEach(answer -> answer.succeeds(service));
  }

  @Test
  @DisplayName("C30 two requests that want one barcode at once do not both get it")
  void oneBarcodeGoesToOneOfTwoConcurrentRequests() {
    for (int race = 0; race < RACES / 2; race++) {
      var barcode = fresh("C30");
      var requests = List.of(fresh("C30"), fresh("C30"));

      var answers =
          Concurrently.run(
              requests.stream()
                  .map(
                      request ->
                          (Callable<NcipAnswer>) () -> broker.send(acceptItem(request, barcode)))
                  .toList());

      assertThat(answers).filteredOn(answer -> answer.problemType().isEmpty()).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.problemType().isPresent())
          .allSatisfy(answer -> answer.isProblem("Cannot Accept Item"));
      assertThat(requests.stream().mapToLong(records::requests).sum()).isOne();
      assertThat(records.count("select count(*) from item where barcode = ?", barcode)).isOne();
    }
  }

  @Test
  @DisplayName(
      "C74 CheckInItem concurrent with a return at the desk leaves a closed loan and no records")
  void checkInConcurrentWithADeskReturnLeavesNoRecords() {
    for (int race = 0; race < RACES; race++) {
      var request = fresh("C74");
      broker.send(acceptItem(request, request)).succeeds("AcceptItem");
      assertThat(desk.lend("P0043188", request).status()).isEqualTo(201);

      var outcomes =
          Concurrently.<Object>run(
              List.of(
                  () -> broker.send(checkInItem(request)), () -> desk.takeBack(request).status()));

      var closing = (NcipAnswer) outcomes.get(0);
      if (closing.problemType().isPresent()) {
        closing.isProblem(LATER);
        broker.send(checkInItem(request)).succeeds("CheckInItem");
      }
      assertThat(outcomes.get(1)).isIn(200, 404, 409);
      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
      assertThat(completions(request)).isOne();
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
      assertThat(
              records.rows(
                  "select returned_at is null, item_id from loan where barcode = ?", request))
          .singleElement()
          .satisfies(loan -> assertThat(loan).containsExactly(false, null));
    }
  }

  private static void allSucceedAlike(List<NcipAnswer> answers, String service) {
    assertThat(answers).extracting(NcipAnswer::problemType).containsOnly(Optional.<String>empty());
    answers.get(0).succeeds(service);
    assertThat(answers).extracting(NcipAnswer::text).containsOnly(answers.get(0).text());
  }

  /** How often a request was completed. */
  private long completions(String request) {
    return records.count(
        """
        select count(*) from borrowing_history h join borrowing_request r on r.id = h.request_id
        where external_id = ? and to_status = 'REQUEST_COMPLETED' and from_status <> to_status""",
        request);
  }
}
