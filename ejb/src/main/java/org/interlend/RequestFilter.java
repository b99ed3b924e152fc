package org.interlend;

import java.util.Set;

/**
 * Which requests a list shows, as far as it is the same for what is borrowed and for what is lent;
 * null or empty means all.
 *
 * @param <S> the statuses of the requests
 */
public interface RequestFilter<S extends Enum<S>> {

  /** Code of the partner. */
  String partner();

  /** Exactly this number. */
  String externalId();

  Set<S> statuses();

  /** Whether a thing or a file is wanted. */
  Enum<?> format();

  /** Beginnings of words; all must occur. */
  String text();

  /** Which part of their life the requests are in. */
  RequestPhase activity();

  /** Whether there is anything to search for. */
  default boolean searches() {
    return text() != null && !text().isBlank();
  }
}
