package org.interlend.borrowing.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** Which library a broker means by its name of a pickup library. */
class PickupLibraryResolverTest {

  private static final Library MAIN = TestLibraries.sharing("MAIN");
  private static final Library LAW = TestLibraries.branch("LAW");
  private static final Library MED = TestLibraries.branch("MED");
  private static final Library ANNEX = TestLibraries.inactive("ANNEX");
  private static final Library SEA = TestLibraries.withIsil("SEA", "DE-9001-2");
  private static final List<Library> ALL = List.of(ANNEX, MAIN, LAW, MED, SEA);
  private static final Partner PARTNER =
      TestPartner.called("BROKER").pickupLibrary(MAIN).pickupName("MED", "LAW").make();

  private final List<MessageWarning> warnings = new ArrayList<>();

  @Test
  void withoutAPickupPlaceThePartnersDefaultIsUsed() {
    assertThat(resolve(PARTNER, null)).isSameAs(MAIN);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aLibraryIsFoundByItsCodeOrItsName() {
    assertThat(resolve(PARTNER, "LAW")).isSameAs(LAW);
    assertThat(resolve(PARTNER, "law library")).isSameAs(LAW);
    assertThat(warnings).isEmpty();
  }

  @Test
  void capitalAndSmallLettersMakeNoDifference() {
    assertThat(resolve(PARTNER, "sea")).isSameAs(SEA);
    assertThat(resolve(PARTNER, "med")).isSameAs(LAW);
    assertThat(warnings).isEmpty();
  }

  @Test
  void inOtherLettersANameComesBeforeACode() {
    Library named = TestLibraries.branch("OTHER");
    Library coded = TestLibraries.branch("OTHER LIBRARY");
    assertThat(resolve(PARTNER, "other library", List.of(coded, named))).isSameAs(named);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aLibraryIsFoundByItsIsilWithOrWithoutTheCountry() {
    for (String place : List.of("DE-9001-2", "9001-2", "de-9001-2")) {
      assertThat(resolve(PARTNER, place)).isSameAs(SEA);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void thePartnersOwnNameComesBeforeTheLibraryCode() {
    assertThat(resolve(PARTNER, "MED")).isSameAs(LAW);
    assertThat(resolve(PARTNER, "MED Library")).isSameAs(MED);
  }

  @Test
  void anUnknownPlaceGetsThePartnersDefaultAndAWarning() {
    assertThat(resolve(PARTNER, "Depot")).isSameAs(MAIN);
    assertThat(warnings)
        .containsExactly(
            new MessageWarning(
                MessageWarningKind.PICKUP_PLACE,
                MessageFact.PICKUP_PLACE_UNKNOWN,
                "Depot",
                "MAIN"));
  }

  @Test
  void anInactiveLibraryGetsThePartnersDefaultAndAWarning() {
    assertThat(resolve(PARTNER, "ANNEX")).isSameAs(MAIN);
    assertThat(resolve(PARTNER, "annex library")).isSameAs(MAIN);
    assertThat(warnings)
        .containsExactly(
            new MessageWarning(
                MessageWarningKind.PICKUP_PLACE,
                MessageFact.PICKUP_PLACE_INACTIVE,
                "ANNEX",
                "MAIN"),
            new MessageWarning(
                MessageWarningKind.PICKUP_PLACE,
                MessageFact.PICKUP_PLACE_INACTIVE,
                "annex library",
                "MAIN"));
  }

  @Test
  void withoutADefaultThePartnerRecordIsIncomplete() {
    Partner incomplete = TestPartner.called("BROKER").make();
    for (String place : new String[] {null, "Depot", "ANNEX"}) {
      assertRefused(
          () -> resolve(incomplete, place),
          ProblemKind.PARTNER_INCOMPLETE,
          Subject.PARTNER,
          "BROKER");
    }
    assertThat(resolve(incomplete, "LAW")).isSameAs(LAW);
  }

  private Library resolve(Partner partner, String place) {
    return resolve(partner, place, ALL);
  }

  private Library resolve(Partner partner, String place, List<Library> all) {
    return PickupLibraryResolver.resolve(
        partner,
        place,
        warnings,
        code -> all.stream().filter(library -> library.code().equals(code)).findFirst(),
        () -> all);
  }
}
