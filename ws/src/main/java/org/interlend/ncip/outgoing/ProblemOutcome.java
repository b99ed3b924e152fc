package org.interlend.ncip.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it means for a message of ours that the partner answers with a problem. A patron is told
 * that a renewal is refused only where somebody has decided so, not where the systems do not get
 * on.
 */
enum ProblemOutcome {
  /** The partner, or the lender behind it, has understood what is asked and says no. */
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
  /** It may go well another time. */
  LATER("Temporary Processing Failure", "Patron Record is Busy"),
  /** The two systems do not know each other as they should; sent again it would go no better. */
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
   * @param type as the partner wrote it, in any case
   * @param byTheService whether the problem stands in the answer of the service that was asked for.
   *     The standard puts there what concerns the matter, and anything else by itself; so this
   *     decides where the type is none of the standard's.
   */
  static ProblemOutcome of(String type, boolean byTheService) {
    return TABLE.getOrDefault(key(type), byTheService ? DECIDED : FOR_STAFF);
  }

  private static String key(String type) {
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
