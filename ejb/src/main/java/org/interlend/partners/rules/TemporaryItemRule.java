package org.interlend.partners.rules;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.settings.SettingProperty;

/**
 * A rule for the temporary items of arriving items: its conditions, and the location and policy
 * that matching items get. Staff keep the rules in a list; the first that matches applies.
 */
@Entity
@Cacheable
@Table(name = "temporary_item_rule")
public class TemporaryItemRule {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "temporary_item_rule_seq")
  private Long id;

  private int position;

  @Embedded private TemporaryItemRuleSettings settings = new TemporaryItemRuleSettings();

  // What the settings name by codes.

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "partner",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Partner partner;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "location",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Location location;

  @Version private long version;

  protected TemporaryItemRule() {}

  TemporaryItemRule(int position) {
    this.position = position;
  }

  void describe(TemporaryItemRuleSettings settings, Partner partner, Location location) {
    this.settings = SettingProperty.copy(settings);
    this.partner = partner;
    this.location = location;
  }

  void moveTo(int position) {
    this.position = position;
  }

  public Long id() {
    return id;
  }

  /** Its position in the list, from 1. */
  public int position() {
    return position;
  }

  /** The partner to which it is limited; empty for all. */
  public Optional<Partner> partner() {
    return Optional.ofNullable(partner);
  }

  /** The location of the items; empty for that in the partner's record. */
  public Optional<Location> location() {
    return Optional.ofNullable(location);
  }

  public TemporaryItemRuleSettings settings() {
    return settings;
  }

  public long version() {
    return version;
  }
}
