package org.interlend.ncip.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;

/**
 * The schema's order of children in the elements where real clients get it wrong (NCIP 2.02
 * schema). A wrong order is accepted with a warning for staff.
 */
final class ChildOrder {
  private static final Map<String, Map<String, Integer>> RANKS = new HashMap<>();

  static {
    order(
        "InitiationHeader",
        "FromSystemId FromSystemAuthentication FromAgencyId FromAgencyAuthentication"
            + " OnBehalfOfAgency ToSystemId ToAgencyId ApplicationProfileType Ext");
    order(
        "LookupUser",
        "InitiationHeader UserId AuthenticationInput UserElementType LoanedItemsDesired"
            + " RequestedItemsDesired UserFiscalAccountDesired Ext");
    order(
        "AcceptItem",
        "InitiationHeader MandatedAction RequestId RequestedActionType UserId ItemId DateForReturn"
            + " IndeterminateLoanPeriodFlag NonReturnableFlag RenewalNotPermitted"
            + " FiscalTransactionInformation ItemOptionalFields UserOptionalFields PickupLocation"
            + " PickupExpiryDate Ext");
    order(
        "CheckInItem",
        "InitiationHeader MandatedAction ItemId ItemElementType UserElementType Ext");
    order(
        "CheckOutItem",
        "InitiationHeader MandatedAction UserId AuthenticationInput ItemId RequestId"
            + " AcknowledgedFeeAmount PaidFeeAmount AcknowledgedItemUseRestrictionType"
            + " ShippingInformation ResourceDesired DesiredDateDue ItemElementType UserElementType"
            + " Ext");
    order(
        "RequestItem",
        "InitiationHeader MandatedAction UserId AuthenticationInput BibliographicId ItemId"
            + " RequestId RequestType RequestScopeType ItemOptionalFields ShippingInformation"
            + " EarliestDateNeeded NeedBeforeDate PickupLocation PickupExpiryDate"
            + " AcknowledgedFeeAmount PaidFeeAmount AcknowledgedItemUseRestrictionType"
            + " ItemElementType UserElementType Ext");
    order(
        "CancelRequestItem",
        "InitiationHeader MandatedAction UserId AuthenticationInput RequestId ItemId RequestType"
            + " RequestScopeType AcknowledgedFeeAmount PaidFeeAmount ItemElementType"
            + " UserElementType Ext");
    order(
        "RenewItem",
        "InitiationHeader MandatedAction UserId AuthenticationInput ItemId ItemElementType"
            + " UserElementType DesiredDateDue DesiredDateForReturn AcknowledgedFeeAmount"
            + " PaidFeeAmount AcknowledgedItemUseRestrictionType Ext");
    order(
        "RecallItem",
        "InitiationHeader MandatedAction ItemId DesiredDateDue ShippingInformation ItemElementType"
            + " UserElementType Ext");
    order("CirculationStatusUpdated", "InitiationHeader ItemId CirculationStatus Ext");
  }

  private ChildOrder() {}

  private static void order(String parent, String children) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String child : children.split(" ")) {
      ranks.put(child, ranks.size());
    }
    RANKS.put(parent, Map.copyOf(ranks));
  }

  /** Adds a warning for each child that the schema does not allow, and one for a wrong order. */
  static void check(Element parent, List<MessageWarning> warnings) {
    Map<String, Integer> ranks = RANKS.get(parent.name());
    if (ranks == null) {
      return;
    }
    Element furthest = null;
    boolean inOrder = true;
    for (Element child : parent.children()) {
      Integer rank = ranks.get(child.name());
      if (rank == null) {
        warnings.add(
            new MessageWarning(
                MessageWarningKind.ELEMENT_PLACE,
                MessageFact.CHILD_NOT_ALLOWED,
                parent.name(),
                child.name()));
      } else if (furthest == null || rank >= ranks.get(furthest.name())) {
        furthest = child;
      } else if (inOrder) {
        inOrder = false;
        warnings.add(
            new MessageWarning(
                MessageWarningKind.ELEMENT_ORDER,
                MessageFact.CHILD_OUT_OF_ORDER,
                parent.name(),
                child.name(),
                furthest.name()));
      }
    }
  }
}
