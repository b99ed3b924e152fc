package org.interlend.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.console.Choice;
import org.junit.jupiter.api.Test;

/** The page of a list in its address. */
class PagingParametersTest {

  @Test
  void theChosenNumberOfRowsStaysInEachAddress() {
    var fifty = new PagingParameters(1, 50);
    assertThat(fifty.kept("sort=TITLE")).isEqualTo("sort=TITLE&rows=50");
    assertThat(fifty.kept("")).isEqualTo("rows=50");
    assertThat(fifty.page("sort=TITLE", 2)).isEqualTo("sort=TITLE&page=2&rows=50");
    assertThat(fifty.kept()).isEqualTo(List.of(new Choice("rows", "50")));
  }

  @Test
  void theUsualNumberIsNotInTheAddress() {
    var usual = new PagingParameters(1, 20);
    assertThat(usual.kept("sort=TITLE")).isEqualTo("sort=TITLE");
    assertThat(usual.page("sort=TITLE", 2)).isEqualTo("sort=TITLE&page=2");
    assertThat(usual.kept()).isEmpty();
  }
}
