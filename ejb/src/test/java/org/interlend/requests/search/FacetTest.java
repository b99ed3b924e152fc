package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.search.Facet.Value;
import org.junit.jupiter.api.Test;

/** How staff choose values of a facet, and what the address of the page says of it. */
class FacetTest {

  private final Facet status = Facet.ofSeveral("status", LendingStatus.values());
  private final Facet format = Facet.of("format", RequestFormat.values());
  private final Facet attention =
      new Facet.Declared(
          "attention",
          false,
          List.of(
              Value.named("WARNING", "Warning", "warnings.present", true),
              Value.named("LATE", "Late", "status", LendingStatus.OVERDUE_REQUEST)));

  @Test
  void severalStatusesAreChosenAtOnce() {
    assertThat(status.read("RECALLED,LOST")).containsExactlyInAnyOrder("LOST", "RECALLED");
    assertThat(status.read("LOST,,RECALLED,SOLD")).containsExactlyInAnyOrder("LOST", "RECALLED");
  }

  @Test
  void theAddressHasTheChosenStatusesInTheirDeclaredOrder() {
    assertThat(status.write(Set.of("LOST", "RECALLED"))).isEqualTo("RECALLED,LOST");
    assertThat(status.read(status.write(Set.of("LOST")))).containsExactly("LOST");
    assertThat(status.write(Set.of())).isNull();
  }

  @Test
  void ofAFacetWithOneChoiceTheFirstDeclaredCounts() {
    assertThat(format.read("DIGITAL,PHYSICAL")).containsExactly("PHYSICAL");
    assertThat(format.read("DIGITAL")).containsExactly("DIGITAL");
  }

  @Test
  void withoutItsParameterNothingIsChosen() {
    for (Facet facet : List.of(status, Facet.PROTOCOL, Facet.PARTNER)) {
      assertThat(facet.read(null)).as(facet.name()).isEmpty();
    }
  }

  @Test
  void requestsAreCountedByEachAttributeThatAFacetReads() {
    assertThat(status.attributes()).containsExactly("status");
    assertThat(attention.attributes()).containsExactly("warnings.present", "status");
  }

  @Test
  void aProtocolIsChosenByItsNameAlone() {
    assertThat(Facet.PROTOCOL.read("LIBRIS")).containsExactly("LIBRIS");
    assertThat(Facet.PROTOCOL.read("FAX")).isEmpty();
    assertThat(Facet.PROTOCOL.write(Set.of("LIBRIS"))).isEqualTo("LIBRIS");
    assertThat(Facet.PROTOCOL.write(Set.of())).isNull();
    assertThat(Facet.PROTOCOL.several()).isFalse();
  }

  @Test
  void aPartnerIsChosenByWhateverCodeTheAddressHas() {
    assertThat(Facet.PARTNER.read("NO,SUCH")).containsExactly("NO,SUCH");
    assertThat(Facet.PARTNER.write(Set.of("BROKER"))).isEqualTo("BROKER");
    assertThat(Facet.PARTNER.write(Set.of())).isNull();
    assertThat(Facet.PARTNER.attributes()).containsExactly("partnerId");
  }

  @Test
  void protocolsAreCountedByTheirPartners() {
    assertThat(Facet.PROTOCOL.attributes()).isEqualTo(Facet.PARTNER.attributes());
  }

  @Test
  void eachSideCountsTheWordsOfItsBrokersByTheColumnThatKeepsThem() {
    assertThat(Facet.BROKER_STATUS.attributes()).containsExactly("broker.status");
    assertThat(Facet.remoteLibrary("borrower").attributes()).containsExactly("remote.code");
    assertThat(Facet.ASSIGNED_TO.attributes()).containsExactly("assignedTo");
  }

  @Test
  void aRecordIsCalledByItsOwnNameInEachLanguage() {
    Value value = Value.named("UB", "Universitätsbibliothek", "partnerId", 1L);
    assertThat(value.label().apply(Locale.ENGLISH)).isEqualTo("Universitätsbibliothek");
    assertThat(value.values()).isEqualTo(Set.of(1L));
  }

  @Test
  void aConstantIsCalledByItsLabelInTheReadersLanguage() {
    Value digital =
        Facet.of("format", RequestFormat.values()).values(null, LendingRequest.class).get(1);
    assertThat(digital.name()).isEqualTo("DIGITAL");
    assertThat(digital.label().apply(Locale.GERMAN)).isEqualTo("Digital");
    assertThat(status.label(Locale.GERMAN)).isEqualTo("Status");
  }
}
