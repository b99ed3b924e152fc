package org.interlend;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether running or finished requests are wanted. */
public enum RequestPhase {
  ALL,
  ACTIVE,
  COMPLETED;

  /**
   * The statuses in which requests are wanted.
   *
   * @param statuses all there are
   * @param ends whether a request is done with in a status
   */
  public <S> Set<S> of(S[] statuses, Predicate<S> ends) {
    return Arrays.stream(statuses)
        .filter(status -> this == ALL || ends.test(status) == (this == COMPLETED))
        .collect(Collectors.toSet());
  }
}
