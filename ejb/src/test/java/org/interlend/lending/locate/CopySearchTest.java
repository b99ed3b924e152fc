package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.TestItems;
import org.interlend.catalog.TitleIdentifier.Kind;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.junit.jupiter.api.Test;

/** Which of several titles with the requested number is meant. */
class CopySearchTest {

  private static final String ISBN = "9783161484100";

  private final LocalBib own = title(ISBN, null);
  private final LocalBib other = title("9780306406157", "NR-1");

  @Test
  void theTitleWhoseOwnNumberItIsComesBeforeOneThatNamesIt() {
    assertThat(CopySearch.ofNumber(number("3-16-148410-0"), List.of(other, own)))
        .containsExactly(own);
  }

  @Test
  void titlesThatOnlyNameTheNumberRemain() {
    assertThat(CopySearch.ofNumber(number("9781861972712"), List.of(other, own)))
        .containsExactly(other, own);
    assertThat(CopySearch.ofNumber(number("no number"), List.of(other))).containsExactly(other);
  }

  @Test
  void aTitlesOwnRecordNumberComesBeforeThatOfAnotherSystem() {
    TitleNumber wanted = new TitleNumber(Kind.SYSTEM, "nr-1");
    assertThat(CopySearch.ofNumber(wanted, List.of(own, other))).containsExactly(other);
  }

  private static TitleNumber number(String isbn) {
    return new TitleNumber(Kind.ISBN, isbn);
  }

  private static LocalBib title(String isbn, String systemNumber) {
    return TestItems.title(
        new Citation("A title", null, null, null, isbn, null, null, systemNumber, null));
  }
}
