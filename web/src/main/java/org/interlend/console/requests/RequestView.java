package org.interlend.console.requests;

import java.io.Serializable;

/**
 * What the page of a request shows.
 *
 * @param <A> the actions of its side
 */
public interface RequestView<A> extends Serializable {

  RequestSummary<?> summary();

  RequestProgress<A> progress();
}
