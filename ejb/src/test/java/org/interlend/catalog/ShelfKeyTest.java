package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShelfKeyTest {

  static List<List<String>> shelves() {
    return List.of(
        // Library of Congress
        List.of(
            "Q 335 .R86",
            "QA 9 .B5",
            "QA 39.2 .S7",
            "QA 76",
            "QA 76 1998",
            "QA76 .A1",
            "QA 76.5 .K3",
            "QA76.73.J38 A7",
            "QA 76.73 .J38 G6 2005",
            "QA76.73.J38 G6 2010",
            "QA76.73 .J38G62",
            "QA76.73 .J4",
            "QA 76.8",
            "QA 276 .F7",
            "QA 1001",
            "QB 1 .A5",
            "R 5"),
        List.of("PR6023 .E926 P7", "PR6023 .E926 P7 v.2", "PR6023 .E926 P7 v.10"),
        // Dewey
        List.of(
            "005 ABC",
            "51 OKO",
            "510 OKO",
            "551 OKO",
            "551.4 ZEL",
            "551.48 OKO",
            "551.48 OKO 2",
            "551.48 OKO 10",
            "551.48 OKR",
            "551.483 AAL",
            "551.5 AAL",
            "813.54 M13",
            "813.54 M2"),
        // Local call numbers
        List.of("Mag 9", "Mag 10 A9", "Mag 12", "Mag A9", "Mag A12", "Mag B1"),
        List.of("2012/99", "2012/345", "2013/1", "10000/1"),
        List.of("Hc Åkesson", "Hc Ernaux", "Hce Lagerlöf", "Hcf"));
  }

  @ParameterizedTest
  @MethodSource("shelves")
  void callNumbersSortInShelfOrder(List<String> shelf) {
    List<String> books = new ArrayList<>(shelf);
    Collections.shuffle(books, new Random(7));
    books.sort((one, other) -> Arrays.compareUnsigned(ShelfKey.of(one), ShelfKey.of(other)));
    assertThat(books).containsExactlyElementsOf(shelf);
  }

  @ParameterizedTest
  @CsvSource({
    "QA 76.73 .J38, QA76.73.J38",
    "551.48 Öko, 551.48 OKO",
    "Mag. 7, MAG-007",
    "R 813, r 0813"
  })
  void caseAccentsBlanksAndPunctuationAreIgnored(String one, String other) {
    assertThat(ShelfKey.of(one)).isEqualTo(ShelfKey.of(other));
  }

  @Test
  void itemsWithoutACallNumberComeFirst() {
    assertThat(ShelfKey.of(null)).isEmpty();
    assertThat(ShelfKey.of("-")).isEmpty();
    assertThat(ShelfKey.of("0")).isNotEmpty();
  }
}
