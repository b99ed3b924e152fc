package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which terms staff find a request. */
class SearchTermIndexTest {

  @Test
  void aTitleIsFoundByEachOfItsWordsAndANumberAsAWhole() {
    assertThat(
            SearchTermIndex.terms(
                List.of("Post-war tea", "Östergård"), List.of("BW 17/4", "REQ-1")))
        .containsExactlyInAnyOrder("post", "war", "postwar", "tea", "ostergard", "bw174", "req1");
  }

  @Test
  void whatARequestDoesNotHaveIsNoTerm() {
    assertThat(SearchTermIndex.terms(Arrays.asList(null, " "), Arrays.asList(null, "--", "B1")))
        .containsExactly("b1");
  }
}
