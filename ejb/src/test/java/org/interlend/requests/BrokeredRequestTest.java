package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
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
  private static final RequestEvent WHY =
      RequestEvent.of(TestLending.NOW, RequestEventKind.WARNING_DISMISSED, "staff");

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
    assertThat(request.remote()).isEmpty();
    request.remote(UMEA);
    assertThat(request.remote()).contains(UMEA);
    assertThat(request.isRemoteByHand()).isFalse();

    request.setByHand(LUND, WHY);
    request.remote(UMEA);
    assertThat(request.remote()).contains(LUND);
    assertThat(request.isRemoteByHand()).isTrue();

    request.setByHand(null, WHY);
    assertThat(request.remote()).isEmpty();
    assertThat(request.isRemoteByHand()).isFalse();
    request.remote(UMEA);
    assertThat(request.remote()).contains(UMEA);
  }

  @Test
  void aLibraryIsKnownByItsCodeOrItsNameAlone() {
    request.remote(RemoteLibrary.named("Q", null, null));
    assertThat(request.remote()).map(RemoteLibrary::label).contains("Q");
    request.remote(RemoteLibrary.named(null, "Umeå", null));
    assertThat(request.remote()).map(RemoteLibrary::label).contains("Umeå");
  }

  @Test
  void aLibraryWithARecordHasTheNameOfTheRecordAndTheMessagesAddressIfThatHasNone() {
    Partner partner = TestPartner.called("DE-1").make();
    request.remote(new RemoteLibrary(partner, "DE-1", "Another name", "Box 1"));
    RemoteLibrary known = request.remote().orElseThrow();
    assertThat(known.partner()).isSameAs(partner);
    assertThat(known.name()).isEqualTo("DE-1 Libraries");
    assertThat(known.address()).isEqualTo("Box 1");
  }

  @Test
  void staffTakeCareOfItUntilItIsGivenBack() {
    assertThat(request.assignedTo()).isEmpty();
    request.assign("dana", WHY);
    assertThat(request.assignedTo()).contains("dana");
    int before = request.history().size();
    request.assign(null, WHY);
    assertThat(request.assignedTo()).isEmpty();
    assertThat(request.history()).hasSize(before + 1);
  }

  @Test
  void notesOfStaffAreWrittenAndRemovedAndTheHistorySaysSo() {
    StaffNote note = new StaffNote(Instant.EPOCH, "dana", "Ask again");
    assertThat(request.staffNotes().list()).isEmpty();
    int before = request.history().size();
    request.write(note, WHY);
    assertThat(request.staffNotes().list()).containsExactly(note);
    request.remove(note, WHY);
    assertThat(request.staffNotes().list()).isEmpty();
    assertThat(request.history()).hasSize(before + 2);
  }

  @Test
  void onlyAChangedStatusOfTheBrokerIsWrittenIntoTheHistory() {
    BrokerData shipped = BrokerData.NONE.status(new BrokerStatus("Shipped", "Geliefert"));
    RequestEvent why =
        RequestEvent.of(TestLending.NOW, RequestEventKind.BROKER_STATUS_CHANGED, "ZFL");
    int before = request.history().size();
    request.told(shipped, why);
    assertThat(request.broker().status().code()).isEqualTo("Shipped");
    assertThat(lastDetail()).contains("Geliefert");
    request.told(shipped.reference("EX-1"), why);
    assertThat(request.broker().reference()).isEqualTo("EX-1");
    assertThat(request.history()).hasSize(before + 1);
  }
}
