package org.interlend.load;

import java.util.List;

/** The work that a caller repeats. */
enum Work {
  LOOKUP("LookupUser"),
  ACCEPT_CHECKIN("AcceptItem", "CheckInItem");

  private final List<String> services;

  Work(String... services) {
    this.services = List.of(services);
  }

  /** The NCIP services of one turn, in their order; each is one message and one transaction. */
  List<String> services() {
    return services;
  }
}
