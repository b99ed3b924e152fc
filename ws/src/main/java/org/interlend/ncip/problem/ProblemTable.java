package org.interlend.ncip.problem;

import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Maps unreadable messages and the library's refusals to NCIP problem types. */
public final class ProblemTable {

  private ProblemTable() {}

  public static NcipProblem of(UnreadableMessageException unreadable) {
    ProblemType type =
        switch (unreadable.kind()) {
          case SYNTAX, TOO_LARGE -> ProblemType.INVALID_MESSAGE_SYNTAX;
          case PROTOCOL -> ProblemType.PROTOCOL_ERROR;
          case INVALID_DATE -> ProblemType.INVALID_DATE;
        };
    return new NcipProblem(
        type,
        unreadable.fact(),
        unreadable.elementPath().orElse(null),
        unreadable.value().orElse(null));
  }

  public static NcipProblem of(Element service, WorkflowException refused) {
    return new NcipProblem(
        type(NcipServiceNames.requestOf(service.name()), refused),
        fact(refused),
        path(service, refused),
        refused.about() == WorkflowException.Subject.PIN ? null : refused.value());
  }

  /** The details that only staff may read; may be none. */
  public static Facts note(WorkflowException refused) {
    return fact(refused).equals(refused.fact()) ? Facts.NONE : Facts.of(refused.fact());
  }

  /** What the partner is told: no names of patrons and other partners, and no notes of staff. */
  private static Fact fact(WorkflowException refused) {
    return switch (refused.kind()) {
      case PATRON_BLOCKED -> MessageFact.BLOCKED_PATRON.with();
      case ITEM_ON_LOAN -> MessageFact.LENT_ITEM.with();
      case ITEM_HELD_FOR_ANOTHER -> MessageFact.KEPT_ITEM.with();
      default -> refused.fact();
    };
  }

  private static ProblemType type(String service, WorkflowException refused) {
    return switch (refused.kind()) {
      case UNKNOWN_PATRON -> ProblemType.UNKNOWN_USER;
      case AMBIGUOUS_PATRON ->
          service.equals("LookupUser") ? ProblemType.NON_UNIQUE_USER : ProblemType.UNKNOWN_USER;
      case PATRON_AUTHENTICATION_FAILED, TOO_MANY_WRONG_PINS ->
          ProblemType.USER_AUTHENTICATION_FAILED;
      case PATRON_BLOCKED ->
          service.equals("AcceptItem")
              ? ProblemType.USER_INELIGIBLE_TO_CHECK_OUT
              : ProblemType.USER_BLOCKED;
      case UNKNOWN_ITEM -> ProblemType.UNKNOWN_ITEM;
      case UNKNOWN_REQUEST -> ProblemType.UNKNOWN_REQUEST;
      case UNKNOWN_CODE -> ProblemType.UNKNOWN_AGENCY;
      case PARTNER_NOT_FOR_THIS_SIDE, STEP_SWITCHED_OFF -> ProblemType.UNAUTHORIZED_SERVICE;
      case ITEM_NOT_ON_LOAN -> ProblemType.ITEM_NOT_CHECKED_OUT;
      case NOT_RENEWABLE -> ProblemType.ITEM_NOT_RENEWABLE;
      case RENEWALS_USED_UP -> ProblemType.MAXIMUM_RENEWALS_EXCEEDED;
      case ITEM_ON_HOLD -> ProblemType.RENEWAL_NOT_ALLOWED;
      case DUPLICATE_REQUEST ->
          service.equals("CreateUserFiscalTransaction")
              ? ProblemType.DUPLICATE_FISCAL_TRANSACTION
              : ProblemType.DUPLICATE_REQUEST;
      case TOO_LATE_TO_CANCEL -> ProblemType.REQUEST_ALREADY_PROCESSED;
      case MISSING_DATA -> ProblemType.NEEDED_DATA_MISSING;
      case INVALID_DATA ->
          refused.about() == WorkflowException.Subject.AMOUNT
              ? ProblemType.INVALID_AMOUNT
              : ProblemType.ELEMENT_RULE_VIOLATED;
      // no message erases a patron, is about accounts of staff, or makes this library tell another
      // broker something
      case CHANGED_MEANWHILE,
          PATRON_NOT_ERASABLE,
          PASSWORD_REFUSED,
          TOO_MANY_ATTEMPTS,
          BROKER_REFUSED,
          BROKER_UNREACHABLE ->
          ProblemType.TEMPORARY_PROCESSING_FAILURE;
      case PARTNER_INCOMPLETE,
          BARCODE_IN_USE,
          FILE_TOO_LARGE,
          ITEM_ON_LOAN,
          ITEM_HELD_FOR_ANOTHER,
          ITEM_NOT_FOR_LOAN,
          ILLEGAL_MOVE ->
          // CheckInItem has no problem type for "not yet"; the broker may try again later.
          switch (service) {
            case "AcceptItem" -> ProblemType.CANNOT_ACCEPT_ITEM;
            case "RenewItem" -> ProblemType.ITEM_NOT_RENEWABLE;
            case "RecallItem" -> ProblemType.ITEM_CANNOT_BE_RECALLED;
            case "CheckOutItem" -> notToBeShipped(refused);
            case "UndoCheckOutItem" -> ProblemType.REQUEST_ALREADY_PROCESSED;
            default -> ProblemType.TEMPORARY_PROCESSING_FAILURE;
          };
    };
  }

  private static ProblemType notToBeShipped(WorkflowException refused) {
    return switch (refused.kind()) {
      case ITEM_ON_LOAN, ITEM_HELD_FOR_ANOTHER -> ProblemType.USER_INELIGIBLE_TO_CHECK_OUT;
      case ITEM_NOT_FOR_LOAN -> ProblemType.ITEM_DOES_NOT_CIRCULATE;
      default -> ProblemType.RESOURCE_CANNOT_BE_PROVIDED;
    };
  }

  private static String path(Element service, WorkflowException refused) {
    String within =
        switch (refused.about()) {
          case PATRON ->
              service.has("UserId")
                  ? "/UserId/UserIdentifierValue"
                  : service.has("AuthenticationInput")
                      ? "/AuthenticationInput/AuthenticationInputData"
                      : "/UserId";
          case PIN -> "/AuthenticationInput";
          case ADDRESS -> "/UserOptionalFields/UserAddressInformation";
          case ITEM -> "/ItemId/ItemIdentifierValue";
          case REQUEST -> "/RequestId/RequestIdentifierValue";
          case PARTNER,
              CONNECTION,
              REQUEST_LINK,
              WORKFLOW_PROFILE,
              BORROWING_PROFILE,
              LENDING_PROFILE,
              ALLOWED_ADDRESSES,
              CLIENT_CERTIFICATE ->
              "/InitiationHeader/ApplicationProfileType";
          case PICKUP_LIBRARY, LIBRARY, LOCATION, LOCATIONS, DESK, DESKS -> "/PickupLocation";
          case DUE_DATE ->
              switch (service.name()) {
                case "AcceptItem" -> "/DateForReturn";
                case "ItemRenewed", "ItemCheckedOut" -> "/DateDue";
                default -> "/DesiredDateDue";
              };
          case FILE -> "/ItemOptionalFields/ElectronicResource/ActualResource";
          case TITLE ->
              NcipServiceNames.requestOf(service.name()).equals("RequestItem")
                  ? "/BibliographicId"
                  : "/ItemOptionalFields/BibliographicDescription/Title";
          case REFERENCE -> "/FiscalTransactionInformation/FiscalTransactionReferenceId";
          case AMOUNT -> "/FiscalTransactionInformation/Amount";
          case LAST_DAY,
              ENTRY,
              ACCOUNT,
              INSTITUTION,
              TERMS,
              NOTE,
              REASON,
              ROLES,
              EXPIRES,
              EMAIL,
              PASSWORD,
              CURRENT_PASSWORD,
              HOURS ->
              "/InitiationHeader/ToAgencyId/AgencyId";
        };
    return "//" + service.name() + within;
  }
}
