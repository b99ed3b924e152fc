package org.interlend.ncip.wire;

import java.util.Map;
import java.util.Set;

/** The services of NCIP 2.02 and 1.0, by the name of their initiation message. */
public final class NcipServiceNames {
  private static final Set<String> REQUESTS =
      Set.of(
          "AcceptItem",
          "CancelRecallItem",
          "CancelRequestItem",
          "CheckInItem",
          "CheckOutItem",
          "CreateAgency",
          "CreateItem",
          "CreateUser",
          "CreateUserFiscalTransaction",
          "DeleteItem",
          "DeleteUser",
          "LookupAgency",
          "LookupItem",
          "LookupItemSet",
          "LookupRequest",
          "LookupUser",
          // defined in the standard's text (Z39.83-1, 5.3.5) but not in its schema
          "LookupVersion",
          "RecallItem",
          "RenewItem",
          "ReportCirculationStatusChange",
          "RequestItem",
          "SendUserNotice",
          "UndoCheckOutItem",
          "UpdateAgency",
          "UpdateCirculationStatus",
          "UpdateItem",
          "UpdateRequestItem",
          "UpdateUser");

  private static final Set<String> NOTIFICATIONS =
      Set.of(
          "AgencyCreated",
          "AgencyUpdated",
          "CirculationStatusChangeReported",
          "CirculationStatusUpdated",
          "ItemCheckedIn",
          "ItemCheckedOut",
          "ItemCreated",
          "ItemRecallCancelled",
          "ItemRecalled",
          "ItemReceived",
          "ItemRenewed",
          "ItemRequestCancelled",
          "ItemRequestUpdated",
          "ItemRequested",
          "ItemShipped",
          "ItemUpdated",
          "UserCreated",
          "UserFiscalTransactionCreated",
          "UserNoticeSent",
          "UserUpdated");

  /** The request that corresponds to each notification. */
  private static final Map<String, String> REQUEST_OF =
      Map.of(
          "ItemCheckedIn", "CheckInItem",
          "ItemCheckedOut", "CheckOutItem",
          "ItemRenewed", "RenewItem",
          "ItemRequestCancelled", "CancelRequestItem",
          "ItemRequested", "RequestItem");

  private static final String VERSION_ONE_ONLY = "AuthenticateUser";

  private NcipServiceNames() {}

  /**
   * Whether the standard has such a service. Services that only version 2 has are accepted in the
   * format of version 1 too.
   *
   * @param name the initiation message's name, such as {@code AcceptItem}
   * @return whether it is known
   */
  public static boolean isKnown(String name, Version version) {
    return REQUESTS.contains(name)
        || NOTIFICATIONS.contains(name)
        || version == Version.ONE && name.equals(VERSION_ONE_ONLY);
  }

  /**
   * The request whose rules apply to a notification.
   *
   * @param name the initiation message's name, such as {@code ItemCheckedIn}
   * @return such as {@code CheckInItem}; any other name unchanged
   */
  public static String requestOf(String name) {
    return REQUEST_OF.getOrDefault(name, name);
  }

  /**
   * Whether the service is a notification; its answer is then empty.
   *
   * @param name the initiation message's name, such as {@code ItemShipped}
   * @return whether it is a known notification
   */
  public static boolean isNotification(String name) {
    return NOTIFICATIONS.contains(name);
  }

  /**
   * The name of the answer to a service.
   *
   * @param name the initiation message's name
   * @return the response message's name
   */
  public static String responseOf(String name) {
    return name + "Response";
  }
}
