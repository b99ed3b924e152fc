package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Concurrently;
import org.interlend.support.Database;
import org.interlend.support.Fault;
import org.interlend.support.Fault.Operation;
import org.interlend.support.Fault.Write;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law: one message, one transaction; the same message again changes nothing. */
@OnEachDatabase
class TransactionIT {

  private static final String LATER = "Temporary Processing Failure";
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final int RACES = 20;
  private static final int RETRIES = 3;
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

  /** A message, its preparation, and every kind of write that it makes. */
  enum Scenario {
    FIRST_VOLUME_ARRIVES(
        "AcceptItem",
        "INSERT bib",
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT exchange",
        "INSERT hold",
        "INSERT holding",
        "INSERT item",
        "INSERT letter",
        "UPDATE borrowing_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        return acceptItem(request, request + "-A");
      }
    },
    NEXT_VOLUME_ARRIVES(
        "AcceptItem",
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_search_term",
        "INSERT exchange",
        "INSERT hold",
        "INSERT item",
        "INSERT letter",
        "UPDATE borrowing_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        test.broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
        return acceptItem(request, request + "-B");
      }
    },
    ITEM_IS_HANDED_OUT_AT_ONCE(
        "AcceptItem",
        "INSERT bib",
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT exchange",
        "INSERT holding",
        "INSERT item",
        "INSERT loan",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE item") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        return acceptItem(request, request + "-A")
            .with("RequestedActionType", text("RequestedActionType", "Circulate"));
      }
    },
    FILE_ARRIVES(
        "AcceptItem",
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT exchange",
        "INSERT file_delivery",
        "INSERT file_part",
        "INSERT letter",
        "UPDATE borrowing_request",
        "UPDATE file_delivery") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        return acceptItem(request, request + "-A")
            .with(
                "ItemOptionalFields",
                "<ItemOptionalFields><ElectronicResource>%s%s</ElectronicResource></ItemOptionalFields>"
                    .formatted(
                        text("ElectronicDataFormatType", "application/pdf"),
                        text("ActualResource", "AAAA")));
      }
    },
    ITEM_FROM_THE_SHELF_GOES_HOME(
        "CheckInItem",
        "DELETE bib",
        "DELETE hold",
        "DELETE holding",
        "DELETE item",
        "INSERT borrowing_history",
        "INSERT exchange",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        test.broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
        return checkInItem(request + "-A");
      }
    },
    ITEM_ON_LOAN_GOES_HOME(
        "CheckInItem",
        "DELETE bib",
        "DELETE hold",
        "DELETE holding",
        "DELETE item",
        "INSERT borrowing_history",
        "INSERT exchange",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE loan") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        test.broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
        assertThat(test.desk.lend("P0043188", request + "-A").status()).isEqualTo(201);
        return checkInItem(request + "-A");
      }
    },
    NOT_THE_LAST_VOLUME_GOES_HOME(
        "CheckInItem",
        "DELETE hold",
        "DELETE item",
        "INSERT borrowing_history",
        "INSERT exchange",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        test.broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
        test.broker.send(acceptItem(request, request + "-B")).succeeds("AcceptItem");
        return checkInItem(request + "-A");
      }
    },
    COPY_IS_REQUESTED(
        "RequestItem",
        "INSERT exchange",
        "INSERT lending_history",
        "INSERT lending_request",
        "INSERT lending_search_term",
        "INSERT move_request",
        "UPDATE item") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        return requestItem(request, test.shelf.newCopy().oclc());
      }
    },
    REQUESTED_COPY_IS_SHIPPED(
        "CheckOutItem",
        "INSERT exchange",
        "INSERT lending_history",
        "INSERT loan",
        "UPDATE item",
        "UPDATE lending_request",
        "UPDATE move_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        var copy = test.shelf.newCopy();
        test.broker.send(requestItem(request, copy.oclc())).succeeds("RequestItem");
        return checkOutItem(request, copy.barcode());
      }
    },
    UNANNOUNCED_COPY_IS_SHIPPED(
        "CheckOutItem",
        "INSERT exchange",
        "INSERT lending_history",
        "INSERT lending_request",
        "INSERT lending_search_term",
        "INSERT loan",
        "UPDATE item",
        "UPDATE lending_request") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        return checkOutItem(request, test.shelf.newCopy().barcode());
      }
    },
    LENT_COPY_COMES_HOME(
        "CheckInItem",
        "INSERT exchange",
        "INSERT lending_history",
        "UPDATE item",
        "UPDATE lending_request",
        "UPDATE loan") {
      @Override
      NcipMessage prepare(TransactionIT test, String request) {
        var copy = test.shelf.newCopy();
        test.broker.send(checkOutItem(request, copy.barcode())).succeeds("CheckOutItem");
        return checkInItem(copy.barcode());
      }
    };

    private final String service;
    private final List<Write> writes;

    Scenario(String service, String... writes) {
      this.service = service;
      this.writes = Stream.of(writes).map(Write::of).toList();
    }

    /** Prepares the records and returns the message. */
    abstract NcipMessage prepare(TransactionIT test, String request);

    /** H2 cannot make an update fail when the row is new in the same transaction. */
    Stream<Write> writesThatCanFail(Database database) {
      return writes.stream()
          .filter(
              write ->
                  database == Database.POSTGRESQL
                      || write.operation() != Operation.UPDATE
                      || !writes.contains(new Write(write.table(), Operation.INSERT)));
    }
  }

  @TestFactory
  @DisplayName("C40 a failure at any write leaves everything unchanged, and the repeat succeeds")
  Stream<DynamicTest> aFailureAtAnyWriteLeavesEverythingUnchanged() {
    return Stream.of(Scenario.values())
        .flatMap(
            scenario ->
                scenario
                    .writesThatCanFail(server.database())
                    .map(
                        write ->
                            DynamicTest.dynamicTest(
                                scenario + " without " + write, () -> failAt(scenario, write))));
  }

  private void failAt(Scenario scenario, Write write) {
    var request = fresh("C40");
    var message = scenario.prepare(this, request);
    var before = records.snapshot();
    var journal = records.journal(request).size();

    NcipAnswer failed;
    try (var fault = Fault.at(write, server)) {
      failed = broker.send(message);
    }

    failed.isProblem(LATER);
    assertThat(failed.text()).doesNotContain("Exception", "SQL", write.table());
    assertThat(records.snapshot()).isEqualTo(before);
    if (!write.table().equals("exchange") && scenario.service.equals("AcceptItem")) {
      assertThat(records.journal(request)).hasSize(journal + 1);
      assertThat(records.journal(request).get(journal)).startsWith("FAILED", LATER);
    }
    broker.send(message).succeeds(scenario.service);
    assertThat(records.snapshot()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C40 the listed writes are all writes of a message")
  void theListsOfWritesAreComplete(Scenario scenario) {
    // The statements are the same on both databases, and only this one can log them.
    assumeThat(server.database()).isEqualTo(Database.POSTGRESQL);
    var message = scenario.prepare(this, fresh("WATCH"));
    var tables = new ArrayList<>(records.snapshot().keySet());
    tables.add("exchange");
    records.execute("create table watched (write varchar(100))");
    records.execute(
        """
        create function watch() returns trigger language plpgsql as $$ begin
          insert into watched values (tg_op || ' ' || tg_table_name);
          return case tg_op when 'DELETE' then old else new end;
        end $$""");
    for (var table : tables) {
      records.execute(
          "create trigger watch before insert or update or delete on %s for each row execute function watch()"
              .formatted(table));
    }
    try {
      broker.send(message).succeeds(scenario.service);
      var seen =
          records.rows("select distinct write from watched").stream()
              .map(row -> row.get(0).toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(seen)
          .isEqualTo(
              scenario.writes.stream()
                  .map(Write::toString)
                  .collect(Collectors.toCollection(TreeSet::new)));
    } finally {
      records.execute("drop function watch() cascade", "drop table watched");
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
      var messages =
          IntStream.range(0, RACERS).mapToObj(i -> acceptItem(request, request + "-" + i)).toList();

      atOnceThenAgain(messages, "AcceptItem");

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
      var barcodes = IntStream.range(0, 4).mapToObj(i -> request + "-" + i).toList();
      barcodes.forEach(barcode -> broker.send(acceptItem(request, barcode)).succeeds("AcceptItem"));

      atOnceThenAgain(barcodes.stream().map(NcipMessage::checkInItem).toList(), "CheckInItem");

      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
      assertThat(completions(request)).isOne();
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
  }

  /**
   * Different messages on one request: some may get a Temporary Processing Failure and succeed on
   * retry.
   */
  private void atOnceThenAgain(List<NcipMessage> messages, String service) {
    var answers =
        Concurrently.run(
            messages.stream()
                .map(message -> (Callable<NcipAnswer>) () -> broker.send(message))
                .toList());
    for (int i = 0; i < messages.size(); i++) {
      var answer = answers.get(i);
      for (int retry = 0; retry < RETRIES && answer.problemType().isPresent(); retry++) {
        answer.isProblem(LATER);
        answer = broker.send(messages.get(i));
      }
      assertThat(answer.problemType()).as(service + " after retries").isEmpty();
    }
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
