package org.interlend.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestItemSettings.RequestSide;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubject.OwnItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the records that the numbers in a message name the message is about. */
class RequestSubjectResolverTest {

  private static final String ITEM = TestLending.BARCODE;
  private static final String ANOTHER = "REQ-9";

  private static final BorrowedVolume OPEN =
      TestBorrowing.volume(TestBorrowing.in(BorrowingStatus.LOANED_ITEM_TO_PATRON));
  private static final BorrowedVolume CLOSED =
      TestBorrowing.volume(TestBorrowing.in(BorrowingStatus.REQUEST_COMPLETED));
  private static final LendingRequest OUT = TestLending.in(LendingStatus.RECEIVED_BY_PARTNER);
  private static final LendingRequest BACK = TestLending.in(LendingStatus.RETURNED_BY_PARTNER);
  private static final LendingRequest PROCESSED = TestLending.in(LendingStatus.BEING_PROCESSED);
  private static final LendingRequest ENDED = TestLending.in(LendingStatus.REQUEST_COMPLETED);
  private static final LocalItem OWN = TestItems.own(ITEM);

  /** The records by the names that the tables give them. */
  private static final Map<String, BorrowingRequest> BORROWING =
      Map.of(
          "with items", TestBorrowing.in(BorrowingStatus.SHIPPED_PHYSICALLY),
          "without items", TestBorrowing.announced(RequestFormat.PHYSICAL),
          "completed", TestBorrowing.in(BorrowingStatus.REQUEST_COMPLETED));

  private static final Map<String, LendingRequest> LENDING =
      Map.of(
          "same item", TestLending.in(LendingStatus.SHIPPED_PHYSICALLY),
          "no item", TestLending.created(),
          "several", TestLending.created());

  /** Finds what a line of a table says, and notes what was looked up. */
  private record Found(
      List<BorrowedVolume> volumes,
      BorrowingRequest borrowing,
      LendingRequest lent,
      LendingRequest lending,
      LocalItem own,
      List<String> lookups)
      implements NamedRecords.Lookup {

    @Override
    public List<BorrowedVolume> borrowedItems(Partner partner, String itemId) {
      lookups.add("borrowed item");
      return volumes;
    }

    @Override
    public Optional<BorrowingRequest> borrowingRequest(Partner partner, String requestId) {
      return noted("borrowing request", borrowing);
    }

    @Override
    public Optional<LendingRequest> lentItem(Partner partner, String itemId) {
      return noted("lent item", lent);
    }

    @Override
    public Optional<LendingRequest> returnedItem(Partner partner, String itemId) {
      return noted("returned item", lent == null ? null : BACK);
    }

    @Override
    public Optional<LendingRequest> checkedOutItem(Partner partner, String itemId) {
      return noted("checked-out item", lent == null ? null : PROCESSED);
    }

    @Override
    public Optional<LendingRequest> lendingRequest(Partner partner, String requestId) {
      return noted("lending request", lending);
    }

    @Override
    public Optional<LendingRequest> onlyVolume(LendingRequest first) {
      return noted("only volume", first == LENDING.get("several") ? null : first);
    }

    @Override
    public Optional<LocalItem> ownItem(String itemId) {
      return noted("own item", own);
    }

    private <T> Optional<T> noted(String what, T found) {
      lookups.add(what);
      return Optional.ofNullable(found);
    }
  }

  private static Found found(
      String volume, String borrowing, String lent, String lending, String own) {
    return new Found(
        volume == null ? List.of() : List.of(volume.equals("open") ? OPEN : CLOSED),
        borrowing == null ? null : BORROWING.get(borrowing),
        lent == null ? null : lent.equals("open") ? OUT : ENDED,
        lending == null ? null : LENDING.get(lending),
        own == null ? null : OWN,
        new ArrayList<>());
  }

  private static RequestSubjectResolver named(Partner partner, Found found) {
    return named(partner, found, ANOTHER);
  }

  private static RequestSubjectResolver named(Partner partner, Found found, String number) {
    return named(partner, Optional.of(ITEM), Optional.empty(), Optional.ofNullable(number), found);
  }

  private static RequestSubjectResolver named(
      Partner partner,
      Optional<String> item,
      Optional<String> agency,
      Optional<String> number,
      Found found) {
    return new RequestSubjectResolver(NamedRecords.of(partner, item, number, found), agency);
  }

  private static String nameOf(RequestSubject subject, Found found) {
    if (subject instanceof BorrowedItem item) {
      assertThat(List.of(item.volume())).isEqualTo(found.volumes());
      return "borrowed item";
    }
    if (subject instanceof Borrowing ours) {
      return ours.request() == found.borrowing() ? "borrowing request" : "item's request";
    }
    if (subject instanceof Lending lent) {
      return lent.request() == found.lending() ? "lending request" : "lent item";
    }
    return subject instanceof OwnItem ? "own item" : "unknown";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          borrowed | borrowing     | lent   | lending   | own | about the item    | about the request
          open     |               |        |           |     | borrowed item     | item's request
          open     |               |        |           | own | borrowed item     | item's request
          open     |               | open   | same item | own | lending request   | lending request
          open     |               | open   | no item   | own | borrowed item     | item's request
          open     | with items    |        |           |     | borrowed item     | borrowing request
          open     | without items |        |           |     | borrowing request | borrowing request
          closed   |               |        |           |     | borrowed item     | item's request
          closed   |               |        |           | own | borrowed item     | item's request
          closed   |               | closed |           |     | borrowed item     | item's request
          closed   | with items    |        |           |     | borrowed item     | borrowing request
          closed   | without items |        |           |     | borrowing request | borrowing request
                   | with items    |        |           |     | borrowing request | borrowing request
                   | without items |        |           |     | borrowing request | borrowing request
                   | with items    |        | no item   | own | borrowing request | borrowing request
                   | with items    | closed |           | own | borrowing request | borrowing request
                   | completed     |        | same item | own | lending request   | lending request
                   | completed     |        | no item   | own | lending request   | lending request
                   | completed     | closed |           | own | borrowing request | borrowing request
          closed   | completed     |        | same item | own | borrowed item     | borrowing request
                   |               | open   |           | own | lent item         | lent item
          closed   |               | open   |           | own | lent item         | lent item
                   | with items    | open   |           | own | lent item         | lent item
                   |               | open   | same item | own | lending request   | lending request
                   |               | open   | no item   | own | lent item         | lending request
          closed   |               |        | same item |     | lending request   | lending request
                   |               | closed | same item | own | lending request   | lending request
                   |               | closed | no item   | own | lent item         | lending request
                   |               |        | no item   | own | lending request   | lending request
                   |               |        | several   | own | own item          | lending request
                   |               |        | several   |     | unknown           | lending request
                   |               | open   | several   | own | lent item         | lending request
                   |               | closed |           | own | lent item         | lent item
                   |               |        |           | own | own item          | own item
                   |               |        |           |     | unknown           | unknown
          """)
  void openRecordsHavePriorityAndTheItemOverTheRequest(
      String borrowed,
      String borrowing,
      String lent,
      String lending,
      String own,
      String ofItem,
      String ofRequest) {
    Found found = found(borrowed, borrowing, lent, lending, own);
    RequestSubjectResolver named = named(TestPartner.called("BROKER").make(), found);

    assertThat(nameOf(named.ofItem(), found)).isEqualTo(ofItem);
    assertThat(nameOf(named.ofRequest(), found)).isEqualTo(ofRequest);

    assertThat(found.lookups()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          borrowed | lending   | own | number | lent to the patron?
          open     |           |     |        | true
          open     |           |     | REQ-9  | true
          closed   |           |     |        | false
                   |           |     |        | false
          open     |           | own |        | false
          open     |           | own | REQ-9  | false
          open     |           | own | BR-1   | true
          closed   |           | own | BR-1   | false
          open     | same item | own | BR-1   | false
          open     | same item |     | BR-1   | true
          open     | same item |     | REQ-9  | false
          open     | no item   |     | REQ-9  | false
          """)
  void aBarcodeOfOursIsABorrowedItemOnlyIfTheMessageNamesItsRequest(
      String borrowed, String lending, String own, String number, boolean toPatron) {
    Found found = found(borrowed, null, null, lending, own);
    String named = "BR-1".equals(number) ? TestBorrowing.NUMBER : number;

    assertThat(named(TestPartner.called("BROKER").make(), found, named).lentToPatron().isPresent())
        .isEqualTo(toPatron);
  }

  /** A retry locks the one that was found last, which is not the one that was looked up last. */
  @Test
  void theRequestThatIsFoundIsTheOneThatTheMessageMeans() {
    Found item = found(null, null, "closed", "no item", "own");
    RequestSubjectResolver named = named(TestPartner.called("BROKER").make(), item);
    List<ResourceSharingRequest<?>> found = new ArrayList<>();
    named.onFound(found::add);

    assertThat(named.ofItem()).isEqualTo(new Lending(ENDED));
    assertThat(found.get(found.size() - 1)).isEqualTo(ENDED);
    assertThat(named.ofRequest()).isEqualTo(new Lending(item.lending()));
    assertThat(found.get(found.size() - 1)).isEqualTo(item.lending());
  }

  /** The library borrows from itself: one number on both sides. */
  @ParameterizedTest
  @CsvSource({"with items, false", "completed, true"})
  void theReturnByTheNumberAloneIsThatOfTheSideWhichHasNotEnded(String borrowing, boolean lending) {
    Found found = found(null, borrowing, null, "same item", null);
    RequestSubjectResolver named =
        named(
            TestPartner.called("BROKER").make(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ANOTHER),
            found);

    assertThat(named.ofReturn())
        .isEqualTo(lending ? new Lending(found.lending()) : new Borrowing(found.borrowing()));
  }

  @ParameterizedTest
  @CsvSource({"own, own item, lending request", ", lending request, lending request"})
  void theReturnOfAnotherOwnItemIsNotThatOfTheRequestItNames(
      String own, String meant, String withoutCopy) {
    Partner partner = TestPartner.called("BROKER").make();
    Found other = found(null, null, null, "same item", own);
    RequestSubjectResolver named =
        named(partner, Optional.of("B9"), Optional.empty(), Optional.of(ANOTHER), other);
    assertThat(nameOf(named.ofReturn(), other)).isEqualTo(meant);

    Found none = found(null, null, null, "no item", own);
    assertThat(nameOf(named(partner, none).ofReturn(), none)).isEqualTo(withoutCopy);
  }

  @ParameterizedTest
  @CsvSource({"without items, borrowing request", "with items, unknown"})
  void theNumberOfARequestWithoutItemsStandsForThatOfItsItem(String borrowing, String meant) {
    Found found = found(null, borrowing, null, null, null);
    RequestSubjectResolver named = named(TestPartner.called("BROKER").make(), found, null);

    assertThat(nameOf(named.ofItem(), found)).isEqualTo(meant);
    assertThat(nameOf(named.ofReturn(), found)).isEqualTo(meant);
    assertThat(nameOf(named.ofRequest(), found)).isEqualTo(meant);
  }

  @Test
  void ofTwoLoansOfAnItemItsReturnIsAboutTheOneThatIsBackAndItsCheckOutAboutTheLatest() {
    Partner partner = TestPartner.called("BROKER").make();
    RequestSubjectResolver named = named(partner, found(null, null, "open", null, "own"), null);
    assertThat(named.ofItem()).isEqualTo(new Lending(OUT));
    assertThat(named.ofReturn()).isEqualTo(new Lending(BACK));
    assertThat(named.ofCheckOut()).isEqualTo(new Lending(PROCESSED));
  }

  @Test
  void theNumberOfTheRequestSaysWhichCheckOutIsUndone() {
    Found found = found(null, null, "open", "same item", "own");
    RequestSubjectResolver named = named(TestPartner.called("BROKER").make(), found);
    assertThat(named.ofCheckOut()).isEqualTo(new Lending(found.lending()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          R1        | R2       | agency | number | item | return | request
          ON_LOAN   | EXPECTED |        |        | R1   | R2     | R1
          SENT_BACK | ON_LOAN  |        |        | R2   | R1     | R2
          SENT_BACK | RETURNED |        |        | R2   | R1     | R2
          ON_LOAN   | RETURNED |        |        | R1   | R2     | R1
          EXPECTED  | EXPECTED |        |        | R2   | R2     | R2
          CLOSED    | CLOSED   |        |        | R2   | R2     | R2
          SENT_BACK | CLOSED   |        |        | R1   | R1     | R1
          CLOSED    | ON_LOAN  |        |        | R2   | R2     | R2
          CLOSED    | ON_LOAN  |        | R1     | R1   | R1     | R1
          SENT_BACK | ON_LOAN  |        | R2     | R2   | R2     | R2
          SENT_BACK | ON_LOAN  | LIB-2  |        | R2   | R2     | R2
          CLOSED    | ON_LOAN  | LIB-1  |        | R1   | R1     | R1
          CLOSED    | ON_LOAN  | lib-1  |        | R1   | R1     | R1
          CLOSED    | ON_LOAN  | LIB-2  |        | R2   | R2     | R2
          CLOSED    | ON_LOAN  | BROKER |        | R2   | R2     | R2
          SENT_BACK | ON_LOAN  | BROKER |        | R2   | R1     | R2
          SENT_BACK | ON_LOAN  | LIB-2  | R1     | R1   | R1     | R1
          """)
  void ofTwoItemsWithOneNumberTheRequestThenTheAgencyThenTheStatusDecides(
      VolumeStatus first,
      VolumeStatus second,
      String agency,
      String number,
      String item,
      String returned,
      String request) {
    List<BorrowedVolume> latestFirst =
        List.of(TestBorrowing.volume("R2", second), TestBorrowing.volume("R1", first));
    latestFirst.get(0).numberedBy("LIB-2");
    latestFirst.get(1).numberedBy("LIB-1");
    RequestSubjectResolver named =
        named(
            TestPartner.called("BROKER").make(),
            Optional.of(ITEM),
            Optional.ofNullable(agency),
            Optional.ofNullable(number),
            new Found(latestFirst, null, null, null, null, new ArrayList<>()));

    assertThat(requestOf(named.ofItem())).isEqualTo(item);
    assertThat(named.borrowedVolume().request().externalId()).isEqualTo(item);
    assertThat(requestOf(named.ofReturn())).isEqualTo(returned);
    assertThat(requestOf(named.ofRequest())).isEqualTo(request);
  }

  private static String requestOf(RequestSubject subject) {
    return subject instanceof BorrowedItem borrowed
        ? borrowed.volume().request().externalId()
        : ((Borrowing) subject).request().externalId();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          borrowed | lent | looked up
          open     |      | borrowed item
          closed   | open | borrowed item, lent item
                   | open | borrowed item, lent item
          """)
  void nothingElseIsLookedUpWhenTheMessageNamesTheItemOrItsRequest(
      String borrowed, String lent, String lookups) {
    Found found = found(borrowed, null, lent, null, null);
    String request = lent == null ? TestBorrowing.NUMBER : TestLending.NUMBER;
    Partner partner = TestPartner.called("BROKER").make();

    named(partner, found, null).ofItem();
    assertThat(found.lookups()).containsExactly(lookups.split(", "));

    found.lookups().clear();
    named(partner, found, request).ofItem();
    assertThat(found.lookups()).containsExactly(lookups.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          borrowing supported | lending supported | own | problem          | sentence
          true                | true              |     | UNKNOWN_ITEM     | BROKER has no item here with the number I1, borrowed or lent
          true                | false             |     | UNKNOWN_ITEM     | No item borrowed through BROKER has the number I1
          false               | true              |     | UNKNOWN_ITEM     | No item with the number I1 is lent through BROKER
          true                | true              | own | ITEM_NOT_ON_LOAN | Item I1 is not lent to BROKER Libraries
          """)
  void anUnknownItemIsRefusedOnTheSideThatIsMeant(
      boolean borrowing, boolean lending, String own, ProblemKind kind, String sentence) {
    Partner partner = TestPartner.called("BROKER").supporting(borrowing, lending).make();

    WorkflowException problem = named(partner, found(null, null, null, null, own)).unknownItem();

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem).hasMessage(sentence);
  }

  @Test
  void aMessageThatIsNeverAboutBorrowingIsNotToldThatABorrowedItemIsUnknown() {
    Partner partner = TestPartner.called("BROKER").make();

    assertThat(named(partner, found("open", null, null, null, null)).notLent())
        .hasMessage("No item with the number I1 is lent through BROKER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          side      | borrows | lends | user    | borrowing  | lending | foreign | lend?
          AUTO      | true    | true  | known   |            |         | false   | false
          AUTO      | true    | true  | unknown |            |         | false   | true
          AUTO      | true    | true  |         |            |         | false   | false
          AUTO      | true    | true  | unknown | with items |         | false   | false
          AUTO      | true    | true  | known   |            | no item | false   | true
          AUTO      | true    | false | unknown |            |         | false   | false
          AUTO      | false   | true  | known   |            |         | false   | true
          BORROWING | true    | true  | unknown |            |         | false   | false
          BORROWING | true    | true  | unknown |            | no item | false   | true
          LENDING   | true    | true  | known   |            |         | false   | true
          LENDING   | true    | true  | known   | with items |         | false   | true
          LENDING   | true    | true  | known   | with items | no item | false   | true
          AUTO      | true    | true  | known   | with items | no item | false   | false
          AUTO      | true    | true  | unknown | with items | no item | false   | true
          BORROWING | true    | true  | unknown | with items | no item | false   | false
          AUTO      | true    | true  | known   |            |         | true    | true
          AUTO      | true    | false | known   |            |         | true    | false
          AUTO      | true    | true  | known   | with items |         | true    | false
          BORROWING | true    | true  | known   |            |         | true    | false
          """)
  void settingsThenTheUserDecideWhetherThisLibraryIsAskedToLend(
      RequestSide side,
      boolean borrows,
      boolean lends,
      String user,
      String borrowing,
      String lending,
      boolean foreign,
      boolean wanted) {
    Partner partner =
        TestPartner.called("BROKER").supporting(borrows, lends).requestSide(side).make();
    Optional<PatronLookupResult> patron =
        Optional.ofNullable(user)
            .map(
                name ->
                    new PatronLookupResult(
                        name,
                        name.equals("known") ? List.of(TestPatrons.patron("P1")) : List.of()));

    assertThat(
            named(partner, found(null, borrowing, null, lending, null))
                .side()
                .isWantedFromUs(() -> patron, () -> foreign))
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          side      | borrowing  | lending | lend?
          AUTO      |            |         | true
          AUTO      | with items |         | false
          BORROWING |            |         | false
          BORROWING |            | no item | true
          LENDING   | with items |         | false
          """)
  void aNotificationOfARequestIsForTheLender(
      RequestSide side, String borrowing, String lending, boolean lender) {
    Partner partner = TestPartner.called("BROKER").requestSide(side).make();

    assertThat(
            named(partner, found(null, borrowing, null, lending, null))
                .side()
                .isAnnouncedToLender())
        .isEqualTo(lender);
  }
}
