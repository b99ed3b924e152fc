package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.persistence.Page;

/**
 * The expected items that may be the one in hand, although none of them has exactly the number that
 * staff scanned or typed.
 */
@ApplicationScoped
@Transactional
public class LikelyExpectedItems {

  private static final int FEW = 3;

  /** Shorter numbers are like too many others. */
  private static final int MIN_LENGTH = 4;

  /** As many places of a misread number may differ, next to each other. */
  private static final int MISREAD = 2;

  @Inject private ReceivingQueue receivingQueue;

  /**
   * @param given a number or words of a title, as scanned or typed
   * @return a few, the oldest first, found among the oldest that are expected
   */
  public List<BorrowingRequest> find(String given) {
    return receivingQueue.list(0, Page.MAX_ROWS).rows().stream()
        .filter(request -> isLike(request, given))
        .limit(FEW)
        .toList();
  }

  /** Whether one of its numbers is like the number, or its title contains the words. */
  static boolean isLike(BorrowingRequest request, String given) {
    Stream<String> numbers =
        Stream.concat(
            Stream.of(request.externalId()),
            request.volumes().stream()
                .flatMap(volume -> Stream.of(volume.barcode(), volume.partnerItemId())));
    return numbers.filter(Objects::nonNull).anyMatch(number -> areAlike(number, given))
        || hasWords(request.requestedTitle(), given);
  }

  private static boolean hasWords(String title, String words) {
    return title != null
        && words.length() >= MIN_LENGTH
        && title.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether two numbers are the same but for punctuation, one is a part of the other, or they
   * differ in one place only, as after a typing error.
   */
  static boolean areAlike(String known, String given) {
    String one = signs(known);
    String other = signs(given);
    if (Math.min(one.length(), other.length()) < MIN_LENGTH) {
      return false;
    }
    return one.contains(other) || other.contains(one) || differInOnePlace(one, other);
  }

  private static String signs(String number) {
    return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  private static boolean differInOnePlace(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int before = 0;
    while (before < shorter && one.charAt(before) == other.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
      after++;
    }
    return before + after >= MIN_LENGTH && longer - before - after <= MISREAD;
  }
}
