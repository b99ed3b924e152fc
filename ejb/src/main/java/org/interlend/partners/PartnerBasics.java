package org.interlend.partners;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.interlend.partners.contact.PartnerContact;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.persistence.ShownAsLanguage;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** Who a partner is, and how people write to it. */
@MappedSuperclass
public abstract class PartnerBasics implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @NotBlank
  @Size(max = 255)
  private String name;

  @Enumerated(EnumType.STRING)
  private PartnerStatus status = PartnerStatus.ACTIVE;

  @Size(max = 64)
  @Column(name = "system_type")
  private String systemType;

  @Size(max = 1000, message = "{settings.tooManyEntries}")
  @ElementCollection
  @CollectionTable(name = "partner_alias")
  @Column(name = "alias")
  @OrderBy
  private List<@NotBlank @Size(max = 64) String> agencyAliases = new ArrayList<>();

  @Size(max = 1000)
  private String address;

  @Email
  @Size(max = 255)
  private String email;

  @Valid @Embedded private PartnerContact contact = new PartnerContact();

  @ShownAsLanguage
  @Pattern(regexp = "([a-z]{2})?", message = "{settings.languageCode}")
  private String language;

  @Size(max = 4000)
  private String notes;

  /** Has its collections read, now that the transaction has written nothing yet. */
  void load() {
    agencyAliases.size();
  }

  final void take(PartnerBasics from) {
    name = from.name;
    status = from.status;
    systemType = Text.given(from.systemType);
    Set<String> aliases = new TreeSet<>(from.agencyAliases);
    agencyAliases.retainAll(aliases);
    aliases.removeAll(agencyAliases);
    agencyAliases.addAll(aliases);
    address = SettingProperty.lines(from.address);
    email = Text.given(from.email);
    contact = from.contact == null ? new PartnerContact() : SettingProperty.copy(from.contact);
    language = Text.given(from.language);
    notes = Text.given(from.notes);
  }

  /** Takes over what a broker tells of a library; it is inactive. */
  final void takeOver(NamedLibrary library) {
    name = library.name();
    address = SettingProperty.lines(library.address());
    email = library.email();
    status = PartnerStatus.INACTIVE;
  }

  /** Sets how a new record begins; both may be null. */
  final void begin(String itsName, String system) {
    name = itsName;
    systemType = system;
  }

  /** Removes what one partner only has or is given, so that the settings can be another's. */
  protected void resetForCopy() {
    name = null;
    agencyAliases = new ArrayList<>();
    address = null;
    email = null;
    contact = new PartnerContact();
    notes = null;
    status = PartnerStatus.ACTIVE;
  }

  public String name() {
    return name;
  }

  public PartnerStatus status() {
    return status;
  }

  public boolean active() {
    return status == PartnerStatus.ACTIVE;
  }

  /** The product the partner runs (ILLiad, ReShare, ...), or null. */
  public String systemType() {
    return systemType;
  }

  /** The postal address for returns, line by line, or null. */
  public String address() {
    return address;
  }

  /** The address for letters to the partner, or null. */
  public String email() {
    return email;
  }

  /** ISO 639-1 code of the language of letters, or null for the institution's. */
  public String language() {
    return language;
  }

  /** Remarks of staff, or null. */
  public String notes() {
    return notes;
  }

  public Set<String> agencyAliases() {
    return Set.copyOf(agencyAliases);
  }
}
