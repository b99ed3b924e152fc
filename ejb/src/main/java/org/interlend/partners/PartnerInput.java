package org.interlend.partners;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A partner as it is to be.
 *
 * @param systemType may be null
 * @param authenticationRequired whether a look-up of a patron must bring the PIN
 * @param personalDataWithoutPin whether one without it is told loans, holds, debts and addresses
 * @param secret a new secret in clear, empty to ask for none any more, null to keep the present one
 * @param urlToken likewise, the last part of the address this partner alone knocks at
 * @param authentication who may send messages in its name
 * @param ncipUrl may be null
 * @param requestLink template of the address patrons' requests go to; may be null
 * @param checkOutLocation code of a location; may be null
 * @param checkOutPolicy may be null
 * @param answers what its messages come from, and how they are answered
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
