package org.interlend.requests.search;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The phase of requests: running or finished. */
public enum RequestPhase {
  ALL,
  ACTIVE,
  COMPLETED;

  /**
   * The statuses of the phase.
   *
   * @param statuses all statuses
   * @param ends whether a status is final
   */
  public <S> Set<S> of(S[] statuses, Predicate<S> ends) {
    return Arrays.stream(statuses)
        .filter(status -> this == ALL || ends.test(status) == (this == COMPLETED))
        .collect(Collectors.toSet());
  }
}
