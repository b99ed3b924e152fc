package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.interlend.Actor;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TestLending;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.requests.reason.StandardReason;
import org.interlend.requests.reason.StatedReason;
import org.interlend.requests.reason.TestReasons;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;

/** What the history of a request says of a step, and why it was taken. */
class HistoryLineTest {

  private final LendingRequest request = TestLending.created();

  @Test
  void theReasonOfTheListComesBeforeTheNoteOfStaff() {
    StatedReason why =
        new StatedReason(
            TestReasons.offered(ReasonStep.REJECT, "FRAGILE", "Fragile", "Brüchig", "Skör"),
            "Ask for a scan");
    HistoryLine<?> entry = noted(event(HistoryEventKind.REQUEST_REJECTED).stated(why));
    assertThat(entry.note(Locale.ENGLISH)).isEqualTo("Fragile: Ask for a scan");
    assertThat(entry.note(Locale.GERMAN)).isEqualTo("Brüchig: Ask for a scan");
  }

  @Test
  void theReasonAloneIsToldOfAStepWithoutANote() {
    StatedReason why =
        new StatedReason(
            TestReasons.offered(ReasonStep.REJECT, "FRAGILE", "Fragile", "Brüchig", "Skör"), null);
    HistoryEvent event =
        event(HistoryEventKind.NO_COPY_FOUND).because(Fact.of(LendingReason.NO_COPY_ON_SHELF));
    assertThat(noted(event.stated(why)).note(Locale.ENGLISH)).isEqualTo("Fragile");
  }

  @Test
  void aStepThatGivesItsReasonItselfIsToldInTheReadersLanguage() {
    StatedReason why = StatedReason.of(StandardReason.CANCELED_ON_PICK_LIST);
    HistoryLine<?> entry = noted(event(HistoryEventKind.REQUEST_CANCELED).stated(why));
    assertThat(entry.note(Locale.GERMAN))
        .isEqualTo(StandardReason.CANCELED_ON_PICK_LIST.label(Locale.GERMAN));
  }

  @Test
  void theDetailOfAnEventIsWordsAsTheyAreOrAValueInTheReadersLanguage() {
    String words = "see @LoanStatus.OPEN";
    HistoryLine<?> assigned = noted(event(HistoryEventKind.STAFF_ASSIGNED).detail(words));
    assertThat(assigned.sentence(Locale.GERMAN)).contains(words);
    assertThat(assigned.tellsDetail(words)).isTrue();

    HistoryEvent letter =
        event(HistoryEventKind.LETTER_WRITTEN).detail(LoanLetterKind.DUE_SOON.reference());
    assertThat(noted(letter).sentence(Locale.GERMAN))
        .contains(LoanLetterKind.DUE_SOON.label(Locale.GERMAN));
  }

  @Test
  void aNoteReplacesTheExplanation() {
    HistoryEvent event =
        event(HistoryEventKind.NO_COPY_FOUND)
            .because(Fact.of(LendingReason.NO_COPY_ON_SHELF))
            .note("Look in the stacks");
    assertThat(noted(event).note(Locale.ENGLISH)).isEqualTo("Look in the stacks");
  }

  @Test
  void theHistorySaysWhyNoCopyWasFound() {
    Fact why = Fact.of(LendingReason.NO_COPY_ON_SHELF);
    HistoryLine<?> entry = noted(event(HistoryEventKind.NO_COPY_FOUND).because(why));
    assertThat(entry.note(Locale.ENGLISH))
        .isEqualTo(LendingReason.NO_COPY_ON_SHELF.sentence(why, Locale.ENGLISH))
        .isNotBlank();
  }

  @Test
  void theHistorySaysHowTheDueDateWasCalculated() {
    HistoryLine<?> entry =
        noted(event(HistoryEventKind.RENEWAL_GRANTED).due(TestLending.loan(request.partner())));
    assertThat(entry.note(Locale.ENGLISH)).isEqualTo("28 days by the terms General");
    assertThat(entry.note(Locale.GERMAN)).isEqualTo("28 Tage nach den Leihbedingungen General");
  }

  @Test
  void aStepWithoutReasonOrNoteSaysNothingMore() {
    assertThat(noted(event(HistoryEventKind.NO_COPY_FOUND)).note(Locale.ENGLISH)).isNull();
    assertThat(noted(event(HistoryEventKind.ITEM_OVERDUE)).note(Locale.ENGLISH)).isNull();
  }

  @Test
  void aDayIsKeptAsTheStandardWritesItAndToldInTheReadersWay() {
    HistoryLine<?> entry =
        noted(event(HistoryEventKind.HOLD_EXTENDED).item("B-1").day(LocalDate.of(2026, 12, 1)));
    assertThat(entry.tellsDetail("2026-12-01")).isTrue();
    assertThat(entry.sentence(Locale.ENGLISH))
        .isEqualTo("Item B-1 is kept on the hold shelf until 1 Dec 2026");
  }

  @Test
  void anEventIsKnownUntilTheStatusChanges() {
    HistoryEvent told = event(HistoryEventKind.REPORTED_RECEIVED).day(LocalDate.of(2026, 12, 1));
    assertThat(request.past().isKnown(told)).isFalse();
    noted(told);
    noted(event(HistoryEventKind.NOTE_WRITTEN));
    assertThat(request.past().isKnown(told)).isTrue();
    assertThat(request.past().isKnown(told.item("B-1"))).isFalse();
    assertThat(request.past().isKnown(told.day(LocalDate.of(2026, 12, 2)))).isFalse();

    request.canceled(event(HistoryEventKind.REQUEST_CANCELED));
    assertThat(request.past().isKnown(told)).isFalse();
  }

  @Test
  void aNotificationWithoutDayOrItemIsASentence() {
    assertThat(noted(event(HistoryEventKind.REPORTED_SENT)).sentence(Locale.ENGLISH))
        .isEqualTo("The partner says that the item has been shipped");
    HistoryEvent recalled =
        event(HistoryEventKind.REPORTED_RECALLED).item("B-1").day(LocalDate.of(2026, 12, 1));
    assertThat(noted(recalled).sentence(Locale.ENGLISH))
        .isEqualTo("The partner says that the item (B-1) has been recalled (due 1 Dec 2026)");
  }

  private HistoryLine<?> noted(HistoryEvent event) {
    request.note(event);
    return request.history().get(request.history().size() - 1);
  }

  private static HistoryEvent event(HistoryEventKind kind) {
    return HistoryEvent.of(TestLending.NOW, kind, Actor.staff("dana"));
  }
}
