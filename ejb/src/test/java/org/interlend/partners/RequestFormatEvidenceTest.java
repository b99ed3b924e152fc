package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFormatEvidenceTest {

  private final AcceptItemSettings partner = new AcceptItemSettings();

  private RequestFormat format(
      boolean resource, String format, String medium, boolean nonReturnable) {
    return new RequestFormatEvidence(resource, format, medium, nonReturnable).format(partner);
  }

  @Test
  void aLinkOrFileMakesItDigital() {
    assertThat(format(true, null, "Book", false)).isEqualTo(RequestFormat.DIGITAL);
  }

  @Test
  void aFileFormatMakesItDigital() {
    assertThat(format(false, "application/pdf", null, false)).isEqualTo(RequestFormat.DIGITAL);
  }

  @Test
  void aMediumOfThePartnersDigitalListMakesItDigital() {
    assertThat(format(false, null, "pdf", false)).isEqualTo(RequestFormat.DIGITAL);
  }

  @Test
  void aPartnerMayHaveNoDigitalMedia() {
    AcceptItemSettings none = TestPartner.set(new AcceptItemSettings(), "digitalMedia", List.of());
    assertThat(new RequestFormatEvidence(false, null, "PDF", false).format(none))
        .isEqualTo(RequestFormat.PHYSICAL);
  }

  @Test
  void anyOtherMediumIsPhysicalEvenIfNonReturnable() {
    assertThat(format(false, null, "Book", true)).isEqualTo(RequestFormat.PHYSICAL);
  }

  @Test
  void thePartnerRecordDecidesAboutNonReturnables() {
    assertThat(format(false, null, null, true)).isEqualTo(RequestFormat.DIGITAL);
    AcceptItemSettings copies =
        TestPartner.set(new AcceptItemSettings(), "nonReturnable", RequestFormat.PHYSICAL);
    assertThat(new RequestFormatEvidence(false, null, null, true).format(copies))
        .isEqualTo(RequestFormat.PHYSICAL);
  }

  @Test
  void withoutEvidenceTheFormatIsPhysical() {
    assertThat(format(false, null, null, false)).isEqualTo(RequestFormat.PHYSICAL);
  }

  @ParameterizedTest(name = "file={0}, format={1}, medium={2}, need not go back={3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # file | format          | medium     | not returned | is
          true   | application/pdf | Book       | false        | DIGITAL
          true   | none            | none       | false        | DIGITAL
          false  | application/pdf | Book       | false        | DIGITAL
          false  | none            | electronic | false        | DIGITAL
          false  | none            | Electronic | true         | DIGITAL
          false  | none            | Book       | false        | PHYSICAL
          false  | none            | Book       | true         | PHYSICAL
          false  | none            | none       | true         | DIGITAL
          false  | none            | none       | false        | PHYSICAL
          """)
  void theEvidenceIsWeighedInThisOrder(
      boolean resource, String format, String medium, boolean nonReturnable, RequestFormat is) {
    assertThat(format(resource, format, medium, nonReturnable)).isEqualTo(is);
  }
}
