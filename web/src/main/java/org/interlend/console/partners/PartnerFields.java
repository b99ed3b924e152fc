package org.interlend.console.partners;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.AcceptRecord;
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
import org.interlend.partners.Networks;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerRecord;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestDefaults;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;
import org.interlend.partners.RequestLink;
import org.interlend.partners.UserIdentifierType;

/**
 * The fields of a partner's form. Lists are one text: names separated by commas, pickup places one
 * a line as {@code their name = our code}. Secret and token are only ever written: empty keeps the
 * present one.
 */
public class PartnerFields implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PROTOCOL = "NCIP";

  @NotBlank(message = "Please give the code by which the broker names itself.")
  @Size(max = 64, message = "At most 64 characters.")
  @Pattern(regexp = "\\S+", message = "Please give a code without blanks.")
  private String code;

  @NotBlank(message = "Please give the name staff know it by.")
  @Size(max = 255, message = "At most 255 characters.")
  private String name;

  private PartnerStatus status = PartnerStatus.ACTIVE;

  @Size(max = 64, message = "At most 64 characters.")
  private String systemType;

  private String timeZone;

  @Size(max = 1000, message = "At most 1,000 characters.")
  private String address;

  @Email(message = "Please give an e-mail address, such as ill@example.org.")
  @Size(max = 255, message = "At most 255 characters.")
  private String email;

  private String language;

  @Size(max = 2000, message = "At most 2,000 characters.")
  private String notes;

  @Size(max = 1000, message = "At most 1,000 characters.")
  private String agencyAliases;

  @Size(min = 8, max = 255, message = "A secret has at least 8 characters.")
  private String secret;

  private boolean forgetSecret;

  @Pattern(regexp = "[A-Za-z0-9_-]{16,200}", message = "At least 16 letters, digits, - or _.")
  private String urlToken;

  private boolean forgetUrlToken;

  @Size(max = 255, message = "At most 255 characters.")
  @Pattern(regexp = "[^:]*", message = "A name without a colon.")
  private String loginName;

  @Size(min = 8, max = 255, message = "A password has at least 8 characters.")
  private String password;

  private boolean forgetPassword;

  @Size(max = 500, message = "At most 500 characters.")
  private String certificate;

  @Size(max = Networks.LONGEST, message = "At most 2,000 characters.")
  private String allowedAddresses;

  @Min(value = 1, message = "Not less than one message.")
  @Max(value = 100_000, message = "Not more than 100,000 messages.")
  private Integer messagesPerMinute;

  @Pattern(regexp = "https?://\\S+", message = "An address begins with https:// or http://.")
  @Size(max = 1000, message = "At most 1,000 characters.")
  private String ncipUrl;

  @Size(max = RequestLink.LONGEST, message = "At most 1,000 characters.")
  private String requestLink;

  private UserIdentifierType userIdentifierType = UserIdentifierType.ANY;
  private boolean authenticationRequired;
  private BlockedPatrons blockedPatrons = BlockedPatrons.REFUSE;
  private boolean borrowingSupported = true;
  private boolean lendingSupported;
  private String acceptLocation;
  private String pickupLibrary;
  private boolean automaticReceive;
  private String receiveDesk;

  @Size(max = 32, message = "At most 32 characters.")
  private String barcodePrefix;

  @Size(max = 64, message = "At most 64 characters.")
  private String acceptItemPolicy;

  private boolean dueByTerms;
  private BorrowingStep[] steps = BorrowingStep.values();

  private boolean generateOnClash;

  @Size(max = 250, message = "At most 250 characters.")
  private String digitalMedia;

  private Format nonReturnable = Format.DIGITAL;

  @Min(value = 0, message = "Not less than 0 days.")
  @Max(value = 60, message = "Not more than 60 days.")
  private int deliveryDelayDays;

  private boolean checkInRequiresReturn;

  @Min(value = 1, message = "Not less than one day.")
  @Max(value = 3650, message = "Not more than ten years.")
  private Integer fileDays;

  @Min(value = 1, message = "Not less than once.")
  @Max(value = 1000, message = "Not more than 1,000 times.")
  private Integer fileViews;

  @Pattern(
      regexp = "(\\s*[^=\\n]+=[^=\\n]+(\\n|$))*\\s*",
      message = "One place a line: the partner's name = our library's code.")
  private String pickupNames;

  private boolean mediatedRenewal;
  private boolean sendRenewItem;
  private String checkOutLocation;

  @Size(max = 64, message = "At most 64 characters.")
  private String checkOutPolicy;

  private Side side = Side.AUTO;
  private PickSlip pickSlip = PickSlip.LOCAL;

  @Size(max = 64, message = "At most 64 characters.")
  private String recordIdType;

  private boolean automaticRenew;
  private boolean receiveDigitally;
  private boolean sendRecallItem;
  private boolean sendRenewalNews;
  private boolean lendHeldItems;

  @Min(value = 0, message = "Not less than 0 days.")
  @Max(value = 365, message = "Not more than 365 days.")
  private int expireAfterDays;

  private ClientKind client = ClientKind.GENERIC;
  private ClientSwitch[] switches = {};

  static PartnerFields of(Partner partner) {
    PartnerFields fields = new PartnerFields();
    fields.code = partner.code();
    fields.name = partner.name();
    fields.status = partner.status();
    fields.systemType = partner.systemType();
    fields.timeZone = partner.timeZone().map(ZoneId::getId).orElse(null);
    fields.address = partner.address();
    fields.email = partner.correspondence().email();
    fields.language = partner.correspondence().language();
    fields.notes = partner.notes();
    fields.agencyAliases = partner.agencyAliases().stream().sorted().collect(listed());
    fields.readAdmission(partner);
    fields.ncipUrl = partner.ncipUrl();
    fields.requestLink = partner.requestLink().map(RequestLink::template).orElse(null);
    fields.userIdentifierType = partner.userIdentifierType();
    fields.authenticationRequired = partner.authenticationRequired();
    fields.blockedPatrons = partner.blockedPatrons();
    fields.borrowingSupported = partner.borrowingSupported();
    fields.lendingSupported = partner.lendingSupported();
    fields.readBorrowing(partner);
    fields.readLending(partner);
    fields.client = partner.answers().client();
    fields.switches = partner.switches().toArray(ClientSwitch[]::new);
    return fields;
  }

  private void readAdmission(Partner partner) {
    var admission = partner.admission();
    loginName = admission.loginName().orElse(null);
    certificate = admission.certificate().orElse(null);
    allowedAddresses = String.join("\n", admission.allowedAddresses());
    var perMinute = admission.messagesPerMinute();
    messagesPerMinute = perMinute.isPresent() ? perMinute.getAsInt() : null;
  }

  private void readBorrowing(Partner partner) {
    var accept = partner.accept();
    acceptLocation = accept.location().map(Location::code).orElse(null);
    pickupLibrary = accept.pickupLibrary().map(Library::code).orElse(null);
    automaticReceive = accept.automaticReceive();
    receiveDesk = accept.desk().map(Desk::code).orElse(null);
    barcodePrefix = accept.barcodePrefix();
    acceptItemPolicy = accept.itemPolicy();
    dueByTerms = accept.dueByTerms();
    steps =
        Arrays.stream(BorrowingStep.values())
            .filter(partner.borrowing()::takes)
            .toArray(BorrowingStep[]::new);
    generateOnClash = accept.generateOnClash();
    digitalMedia = accept.digitalMedia().stream().collect(listed());
    nonReturnable = accept.nonReturnable();
    deliveryDelayDays = accept.deliveryDelayDays();
    checkInRequiresReturn = accept.checkInRequiresReturn();
    fileDays = accept.fileDays().orElse(null);
    fileViews = accept.fileViews().orElse(null);
    pickupNames =
        new TreeMap<>(partner.pickupNames())
            .entrySet().stream()
                .map(place -> place.getKey() + " = " + place.getValue())
                .collect(Collectors.joining("\n"));
    mediatedRenewal = partner.borrowing().mediatedRenewal();
    sendRenewItem = partner.borrowing().sendRenewItem();
  }

  private void readLending(Partner partner) {
    checkOutLocation = partner.checkOut().location().map(Location::code).orElse(null);
    checkOutPolicy = partner.checkOut().policy();
    side = partner.request().side();
    pickSlip = partner.request().pickSlip();
    recordIdType = partner.request().recordIdType();
    automaticRenew = partner.lending().automaticRenew();
    receiveDigitally = partner.lending().receiveDigitally();
    sendRecallItem = partner.lending().sendRecallItem();
    sendRenewalNews = partner.lending().sendRenewalNews();
    lendHeldItems = partner.lending().lendHeldItems();
    expireAfterDays = partner.lending().expireAfterDays();
  }

  PartnerRecord record() {
    return new PartnerRecord(
        code,
        name,
        status,
        systemType,
        PROTOCOL,
        borrowingSupported,
        lendingSupported,
        userIdentifierType,
        authenticationRequired,
        blockedPatrons,
        names(agencyAliases),
        forgetSecret ? "" : secret,
        forgetUrlToken ? "" : urlToken,
        new AdmissionRecord(
            loginName,
            forgetPassword ? "" : password,
            certificate,
            Networks.split(allowedAddresses),
            messagesPerMinute),
        ncipUrl,
        requestLink == null ? null : requestLink.strip(),
        new AcceptRecord(
            acceptLocation,
            acceptItemPolicy,
            pickupLibrary,
            automaticReceive,
            receiveDesk,
            barcodePrefix,
            generateOnClash,
            names(digitalMedia),
            nonReturnable,
            deliveryDelayDays,
            dueByTerms,
            checkInRequiresReturn,
            fileDays,
            fileViews),
        checkOutLocation,
        checkOutPolicy,
        new RequestDefaults(recordIdType, side, pickSlip, on(ClientSwitch.UNFILLED_REFUSED)),
        new BorrowingProfile(mediatedRenewal, sendRenewItem, stepsOff()),
        new LendingProfile(
            automaticRenew,
            receiveDigitally,
            sendRecallItem,
            sendRenewalNews,
            lendHeldItems,
            expireAfterDays),
        new Correspondence(
            on(ClientSwitch.MESSAGES_IN_VERSION_ONE) ? Correspondence.OLD : Correspondence.PRESENT,
            on(ClientSwitch.NOTIFICATIONS_KEPT_QUIET),
            email,
            language),
        new AnswerStyle(
            client,
            on(ClientSwitch.PURE_SUCCESS),
            on(ClientSwitch.NAMES_WITHOUT_PREFIX),
            on(ClientSwitch.ITEM_BARCODE)),
        timeZone == null ? null : ZoneId.of(timeZone),
        places(),
        addressLines(),
        notes);
  }

  /** The switches that are on. */
  Set<ClientSwitch> switchesOn() {
    return Set.of(switches);
  }

  private boolean on(ClientSwitch what) {
    return switchesOn().contains(what);
  }

  private Map<String, String> places() {
    return pickupNames == null
        ? Map.of()
        : pickupNames
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("="))
            .collect(
                Collectors.toMap(
                    place -> place[0].strip(), place -> place[1].strip(), (a, b) -> b));
  }

  private String addressLines() {
    return address == null
        ? null
        : address
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining("\n"), lines -> lines.isEmpty() ? null : lines));
  }

  private static List<String> names(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
  }

  private static Collector<CharSequence, ?, String> listed() {
    return Collectors.joining(", ");
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public PartnerStatus getStatus() {
    return status;
  }

  public void setStatus(PartnerStatus status) {
    this.status = status;
  }

  public String getSystemType() {
    return systemType;
  }

  public void setSystemType(String systemType) {
    this.systemType = systemType;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  public String getAgencyAliases() {
    return agencyAliases;
  }

  public void setAgencyAliases(String agencyAliases) {
    this.agencyAliases = agencyAliases;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  public boolean isForgetSecret() {
    return forgetSecret;
  }

  public void setForgetSecret(boolean forgetSecret) {
    this.forgetSecret = forgetSecret;
  }

  public String getUrlToken() {
    return urlToken;
  }

  public void setUrlToken(String urlToken) {
    this.urlToken = urlToken;
  }

  public boolean isForgetUrlToken() {
    return forgetUrlToken;
  }

  public void setForgetUrlToken(boolean forgetUrlToken) {
    this.forgetUrlToken = forgetUrlToken;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isForgetPassword() {
    return forgetPassword;
  }

  public void setForgetPassword(boolean forgetPassword) {
    this.forgetPassword = forgetPassword;
  }

  public String getCertificate() {
    return certificate;
  }

  public void setCertificate(String certificate) {
    this.certificate = certificate;
  }

  public String getAllowedAddresses() {
    return allowedAddresses;
  }

  public void setAllowedAddresses(String allowedAddresses) {
    this.allowedAddresses = allowedAddresses;
  }

  public Integer getMessagesPerMinute() {
    return messagesPerMinute;
  }

  public void setMessagesPerMinute(Integer messagesPerMinute) {
    this.messagesPerMinute = messagesPerMinute;
  }

  public String getNcipUrl() {
    return ncipUrl;
  }

  public void setNcipUrl(String ncipUrl) {
    this.ncipUrl = ncipUrl;
  }

  public String getRequestLink() {
    return requestLink;
  }

  public void setRequestLink(String requestLink) {
    this.requestLink = requestLink;
  }

  public UserIdentifierType getUserIdentifierType() {
    return userIdentifierType;
  }

  public void setUserIdentifierType(UserIdentifierType userIdentifierType) {
    this.userIdentifierType = userIdentifierType;
  }

  public boolean isAuthenticationRequired() {
    return authenticationRequired;
  }

  public void setAuthenticationRequired(boolean authenticationRequired) {
    this.authenticationRequired = authenticationRequired;
  }

  public BlockedPatrons getBlockedPatrons() {
    return blockedPatrons;
  }

  public void setBlockedPatrons(BlockedPatrons blockedPatrons) {
    this.blockedPatrons = blockedPatrons;
  }

  public boolean isBorrowingSupported() {
    return borrowingSupported;
  }

  public void setBorrowingSupported(boolean borrowingSupported) {
    this.borrowingSupported = borrowingSupported;
  }

  public boolean isLendingSupported() {
    return lendingSupported;
  }

  public void setLendingSupported(boolean lendingSupported) {
    this.lendingSupported = lendingSupported;
  }

  public String getAcceptLocation() {
    return acceptLocation;
  }

  public void setAcceptLocation(String acceptLocation) {
    this.acceptLocation = acceptLocation;
  }

  public String getPickupLibrary() {
    return pickupLibrary;
  }

  public void setPickupLibrary(String pickupLibrary) {
    this.pickupLibrary = pickupLibrary;
  }

  public boolean isAutomaticReceive() {
    return automaticReceive;
  }

  public void setAutomaticReceive(boolean automaticReceive) {
    this.automaticReceive = automaticReceive;
  }

  public String getReceiveDesk() {
    return receiveDesk;
  }

  public void setReceiveDesk(String receiveDesk) {
    this.receiveDesk = receiveDesk;
  }

  public String getBarcodePrefix() {
    return barcodePrefix;
  }

  private Set<BorrowingStep> stepsOff() {
    Set<BorrowingStep> off = EnumSet.allOf(BorrowingStep.class);
    off.removeAll(Arrays.asList(steps));
    return off;
  }

  public BorrowingStep[] getSteps() {
    return steps;
  }

  public void setSteps(BorrowingStep[] steps) {
    this.steps = steps;
  }

  public boolean isDueByTerms() {
    return dueByTerms;
  }

  public void setDueByTerms(boolean dueByTerms) {
    this.dueByTerms = dueByTerms;
  }

  public void setAcceptItemPolicy(String acceptItemPolicy) {
    this.acceptItemPolicy = acceptItemPolicy;
  }

  public String getAcceptItemPolicy() {
    return acceptItemPolicy;
  }

  public void setBarcodePrefix(String barcodePrefix) {
    this.barcodePrefix = barcodePrefix;
  }

  public boolean isGenerateOnClash() {
    return generateOnClash;
  }

  public void setGenerateOnClash(boolean generateOnClash) {
    this.generateOnClash = generateOnClash;
  }

  public String getDigitalMedia() {
    return digitalMedia;
  }

  public void setDigitalMedia(String digitalMedia) {
    this.digitalMedia = digitalMedia;
  }

  public Format getNonReturnable() {
    return nonReturnable;
  }

  public void setNonReturnable(Format nonReturnable) {
    this.nonReturnable = nonReturnable;
  }

  public int getDeliveryDelayDays() {
    return deliveryDelayDays;
  }

  public void setDeliveryDelayDays(int deliveryDelayDays) {
    this.deliveryDelayDays = deliveryDelayDays;
  }

  public boolean isCheckInRequiresReturn() {
    return checkInRequiresReturn;
  }

  public void setCheckInRequiresReturn(boolean checkInRequiresReturn) {
    this.checkInRequiresReturn = checkInRequiresReturn;
  }

  public Integer getFileDays() {
    return fileDays;
  }

  public void setFileDays(Integer fileDays) {
    this.fileDays = fileDays;
  }

  public Integer getFileViews() {
    return fileViews;
  }

  public void setFileViews(Integer fileViews) {
    this.fileViews = fileViews;
  }

  public String getPickupNames() {
    return pickupNames;
  }

  public void setPickupNames(String pickupNames) {
    this.pickupNames = pickupNames;
  }

  public boolean isMediatedRenewal() {
    return mediatedRenewal;
  }

  public void setMediatedRenewal(boolean mediatedRenewal) {
    this.mediatedRenewal = mediatedRenewal;
  }

  public boolean isSendRenewItem() {
    return sendRenewItem;
  }

  public void setSendRenewItem(boolean sendRenewItem) {
    this.sendRenewItem = sendRenewItem;
  }

  public String getCheckOutLocation() {
    return checkOutLocation;
  }

  public void setCheckOutLocation(String checkOutLocation) {
    this.checkOutLocation = checkOutLocation;
  }

  public String getCheckOutPolicy() {
    return checkOutPolicy;
  }

  public void setCheckOutPolicy(String checkOutPolicy) {
    this.checkOutPolicy = checkOutPolicy;
  }

  public Side getSide() {
    return side;
  }

  public void setSide(Side side) {
    this.side = side;
  }

  public PickSlip getPickSlip() {
    return pickSlip;
  }

  public void setPickSlip(PickSlip pickSlip) {
    this.pickSlip = pickSlip;
  }

  public String getRecordIdType() {
    return recordIdType;
  }

  public void setRecordIdType(String recordIdType) {
    this.recordIdType = recordIdType;
  }

  public boolean isAutomaticRenew() {
    return automaticRenew;
  }

  public void setAutomaticRenew(boolean automaticRenew) {
    this.automaticRenew = automaticRenew;
  }

  public boolean isReceiveDigitally() {
    return receiveDigitally;
  }

  public void setReceiveDigitally(boolean receiveDigitally) {
    this.receiveDigitally = receiveDigitally;
  }

  public boolean isSendRecallItem() {
    return sendRecallItem;
  }

  public void setSendRecallItem(boolean sendRecallItem) {
    this.sendRecallItem = sendRecallItem;
  }

  public boolean isSendRenewalNews() {
    return sendRenewalNews;
  }

  public void setSendRenewalNews(boolean sendRenewalNews) {
    this.sendRenewalNews = sendRenewalNews;
  }

  public boolean isLendHeldItems() {
    return lendHeldItems;
  }

  public void setLendHeldItems(boolean lendHeldItems) {
    this.lendHeldItems = lendHeldItems;
  }

  public int getExpireAfterDays() {
    return expireAfterDays;
  }

  public void setExpireAfterDays(int expireAfterDays) {
    this.expireAfterDays = expireAfterDays;
  }

  public ClientKind getClient() {
    return client;
  }

  public void setClient(ClientKind client) {
    this.client = client;
  }

  public ClientSwitch[] getSwitches() {
    return switches;
  }

  public void setSwitches(ClientSwitch[] switches) {
    this.switches = switches;
  }
}
