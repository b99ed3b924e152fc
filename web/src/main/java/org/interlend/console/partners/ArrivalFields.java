package org.interlend.console.partners;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.AcceptInput;
import org.interlend.partners.BorrowingProfile;
import org.interlend.partners.BorrowingStep;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;

/**
 * Settings for arriving items and their loans. Pickup libraries have one line each, as {@code their
 * name = our code}.
 */
public class ArrivalFields implements Serializable {
  private static final long serialVersionUID = 1L;

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

  static ArrivalFields of(Partner partner) {
    ArrivalFields fields = new ArrivalFields();
    fields.read(partner);
    return fields;
  }

  private void read(Partner partner) {
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
    digitalMedia = accept.digitalMedia().stream().collect(Collectors.joining(", "));
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

  AcceptInput accept() {
    return new AcceptInput(
        acceptLocation,
        acceptItemPolicy,
        pickupLibrary,
        automaticReceive,
        receiveDesk,
        barcodePrefix,
        generateOnClash,
        CodeList.of(digitalMedia),
        nonReturnable,
        deliveryDelayDays,
        dueByTerms,
        checkInRequiresReturn,
        fileDays,
        fileViews);
  }

  BorrowingProfile profile() {
    return new BorrowingProfile(mediatedRenewal, sendRenewItem, disabledSteps());
  }

  private Set<BorrowingStep> disabledSteps() {
    Set<BorrowingStep> off = EnumSet.allOf(BorrowingStep.class);
    off.removeAll(Arrays.asList(steps));
    return off;
  }

  Map<String, String> places() {
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

  public void setBarcodePrefix(String barcodePrefix) {
    this.barcodePrefix = barcodePrefix;
  }

  public String getAcceptItemPolicy() {
    return acceptItemPolicy;
  }

  public void setAcceptItemPolicy(String acceptItemPolicy) {
    this.acceptItemPolicy = acceptItemPolicy;
  }

  public boolean isDueByTerms() {
    return dueByTerms;
  }

  public void setDueByTerms(boolean dueByTerms) {
    this.dueByTerms = dueByTerms;
  }

  public BorrowingStep[] getSteps() {
    return steps;
  }

  public void setSteps(BorrowingStep[] steps) {
    this.steps = steps;
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
}
