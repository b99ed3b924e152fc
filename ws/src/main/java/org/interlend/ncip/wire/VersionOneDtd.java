package org.interlend.ncip.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names and structure of the elements in version 1 (NCIP 1.0 DTD). */
final class VersionOneDtd {
  private static final String SCHEMES = "http://www.niso.org/ncip/v1_0/imp1/schemes/";

  private static final Map<String, String> NAMES =
      Map.of(
          "AgencyId", "UniqueAgencyId",
          "UserId", "UniqueUserId",
          "ItemId", "UniqueItemId",
          "RequestId", "UniqueRequestId",
          "BibliographicId", "UniqueBibliographicId");

  private static final Set<String> PAIRS =
      Set.of(
          "AgencyUserPrivilegeType",
          "ApplicationProfileType",
          "BibliographicItemIdentifierCode",
          "BibliographicLevel",
          "BibliographicRecordIdentifierCode",
          "BlockOrTrapType",
          "CirculationStatus",
          "CurrencyCode",
          "ElectronicAddressType",
          "ElectronicDataFormatType",
          "FiscalActionType",
          "FiscalTransactionType",
          "FromSystemId",
          "ItemDescriptionLevel",
          "ItemElementType",
          "ItemUseRestrictionType",
          "Language",
          "LocationType",
          "MediumType",
          "PaymentMethodType",
          "PhysicalAddressType",
          "PhysicalConditionType",
          "RequestScopeType",
          "RequestStatusType",
          "RequestType",
          "RequestedActionType",
          "SecurityMarker",
          "ToSystemId",
          "UnstructuredAddressType",
          "UserAddressRoleType",
          "UserElementType",
          "UserLanguage",
          "UserPrivilegeStatusType");

  /** Elements with fewer children in version 1 than in version 2, or in another order. */
  private static final Map<String, List<String>> CHILDREN =
      Map.of(
          "LookupUserResponse",
          names(
              "ResponseHeader Problem UniqueUserId UserFiscalAccount LoanedItemsCount"
                  + " RequestedItemsCount UserTransaction UserOptionalFields"),
          "LoanedItem",
          names("UniqueItemId ReminderLevel DateDue IndeterminateLoanPeriodFlag Amount"),
          "RequestedItem",
          names(
              "UniqueRequestId UniqueItemId RequestType RequestStatusType DatePlaced PickupDate"
                  + " PickupExpiryDate ReminderLevel HoldQueuePosition"),
          "ItemOptionalFields",
          names(
              "BibliographicDescription ItemUseRestrictionType CirculationStatus HoldQueueLength"
                  + " ItemDescription Location PhysicalCondition ElectronicResource SecurityMarker"
                  + " SensitizationFlag"),
          "ItemDescription",
          names("CallNumber CopyNumber ItemDescriptionLevel HoldingsInformation"),
          "UserOptionalFields",
          names(
              "VisibleUserId NameInformation UserAddressInformation DateOfBirth UserLanguage"
                  + " UserPrivilege BlockOrTrap"));

  private VersionOneDtd() {}

  private static List<String> names(String names) {
    return List.of(names.split(" "));
  }

  /** The version 1 name of an element of version 2. */
  static String nameOf(String two) {
    return NAMES.getOrDefault(two, two);
  }

  /** Whether the element is a pair of Scheme and Value. */
  static boolean isPair(String name) {
    return PAIRS.contains(name);
  }

  /**
   * A coded value.
   *
   * @param scheme empty for the standard's list of that name
   */
  static Element pair(String name, String scheme, String value) {
    String list = name.toLowerCase(Locale.ROOT);
    return Element.of(
        name,
        Element.of("Scheme", scheme.isEmpty() ? SCHEMES + list + "/" + list + ".scm" : scheme),
        Element.of("Value", value));
  }

  /** The children that version 1 allows there, in its order. */
  static List<Element> arranged(String parent, Stream<Element> children) {
    List<String> allowed = CHILDREN.get(parent);
    if (allowed == null) {
      return children.filter(child -> !child.name().equals("Ext")).toList();
    }
    return children
        .filter(child -> allowed.contains(child.name()))
        .sorted(Comparator.comparingInt(child -> allowed.indexOf(child.name())))
        .toList();
  }
}
