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
import org.interlend.partners.LendingProfile;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerInput;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestLink;
import org.interlend.partners.SharedSecret;
import org.interlend.partners.UserIdentifierType;

/**
 * A partner as JSON. Only the name is required; absent fields take their defaults.
 *
 * @param code as in the path; may be absent
 * @param secret what the partner's messages must contain; write-only. Absent: the present one
 *     stays; empty: none is required any more
 * @param urlToken the last part of the path that only this partner uses; write-only, like the
 *     secret
 * @param authentication who may send messages as the partner
 * @param timeZone the partner's time zone; null for the institution's own
 * @param pickupNames the partner's names of pickup libraries, each with the library code
 * @param address the postal address, line by line
 * @param email address for letters to the partner
 * @param language ISO 639-1 code of the language of letters
 * @param secretSet whether there is a secret; read-only
 * @param urlTokenSet whether there is a token; read-only
 * @param missing settings that the partner's messages still need to succeed; read-only
 */
@Schema(name = "Partner", description = "A broker, or a library reached through one")
public record PartnerJson(
    @Size(max = 64) @Schema(description = "As in the path", examples = "BRIGHTWATER") String code,
    @NotBlank @Size(max = 255) String name,
    @Schema(defaultValue = "ACTIVE", description = "Whether its messages are processed")
        PartnerStatus status,
    @Size(max = 64) @Schema(description = "Its system", examples = "ILLiad") String systemType,
    @Size(max = 32) @Schema(defaultValue = "NCIP") String protocol,
    @Schema(description = "Whether the library borrows through it") boolean borrowingSupported,
    @Schema(description = "Whether the library lends through it") boolean lendingSupported,
    @Schema(defaultValue = "ANY", description = "Which number of patrons the partner uses")
        UserIdentifierType userIdentifierType,
    @Schema(description = "Whether LookupUser requires the PIN") boolean authenticationRequired,
    @Valid LookupUserJson lookupUser,
    @Schema(
            defaultValue = "REFUSE",
            description = "What happens to an arriving item of a blocked patron")
        BlockedPatrons blockedPatrons,
    @Schema(description = "The agency codes in its messages")
        List<@NotBlank @Size(max = 64) String> agencyAliases,
    @JsonProperty(access = Access.WRITE_ONLY)
        @SharedSecret
        @Schema(
            writeOnly = true,
            description =
                "The secret its messages must contain, of at least 16 characters. Absent: the"
                    + " present one stays; empty: none is required")
        String secret,
    @JsonProperty(access = Access.WRITE_ONLY)
        @AddressToken
        @Schema(
            writeOnly = true,
            description =
                "The last part of its own NCIP address, of at least 16 characters. Absent: the"
                    + " present one stays; empty: none")
        String urlToken,
    @Valid AuthenticationJson authentication,
    @Size(max = 1000)
        @Pattern(regexp = "(https?://\\S+)?", message = "must begin with http:// or https://")
        @Schema(description = "Address for messages to the broker")
        String ncipUrl,
    @Size(max = RequestLink.LONGEST)
        @Schema(
            description =
                "Address for patrons' requests, with {openurl} for the whole request, or with"
                    + " placeholders such as {title} {author} {isbn}, but none in its host",
            examples = "https://illiad.example.org/illiad/illiad.dll/OpenURL?{openurl}")
        String requestLink,
    @Valid AcceptItemJson acceptItem,
    @Valid CheckOutItemJson checkOutItem,
    @Valid RequestItemJson requestItem,
    @Valid BorrowingWorkflowJson borrowingWorkflow,
    @Valid LendingProfile lendingWorkflow,
    @Valid NcipJson ncip,
    @Schema(type = SchemaType.STRING, description = "Its time zone, if it is not the institution's")
        ZoneId timeZone,
    @Schema(description = "The partner's names of pickup libraries, with the library code of each")
        Map<@NotBlank @Size(max = 255) String, @NotBlank @Size(max = 64) String> pickupNames,
    @Size(max = 1000)
        @Schema(
            description = "The postal address for returning borrowed items, line by line",
            examples = "7 Quay Street\nBrightwater")
        String address,
    @Email
        @Size(max = 255)
        @Schema(
            description = "E-mail address for letters to it, such as those about overdue items",
            examples = "ill@brightwater.example.org")
        String email,
    @Pattern(regexp = "([a-z]{2})?", message = "must be a language code of two letters")
        @Schema(description = "Language of letters to it; absent: English", examples = "de")
        String language,
    @Size(max = 4000) @Schema(description = "Remarks of staff") String notes,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean secretSet,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean urlTokenSet,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(
            readOnly = true,
            description = "What its messages still need to succeed, as sentences")
        List<String> missing) {

  private static final String DEFAULT_PROTOCOL = "NCIP";

  /** Fills in the defaults of fields that are absent. */
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
    lendingWorkflow = Body.or(lendingWorkflow, new LendingProfile());
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
        partner.lending(),
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
   * @param before the stored partner; empty for a new one
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
        lendingWorkflow,
        switched.correspondence(Body.given(email), Body.given(language)),
        switched.answers(),
        timeZone,
        pickupNames,
        Body.given(address),
        Body.given(notes));
  }

  /** The field of the value that was refused. */
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
