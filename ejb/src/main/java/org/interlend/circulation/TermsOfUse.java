package org.interlend.circulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/**
 * Terms of use: how long an item may be lent, renewed and kept on the hold shelf, and what a late
 * return costs. Terms may be limited to one item policy, one patron group, both or neither.
 */
@Entity
@Table(name = "terms_of_use")
public class TermsOfUse {

  /** The terms that apply while staff have entered none. */
  static final TermsOfUse STANDARD =
      new TermsOfUse(
          new TermsInput("STANDARD", "Standard", null, null, 28, 2, 28, 7, 7, FineRule.NONE));

  @Id
  @SequenceGenerator(name = "terms", sequenceName = "terms_of_use_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "terms")
  private Long id;

  private String code;
  private String name;

  @Column(name = "item_policy")
  private String itemPolicy;

  @Column(name = "patron_group")
  private String patronGroup;

  @Column(name = "loan_days")
  private int loanDays;

  @Column(name = "max_renewals")
  private int maxRenewals;

  @Column(name = "renewal_days")
  private int renewalDays;

  @Column(name = "recall_days")
  private int recallDays;

  @Column(name = "hold_shelf_days")
  private int holdShelfDays;

  @Column(name = "fine_per_day")
  private long finePerDay;

  @Column(name = "max_fine")
  private Long maxFine;

  @Column(name = "grace_days")
  private int graceDays;

  @Version private long version;

  protected TermsOfUse() {}

  TermsOfUse(TermsInput input) {
    code = input.code();
    describe(input);
  }

  final void describe(TermsInput input) {
    name = input.name();
    itemPolicy = input.itemPolicy();
    patronGroup = input.patronGroup();
    loanDays = input.loanDays();
    maxRenewals = input.maxRenewals();
    renewalDays = input.renewalDays();
    recallDays = input.recallDays();
    holdShelfDays = input.holdShelfDays();
    finePerDay = input.fine().perDay();
    maxFine = input.fine().most();
    graceDays = input.fine().graceDays();
  }

  boolean fit(String policy, String group) {
    return (itemPolicy == null || itemPolicy.equals(policy))
        && (patronGroup == null || patronGroup.equals(group));
  }

  /** Terms with a higher precision are chosen first. */
  int precision() {
    return (itemPolicy == null ? 0 : 2) + (patronGroup == null ? 0 : 1);
  }

  public String code() {
    return code;
  }

  public String name() {
    return Objects.requireNonNullElse(name, code);
  }

  /** The item policy to which they are limited, or null. */
  public String itemPolicy() {
    return itemPolicy;
  }

  /** The patron group to which they are limited, or null. */
  public String patronGroup() {
    return patronGroup;
  }

  /** Length of a loan in days; 0 if nothing is lent. */
  public int loanDays() {
    return loanDays;
  }

  public int maxRenewals() {
    return maxRenewals;
  }

  /** Days a renewal adds. */
  public int renewalDays() {
    return renewalDays;
  }

  /** Days a patron may keep an item after a recall. */
  public int recallDays() {
    return recallDays;
  }

  /** Open days an item is kept on the hold shelf. */
  public int holdShelfDays() {
    return holdShelfDays;
  }

  /** The rule for overdue fines. */
  public FineRule fine() {
    return new FineRule(finePerDay, maxFine, graceDays);
  }

  public long version() {
    return version;
  }
}
