package org.interlend.partners;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The data of a partner to save.
 *
 * @param systemType may be null
 * @param authenticationRequired whether a look-up of a patron requires the PIN
 * @param personalDataWithoutPin whether the answer without the PIN contains loans, holds, debts and
 *     addresses
 * @param secret a new secret in clear text, empty to remove it, null to keep the present one
 * @param urlToken likewise, the secret last part of this partner's own address
 * @param authentication how its messages are authenticated
 * @param ncipUrl may be null
 * @param requestLink template of the address for patrons' requests; may be null
 * @param checkOutLocation code of a location; may be null
 * @param checkOutPolicy may be null
 * @param answers the product that sends its messages, and the style of the answers
 * @param timeZone null for the institution's own
 * @param pickupNames the partner's names of pickup places, to library codes
 * @param address the postal address, line by line; may be null
 * @param notes may be null
 */
public record PartnerInput(
    String code,
    String name,
    PartnerStatus status,
    String systemType,
    String protocol,
    boolean borrowingSupported,
    boolean lendingSupported,
    UserIdentifierType userIdentifierType,
    boolean authenticationRequired,
    boolean personalDataWithoutPin,
    BlockedPatrons blockedPatrons,
    List<String> agencyAliases,
    String secret,
    String urlToken,
    AuthenticationInput authentication,
    String ncipUrl,
    String requestLink,
    AcceptInput accept,
    String checkOutLocation,
    String checkOutPolicy,
    RequestDefaults request,
    BorrowingProfile borrowing,
    LendingProfile lending,
    Correspondence correspondence,
    AnswerStyle answers,
    ZoneId timeZone,
    Map<String, String> pickupNames,
    String address,
    String notes) {}
