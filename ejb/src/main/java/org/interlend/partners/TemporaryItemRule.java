package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.interlend.institution.Location;

/**
 * A rule for the temporary items of arriving items: its conditions, and the location and policy
 * that matching items get. Staff keep the rules in a list; the first that matches applies.
 */
@Entity
@Table(name = "temporary_item_rule")
public class TemporaryItemRule {

  @Id
  @SequenceGenerator(name = "rule", sequenceName = "temporary_item_rule_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule")
  private Long id;

  private int position;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "partner_id")
  private Partner partner;

  private String medium;

  @Column(name = "patron_group")
  private String patronGroup;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "location_id")
  private Location location;

  @Column(name = "item_policy")
  private String itemPolicy;

  @Column(name = "library_use_only")
  private boolean libraryUseOnly;

  @Version private long version;

  protected TemporaryItemRule() {}

  TemporaryItemRule(int position) {
    this.position = position;
  }

  void describe(TemporaryItemRuleInput input, Partner partner, Location location) {
    this.partner = partner;
    this.location = location;
    medium = input.medium();
    patronGroup = input.patronGroup();
    itemPolicy = input.itemPolicy();
    libraryUseOnly = input.libraryUseOnly();
  }

  void moveTo(int position) {
    this.position = position;
  }

  boolean fits(RuleFacts arrival) {
    return (partner == null || partner.code().equals(arrival.partner().code()))
        && (medium == null || medium.equalsIgnoreCase(arrival.medium()))
        && (patronGroup == null || patronGroup.equals(arrival.patronGroup()));
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

  /** The partners' name of the medium to which it is limited; null for all. */
  public String medium() {
    return medium;
  }

  /** The patron group to which it is limited; null for all. */
  public String patronGroup() {
    return patronGroup;
  }

  /** The location of the items; empty for that in the partner's record. */
  public Optional<Location> location() {
    return Optional.ofNullable(location);
  }

  /** The item policy; null for that in the partner's record. */
  public String itemPolicy() {
    return itemPolicy;
  }

  /** Whether they are for use in the library only, even if the message does not say so. */
  public boolean libraryUseOnly() {
    return libraryUseOnly;
  }

  public long version() {
    return version;
  }
}
