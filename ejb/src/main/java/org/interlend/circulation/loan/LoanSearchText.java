package org.interlend.circulation.loan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.interlend.text.SearchNormalizer;
import org.interlend.text.Text;

/**
 * The words of a loan's barcode and title in one column, so that an index alone answers a search of
 * the running loans.
 */
final class LoanSearchText {

  private static final int LENGTH = 250;

  private LoanSearchText() {}

  /** Each word after a blank. */
  static String of(String barcode, String title) {
    Set<String> words = new LinkedHashSet<>();
    words.add(SearchNormalizer.number(barcode));
    words.addAll(SearchNormalizer.of(title));
    return Text.cut(" " + String.join(" ", words), LENGTH);
  }

  /**
   * The pattern of the texts in which a word after a blank begins so.
   *
   * @param beginning letters and digits only, as from {@link SearchNormalizer#number}
   */
  static String pattern(String beginning) {
    return "% " + beginning + "%";
  }
}
