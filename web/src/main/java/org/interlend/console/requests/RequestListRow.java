package org.interlend.console.requests;

import java.io.Serializable;
import org.interlend.requests.BrokeredRequest;

/** The common columns of a borrowing or lending request in a list. */
public interface RequestListRow extends Serializable {
  long id();

  /** The broker's request id. */
  String externalId();

  String title();

  /** Whether the due date still matters. */
  boolean dueMatters();

  /** The partner, and the library behind it. */
  static String partnerOf(BrokeredRequest request) {
    String partner = request.partner().name();
    return request.remote().map(library -> partner + " · " + library.label()).orElse(partner);
  }
}
