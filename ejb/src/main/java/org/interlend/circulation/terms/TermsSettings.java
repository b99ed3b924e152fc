package org.interlend.circulation.terms;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.interlend.Money;
import org.interlend.persistence.ShownAsMoney;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/**
 * What terms of use say, as it is stored, shown in the form and in the management API. Periods are
 * in days, amounts in the currency's smallest unit.
 */
@MappedSuperclass
public abstract class TermsSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;
  private static final int MAX_DAYS = 3650;

  @NotBlank
  @Size(max = 255)
  private String name;

  @Size(max = 64)
  @Column(name = "item_policy")
  private String itemPolicy;

  @Size(max = 64)
  @Column(name = "patron_group")
  private String patronGroup;

  @NotNull
  @Min(0)
  @Max(MAX_DAYS)
  @Column(name = "loan_days")
  private Integer loanDays;

  @NotNull
  @Min(0)
  @Max(MAX_DAYS)
  @Column(name = "max_renewals")
  private Integer maxRenewals;

  @NotNull
  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "renewal_days")
  private Integer renewalDays;

  @NotNull
  @Min(0)
  @Max(MAX_DAYS)
  @Column(name = "recall_days")
  private Integer recallDays;

  @NotNull
  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "hold_shelf_days")
  private Integer holdShelfDays;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "pickup_reminder_days")
  private Integer pickupReminderDays;

  @Min(0)
  @Max(Money.MAX_MINOR)
  @Column(name = "fine_per_day")
  @ShownAsMoney
  private long finePerDay;

  @Min(1)
  @Max(Money.MAX_MINOR)
  @Column(name = "max_fine")
  @ShownAsMoney
  private Long maxFine;

  @Min(0)
  @Max(MAX_DAYS)
  @Column(name = "grace_days")
  private int graceDays;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "reminder_days")
  private Integer reminderDays;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "overdue_days")
  private Integer overdueDays = 1;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "second_overdue_days")
  private Integer secondOverdueDays;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "third_overdue_days")
  private Integer thirdOverdueDays;

  @Min(1)
  @Max(MAX_DAYS)
  @Column(name = "bill_days")
  private Integer billDays;

  @Min(1)
  @Max(Money.MAX_MINOR)
  @Column(name = "replacement_cost")
  @ShownAsMoney
  private Long replacementCost;

  @Min(1)
  @Max(Money.MAX_MINOR)
  @Column(name = "loan_fee")
  @ShownAsMoney
  private Long loanFee;

  @Min(1)
  @Max(Money.MAX_MINOR)
  @Column(name = "copy_fee")
  @ShownAsMoney
  private Long copyFee;

  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "fee_step")
  private FeeChargingStep feeStep = FeeChargingStep.RECEIVED;

  protected TermsSettings() {}

  protected TermsSettings(
      String name,
      String itemPolicy,
      String patronGroup,
      int loanDays,
      int maxRenewals,
      int renewalDays,
      int recallDays,
      int holdShelfDays) {
    this.name = name;
    this.itemPolicy = itemPolicy;
    this.patronGroup = patronGroup;
    this.loanDays = loanDays;
    this.maxRenewals = maxRenewals;
    this.renewalDays = renewalDays;
    this.recallDays = recallDays;
    this.holdShelfDays = holdShelfDays;
  }

  /** Takes over the settings of another. An empty text is not set: null. */
  protected final void take(TermsSettings from) {
    name = Text.given(from.name);
    itemPolicy = Text.given(from.itemPolicy);
    patronGroup = Text.given(from.patronGroup);
    loanDays = from.loanDays;
    maxRenewals = from.maxRenewals;
    renewalDays = from.renewalDays;
    recallDays = from.recallDays;
    holdShelfDays = from.holdShelfDays;
    remindToCollect(from.pickupReminderDays);
    charge(from.fine());
    remind(from.letterDays());
    bill(from.replacementCost);
    charge(from.requestFee());
  }

  protected final void charge(FineRule fine) {
    finePerDay = fine.perDay();
    maxFine = fine.most();
    graceDays = fine.graceDays();
  }

  protected final void charge(FeeRule fee) {
    loanFee = fee.loan();
    copyFee = fee.copy();
    feeStep = fee.step();
  }

  protected final void remind(LetterDays days) {
    reminderDays = days.reminder();
    overdueDays = days.overdue();
    secondOverdueDays = days.second();
    thirdOverdueDays = days.third();
    billDays = days.bill();
  }

  protected final void remindToCollect(Integer days) {
    pickupReminderDays = days;
  }

  protected final void bill(Long replacementCost) {
    this.replacementCost = replacementCost;
  }

  public String name() {
    return name;
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

  /** Days before the last one on the hold shelf when the patron is reminded; null for never. */
  public Integer pickupReminderDays() {
    return pickupReminderDays;
  }

  /** The rule for overdue fines. */
  public FineRule fine() {
    return new FineRule(finePerDay, maxFine, graceDays);
  }

  /** When a patron gets letters about a loan. */
  public LetterDays letterDays() {
    return new LetterDays(reminderDays, overdueDays, secondOverdueDays, thirdOverdueDays, billDays);
  }

  /** What a borrowing request costs the patron. */
  public FeeRule requestFee() {
    return new FeeRule(loanFee, copyFee, feeStep);
  }

  /** What the bill charges for an item that is not returned; null for nothing. */
  public Long replacementCost() {
    return replacementCost;
  }
}
