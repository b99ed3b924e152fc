package org.interlend.partners.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.settings.CodeOf;
import org.interlend.settings.SettingsGroup;

/**
 * What a rule for arriving items says: its conditions, of which null matches everything, and what
 * matching items get; where that is null, the partner's record applies.
 */
@Embeddable
public class TemporaryItemRuleSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @CodeOf(Partner.class)
  @Size(max = 64)
  @Column(name = "partner")
  private String partner;

  @Size(max = 64)
  private String medium;

  @Size(max = 64)
  @Column(name = "patron_group")
  private String patronGroup;

  @CodeOf(Location.class)
  @Size(max = 64)
  @Column(name = "location")
  private String location;

  @Size(max = 64)
  @Column(name = "item_policy")
  private String itemPolicy;

  @Column(name = "library_use_only")
  private boolean libraryUseOnly;

  boolean fits(RuleFacts arrival) {
    return (partner == null || partner.equals(arrival.partner().code()))
        && (medium == null || medium.equalsIgnoreCase(arrival.medium()))
        && (patronGroup == null || patronGroup.equals(arrival.patronGroup()));
  }

  /** Whether it sets anything for matching items. */
  boolean setsAnything() {
    return location != null || itemPolicy != null || libraryUseOnly;
  }

  /** Code of the partner to which the rule is limited; null for all. */
  public String partner() {
    return partner;
  }

  /** The partners' name of the medium to which it is limited; null for all. */
  public String medium() {
    return medium;
  }

  /** The patron group to which it is limited; null for all. */
  public String patronGroup() {
    return patronGroup;
  }

  /** Code of the location of the items; null for that in the partner's record. */
  public String location() {
    return location;
  }

  /** The item policy; null for that in the partner's record. */
  public String itemPolicy() {
    return itemPolicy;
  }

  /** Whether they are for use in the library only, even if the message does not say so. */
  public boolean libraryUseOnly() {
    return libraryUseOnly;
  }
}
