package org.interlend.ncip.problem;

import java.util.Locale;
import org.interlend.ncip.wire.NcipServiceNames;

/**
 * The standard's problem types that this system uses (Z39.83-2, Processing Error and Messaging
 * Error).
 */
public enum ProblemType {
  INVALID_MESSAGE_SYNTAX("Invalid Message Syntax Error", Scheme.MESSAGING),
  PROTOCOL_ERROR("Protocol Error", Scheme.MESSAGING),
  UNKNOWN_SERVICE("Unknown Service", Scheme.MESSAGING),
  UNKNOWN_VALUE("Unknown Value From Known Scheme", Scheme.MESSAGING),

  AGENCY_AUTHENTICATION_FAILED("Agency Authentication Failed", Scheme.GENERAL),
  UNKNOWN_AGENCY("Unknown Agency", Scheme.GENERAL),
  UNAUTHORIZED_SERVICE("Unauthorized Service For Agency/System", Scheme.GENERAL),
  UNSUPPORTED_SERVICE("Unsupported Service", Scheme.GENERAL),
  TEMPORARY_PROCESSING_FAILURE("Temporary Processing Failure", Scheme.GENERAL),
  NEEDED_DATA_MISSING("Needed Data Missing", Scheme.GENERAL),
  INVALID_AMOUNT("Invalid Amount", Scheme.GENERAL),
  INVALID_DATE("Invalid Date", Scheme.GENERAL),

  CANNOT_ACCEPT_ITEM("Cannot Accept Item", Scheme.SERVICE),
  DUPLICATE_FISCAL_TRANSACTION("Duplicate Fiscal Transaction", Scheme.SERVICE),
  DUPLICATE_REQUEST("Duplicate Request", Scheme.SERVICE),
  ELEMENT_RULE_VIOLATED("Element Rule Violated", Scheme.SERVICE),
  ITEM_CANNOT_BE_RECALLED("Item Cannot Be Recalled", Scheme.SERVICE),
  ITEM_DOES_NOT_CIRCULATE("Item Does Not Circulate", Scheme.SERVICE),
  ITEM_NOT_CHECKED_OUT("Item Not Checked Out", Scheme.SERVICE),
  ITEM_NOT_RENEWABLE("Item Not Renewable", Scheme.SERVICE),
  MAXIMUM_RENEWALS_EXCEEDED("Maximum Renewals Exceeded", Scheme.SERVICE),
  NON_UNIQUE_ITEM("Non-Unique Item", Scheme.SERVICE),
  NON_UNIQUE_USER("Non-Unique User", Scheme.SERVICE),
  RENEWAL_NOT_ALLOWED("Renewal Not Allowed - Item Has Outstanding Requests", Scheme.SERVICE),
  REQUEST_ALREADY_PROCESSED("Request Already Processed", Scheme.SERVICE),
  RESOURCE_CANNOT_BE_PROVIDED("Resource Cannot Be Provided", Scheme.SERVICE),
  UNKNOWN_ITEM("Unknown Item", Scheme.SERVICE),
  UNKNOWN_REQUEST("Unknown Request", Scheme.SERVICE),
  UNKNOWN_USER("Unknown User", Scheme.SERVICE),
  USER_AUTHENTICATION_FAILED("User Authentication Failed", Scheme.SERVICE),
  USER_BLOCKED("User Blocked", Scheme.SERVICE),
  USER_INELIGIBLE_TO_CHECK_OUT("User Ineligible To Check Out This Item", Scheme.SERVICE);

  private static final String BASE = "http://www.niso.org/ncip/v1_0/schemes/";

  private enum Scheme {
    MESSAGING,
    GENERAL,
    SERVICE
  }

  private final String text;
  private final Scheme scheme;

  ProblemType(String text, Scheme scheme) {
    this.text = text;
    this.scheme = scheme;
  }

  /** The standard's wording, which some clients compare letter by letter. */
  public String text() {
    return text;
  }

  /** Whether the message was understood and its request is refused. */
  public boolean isOfProcessing() {
    return scheme != Scheme.MESSAGING;
  }

  /** The URI of the list that has the type; for most types it is the service's own list. */
  String scheme(String service) {
    return switch (scheme) {
      case MESSAGING -> BASE + "messagingerrortype/messagingerrortype.scm";
      case GENERAL -> BASE + "processingerrortype/generalprocessingerror.scm";
      case SERVICE ->
          BASE
              + "processingerrortype/"
              + NcipServiceNames.requestOf(service).toLowerCase(Locale.ROOT)
              + "processingerror.scm";
    };
  }
}
