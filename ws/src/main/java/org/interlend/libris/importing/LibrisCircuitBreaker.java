package org.interlend.libris.importing;

import java.util.HashSet;
import java.util.Set;
import org.interlend.libris.reading.LibrisException;

/** Whether a run may go on calling Libris, after what its calls have brought so far. */
final class LibrisCircuitBreaker {

  /** After so many errors in a row the run makes no more calls. */
  private static final int MAX_ERRORS = 3;

  private final Set<String> refused = new HashSet<>();
  private int errors;
  private boolean over;

  /** Whether a call for one of the own Sigels may succeed. */
  boolean allows(String sigel) {
    return !over && !refused.contains(sigel);
  }

  /** A call was answered. */
  void succeeded() {
    errors = 0;
  }

  /** A call for one of the own Sigels has failed. */
  void failed(String sigel, LibrisException fault) {
    switch (fault.extent()) {
      case CALL -> errors = 0;
      case SERVER -> over = ++errors == MAX_ERRORS;
      case SIGEL -> refused.add(sigel);
      case PARTNER -> over = true;
    }
  }
}
