package org.interlend.ncip.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a partner's problem means for the message. A patron is told that a renewal is refused only
 * when the lender decided so, not when the two systems fail to understand each other.
 */
enum ProblemOutcome {
  /** The partner, or the lender behind it, has understood the request and refuses it. */
  DECIDED(
      "Item Cannot Be Recalled",
      "Item Not Checked Out",
      "Item Not Renewable",
      "Maximum Renewals Exceeded",
      "Renewal Not Allowed - Item Has Outstanding Requests",
      "Unknown Item",
      "Unknown User",
      "User Blocked",
      "User Ineligible To Renew This Item"),
  /** A retry may succeed. */
  LATER("Temporary Processing Failure", "Patron Record is Busy"),
  /** The settings of the two systems do not match; a retry would fail in the same way. */
  FOR_STAFF(
      "Agency Authentication Failed",
      "Element Rule Violated",
      "Invalid Amount",
      "Invalid Date",
      "Invalid Message Syntax Error",
      "Needed Data Missing",
      "Protocol Error",
      "Service is not known",
      "System Authentication Failed",
      "Unauthorized Combination Of Element Values For Agency/System",
      "Unauthorized Service For Agency/System",
      "Unknown Agency",
      "Unknown Element",
      "Unknown partner",
      "Unknown Scheme",
      "Unknown Service",
      "Unknown System",
      "Unknown Value From Known Scheme",
      "Unsupported Service",
      "Unsupported Shipping Address Type",
      "User Authentication Failed");

  private static final Map<String, ProblemOutcome> TABLE =
      Stream.of(values())
          .flatMap(meaning -> meaning.types.stream().map(type -> Map.entry(type, meaning)))
          .collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue));

  private final List<String> types;

  ProblemOutcome(String... types) {
    this.types = List.of(types);
  }

  /**
   * @param type as the partner wrote it; case is ignored
   * @param byTheService whether the problem is inside the response to the requested service, where
   *     the standard puts problems of the request itself. All other problems stand alone. This
   *     decides for types that are not in the standard.
   */
  static ProblemOutcome of(String type, boolean byTheService) {
    return TABLE.getOrDefault(key(type), byTheService ? DECIDED : FOR_STAFF);
  }

  private static String key(String type) {
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
