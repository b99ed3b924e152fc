package org.interlend.circulation.terms;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.interlend.text.Text;

/**
 * Terms of use: how long an item may be lent, renewed and kept on the hold shelf, and what a late
 * return costs. Terms may be limited to one item policy, one patron group, both or neither.
 */
@Entity
@Cacheable
@Table(name = "terms_of_use")
public class TermsOfUse extends TermsSettings {

  private static final long serialVersionUID = 1L;

  /** The terms that apply while staff have entered none. */
  public static final TermsOfUse STANDARD =
      new TermsOfUse("STANDARD", "Standard", null, null, 28, 2, 28, 7, 7);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "terms_of_use_seq")
  private Long id;

  private String code;

  @Version private long version;

  protected TermsOfUse() {}

  TermsOfUse(String code) {
    this.code = code;
  }

  TermsOfUse(
      String code,
      String name,
      String itemPolicy,
      String patronGroup,
      int loanDays,
      int maxRenewals,
      int renewalDays,
      int recallDays,
      int holdShelfDays) {
    super(
        name,
        itemPolicy,
        patronGroup,
        loanDays,
        maxRenewals,
        renewalDays,
        recallDays,
        holdShelfDays);
    this.code = code;
  }

  boolean fit(String policy, String group) {
    return (itemPolicy() == null || itemPolicy().equals(policy))
        && (patronGroup() == null || patronGroup().equals(group));
  }

  /** Whether they are for the same items and patrons. */
  boolean isForThoseOf(TermsSettings settings) {
    return Objects.equals(itemPolicy(), Text.given(settings.itemPolicy()))
        && Objects.equals(patronGroup(), Text.given(settings.patronGroup()));
  }

  public String code() {
    return code;
  }

  @Override
  public String name() {
    return Objects.requireNonNullElse(super.name(), code);
  }

  public long version() {
    return version;
  }
}
