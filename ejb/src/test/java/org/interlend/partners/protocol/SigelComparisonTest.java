package org.interlend.partners.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigelComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "DE-701, 701, true, false",
    "DE-Kon 4, kon 4, true, false",
    "DE-Kon4, Kon 4, false, false",
    "Gk, GK, true, false",
    "Gk, Gk, true, true",
    "DE-701, DE-702, false, false",
  })
  void sigelAreComparedAsTheirProtocolDoes(String one, String other, boolean slnp, boolean libris) {
    assertThat(SigelComparison.SLNP.same(one, other)).isEqualTo(slnp);
    assertThat(SigelComparison.LIBRIS.same(one, other)).isEqualTo(libris);
  }

  @Test
  void aSigelOfSlnpHasTwoSpellings() {
    assertThat(SigelComparison.SLNP.spellings(" DE-Kon 4"))
        .containsExactlyInAnyOrder("kon 4", "de-kon 4");
  }

  @Test
  void sigelAreStoredInTheirOrder() {
    SigelsColumn column = new SigelsColumn();
    List<OwnSigel> sigels = List.of(new OwnSigel("Kon|4", "MAIN"), new OwnSigel("DE-12\\", "LAW"));

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(sigels)))
        .isEqualTo(sigels);
    assertThat(column.convertToDatabaseColumn(List.of())).isNull();
  }
}
