package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatEvidenceTest {

  private final AcceptDefaults partner =
      TestPartners.accept(List.of("Electronic", "PDF"), Format.DIGITAL);

  private Format weigh(boolean resource, String format, String medium, boolean nonReturnable) {
    return new FormatEvidence(resource, format, medium, nonReturnable).weigh(partner);
  }

  @Test
  void aLinkOrFileMakesItDigital() {
    assertThat(weigh(true, null, "Book", false)).isEqualTo(Format.DIGITAL);
  }

  @Test
  void aFileFormatMakesItDigital() {
    assertThat(weigh(false, "application/pdf", null, false)).isEqualTo(Format.DIGITAL);
  }

  @Test
  void aMediumOfThePartnersDigitalListMakesItDigital() {
    assertThat(weigh(false, null, "pdf", false)).isEqualTo(Format.DIGITAL);
  }

  @Test
  void anyOtherMediumIsAThingEvenIfItNeedNotGoBack() {
    assertThat(weigh(false, null, "Book", true)).isEqualTo(Format.PHYSICAL);
  }

  @Test
  void whatNeedNotGoBackIsWhatThePartnerSaysItIs() {
    assertThat(weigh(false, null, null, true)).isEqualTo(Format.DIGITAL);
    AcceptDefaults copies = TestPartners.accept(List.of(), Format.PHYSICAL);
    assertThat(new FormatEvidence(false, null, null, true).weigh(copies))
        .isEqualTo(Format.PHYSICAL);
  }

  @Test
  void withoutEvidenceItIsAThing() {
    assertThat(weigh(false, null, null, false)).isEqualTo(Format.PHYSICAL);
  }
}
