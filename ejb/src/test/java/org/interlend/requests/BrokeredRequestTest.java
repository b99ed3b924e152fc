package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.util.Locale;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.note.StaffNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and brokers say of a request, and what of it is written into its history. */
class BrokeredRequestTest {

  private static final RemoteLibrary UMEA = RemoteLibrary.named("Q", "Umeå", "Box 1");
  private static final RemoteLibrary LUND = RemoteLibrary.named("L", "Lund", null);
  private static final HistoryEvent WHY =
      HistoryEvent.of(TestLending.NOW, HistoryEventKind.WARNING_DISMISSED, Actor.staff("staff"));

  private LendingRequest request;

  @BeforeEach
  void create() {
    request = TestLending.created();
  }

  private String lastDetail() {
    var history = request.history();
    return history.get(history.size() - 1).sentence(Locale.ENGLISH);
  }

  @Test
  void theLibraryBehindTheBrokerIsThatOfTheMessageUntilStaffSetIt() {
    assertThat(request.remote().library()).isEmpty();
    request.remoteNamed(UMEA);
    assertThat(request.remote().library()).contains(UMEA);
    assertThat(request.remote().isByHand()).isFalse();

    request.setByHand(LUND, WHY);
    request.remoteNamed(UMEA);
    assertThat(request.remote().library()).contains(LUND);
    assertThat(request.remote().isByHand()).isTrue();

    request.setByHand(null, WHY);
    assertThat(request.remote().library()).isEmpty();
    assertThat(request.remote().isByHand()).isFalse();
    request.remoteNamed(UMEA);
    assertThat(request.remote().library()).contains(UMEA);
  }

  @Test
  void aLibraryIsKnownByItsCodeOrItsNameAlone() {
    request.remoteNamed(RemoteLibrary.named("Q", null, null));
    assertThat(request.remote().library()).map(RemoteLibrary::label).contains("Q");
    request.remoteNamed(RemoteLibrary.named(null, "Umeå", null));
    assertThat(request.remote().library()).map(RemoteLibrary::label).contains("Umeå");
  }

  @Test
  void aLibraryWithARecordHasTheNameOfTheRecordAndTheMessagesAddressIfThatHasNone() {
    Partner partner = TestPartner.called("DE-1").make();
    request.remoteNamed(new RemoteLibrary(partner, "DE-1", "Another name", "Box 1"));
    RemoteLibrary known = request.remote().library().orElseThrow();
    assertThat(known.partner()).isSameAs(partner);
    assertThat(known.name()).isEqualTo("DE-1 Libraries");
    assertThat(known.address()).isEqualTo("Box 1");
  }

  @Test
  void staffTakeCareOfItUntilItIsGivenBack() {
    assertThat(request.assignedTo()).isEmpty();
    request.assign("dana", TestLending.NOW, Actor.staff("cleo"));
    assertThat(request.assignedTo()).contains("dana");
    assertThat(lastDetail()).isEqualTo("Assigned to dana");
    request.assign(null, TestLending.NOW, Actor.staff("dana"));
    assertThat(request.assignedTo()).isEmpty();
    assertThat(lastDetail()).isEqualTo("Assigned to no one any more");
  }

  @Test
  void assigningToTheSameAgainIsNotWrittenIntoTheHistory() {
    int before = request.history().size();
    request.assign(null, TestLending.NOW, Actor.staff("cleo"));
    assertThat(request.history()).hasSize(before);
    request.assign("dana", TestLending.NOW, Actor.staff("cleo"));
    request.assign("dana", TestLending.NOW, Actor.staff("dana"));
    assertThat(request.history()).hasSize(before + 1);
  }

  @Test
  void aMessageNamesAnotherLibraryUntilStaffHaveSetOne() {
    assertThat(request.remote().isAnother(null)).isFalse();
    assertThat(request.remote().isAnother(UMEA)).isTrue();
    request.remoteNamed(UMEA);
    assertThat(request.remote().isAnother(UMEA)).isFalse();
    assertThat(request.remote().isAnother(LUND)).isTrue();
    request.setByHand(UMEA, WHY);
    assertThat(request.remote().isAnother(LUND)).isFalse();
  }

  @Test
  void theHistoryNamesTheLibraryThatStaffSet() {
    HistoryEvent set =
        HistoryEvent.of(TestLending.NOW, HistoryEventKind.LIBRARY_SET_BY_HAND, Actor.staff("dana"));
    request.setByHand(LUND, set);
    assertThat(lastDetail()).isEqualTo("Library behind the broker set by hand: Lund");
  }

  @Test
  void aRequestWithoutTheBrokersNumberIsKnownByTheNumberOfThisLibrary() {
    LendingRequest unnumbered =
        new LendingRequest(
            request.partner(),
            null,
            request.format(),
            TestLending.requestedMaterial("The lighthouse"),
            null,
            TestLending.EXPIRES,
            WHY);
    unnumbered.assignNumber("IL-");
    assertThat(unnumbered.externalId()).startsWith("IL-").isEqualTo(unnumbered.number());
    request.assignNumber("IL-");
    assertThat(request.externalId()).isEqualTo(TestLending.NUMBER);
    assertThat(request.number()).startsWith("IL-");
  }

  @Test
  void aRequestHasRoomForTwentyNotesOfStaff() {
    for (int number = 1; number <= 20; number++) {
      write("Note " + number);
    }
    assertRefused(
        () -> write("One too many"), ProblemKind.INVALID_DATA, Subject.REQUEST, TestLending.NUMBER);
    assertThat(request.staffNotes().list()).hasSize(20);
  }

  @Test
  void notesOfStaffAreWrittenAndRemovedAndTheHistorySaysSo() {
    assertThat(request.staffNotes().list()).isEmpty();
    int before = request.history().size();
    StaffNote first = request.write("Ask again", TestLending.NOW, Actor.staff("dana"));
    StaffNote second = request.write("Asked", TestLending.NOW, Actor.staff("dana"));
    assertThat(request.staffNotes().list()).containsExactly(first, second);
    assertThat(first).isEqualTo(new StaffNote(TestLending.NOW, "dana", "Ask again"));
    assertThat(lastDetail()).isEqualTo("Note written");
    request.remove(first, WHY);
    assertThat(request.staffNotes().list()).containsExactly(second);
    assertThat(request.history()).hasSize(before + 3);
  }

  @Test
  void aNoteOfBlanksIsNone() {
    assertRefused(() -> write(null), ProblemKind.MISSING_DATA);
    assertRefused(() -> write(" \n"), ProblemKind.MISSING_DATA);
  }

  @Test
  void aNoteHasAThousandCharactersAtMost() {
    String longest = "n".repeat(1000);
    assertThat(write(" " + longest + " ").text()).isEqualTo(longest);
    assertRefused(() -> write(longest + "n"), ProblemKind.INVALID_DATA);
  }

  private StaffNote write(String text) {
    return request.write(text, TestLending.NOW, Actor.staff("dana"));
  }

  @Test
  void onlyAChangedStatusOfTheBrokerIsWrittenIntoTheHistory() {
    BrokerData shipped = BrokerData.NONE.status(new BrokerStatus("Shipped", "Geliefert"));
    int before = request.history().size();
    request.updateBrokerData(shipped, TestLending.NOW);
    assertThat(request.broker().status().code()).isEqualTo("Shipped");
    assertThat(lastDetail()).contains("Geliefert");
    request.updateBrokerData(shipped.reference("EX-1"), TestLending.NOW);
    assertThat(request.broker().reference()).isEqualTo("EX-1");
    assertThat(request.history()).hasSize(before + 1);
  }

  @Test
  void anotherStatusOfTheBrokerSettlesTheWarningOfTheFormerOne() {
    BrokerData shipped = BrokerData.NONE.status(new BrokerStatus("10", "Levererad"));
    request.updateBrokerData(shipped, TestLending.NOW);
    request.warnStaff(RequestWarning.of(RequestWarningKind.SHIPPED_AT_BROKER, TestLending.NOW));
    request.updateBrokerData(shipped.reference("EX-1"), TestLending.NOW);
    assertThat(request.warnings()).hasSize(1);
    request.updateBrokerData(shipped.status(new BrokerStatus("Läst", "Läst")), TestLending.NOW);
    assertThat(request.warnings()).isEmpty();
  }
}
