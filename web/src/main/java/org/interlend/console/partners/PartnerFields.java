package org.interlend.console.partners;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerInput;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestLink;

/**
 * The fields of a partner's form; each subject has a class of its own. Lists are one text: codes
 * separated by commas.
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

  @Pattern(regexp = "https?://\\S+", message = "An address begins with https:// or http://.")
  @Size(max = 1000, message = "At most 1,000 characters.")
  private String ncipUrl;

  @Size(max = RequestLink.LONGEST, message = "At most 1,000 characters.")
  private String requestLink;

  private boolean borrowingSupported = true;
  private boolean lendingSupported;
  private PatronFields patrons = new PatronFields();
  private AuthenticationFields authentication = new AuthenticationFields();
  private ClientFields client = new ClientFields();
  private ArrivalFields arrival = new ArrivalFields();
  private LendingFields lending = new LendingFields();

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
    fields.agencyAliases =
        partner.agencyAliases().stream().sorted().collect(Collectors.joining(", "));
    fields.ncipUrl = partner.ncipUrl();
    fields.requestLink = partner.requestLink().map(RequestLink::template).orElse(null);
    fields.borrowingSupported = partner.borrowingSupported();
    fields.lendingSupported = partner.lendingSupported();
    fields.patrons = PatronFields.of(partner);
    fields.authentication = AuthenticationFields.of(partner);
    fields.client = ClientFields.of(partner);
    fields.arrival = ArrivalFields.of(partner);
    fields.lending = LendingFields.of(partner);
    return fields;
  }

  PartnerInput record() {
    return new PartnerInput(
        code,
        name,
        status,
        systemType,
        PROTOCOL,
        borrowingSupported,
        lendingSupported,
        patrons.getUserIdentifierType(),
        patrons.isAuthenticationRequired(),
        patrons.isPersonalDataWithoutPin(),
        patrons.getBlockedPatrons(),
        CodeList.of(agencyAliases),
        authentication.newSecret(),
        authentication.newUrlToken(),
        authentication.authentication(),
        ncipUrl,
        requestLink == null ? null : requestLink.strip(),
        arrival.accept(),
        lending.getCheckOutLocation(),
        lending.getCheckOutPolicy(),
        lending.request(client.on(ClientSwitch.UNFILLED_REFUSED)),
        arrival.profile(),
        lending.getProfile(),
        client.correspondence(email, language),
        client.answers(),
        timeZone == null ? null : ZoneId.of(timeZone),
        arrival.places(),
        addressLines(),
        notes);
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

  public PatronFields getPatrons() {
    return patrons;
  }

  public AuthenticationFields getAuthentication() {
    return authentication;
  }

  public ClientFields getClient() {
    return client;
  }

  public ArrivalFields getArrival() {
    return arrival;
  }

  public LendingFields getLending() {
    return lending;
  }
}
