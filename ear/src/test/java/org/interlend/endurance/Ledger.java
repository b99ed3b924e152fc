package org.interlend.endurance;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What was answered, and so must be in the database. */
final class Ledger {

  /** The last answered step of a borrowing request. */
  enum Borrowing {
    ACCEPTED,
    LENT,
    /** The message is sent, and not answered yet. */
    CHECKING_IN,
    CHECKED_IN
  }

  private static final int MOST_SHOWN = 10;

  private final Map<String, Borrowing> borrowing = new ConcurrentHashMap<>();
  private final Map<String, String> lending = new ConcurrentHashMap<>();
  private final Map<String, Integer> imports = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> answered = new ConcurrentHashMap<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final LongAdder repeated = new LongAdder();
  private final AtomicLong latest = new AtomicLong(System.nanoTime());
  private final AtomicLong longestGap = new AtomicLong();

  void answered(String what) {
    answered.computeIfAbsent(what, any -> new LongAdder()).increment();
    long now = System.nanoTime();
    longestGap.accumulateAndGet(now - latest.getAndSet(now), Math::max);
  }

  /** A message was refused or not answered, and is sent again. */
  void repeated() {
    repeated.increment();
  }

  void unexpected(String what) {
    unexpected.add(what);
  }

  void borrowing(String request, Borrowing step) {
    borrowing.put(request, step);
  }

  Map<String, Borrowing> borrowing() {
    return borrowing;
  }

  /**
   * @param status in which the request must be
   */
  void lending(String request, String status) {
    lending.put(request, status);
  }

  Map<String, String> lending() {
    return lending;
  }

  /**
   * @param prefix of the barcodes
   * @param records how many the file has
   */
  void imported(String prefix, int records) {
    imports.put(prefix, records);
  }

  Map<String, Integer> imports() {
    return imports;
  }

  List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  void report() {
    var sums = new TreeMap<String, Long>();
    answered.forEach((what, count) -> sums.put(what, count.sum()));
    long all = sums.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("answered: %d %s%n", all, sums);
    System.out.printf(
        "sent again after a refusal or no answer: %d; longest time without any answer: %.1f s%n",
        repeated.sum(), longestGap.get() / 1e9);
    unexpected.stream()
        .limit(MOST_SHOWN)
        .forEach(each -> System.out.println("unexpected: " + each));
  }
}
