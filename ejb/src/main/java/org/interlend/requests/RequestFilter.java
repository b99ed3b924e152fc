package org.interlend.requests;

import java.util.Set;

/**
 * The filter of a list of requests, as far as borrowing and lending have it in common; null or
 * empty means all.
 *
 * @param <S> the statuses of the requests
 */
public interface RequestFilter<S extends Enum<S>> {

  /** Code of the partner. */
  String partner();

  /** Exactly this number. */
  String externalId();

  Set<S> statuses();

  /** The format of the requests. */
  Enum<?> format();

  /** Beginnings of words; all must occur. */
  String text();

  /** The phase of the requests. */
  RequestPhase activity();

  /** Whether the filter contains search terms. */
  default boolean searches() {
    return text() != null && !text().isBlank();
  }
}
