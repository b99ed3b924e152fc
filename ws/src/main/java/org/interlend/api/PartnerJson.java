package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.WorkflowProblem;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.AcceptDefaults;
import org.interlend.partners.AcceptRecord;
import org.interlend.partners.Admission;
import org.interlend.partners.AdmissionRecord;
import org.interlend.partners.AnswerStyle;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.BorrowingProfile;
import org.interlend.partners.BorrowingStep;
import org.interlend.partners.ClientKind;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Correspondence;
import org.interlend.partners.Format;
import org.interlend.partners.LendingProfile;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerRecord;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.PresetChange;
import org.interlend.partners.RequestDefaults;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;
import org.interlend.partners.RequestLink;
import org.interlend.partners.UserIdentifierType;

/**
 * A partner as JSON. Only the name must be given; what is left out counts as its default.
 *
 * @param code as in the address; may be left out
 * @param secret what its messages must carry; never answered. Left out: the present one stays;
 *     empty: none is asked any more
 * @param urlToken likewise, the last part of the address at which this partner alone knocks
 * @param admission who may send messages in its name
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
    @Schema(
            defaultValue = "REFUSE",
            description = "What becomes of an arriving item whose patron is blocked")
        BlockedPatrons blockedPatrons,
    @Schema(description = "The agency codes it signs its messages with")
        List<@NotBlank @Size(max = 64) String> agencyAliases,
    @JsonProperty(access = Access.WRITE_ONLY)
        @Size(max = 255)
        @Schema(
            writeOnly = true,
            description =
                "What its messages must carry. Left out: the present one stays; empty: none is asked")
        String secret,
    @JsonProperty(access = Access.WRITE_ONLY)
        @Size(max = 255)
        @Pattern(regexp = "[A-Za-z0-9._~-]*", message = "may have letters, digits and . _ ~ - only")
        @Schema(
            writeOnly = true,
            description =
                "The last part of the address at which it alone knocks. Left out: the present one"
                    + " stays; empty: none")
        String urlToken,
    @Valid Admitted admission,
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
    @Valid AcceptItem acceptItem,
    @Valid CheckOutItem checkOutItem,
    @Valid RequestItem requestItem,
    @Valid BorrowingWorkflow borrowingWorkflow,
    @Valid LendingWorkflow lendingWorkflow,
    @Valid Ncip ncip,
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

  /**
   * Who may send messages in its name, and how many.
   *
   * @param password never answered. Left out: the present one stays; empty: none is asked any more
   * @param passwordSet whether there is a password; not read
   */
  @Schema(name = "Admission", description = "Who may send messages in the partner's name")
  public record Admitted(
      @Size(max = 255)
          @Pattern(regexp = "[^:]*", message = "may not have a colon")
          @Schema(description = "The name its messages bring by HTTP Basic; left out: its code")
          String loginName,
      @JsonProperty(access = Access.WRITE_ONLY)
          @Size(max = 255)
          @Schema(
              writeOnly = true,
              description =
                  "The password its messages must bring by HTTP Basic. Left out: the present one"
                      + " stays; empty: none is asked")
          String password,
      @Size(max = 500)
          @Schema(
              description =
                  "The client certificate its messages must show by TLS: its SHA-256 fingerprint, or"
                      + " its subject; left out: none",
              examples = "CN=broker.example.org,O=Broker")
          String certificate,
      @Schema(
              description =
                  "The addresses and networks its messages may come from; none for anywhere",
              examples = "[\"192.0.2.0/24\", \"2001:db8::7\"]")
          List<@NotBlank String> allowedAddresses,
      @Min(1)
          @Max(100_000)
          @Schema(description = "How many of its messages are served in a minute; left out: all")
          Integer messagesPerMinute,
      @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean passwordSet) {

    static final Admitted DEFAULT = new Admitted(null, null, null, null, null, null);

    /** Leaves out what may be left out. */
    public Admitted {
      allowedAddresses = Body.or(allowedAddresses, List.of());
    }

    static Admitted of(Admission admission) {
      var perMinute = admission.messagesPerMinute();
      return new Admitted(
          admission.loginName().orElse(null),
          null,
          admission.certificate().orElse(null),
          admission.allowedAddresses(),
          perMinute.isPresent() ? perMinute.getAsInt() : null,
          admission.passwordDigest().isPresent());
    }

    AdmissionRecord record() {
      return new AdmissionRecord(
          Body.given(loginName),
          password,
          Body.given(certificate),
          allowedAddresses.stream().map(String::strip).toList(),
          messagesPerMinute);
    }
  }

  /**
   * What happens to items that arrive; places by their codes.
   *
   * @param deliveryDelayDays days an item needs on its way back, taken off the lender's date
   */
  @Schema(name = "AcceptItem", description = "What happens to items that arrive from the partner")
  public record AcceptItem(
      @Schema(description = "Code of the location where they are kept") String location,
      @Size(max = 64)
          @Schema(description = "The policy they are lent under, where no rule says another")
          String itemPolicy,
      @Schema(description = "Code of the library where patrons collect them") String pickupLibrary,
      @Schema(description = "Whether they count as received without a hand at the desk")
          boolean automaticReceive,
      @Schema(description = "Code of the desk that receives automatically") String receiveDesk,
      @Size(max = 32) @Schema(description = "Put before barcodes that we make ourselves")
          String barcodePrefix,
      @Schema(description = "Whether a barcode already in use is replaced rather than refused")
          boolean generateOnClash,
      @Schema(description = "The partner's names of media that arrive as files")
          List<
                  @NotBlank @Size(max = 64)
                  @Pattern(regexp = "[^,]*", message = "may not have a comma") String>
              digitalMedia,
      @Schema(
              defaultValue = "DIGITAL",
              description = "What a thing that need not go back is, when nothing else tells")
          Format nonReturnable,
      @Min(0) @Max(365) @Schema(description = "Days an item needs on its way back")
          int deliveryDelayDays,
      @Schema(
              description =
                  "Whether the lender's date only limits our own terms of use, rather than being the"
                      + " due date")
          boolean dueByTerms,
      @Schema(description = "Whether only a returned item may be checked in by the broker")
          boolean checkInRequiresReturn,
      @Min(1)
          @Max(3650)
          @Schema(description = "Days a patron can open a file that came; left out: for ever")
          Integer fileDays,
      @Min(1)
          @Max(1000)
          @Schema(description = "How often a patron can open it; left out: without limit")
          Integer fileViews) {

    static final AcceptItem DEFAULT =
        new AcceptItem(
            null, null, null, false, null, null, false, null, null, 0, false, false, null, null);

    /** Leaves out what may be left out. */
    public AcceptItem {
      digitalMedia = Body.or(digitalMedia, List.of());
      nonReturnable = Body.or(nonReturnable, Format.DIGITAL);
    }

    static AcceptItem of(AcceptDefaults accept) {
      return new AcceptItem(
          accept.location().map(Location::code).orElse(null),
          accept.itemPolicy(),
          accept.pickupLibrary().map(Library::code).orElse(null),
          accept.automaticReceive(),
          accept.desk().map(Desk::code).orElse(null),
          accept.barcodePrefix(),
          accept.generateOnClash(),
          accept.digitalMedia(),
          accept.nonReturnable(),
          accept.deliveryDelayDays(),
          accept.dueByTerms(),
          accept.checkInRequiresReturn(),
          accept.fileDays().orElse(null),
          accept.fileViews().orElse(null));
    }

    AcceptRecord record() {
      return new AcceptRecord(
          Body.given(location),
          Body.given(itemPolicy),
          Body.given(pickupLibrary),
          automaticReceive,
          Body.given(receiveDesk),
          Body.given(barcodePrefix),
          generateOnClash,
          digitalMedia,
          nonReturnable,
          deliveryDelayDays,
          dueByTerms,
          checkInRequiresReturn,
          fileDays,
          fileViews);
    }
  }

  /** Where items are while the partner has them, and under which policy. */
  @Schema(name = "CheckOutItem", description = "Where items are while the partner has them")
  public record CheckOutItem(
      @Schema(description = "Code of a location") String location,
      @Size(max = 64) @Schema(description = "The item policy they go under") String policy) {

    static final CheckOutItem DEFAULT = new CheckOutItem(null, null);
  }

  /** How an announced request is understood. */
  @Schema(name = "RequestItem", description = "How an announced request is understood")
  public record RequestItem(
      @Size(max = 32)
          @Schema(description = "What kind of number it names titles by", examples = "OCLC")
          String recordIdType,
      @Schema(defaultValue = "AUTO") Side side,
      @Schema(defaultValue = "LOCAL", description = "Whose pick slip sends staff to the shelf")
          PickSlip pickSlip,
      @Schema(
              description =
                  "Whether a request is refused when there is no copy for it; left out: as its"
                      + " client needs it")
          Boolean refuseUnfilled) {

    static final RequestItem DEFAULT = new RequestItem(null, null, null, null);

    /** Leaves out what may be left out. */
    public RequestItem {
      side = Body.or(side, Side.AUTO);
      pickSlip = Body.or(pickSlip, PickSlip.LOCAL);
    }

    /** What is left out is as the partner's client needs it. */
    RequestItem from(ClientKind client) {
      return new RequestItem(
          recordIdType,
          side,
          pickSlip,
          Body.or(refuseUnfilled, client.needs(ClientSwitch.UNFILLED_REFUSED)));
    }
  }

  /** The optional steps of borrowing. */
  @Schema(name = "BorrowingWorkflow", description = "The optional steps of borrowing")
  public record BorrowingWorkflow(
      @Schema(description = "Whether staff approve a renewal before the broker is asked")
          boolean mediatedRenewal,
      @Schema(description = "Whether the broker is asked about renewals") boolean sendRenewItem,
      @Schema(description = "The steps that are not taken with this partner")
          Set<@NotNull BorrowingStep> stepsOff) {

    static final BorrowingWorkflow DEFAULT = new BorrowingWorkflow(false, false, null);

    /** Leaves out what may be left out. */
    public BorrowingWorkflow {
      stepsOff = Body.or(stepsOff, Set.of());
    }
  }

  /** The optional steps of lending. */
  @Schema(name = "LendingWorkflow", description = "The optional steps of lending")
  public record LendingWorkflow(
      @Schema(description = "Whether policy alone decides on renewals") boolean automaticRenew,
      @Schema(description = "Whether a file that was sent waits for a receipt")
          boolean receiveDigitally,
      @Schema(description = "Whether the broker is told of recalls") boolean sendRecallItem,
      @Schema(description = "Whether the broker is told what staff decide on a renewal")
          boolean sendRenewalNews,
      @Schema(description = "Whether an item is shipped although a patron waits for it")
          boolean lendHeldItems,
      @Min(0)
          @Max(365)
          @Schema(description = "Days after which a request nobody worked on expires; 0: never")
          int expireAfterDays) {

    static final LendingWorkflow DEFAULT =
        new LendingWorkflow(false, false, false, false, false, 0);

    static LendingWorkflow of(LendingProfile lending) {
      return new LendingWorkflow(
          lending.automaticRenew(),
          lending.receiveDigitally(),
          lending.sendRecallItem(),
          lending.sendRenewalNews(),
          lending.lendHeldItems(),
          lending.expireAfterDays());
    }

    LendingProfile profile() {
      return new LendingProfile(
          automaticRenew,
          receiveDigitally,
          sendRecallItem,
          sendRenewalNews,
          lendHeldItems,
          expireAfterDays);
    }
  }

  /**
   * How its messages are answered, and ours are written. A switch that is left out is as the client
   * needs it.
   *
   * @param deviations the switches that are not as the client needs them, in words; not read
   */
  @Schema(name = "Ncip", description = "How messages are written and answered")
  public record Ncip(
      @Schema(
              defaultValue = "GENERIC",
              description =
                  "The product its messages come from. A switch that is left out, refuseUnfilled of"
                      + " requestItem among them, is as this product needs it")
          ClientKind client,
      @Min(Correspondence.OLD)
          @Max(Correspondence.PRESENT)
          @Schema(description = "The version of messages we begin; answers are in their messages'")
          Integer outgoingVersion,
      @Schema(
              description =
                  "Whether a notification of version 1 that is refused is answered without a word"
                      + " of it, as its DTD has it")
          Boolean quietNotifications,
      @Schema(
              description =
                  "Whether a success leaves out titles and names that have a word by which clients"
                      + " know a failure, such as Problem")
          Boolean pureSuccess,
      @Schema(description = "Whether elements are written without the prefix ns1:")
          Boolean withoutPrefix,
      @Schema(description = "Whether the type of a barcode is Item Barcode rather than Barcode")
          Boolean itemBarcode,
      @JsonProperty(access = Access.READ_ONLY)
          @Schema(
              readOnly = true,
              description =
                  "The switches that are not as the client needs them, as they are, in words")
          List<String> deviations) {

    static final Ncip DEFAULT = new Ncip(null, null, null, null, null, null, null);

    /** Leaves out what may be left out. */
    public Ncip {
      client = Body.or(client, ClientKind.GENERIC);
      outgoingVersion =
          Body.or(
              outgoingVersion,
              client.needs(ClientSwitch.MESSAGES_IN_VERSION_ONE)
                  ? Correspondence.OLD
                  : Correspondence.PRESENT);
      quietNotifications =
          Body.or(quietNotifications, client.needs(ClientSwitch.NOTIFICATIONS_KEPT_QUIET));
      pureSuccess = Body.or(pureSuccess, client.needs(ClientSwitch.PURE_SUCCESS));
      withoutPrefix = Body.or(withoutPrefix, client.needs(ClientSwitch.NAMES_WITHOUT_PREFIX));
      itemBarcode = Body.or(itemBarcode, client.needs(ClientSwitch.ITEM_BARCODE));
    }

    static Ncip of(Partner partner) {
      Correspondence correspondence = partner.correspondence();
      AnswerStyle answers = partner.answers();
      return new Ncip(
          answers.client(),
          correspondence.outgoingVersion(),
          correspondence.quietNotifications(),
          answers.pureSuccess(),
          answers.withoutPrefix(),
          answers.itemBarcode(),
          partner.deviations().stream().map(PresetChange::present).toList());
    }

    AnswerStyle answers() {
      return new AnswerStyle(client, pureSuccess, withoutPrefix, itemBarcode);
    }

    Correspondence correspondence(String email, String language) {
      return new Correspondence(outgoingVersion, quietNotifications, email, language);
    }
  }

  /** Leaves out what may be left out. */
  public PartnerJson {
    status = Body.or(status, PartnerStatus.ACTIVE);
    protocol = protocol == null || protocol.isEmpty() ? DEFAULT_PROTOCOL : protocol;
    userIdentifierType = Body.or(userIdentifierType, UserIdentifierType.ANY);
    blockedPatrons = Body.or(blockedPatrons, BlockedPatrons.REFUSE);
    agencyAliases = Body.or(agencyAliases, List.of());
    admission = Body.or(admission, Admitted.DEFAULT);
    acceptItem = Body.or(acceptItem, AcceptItem.DEFAULT);
    checkOutItem = Body.or(checkOutItem, CheckOutItem.DEFAULT);
    borrowingWorkflow = Body.or(borrowingWorkflow, BorrowingWorkflow.DEFAULT);
    lendingWorkflow = Body.or(lendingWorkflow, LendingWorkflow.DEFAULT);
    ncip = Body.or(ncip, Ncip.DEFAULT);
    requestItem = Body.or(requestItem, RequestItem.DEFAULT).from(ncip.client());
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
        partner.blockedPatrons(),
        partner.agencyAliases().stream().sorted().toList(),
        null,
        null,
        Admitted.of(partner.admission()),
        partner.ncipUrl(),
        partner.requestLink().map(RequestLink::template).orElse(null),
        AcceptItem.of(partner.accept()),
        new CheckOutItem(
            partner.checkOut().location().map(Location::code).orElse(null),
            partner.checkOut().policy()),
        new RequestItem(
            partner.request().recordIdType(),
            partner.request().side(),
            partner.request().pickSlip(),
            partner.request().refuseUnfilled()),
        new BorrowingWorkflow(
            partner.borrowing().mediatedRenewal(),
            partner.borrowing().sendRenewItem(),
            partner.borrowing().stepsOff()),
        LendingWorkflow.of(partner.lending()),
        Ncip.of(partner),
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

  PartnerRecord record(String code) {
    return new PartnerRecord(
        code,
        name,
        status,
        Body.given(systemType),
        protocol,
        borrowingSupported,
        lendingSupported,
        userIdentifierType,
        authenticationRequired,
        blockedPatrons,
        agencyAliases,
        secret,
        urlToken,
        admission.record(),
        Body.given(ncipUrl),
        Body.given(requestLink),
        acceptItem.record(),
        Body.given(checkOutItem.location()),
        Body.given(checkOutItem.policy()),
        new RequestDefaults(
            Body.given(requestItem.recordIdType()),
            requestItem.side(),
            requestItem.pickSlip(),
            requestItem.refuseUnfilled()),
        new BorrowingProfile(
            borrowingWorkflow.mediatedRenewal(),
            borrowingWorkflow.sendRenewItem(),
            borrowingWorkflow.stepsOff()),
        lendingWorkflow.profile(),
        ncip.correspondence(Body.given(email), Body.given(language)),
        ncip.answers(),
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
      case REQUEST_LINK -> "requestLink";
      case ALLOWED_ADDRESSES -> "admission.allowedAddresses";
      case CLIENT_CERTIFICATE -> "admission.certificate";
      default -> "";
    };
  }
}
