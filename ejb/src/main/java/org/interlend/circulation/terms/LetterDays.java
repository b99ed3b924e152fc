package org.interlend.circulation.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a patron gets letters about a loan; null in a field means that there is none of the kind.
 *
 * @param reminder days before the due date
 * @param overdue days after the due date; each later letter has more days
 */
public record LetterDays(
    Integer reminder, Integer overdue, Integer second, Integer third, Integer bill) {

  /**
   * A letter that could not be written for so many days is not written any more, so that a library
   * that introduces letters sends none about old loans.
   */
  public static final int LATEST = 30;

  /** Whether each letter after the due date comes later than the one before. */
  boolean inOrder() {
    List<Integer> days = List.copyOf(afterDue().values());
    return days.equals(days.stream().distinct().sorted().toList());
  }

  /**
   * The letter whose turn it is. The letters before it are not written afterwards.
   *
   * @param agreedOn when the due date was set; there is no reminder if that is its day or later
   * @param dueOn the last day on which the item is not late
   */
  public Optional<LoanLetterKind> on(LocalDate today, LocalDate agreedOn, LocalDate dueOn) {
    long late = ChronoUnit.DAYS.between(dueOn, today);
    if (late <= 0) {
      return reminder != null && late >= -reminder && agreedOn.isBefore(dueOn.minusDays(reminder))
          ? Optional.of(LoanLetterKind.DUE_SOON)
          : Optional.empty();
    }
    return afterDue().entrySet().stream()
        .filter(letter -> letter.getValue() <= late && late <= letter.getValue() + LATEST)
        .map(Map.Entry::getKey)
        .reduce((before, after) -> after);
  }

  /** The days after the due date, in the order of the letters. */
  private Map<LoanLetterKind, Integer> afterDue() {
    Map<LoanLetterKind, Integer> days = new EnumMap<>(LoanLetterKind.class);
    days.put(LoanLetterKind.OVERDUE, overdue);
    days.put(LoanLetterKind.SECOND_OVERDUE, second);
    days.put(LoanLetterKind.THIRD_OVERDUE, third);
    days.put(LoanLetterKind.BILL, bill);
    days.values().removeIf(none -> none == null);
    return days;
  }

  /** The days before the due date on which letters begin; 0 without a reminder. */
  public int first() {
    return reminder == null ? 0 : reminder;
  }

  /** The days after the due date within which a letter may be written; 0 without letters. */
  public int last() {
    return afterDue().values().stream().mapToInt(days -> days + LATEST).max().orElse(0);
  }
}
