package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.BEFORE;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.PATRON;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.in;
import static org.interlend.borrowing.request.TestBorrowing.requestedCitation;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.renewal.RenewalAnswer;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The data that a borrowing request keeps at each step; the allowed steps are in {@link
 * BorrowingStepsTest}.
 */
class BorrowingRequestTest {

  private static final Instant LATER = Instant.parse("2026-06-22T21:59:59Z");

  @Nested
  class Beginning {

    @Test
    void aCopyIsRecordedByItsArticleAndALoanByTheWork() {
      RequestedPart article = RequestedPart.of("On snow", "Ask, My", "4", "14-22");
      Citation journal = TestItems.citation("Ice and snow");
      BorrowingRequest request = TestBorrowing.requesting(journal, article);
      assertThat(TemporaryBibAndHolding.bibCitation(request, journal)).isEqualTo(journal);
      request.markCopy();
      assertThat(TemporaryBibAndHolding.bibCitation(request, journal))
          .isEqualTo(journal.withTitleAndAuthor("On snow", "Ask, My"));
      assertThat(request.title()).isEqualTo("Ice and snow");
    }

    @Test
    void anAnnouncedRequestKeepsItsPatronAndThePatronsGroup() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      assertThat(request.externalId()).isEqualTo(NUMBER);
      assertThat(request.patron()).isSameAs(PATRON);
      assertThat(request.requester().group()).isEqualTo("STUDENT");
      assertThat(request.title()).isEqualTo("To the lighthouse");
      assertThat(request.author()).isEqualTo("Woolf, Virginia");
      assertThat(request.createdAt()).isEqualTo(BEFORE);
      assertThat(request.updatedAt()).isEqualTo(BEFORE);
      assertThat(request.closedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void itIsFilledOnceAnItemOrFileHasCome(BorrowingStatus status) {
      BorrowingRequest request = TestBorrowing.in(status);
      if (status.isSupplied() || status.isLostOrDamaged()) {
        assertThat(request.filledAt()).isNotNull();
      }
      if (status.isAwaited()) {
        assertThat(request.filledAt()).isNull();
      }
    }

    @Test
    void aRequestThatIsCompletedThoughNothingHasComeIsNotFilled() {
      BorrowingRequest announced = TestBorrowing.announced(RequestFormat.PHYSICAL);
      announced.completed(STEP);
      assertThat(announced.filledAt()).isNull();
      BorrowingRequest shipped = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      volume(shipped).close(STEP);
      assertThat(shipped.status()).isEqualTo(BorrowingStatus.REQUEST_COMPLETED);
      assertThat(shipped.filledAt()).isNull();
    }

    @Test
    void aCopyThatThePatronKeepsIsFilled() {
      BorrowingRequest copy = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      copy.filled(NOW);
      volume(copy).close(STEP);
      assertThat(copy.filledAt()).isEqualTo(NOW);
    }

    @Test
    void theHistoryBeginsWithTheFirstStatus() {
      BorrowingRequest request = TestBorrowing.shippedDigitally();
      assertThat(request.history()).hasSize(1);
      BorrowingHistoryLine first = request.history().get(0);
      assertThat(first.from()).isNull();
      assertThat(first.to()).isEqualTo(BorrowingStatus.SHIPPED_DIGITALLY);
      assertThat(first.doneBy().name()).isEqualTo("BROKER");
    }

    @Test
    void aRequestAnnouncedAsDigitalIsShippedDigitally() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.DIGITAL);
      request.shipped(requestedCitation(), STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_DIGITALLY);
    }

    @Test
    void theLendersDescriptionReplacesTheAnnouncement() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.shipped(requestedCitation("Orlando", DUE), STEP);
      assertThat(request.title()).isEqualTo("Orlando");
      assertThat(request.dueAt()).isEqualTo(DUE);
    }

    @Test
    void anItemForAnExpiredRequestReopensIt() {
      BorrowingRequest request = in(BorrowingStatus.EXPIRED);
      assertThat(request.closedAt()).isEqualTo(BEFORE);
      request.shipped(requestedCitation(), STEP);
      assertThat(request.closedAt()).isNull();
    }

    @Test
    void aRequestKeepsNeededBeforeAndPickupLibrary() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.setNeededBefore(LATER);
      assertThat(request.neededBefore()).isEqualTo(LATER);
      BorrowingRequest arrived = TestBorrowing.shipped();
      assertThat(arrived.pickupLibrary().code()).isEqualTo("MAIN");
      assertThat(title(arrived).holding().bib()).isSameAs(title(arrived).bib());
      arrived.collectAt(null);
      assertThat(arrived.pickupLibrary()).isNull();
    }
  }

  @Nested
  class Descriptions {

    @Test
    void aCorrectionChangesTheTemporaryRecords() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      requestedCitation("Orlando", DUE).correct(request, STEP);
      assertThat(request.title()).isEqualTo("Orlando");
      assertThat(title(request).bib().title()).isEqualTo("Orlando");
      assertThat(item(request).lenderDueAt()).contains(DUE);
      assertThat(request.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void aCorrectionWithoutADateKeepsTheKnownOne() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      requestedCitation("Orlando", DUE).correct(request, STEP);
      requestedCitation("The waves", null).correct(volume(request), STEP);
      assertThat(request.title()).isEqualTo("The waves");
      assertThat(request.dueAt()).isEqualTo(DUE);
      assertThat(item(request).lenderDueAt()).contains(DUE);
    }

    @Test
    void aMessageWithoutATitleKeepsTheKnownDescription() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      RequestedCitation untitled = requestedCitation(null, null);
      assertThat(untitled.differsFrom(request)).isFalse();
      untitled.orKnown(request).correct(request, STEP);
      assertThat(request.title()).isEqualTo("To the lighthouse");
      assertThat(title(request).bib().title()).isEqualTo("To the lighthouse");
    }

    @Test
    void anArticleWithoutTheTitleOfItsWorkIsComparedByItsOwn() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      article("The waves, reviewed").correct(request, STEP);
      assertThat(article("The waves, reviewed").differsFrom(request)).isFalse();
      assertThat(article("Orlando, reviewed").differsFrom(request)).isTrue();

      article("Orlando, reviewed").orKnown(request).correct(request, STEP);
      assertThat(request.title()).isEqualTo("Orlando, reviewed");
      assertThat(request.citation().title()).isNull();
      assertThat(request.part().isPartOf(request.title())).isFalse();
    }

    private static RequestedCitation article(String title) {
      return new RequestedCitation(
          TestItems.citation(null), RequestedPart.of(title, null, null, null), null, null);
    }

    @Test
    void aMessageWithoutATitleAddsWhatItSays() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      Citation number =
          new Citation(null, null, null, null, "9780156907392", null, null, null, null);
      RequestedCitation said = new RequestedCitation(number, RequestedPart.NONE, null, null);
      said.orKnown(request).correct(request, STEP);
      assertThat(request.title()).isEqualTo("To the lighthouse");
      assertThat(request.description().isbn()).isEqualTo("9780156907392");
    }

    @Test
    void aTitleThatNoMessageHasSuppliedIsNotKept() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      requestedCitation(null, null).correct(request, STEP);
      assertThat(request.work().title()).isNull();
      assertThat(request.title())
          .isEqualTo(request.requestedTitle())
          .isEqualTo(title(request).bib().title())
          .contains(request.externalId());
    }

    @Test
    void eachOfSeveralVolumesHasItsOwnDateAndTheRequestKeepsItsTitle() {
      BorrowingRequest request = TestBorrowing.shipped("B1", "B2");
      BorrowedVolume first = volume(request, "B1");
      BorrowedVolume second = volume(request, "B2");
      requestedCitation("Orlando", DUE).correct(first, STEP);
      requestedCitation("The waves", LATER).correct(second, STEP);
      assertThat(first.item().orElseThrow().lenderDueAt()).contains(DUE);
      assertThat(second.item().orElseThrow().lenderDueAt()).contains(LATER);
      assertThat(requestedCitation("Orlando", DUE).differsFrom(first)).isFalse();
      assertThat(requestedCitation("The waves", LATER).differsFrom(second)).isFalse();
      assertThat(requestedCitation("The waves", null).differsFrom(second)).isFalse();
      assertThat(requestedCitation("The waves", DUE).differsFrom(second)).isTrue();
      assertThat(request.title()).isEqualTo("To the lighthouse");
    }

    @Test
    void theRequestIsDueWhenTheFirstOfItsItemsIs() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      request.volumes().forEach(volume -> volume.renewed(DUE, STEP));
      BorrowedVolume first = request.volumes().get(0);

      request.volumes().get(1).renewed(DUE.plus(Duration.ofDays(14)), STEP);
      assertThat(request.dueAt()).isEqualTo(DUE);
      first.requireItem().dueBackAt(DUE.minus(Duration.ofDays(7)));
      first.recalled(DUE.minus(Duration.ofDays(7)), STEP);
      assertThat(request.dueAt()).isEqualTo(DUE.minus(Duration.ofDays(7)));

      first.returnedByPatron(STEP);
      assertThat(request.dueAt()).as("still here").isEqualTo(DUE.minus(Duration.ofDays(7)));
      first.sentBack(STEP);
      assertThat(request.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(14)));
    }

    @Test
    void whatIsLentKeepsItsDescription() {
      BorrowingRequest request = TestBorrowing.lent("B1");
      assertThat(requestedCitation("Orlando", LATER).differsFrom(volume(request))).isFalse();
    }

    @Test
    void onlyAnotherTitleOrDueDateIsACorrection() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.shipped(requestedCitation("Orlando", DUE), STEP);
      assertThat(requestedCitation("Orlando", DUE).differsFrom(request)).isFalse();
      assertThat(requestedCitation("Orlando", null).differsFrom(request)).isFalse();
      assertThat(requestedCitation("Orlando", LATER).differsFrom(request)).isTrue();
      assertThat(requestedCitation("The waves", DUE).differsFrom(request)).isTrue();
    }

    @Test
    void theCitationOfAnArticleAndItsVolumeIsKept() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.DIGITAL);
      request.shipped(
          new RequestedCitation(
              new Citation("Transactions", "Society", "Press", "1927", "1", "2", null, null, null),
              RequestedPart.of("On lighthouses", "Ramsay", "3, 4", "1-9"),
              "https://broker.example/a.pdf",
              null),
          STEP);
      BrokerTitleDescription description = request.description();
      assertThat(request.title()).isEqualTo("Transactions");
      assertThat(request.requestedTitle()).isEqualTo("On lighthouses");
      assertThat(request.part().title()).isEqualTo("On lighthouses");
      assertThat(request.part().author()).isEqualTo("Ramsay");
      assertThat(request.part().volume()).isEqualTo("3, 4");
      assertThat(request.part().pages()).isEqualTo("1-9");
      assertThat(description.publisher()).isEqualTo("Press");
      assertThat(description.published()).isEqualTo("1927");
      assertThat(description.isbn()).isEqualTo("1");
      assertThat(description.issn()).isEqualTo("2");
      assertThat(description.webLink()).isPresent();
      assertThat(request.citation().author()).isEqualTo("Society");
      assertThat(in(BorrowingStatus.SHIPPED_PHYSICALLY).requestedTitle())
          .isEqualTo("To the lighthouse");
    }

    @Test
    void aNewDescriptionKeepsWhatOtherMessagesHaveToldOfTheItem() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      request.setMedium("DVD");
      request.shelvedAs("QL 1");
      requestedCitation("Orlando", DUE).correct(request, STEP);
      assertThat(request.description().medium()).isEqualTo("DVD");
      assertThat(request.description().callNumber()).isEqualTo("QL 1");
    }

    @ParameterizedTest
    @EnumSource
    void furtherItemsAreAcceptedUntilTheLastIsClosed(BorrowingStatus status) {
      Set<BorrowingStatus> others =
          EnumSet.of(
              BorrowingStatus.SHIPPED_DIGITALLY, BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);
      others.addAll(BorrowingStatus.announcedStatuses());
      others.addAll(BorrowingStatus.finalStatuses());
      assertThat(status.takesItems()).isEqualTo(!others.contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void aFurtherItemChangesNoStatusUntilItIsReceived(BorrowingStatus status) {
      BorrowingRequest request = in(status);
      if (status.takesItems()) {
        BorrowedVolume further = TestBorrowing.add(request, TestItems.borrowed("B2"));
        assertThat(request.status()).isEqualTo(status);
        further.received(STEP);
        assertThat(request.status().isFinal()).isFalse();
      }
    }

    @Test
    void whatIsRecalledOnTheHoldShelfKeepsTheDayOfTheRecall() {
      BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("B1", "B2"));
      volume(request, "B2").lent(STEP);
      volume(request, "B1").recalled(DUE, STEP);
      item(request).dueBackAt(DUE);
      assertThat(request.status().takesItems()).isTrue();
      assertThat(requestedCitation("Orlando", LATER).differsFrom(volume(request, "B1"))).isFalse();
    }

    @Test
    void staffMayUploadTheFileOfAShippedDigitalRequest() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.DIGITAL);
      assertThat(BorrowingAction.takesFile(request)).isFalse();
      request.shipped(requestedCitation(), STEP);
      assertThat(BorrowingAction.takesFile(request)).isTrue();
      request.digitallyReceived(STEP);
      assertThat(BorrowingAction.takesFile(request)).isTrue();
      request.completed(STEP);
      assertThat(BorrowingAction.takesFile(request)).isTrue();
      assertThat(BorrowingAction.takesFile(in(BorrowingStatus.REQUEST_COMPLETED))).isFalse();
    }
  }

  @Nested
  class History {

    @Test
    void aHistoryLineHasTimeEventActorAndReason() {
      BorrowingRequest request = in(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      new BorrowingTransitions(volume(request)).overdue(STEP);
      BorrowingHistoryLine line = latest(request);
      assertThat(line.happenedAt()).isEqualTo(NOW);
      assertThat(line.event()).isEqualTo(STEP.kind());
      assertThat(line.doneBy().name()).isEqualTo("desk");
      assertThat(line.note(Locale.ENGLISH)).isNull();
      assertThat(request.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void aStepOfOneVolumeAddsALineAlsoIfTheStatusStays() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2", "B3");
      int lines = request.history().size();
      volume(request, "B1").damaged(STEP);
      volume(request, "B1").returnedByPatron(STEP);
      volume(request, "B1").close(STEP);
      assertThat(request.history()).hasSize(lines + 3);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      volume(request, "B2").recalled(DUE, STEP);
      volume(request, "B2").renewalAsked(DUE, STEP);
      volume(request, "B3").renewalAsked(DUE, STEP);
      volume(request, "B2").renewed(DUE, STEP);
      assertThat(request.history()).hasSize(lines + 7);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RECALLED_BY_PARTNER);
    }

    @Test
    void aFurtherVolumeAddsALineAndIsExpected() {
      BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("B1"));
      int lines = request.history().size();
      BorrowedVolume further = TestBorrowing.add(request, TestItems.borrowed("B2"));
      assertThat(further.status()).isEqualTo(VolumeStatus.EXPECTED);
      assertThat(further.request()).isSameAs(request);
      assertThat(request.volumes()).endsWith(further);
      assertThat(request.history()).hasSize(lines + 1);
    }

    @Test
    void aNoteKeepsTheStatusAndChangesTheDate() {
      BorrowingRequest request = in(BorrowingStatus.RETURNED_BY_PATRON);
      request.note(STEP);
      assertThat(latest(request).from()).isEqualTo(BorrowingStatus.RETURNED_BY_PATRON);
      assertThat(request.updatedAt()).isEqualTo(NOW);
    }

    private BorrowingHistoryLine latest(BorrowingRequest request) {
      return request.history().get(request.history().size() - 1);
    }
  }

  @Nested
  class Ending {

    @ParameterizedTest
    @EnumSource(
        names = {
          "REQUEST_COMPLETED",
          "CANCELED_BY_PARTNER",
          "CANCELED_BY_PATRON",
          "CANCELED_BY_STAFF",
          "EXPIRED"
        })
    void aFinalStatusSetsTheClosingTime(BorrowingStatus last) {
      assertThat(in(last).closedAt()).isEqualTo(BEFORE);
      assertThat(in(last).openVolumes()).isEmpty();
    }

    @Test
    void theLastOfSeveralVolumesCompletesTheRequest() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B1").close(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      assertThat(request.closedAt()).isNull();
      volume(request, "B2").close(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.REQUEST_COMPLETED);
      assertThat(request.closedAt()).isEqualTo(NOW);
    }

    @Test
    void onlyVolumesInTheLibraryAreSentBackWhenThePatronCancels() {
      BorrowingRequest request = TestBorrowing.shipped("B1", "B2", "B3");
      volume(request, "B1").received(STEP);
      volume(request, "B3").received(STEP);
      volume(request, "B3").sentBack(STEP);
      assertThat(new VolumeSelection(request).inLibrary())
          .containsExactly(volume(request, "B1").item().orElseThrow());
    }

    @Test
    void theOpenVolumesDecideTheStatus() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B1").returnedByPatron(STEP);
      volume(request, "B2").close(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RETURNED_BY_PATRON);
    }

    @Test
    void theItemOfACanceledRequestIsNotReceived() {
      BorrowingRequest request = in(BorrowingStatus.CANCELED_BY_STAFF);
      assertRefused(
          () -> volume(request).received(STEP), ProblemKind.ILLEGAL_MOVE, Subject.REQUEST, NUMBER);
    }

    @Test
    void checkInReturnsTheTemporaryItemToDelete() {
      BorrowingRequest request = in(BorrowingStatus.RETURNED_BY_PATRON);
      TemporaryItem item = item(request);
      assertThat(volume(request).close(STEP)).isSameAs(item);
      request.own(TemporaryBibAndHolding.none());
      assertThat(request.temporaryTitle()).isEmpty();
    }

    @Test
    void cancelingReturnsEveryTemporaryItemToDelete() {
      BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("B1", "B2"));
      List<TemporaryItem> released = request.ended(BorrowingStatus.CANCELED_BY_STAFF, STEP);
      assertThat(released).extracting(TemporaryItem::barcode).containsExactly("B1", "B2");
      assertThat(request.openVolumes()).isEmpty();
      assertThat(request.closedAt()).isEqualTo(NOW);
    }

    @Test
    void anItemMarkedForReturnStaysOpenUntilCheckIn() {
      BorrowingRequest request = in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
      assertThat(new VolumeSelection(request).inLibrary()).containsExactly(item(request));
      assertThat(request.openVolumes()).hasSize(1);
      assertThat(request.closedAt()).isNull();
    }

    @Test
    void aRequestCompletedByMistakeIsReactivatedWithItsItems() {
      BorrowingRequest request = in(BorrowingStatus.REQUEST_COMPLETED);
      TestBorrowing.reactivated(request, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
      assertThat(request.closedAt()).isNull();
    }

    @Test
    void whatWasClosedBeforeTheEndIsNotReactivated() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2", "B3");
      volume(request, "B1").close(HistoryEvent.of(BEFORE, STEP.kind(), Actor.partner("BROKER")));
      volume(request, "B2").close(STEP);
      volume(request, "B3").close(STEP);

      List<BorrowedVolume> again = TestBorrowing.reactivated(request, STEP);

      assertThat(again).extracting(BorrowedVolume::barcode).containsExactly("B2", "B3");
      assertThat(request.openVolumes()).isEqualTo(again);
      assertThat(volume(request, "B1").status()).isEqualTo(VolumeStatus.CLOSED);
    }

    @Test
    void aParcelOnItsWayIsLeftWhenTheOthersAreClosed() {
      BorrowingRequest request = in(BorrowingStatus.RETURNED_ITEM_TO_PARTNER);
      BorrowedVolume first = volume(request);
      request.add("B2", TestItems.borrowed("B2"), STEP);
      Instant filled = request.filledAt();
      first.close(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_PHYSICALLY);
      assertThat(request.filledAt()).isNotNull().isEqualTo(filled);
      assertThat(BorrowingAction.isCancelable(request)).isTrue();
    }

    @Test
    void whatTheBrokerClosedOnLoanHasNotGoneBack() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2", "B3");
      VolumeSelection volumes = new VolumeSelection(request);
      closeOnLoan(volume(request, "B1"), BEFORE);
      volume(request, "B2").close(HistoryEvent.of(BEFORE, STEP.kind(), Actor.partner("BROKER")));
      closeOnLoan(volume(request, "B3"), NOW);

      assertThat(volumes.closedByMistake(null, true))
          .containsExactly(volume(request, "B1"), volume(request, "B3"));
      assertThat(volumes.closedByMistake(null, false)).containsExactly(volume(request, "B3"));
      assertThat(volumes.closedByMistake("b2", false)).containsExactly(volume(request, "B2"));
      assertThatThrownBy(() -> volumes.closedByMistake("B9", true))
          .isInstanceOfSatisfying(
              WorkflowException.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo(BorrowingReason.ITEM_NOT_OF_REQUEST));
      assertThat(BorrowingAction.of(volume(request, "B1")))
          .containsExactly(BorrowingAction.REACTIVATE, BorrowingAction.REACTIVATE_ON_LOAN);
    }

    private static void closeOnLoan(BorrowedVolume volume, Instant at) {
      volume.close(
          volume.event(
              at, HistoryEventKind.ITEM_CLOSED_BY_BROKER_ON_LOAN, Actor.partner("BROKER")));
    }

    @Test
    void anItemForUseInTheLibraryIsReactivatedAsSuch() {
      BorrowingRequest request = TestBorrowing.received(TestBorrowing.shippedForUseInTheLibrary());
      BorrowedVolume volume = volume(request);
      TemporaryItem item = volume.close(STEP);
      request.reactivated(request.volumes(), closed -> item, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RECEIVED_NOT_FOR_LOAN);
    }

    @Test
    void aDamagedItemIsReactivatedAsSuch() {
      BorrowingRequest request = in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
      volume(request).damaged(STEP);
      TemporaryItem item = volume(request).close(STEP);
      request.reactivated(request.volumes(), closed -> item, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.DAMAGED_COMMUNICATED);
    }
  }

  @Nested
  class Renewing {

    @Test
    void aRequestedDueDateIsKeptAndTheOldOneStaysEffective() {
      BorrowingRequest request = in(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      volume(request).renewalAsked(LATER, STEP);
      PendingRenewal asked = volume(request).renewal();
      assertThat(asked.withLender()).isTrue();
      assertThat(asked.forStaff()).isFalse();
      assertThat(asked.requestedAt()).isEqualTo(NOW);
      assertThat(asked.desiredDueAt()).isEqualTo(LATER);
      assertThat(asked.replyExpectedAt()).isNull();
      assertThat(request.dueAt()).isNull();
    }

    @Test
    void aRenewalThatStaffDecideIsNotPendingAtTheLender() {
      PendingRenewal waits = volume(in(BorrowingStatus.MEDIATED_PATRON_RENEWAL)).renewal();
      assertThat(waits.awaited()).isTrue();
      assertThat(waits.forStaff()).isTrue();
      assertThat(waits.withLender()).isFalse();
      assertThat(PendingRenewal.none().withLender()).isFalse();
    }

    @Test
    void theLenderMayNameTheDayOfItsDecision() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      volume(request).renewalPending(NOW, STEP);
      PendingRenewal asked = volume(request).renewal();
      assertThat(asked.replyExpectedAt()).isEqualTo(NOW);
      assertThat(asked.requestedAt()).isEqualTo(BEFORE);
      assertThat(asked.desiredDueAt()).isEqualTo(DUE);
      assertThat(asked.withLender()).isTrue();
    }

    @Test
    void aGrantedRenewalSetsTheDueDateOfRequestAndItem() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      volume(request).renewed(LATER, STEP);
      assertThat(request.dueAt()).isEqualTo(LATER);
      assertThat(item(request).lenderDueAt()).contains(LATER);
      assertThat(volume(request).renewal().awaited()).isFalse();
    }

    @Test
    void aRefusedRenewalLeavesTheDueDate() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      volume(request).renewalRefused(STEP);
      assertThat(request.dueAt()).isNull();
      assertThat(volume(request).renewal().awaited()).isFalse();
    }

    @Test
    void renewalsThatStaffDecideAreShownFirst() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B1").renewalAsked(DUE, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RENEW_REQUESTED);
      volume(request, "B2").renewalWaitsForStaff(DUE, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.MEDIATED_PATRON_RENEWAL);
      volume(request, "B2").renewalRefused(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RENEW_REQUESTED);
      volume(request, "B1").renewed(LATER, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RENEWED_BY_PARTNER);
    }

    @Test
    void aRecallIsShownUntilItsVolumeIsBackWhateverIsDecidedOfTheOthers() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2", "B3");
      volume(request, "B1").recalled(DUE, STEP);
      volume(request, "B2").renewalAsked(LATER, STEP);
      volume(request, "B3").renewalAsked(LATER, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RECALLED_BY_PARTNER);
      volume(request, "B2").renewed(LATER, STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RECALLED_BY_PARTNER);
      volume(request, "B3").renewalRefused(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RECALLED_BY_PARTNER);
      assertRefused(
          () -> RenewalEligibility.require(volume(request, "B1")), ProblemKind.NOT_RENEWABLE);
      volume(request, "B1").returnedByPatron(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
    }

    @Test
    void aRecallSetsTheDueDateAndEndsThePendingRenewal() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      volume(request).recalled(LATER, STEP);
      assertThat(request.dueAt()).isEqualTo(LATER);
      assertThat(volume(request).renewal().awaited()).isFalse();
    }

    @Test
    void theDayOfARecalledLoanStaysTheDueDateWhateverBecomesOfTheOthers() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      request.volumes().forEach(volume -> volume.renewed(LATER, STEP));
      volume(request, "B1").recalled(DUE, STEP);
      volume(request, "B2").returnedByPatron(STEP);
      assertThat(request.dueAt()).isEqualTo(DUE);
      volume(request, "B1").returnedByPatron(STEP);
      assertThat(request.dueAt()).isEqualTo(LATER);
    }

    @Test
    void theRecallOfAVolumeEndsWithItsReturn() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B1").recalled(LATER, STEP);
      assertThat(volume(request, "B2").isRecalled()).isFalse();
      volume(request, "B1").returnedByPatron(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
    }

    @Test
    void aDueDateSetByStaffEndsOverdue() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      request.openVolumes().forEach(volume -> volume.overdue(STEP));
      volume(request, "B1").dueDateChanged(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.OVERDUE_REQUEST);
      volume(request, "B2").dueDateChanged(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
    }

    @Test
    void anOverdueLoanWithAPendingRenewalStaysRenewRequested() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B2").renewalAsked(DUE, STEP);
      new BorrowingTransitions(volume(request)).overdue(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.RENEW_REQUESTED);
    }
  }

  @Nested
  class Damaging {

    @Test
    void aDamagedItemIsNotLent() {
      BorrowingRequest request = in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
      volume(request).damaged(STEP);
      assertThat(volume(request).isDamaged()).isTrue();
      assertRefused(() -> volume(request).lent(STEP), ProblemKind.ILLEGAL_MOVE, Subject.ITEM, "B1");
    }

    @Test
    void theRequestIsDamagedWhenAllItsVolumesHereAreDamaged() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      volume(request, "B1").damaged(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      volume(request, "B2").damaged(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.DAMAGED_COMMUNICATED);
    }

    @Test
    void aReturnedUndamagedVolumeDoesNotHideTheDamageOfTheRest() {
      BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("B1", "B2"));
      volume(request, "B1").sentBack(STEP);
      volume(request, "B2").damaged(STEP);
      assertThat(request.status()).isEqualTo(BorrowingStatus.DAMAGED_COMMUNICATED);
    }
  }

  @Nested
  class Warnings {

    private RequestWarning warning(RequestWarningKind kind, String detail) {
      return RequestWarning.of(kind, STEP.at()).item("B1").detail(detail);
    }

    @Test
    void aWarningIsStoredAsItsKindAndShownAsASentence() {
      BorrowingRequest request = in(BorrowingStatus.LOANED_ITEM_TO_PATRON);
      request.warnStaff(warning(RequestWarningKind.REPORTED_RECALLED, null));
      assertThat(request.staffWarning())
          .isEqualTo("The partner says that item B1 has been recalled.");
      assertThat(request.warnings()).hasSize(1);
    }

    @Test
    void aLenderAfterTheEndIsNoWarningOnceTheRequestGoesOnOrTheBrokerSaysSomethingElse() {
      BorrowingRequest shipped = in(BorrowingStatus.EXPIRED);
      BorrowingRequest canceled = in(BorrowingStatus.CANCELED_BY_STAFF);
      RequestWarning late = RequestWarning.of(RequestWarningKind.LENDER_NAMED_AFTER_END, BEFORE);
      shipped.warnStaff(late);
      canceled.warnStaff(late);

      shipped.sent(STEP);
      canceled.updateBrokerData(BrokerData.NONE.reference("EX-1"), STEP.at());
      assertThat(canceled.warnings()).containsExactly(late);
      canceled.updateBrokerData(
          BrokerData.NONE.status(new BrokerStatus("Avbeställd", null)), STEP.at());

      assertThat(shipped.warnings()).isEmpty();
      assertThat(canceled.warnings()).isEmpty();
    }

    @Test
    void aCancellationSettlesAllWarningsButThoseThatSomethingMayStillCome() {
      for (RequestWarningKind kind : RequestWarningKind.values()) {
        BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
        request.warnStaff(RequestWarning.of(kind, BEFORE));
        request.ended(BorrowingStatus.CANCELED_BY_PARTNER, STEP);
        assertThat(request.warnings().isEmpty())
            .as(kind.name())
            .isEqualTo(
                !RequestWarningKind.isFollowedAfterEnd(List.of(RequestWarning.of(kind, NOW))));
      }
    }

    @Test
    void anExpiredRequestWhichMayStillBeShippedHasNoWarningOfTheSearchAnyMore() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      RequestWarning place = RequestWarning.of(RequestWarningKind.PICKUP_PLACE_UNKNOWN, BEFORE);
      request.warnStaff(place);
      request.warnStaff(RequestWarning.of(RequestWarningKind.MAY_BE_RESERVED, BEFORE));
      request.ended(BorrowingStatus.EXPIRED, STEP);
      assertThat(request.warnings()).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource({"DIGITAL, false", "PHYSICAL, true"})
    void theWarningsOfAFileStayWhenItCompletesTheRequest(RequestFormat format, boolean settled) {
      BorrowingRequest request = TestBorrowing.announced(format);
      request.warnStaff(RequestWarning.of(RequestWarningKind.PATRON_MAY_NOT_BORROW, BEFORE));
      request.completed(STEP);
      assertThat(request.warnings().isEmpty()).isEqualTo(settled);
    }

    @Test
    void aRecalledItemThatIsSentBackHasNoWarningAnyMore() {
      BorrowingRequest request = in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
      request.warnStaff(warning(RequestWarningKind.RECALLED_ON_HOLD_SHELF, null));
      request.warnStaff(warning(RequestWarningKind.RECALLED_ON_ITS_WAY, null));
      volume(request).sentBack(STEP);
      assertThat(request.warnings()).isEmpty();
    }

    @Test
    void theLendersAnswerEndsTheWarningOfAMissingAnswer() {
      for (RenewalAnswer.Decision decision : RenewalAnswer.Decision.values()) {
        BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
        request.warnStaff(warning(RequestWarningKind.RENEWAL_UNANSWERED, null));
        switch (decision) {
          case GRANTED -> volume(request).renewed(LATER, STEP);
          case REFUSED -> volume(request).renewalRefused(STEP);
          case PENDING -> volume(request).renewalPending(null, STEP);
        }
        assertThat(request.staffWarning()).as(decision.name()).isNull();
      }
    }

    @Test
    void theAnswerAboutOneVolumeLeavesTheWarningsOfTheOthers() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2", "B3");
      request.openVolumes().forEach(volume -> volume.renewalAsked(LATER, STEP));
      RequestWarning unanswered = warning(RequestWarningKind.RENEWAL_UNANSWERED, null);
      RequestWarning undelivered = warning(RequestWarningKind.RENEWAL_NOT_DELIVERED, "503");
      request.warnStaff(unanswered);
      request.warnStaff(undelivered);
      request.warnStaff(undelivered.item("B2"));
      volume(request, "B2").renewed(LATER, STEP);
      volume(request, "B3").recalled(DUE, STEP);
      assertThat(request.warnings()).containsExactly(unanswered, undelivered);
    }

    @Test
    void theReturnOfAVolumeEndsTheWarningsOfItsRenewalOnly() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      request.openVolumes().forEach(volume -> volume.renewalAsked(LATER, STEP));
      RequestWarning unanswered = warning(RequestWarningKind.RENEWAL_UNANSWERED, null);
      RequestWarning undelivered = warning(RequestWarningKind.RENEWAL_NOT_DELIVERED, "503");
      List.of(unanswered, undelivered.item("B2"), unanswered.item("B2"))
          .forEach(request::warnStaff);
      volume(request, "B2").returnedByPatron(STEP);
      assertThat(request.warnings()).containsExactly(unanswered);
      volume(request, "B1").close(STEP);
      assertThat(request.warnings()).isEmpty();
    }

    @Test
    void theReturnOfTheLastItemEndsTheWarnings() {
      BorrowingRequest request = TestBorrowing.lent("B1", "B2");
      RequestWarning unknownPlace =
          RequestWarning.of(RequestWarningKind.PICKUP_PLACE_UNKNOWN, BEFORE).detail("North");
      request.warnStaff(unknownPlace);
      volume(request, "B1").close(STEP);
      assertThat(request.warnings()).containsExactly(unknownPlace);
      volume(request, "B2").close(STEP);
      assertThat(request.warnings()).isEmpty();
    }

    @Test
    void aFileWithWhichARequestEndsLeavesItsWarnings() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.DIGITAL);
      RequestWarning barred = RequestWarning.of(RequestWarningKind.PATRON_MAY_NOT_BORROW, BEFORE);
      request.warnStaff(barred);
      request.completed(STEP);
      assertThat(request.warnings()).containsExactly(barred);
    }

    @Test
    void aRecallEndsTheWarningOfAMissingAnswer() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      request.warnStaff(warning(RequestWarningKind.RENEWAL_UNANSWERED, null));
      volume(request).recalled(LATER, STEP);
      assertThat(request.staffWarning()).isNull();
    }

    @Test
    void aDismissedWarningOfAMissingItemComesBackForAnotherDayOnly() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.setNeededBefore(BEFORE);
      assertThat(request.isDueForWarning(BEFORE)).isFalse();
      assertThat(request.isDueForWarning(NOW)).isTrue();
      request.nothingHasCome(warning(RequestWarningKind.NOTHING_HAS_COME, "2026-05-04"));
      request.dismissWarnings(NOW, Actor.staff("dana"));
      assertThat(request.isDueForWarning(NOW)).isFalse();
      request.setNeededBefore(NOW);
      assertThat(request.isDueForWarning(LATER)).isTrue();
    }

    @Test
    void aDismissedWarningIsNotAnyOtherOne() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      RequestWarning warned = warning(RequestWarningKind.SENT_FOR_ANOTHER_PATRON, "7");
      request.warnStaff(warned);
      assertThat(request.past().dismissed(warned)).isFalse();
      request.dismissWarnings(NOW, Actor.staff("dana"));
      assertThat(request.past().dismissed(warned)).isTrue();
      assertThat(request.past().dismissed(warning(RequestWarningKind.SENT_FOR_ANOTHER_PATRON, "8")))
          .isFalse();
      assertThat(request.past().dismissed(warning(RequestWarningKind.PATRON_MAY_NOT_BORROW, "7")))
          .isFalse();
    }

    @Test
    void thatAnItemMayStillComeIsKnownOnceItIsDismissedAfterTheEnd() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.warnStaff(warning(RequestWarningKind.CANCEL_REFUSED, null));
      request.dismissWarnings(BEFORE, Actor.staff("dana"));
      request.ended(BorrowingStatus.CANCELED_BY_STAFF, STEP);
      assertThat(RequestWarningKind.isEndDismissed(request.past())).isFalse();

      request.warnStaff(warning(RequestWarningKind.CANCEL_REFUSED, null));
      request.dismissWarnings(NOW, Actor.staff("dana"));
      assertThat(RequestWarningKind.isEndDismissed(request.past())).isTrue();
    }

    @Test
    void aDismissedWarningIsReadInEachLanguage() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.RENEWAL_UNANSWERED, NOW)
              .item("B1")
              .detail("2026-05-04"));
      String german = request.staffWarning(Locale.GERMAN);
      request.dismissWarnings(NOW, Actor.staff("dana"));
      var last = request.history().get(request.history().size() - 1);
      assertThat(last.note(Locale.GERMAN)).isEqualTo(german);
      assertThat(last.note(Locale.ENGLISH)).isNotEqualTo(german).contains("B1");
    }

    @Test
    void aLateItemEndsTheWarningOfAMissingItem() {
      BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
      request.warnStaff(warning(RequestWarningKind.NOTHING_HAS_COME, "1 May 2026"));
      request.shipped(requestedCitation(), STEP);
      assertThat(request.staffWarning()).isNull();
    }

    @Test
    void aParcelThatArrivesEndsTheWarningThatItIsLate() {
      BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
      request.warnStaff(warning(RequestWarningKind.NOTHING_HAS_COME, "1 May 2026"));
      volume(request).received(STEP);
      assertThat(request.staffWarning()).isNull();
    }

    @Test
    void theWarningThatNothingHasComeEndsWithTheLastItemAwaited() {
      BorrowingRequest request = TestBorrowing.shipped("B1", "B2");
      request.warnStaff(warning(RequestWarningKind.NOTHING_HAS_COME, "2026-05-01"));
      volume(request, "B1").received(STEP);
      assertThat(request.staffWarning()).isNotNull();
      volume(request, "B2").lost(STEP);
      assertThat(request.staffWarning()).isNull();
    }

    @Test
    void theFileEndsTheWarningsOfItsDelayAndOfTheBrokersLink() {
      BorrowingRequest request = TestBorrowing.shippedDigitally();
      request.warnStaff(warning(RequestWarningKind.NOTHING_HAS_COME, "1 May 2026"));
      request.warnStaff(warning(RequestWarningKind.USELESS_LINK, "ftp"));
      request.fileCame(STEP);
      assertThat(request.staffWarning()).isNull();
    }

    @Test
    void otherWarningsStay() {
      BorrowingRequest request = in(BorrowingStatus.RENEW_REQUESTED);
      request.warnStaff(warning(RequestWarningKind.PATRON_MAY_NOT_BORROW, "the card has expired"));
      volume(request).renewed(LATER, STEP);
      request.fileCame(STEP);
      assertThat(request.staffWarning()).isNotNull();
    }
  }

  @Nested
  class Volumes {

    private final BorrowingRequest request = TestBorrowing.lent("B1", "B2");

    @Test
    void withoutABarcodeAStepAppliesToAllOpenVolumes() {
      assertThat(new VolumeSelection(request).named(null)).isEqualTo(request.volumes());
      volume(request, "B1").close(STEP);
      assertThat(new VolumeSelection(request).named(null)).containsExactly(volume(request, "B2"));
    }

    @Test
    void aBarcodeSelectsItsVolumeWhileItIsOpen() {
      assertThat(new VolumeSelection(request).named("B2")).containsExactly(volume(request, "B2"));
      volume(request, "B2").close(STEP);
      assertRefused(
          () -> new VolumeSelection(request).named("B2"),
          ProblemKind.UNKNOWN_ITEM,
          Subject.ITEM,
          "B2");
    }

    @Test
    void aBarcodeOfAVolumeIsFoundWhateverItsCaseAndAsItIsFirst() {
      assertThat(new VolumeSelection(request).named("b2")).containsExactly(volume(request, "B2"));
      BorrowingRequest both = TestBorrowing.lent("B1", "b1");
      assertThat(new VolumeSelection(both).named("b1")).containsExactly(volume(both, "b1"));
    }

    @Test
    void theLastVolumeToBeSentBackDoesNotWaitForALostOne() {
      List<BorrowedVolume> last = List.of(volume(request, "B1"));
      assertThat(new VolumeSelection(request).noneLeftBut(last)).isFalse();
      volume(request, "B2").lost(STEP);
      assertThat(new VolumeSelection(request).noneLeftBut(last)).isTrue();
      volume(request, "B2").declaredLost(STEP);
      assertThat(new VolumeSelection(request).noneLeftBut(last)).isTrue();
      volume(request, "B2").found(STEP);
      assertThat(new VolumeSelection(request).noneLeftBut(last)).isFalse();
    }

    @Test
    void aStepAppliesToTheVolumesThatAllowIt() {
      volume(request, "B1").returnedByPatron(STEP);
      assertThat(resolve(null)).containsExactly(volume(request, "B1"));
    }

    @Test
    void aStepThatNoVolumeAllowsIsRefusedForTheRequest() {
      assertRefused(() -> resolve(null), ProblemKind.ILLEGAL_MOVE, Subject.REQUEST, NUMBER);
    }

    @Test
    void aStepThatTheNamedVolumeDoesNotAllowIsRefusedForIt() {
      assertRefused(() -> resolve("B2"), ProblemKind.ILLEGAL_MOVE, Subject.ITEM, "B2");
    }

    private List<BorrowedVolume> resolve(String barcode) {
      return BorrowingAction.SEND_BACK.resolve(request, barcode);
    }
  }

  @ParameterizedTest(name = "{0} awaited={1}, on loan={2}, final={3}, given up={4}, renewal={5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # status                       | awaited | on loan | final | canceled | renewal
          REQUEST_SENT_TO_PARTNER        | true    | false   | false | false    | false
          CONDITIONAL                    | true    | false   | false | false    | false
          CONDITIONAL_ACCEPTED           | true    | false   | false | false    | false
          WILL_SUPPLY                    | true    | false   | false | false    | false
          REJECTED_BY_PARTNER            | true    | false   | false | false    | false
          SHIPPED_PHYSICALLY             | true    | false   | false | false    | false
          SHIPPED_DIGITALLY              | true    | false   | false | false    | false
          PHYSICALLY_RECEIVED_BY_LIBRARY | false   | false   | false | false    | false
          RECEIVED_NOT_FOR_LOAN          | false   | false   | false | false    | false
          DIGITALLY_RECEIVED_BY_LIBRARY  | false   | false   | false | false    | false
          LOANED_ITEM_TO_PATRON          | false   | true    | false | false    | false
          MEDIATED_PATRON_RENEWAL        | false   | true    | false | false    | true
          RENEW_REQUESTED                | false   | true    | false | false    | true
          RENEWED_BY_PARTNER             | false   | true    | false | false    | false
          RENEW_REQUEST_NOT_ACCEPTED     | false   | true    | false | false    | false
          RECALLED_BY_PARTNER            | false   | true    | false | false    | false
          OVERDUE_REQUEST                | false   | true    | false | false    | false
          LOST_COMMUNICATED              | false   | false   | false | false    | false
          DAMAGED_COMMUNICATED           | false   | false   | false | false    | false
          DECLARED_LOST_BY_PARTNER       | false   | false   | false | false    | false
          RETURNED_BY_PATRON             | false   | false   | false | false    | false
          RETURNED_ITEM_TO_PARTNER       | false   | false   | false | false    | false
          REQUEST_COMPLETED              | false   | false   | true  | false    | false
          CANCELED_BY_PARTNER            | false   | false   | true  | true     | false
          CANCELED_BY_PATRON             | false   | false   | true  | true     | false
          CANCELED_BY_STAFF              | false   | false   | true  | true     | false
          EXPIRED                        | false   | false   | true  | true     | false
          """)
  void eachStatusHasItsPhase(
      BorrowingStatus status,
      boolean awaited,
      boolean onLoan,
      boolean ended,
      boolean canceled,
      boolean renewal) {
    assertThat(status.isAwaited()).as("awaited").isEqualTo(awaited);
    assertThat(status.isOnLoan()).as("on loan").isEqualTo(onLoan);
    assertThat(status.isFinal()).as("final").isEqualTo(ended);
    assertThat(status.isCanceled()).as("canceled").isEqualTo(canceled);
    assertThat(status.asksForRenewal()).as("renewal").isEqualTo(renewal);
    assertThat(BorrowingStatus.finalStatuses().contains(status)).isEqualTo(ended);
  }

  private static TemporaryBibAndHolding title(BorrowingRequest request) {
    return request.temporaryTitle().orElseThrow();
  }

  private static TemporaryItem item(BorrowingRequest request) {
    return volume(request).item().orElseThrow();
  }
}
