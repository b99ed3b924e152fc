package org.interlend.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.patrons.PatronFilter;
import org.junit.jupiter.api.Test;

/** The parameters in the address of the list of patrons. */
class PatronQueryTest {

  @Test
  void theFilterStandsInTheAddress() {
    var filter = PatronQuery.of(Map.of("text", " Kim ", "blocked", "true")::get);

    assertThat(filter).isEqualTo(new PatronFilter("Kim", true));
    assertThat(PatronQuery.parameters(filter).address()).isEqualTo("text=Kim&blocked=true");
  }

  @Test
  void invalidParametersAreIgnored() {
    var filter = PatronQuery.of(Map.of("text", " ", "blocked", "yes")::get);

    assertThat(filter).isEqualTo(new PatronFilter(null, false));
    assertThat(PatronQuery.parameters(filter).address()).isEmpty();
  }
}
