package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.WorkflowProblem;
import org.interlend.institution.Location;
import org.interlend.partners.AddressToken;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.BorrowingProfile;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerInput;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestLink;
import org.interlend.partners.SharedSecret;
import org.interlend.partners.UserIdentifierType;

/**
 * A partner as JSON. Only the name must be given; what is left out counts as its default.
 *
 * @param code as in the address; may be left out
 * @param secret what its messages must carry; never answered. Left out: the present one stays;
 *     empty: none is asked any more
 * @param urlToken likewise, the last part of the address at which this partner alone knocks
 * @param authentication who may send messages in its name
 * @param timeZone the zone of the partner's days; null for the institution's own
 * @param pickupNames the partner's names of pickup places, and the library code each means
 * @param address the postal address, line by line
 * @param email where letters to it go
 * @param language ISO 639-1 code of the language of letters
 * @param secretSet whether there is a secret; not read
 * @param urlTokenSet whether there is a token; not read
 * @param missing what its messages still need in order to succeed; not read
 */
@Schema(name = "Partner", description = "A broker, or a library reached through one")
public record PartnerJson(
    @Size(max = 64) @Schema(description = "As in the address", examples = "BRIGHTWATER")
        String code,
    @NotBlank @Size(max = 255) String name,
    @Schema(defaultValue = "ACTIVE", description = "Whether its messages are served")
        PartnerStatus status,
    @Size(max = 64) @Schema(description = "The product it runs", examples = "ILLiad")
        String systemType,
    @Size(max = 32) @Schema(defaultValue = "NCIP") String protocol,
    @Schema(description = "Whether we borrow through it") boolean borrowingSupported,
    @Schema(description = "Whether we lend through it") boolean lendingSupported,
    @Schema(
            defaultValue = "ANY",
            description = "By which of their numbers the partner names our patrons")
        UserIdentifierType userIdentifierType,
    @Schema(description = "Whether a look-up of a patron must bring the PIN")
        boolean authenticationRequired,
    @Valid LookupUserJson lookupUser,
    @Schema(
            defaultValue = "REFUSE",
            description = "What becomes of an arriving item whose patron is blocked")
        BlockedPatrons blockedPatrons,
    @Schema(description = "The agency codes it signs its messages with")
        List<@NotBlank @Size(max = 64) String> agencyAliases,
    @JsonProperty(access = Access.WRITE_ONLY)
        @SharedSecret
        @Schema(
            writeOnly = true,
            description =
                "What its messages must carry, of at least 16 characters. Left out: the present one"
                    + " stays; empty: none is asked")
        String secret,
    @JsonProperty(access = Access.WRITE_ONLY)
        @AddressToken
        @Schema(
            writeOnly = true,
            description =
                "The last part of the address that it alone uses, of at least 16 characters. Left"
                    + " out: the present one stays; empty: none")
        String urlToken,
    @Valid AuthenticationJson authentication,
    @Size(max = 1000)
        @Pattern(regexp = "(https?://\\S+)?", message = "must begin with http:// or https://")
        @Schema(description = "Where our own messages to the broker go")
        String ncipUrl,
    @Size(max = RequestLink.LONGEST)
        @Schema(
            description =
                "Where patrons' requests go: an address with {openurl} for the whole request, or"
                    + " with placeholders such as {title} {author} {isbn}, but none in its host",
            examples = "https://illiad.example.org/illiad/illiad.dll/OpenURL?{openurl}")
        String requestLink,
    @Valid AcceptItemJson acceptItem,
    @Valid CheckOutItemJson checkOutItem,
    @Valid RequestItemJson requestItem,
    @Valid BorrowingWorkflowJson borrowingWorkflow,
    @Valid LendingWorkflowJson lendingWorkflow,
    @Valid NcipJson ncip,
    @Schema(
            type = SchemaType.STRING,
            description = "The zone of its days, where it is not the institution's")
        ZoneId timeZone,
    @Schema(description = "The partner's names of pickup places, and the library code each means")
        Map<@NotBlank @Size(max = 255) String, @NotBlank @Size(max = 64) String> pickupNames,
    @Size(max = 1000)
        @Schema(
            description = "The postal address borrowed items are returned to, line by line",
            examples = "7 Quay Street\nBrightwater")
        String address,
    @Email
        @Size(max = 255)
        @Schema(
            description = "Where letters to it go, such as those about overdue items",
            examples = "ill@brightwater.example.org")
        String email,
    @Pattern(regexp = "([a-z]{2})?", message = "must be a language code of two letters")
        @Schema(description = "The language of letters to it; left out: English", examples = "de")
        String language,
    @Size(max = 4000) @Schema(description = "Remarks of staff") String notes,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean secretSet,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean urlTokenSet,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(
            readOnly = true,
            description = "What its messages still need in order to succeed, in words")
        List<String> missing) {

  private static final String DEFAULT_PROTOCOL = "NCIP";

  /** Leaves out what may be left out. */
  public PartnerJson {
    status = Body.or(status, PartnerStatus.ACTIVE);
    protocol = protocol == null || protocol.isEmpty() ? DEFAULT_PROTOCOL : protocol;
    userIdentifierType = Body.or(userIdentifierType, UserIdentifierType.ANY);
    blockedPatrons = Body.or(blockedPatrons, BlockedPatrons.REFUSE);
    agencyAliases = Body.or(agencyAliases, List.of());
    authentication = Body.or(authentication, AuthenticationJson.DEFAULT);
    lookupUser = Body.or(lookupUser, LookupUserJson.DEFAULT);
    acceptItem = Body.or(acceptItem, AcceptItemJson.DEFAULT);
    checkOutItem = Body.or(checkOutItem, CheckOutItemJson.DEFAULT);
    borrowingWorkflow = Body.or(borrowingWorkflow, BorrowingWorkflowJson.DEFAULT);
    lendingWorkflow = Body.or(lendingWorkflow, LendingWorkflowJson.DEFAULT);
    ncip = Body.or(ncip, NcipJson.DEFAULT);
    requestItem = Body.or(requestItem, RequestItemJson.DEFAULT).from(ncip.client());
    pickupNames = Body.or(pickupNames, Map.of());
  }

  static PartnerJson of(Partner partner) {
    return new PartnerJson(
        partner.code(),
        partner.name(),
        partner.status(),
        partner.systemType(),
        partner.protocol(),
        partner.borrowingSupported(),
        partner.lendingSupported(),
        partner.userIdentifierType(),
        partner.authenticationRequired(),
        new LookupUserJson(partner.personalDataWithoutPin()),
        partner.blockedPatrons(),
        partner.agencyAliases().stream().sorted().toList(),
        null,
        null,
        AuthenticationJson.of(partner.authentication()),
        partner.ncipUrl(),
        partner.requestLink().map(RequestLink::template).orElse(null),
        AcceptItemJson.of(partner.accept()),
        new CheckOutItemJson(
            partner.checkOut().location().map(Location::code).orElse(null),
            partner.checkOut().policy()),
        new RequestItemJson(
            partner.request().recordIdType(),
            partner.request().side(),
            partner.request().pickSlip(),
            partner.request().refuseUnfilled()),
        new BorrowingWorkflowJson(
            partner.borrowing().mediatedRenewal(),
            partner.borrowing().sendRenewItem(),
            partner.borrowing().disabledSteps()),
        LendingWorkflowJson.of(partner.lending()),
        NcipJson.of(partner),
        partner.timeZone().orElse(null),
        new TreeMap<>(partner.pickupNames()),
        partner.address(),
        partner.correspondence().email(),
        partner.correspondence().language(),
        partner.notes(),
        partner.secretDigest().isPresent(),
        partner.hasUrlToken(),
        partner.missing());
  }

  /**
   * @param before the partner as it is; empty for a new one
   */
  PartnerInput record(String code, Optional<Partner> before) {
    Set<ClientSwitch> written =
        ClientSwitch.on(
            ncip.answers(),
            requestItem.defaults(requestItem.refuseUnfilled()),
            ncip.correspondence(email, language));
    Set<ClientSwitch> on =
        before
            .filter(partner -> partner.answers().client() != ncip.client())
            .map(partner -> ncip.client().inPlaceOf(partner.switches(), written))
            .orElse(written);
    NcipJson switched = ncip.with(on);
    return new PartnerInput(
        code,
        name,
        status,
        Body.given(systemType),
        protocol,
        borrowingSupported,
        lendingSupported,
        userIdentifierType,
        authenticationRequired,
        lookupUser.personalDataWithoutPin(),
        blockedPatrons,
        agencyAliases,
        secret,
        urlToken,
        authentication.record(),
        Body.given(ncipUrl),
        Body.given(requestLink),
        acceptItem.record(),
        Body.given(checkOutItem.location()),
        Body.given(checkOutItem.policy()),
        requestItem.defaults(on.contains(ClientSwitch.UNFILLED_REFUSED)),
        new BorrowingProfile(
            borrowingWorkflow.mediatedRenewal(),
            borrowingWorkflow.sendRenewItem(),
            borrowingWorkflow.stepsOff()),
        lendingWorkflow.profile(),
        switched.correspondence(Body.given(email), Body.given(language)),
        switched.answers(),
        timeZone,
        pickupNames,
        Body.given(address),
        Body.given(notes));
  }

  /** The field that holds the value a refusal is about. */
  String fieldOf(WorkflowProblem refusal) {
    String value = refusal.value();
    return switch (refusal.about()) {
      case LOCATION ->
          value.equals(acceptItem.location()) ? "acceptItem.location" : "checkOutItem.location";
      case LIBRARY ->
          value.equals(acceptItem.pickupLibrary()) ? "acceptItem.pickupLibrary" : "pickupNames";
      case DESK -> "acceptItem.receiveDesk";
      case NCIP_URL -> "ncipUrl";
      case REQUEST_LINK -> "requestLink";
      case ALLOWED_ADDRESSES -> "authentication.allowedAddresses";
      case CLIENT_CERTIFICATE -> "authentication.certificate";
      default -> "";
    };
  }
}
