package org.interlend.circulation.loan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.interlend.text.SearchNormalizer;

/**
 * The words of a loan's barcode and title in one column, so that an index alone answers a search of
 * the running loans.
 */
final class LoanSearchKey {

  private static final int LENGTH = 250;

  private LoanSearchKey() {}

  /** Each word after a blank. */
  static String of(String barcode, String title) {
    Set<String> words = new LinkedHashSet<>();
    words.add(SearchNormalizer.number(barcode));
    words.addAll(SearchNormalizer.of(title));
    String key = " " + String.join(" ", words);
    return key.substring(0, Math.min(key.length(), LENGTH));
  }

  /**
   * The pattern of the texts in which a word after a blank begins so.
   *
   * @param beginning from {@link SearchNormalizer#typed}, which has letters and digits only
   */
  static String pattern(String beginning) {
    return "% " + beginning + "%";
  }
}
