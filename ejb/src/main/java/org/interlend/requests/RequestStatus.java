package org.interlend.requests;

import java.util.Set;
import org.interlend.text.Labeled;

/**
 * A status of a request of either side. Each side has its own enum, whose table of next statuses is
 * the only place that says where a request may go.
 */
public interface RequestStatus<S> extends Labeled {

  /** Whether the request ends with it. */
  boolean isFinal();

  /** Whether an item or file is still awaited, or still to be shipped. */
  boolean awaitsSupply();

  /** Whether an item or file has been received, or shipped. */
  boolean isSupplied();

  /** The statuses that may follow. */
  Set<S> next();
}
