package org.interlend.console.requests;

import java.io.Serializable;
import java.util.List;

/** What the page of a request knows of its actions. */
public interface RequestView<A> extends Serializable {

  /** The actions that the request allows now, in their order. */
  List<A> possible();

  /** Increases with each change of the request. */
  long version();
}
