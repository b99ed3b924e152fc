package org.interlend.institution;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interlend.Money;
import org.interlend.persistence.ShownAsMoney;
import org.interlend.text.Language;

/** The institution this system serves. There is one record; brokers address it by its code. */
@Entity
@Cacheable
@Table(name = "institution")
public class Institution {

  /** The key of the only institution. */
  static final long ONLY = 1L;

  @Id private long id = ONLY;
  private String code;
  private String name;
  private String isil;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "default_language")
  @Enumerated(EnumType.STRING)
  private Language defaultLanguage;

  private String currency;

  @Column(name = "debt_limit")
  @ShownAsMoney
  private Long debtLimit;

  @Column(name = "reply_to")
  private String replyTo;

  @Column(name = "letter_digest")
  private boolean letterDigest;

  /** The key of the picture in the table of logos; null without. */
  private String logo;

  @ElementCollection
  @CollectionTable(name = "institution_alias")
  @Column(name = "alias")
  private Set<String> aliases = new TreeSet<>();

  @Version private long version;

  protected Institution() {}

  Institution(String code) {
    this.code = code;
  }

  /** Whether the agency is this institution: its code, its ISIL or an alias. */
  public boolean answersTo(String agency) {
    return agency.equals(code) || agency.equals(isil) || aliases.contains(agency);
  }

  void describe(InstitutionInput input) {
    code = input.code();
    name = input.name();
    isil = input.isil();
    timeZone = input.timeZone().getId();
    defaultLanguage = input.defaultLanguage();
    aliases.retainAll(input.aliases());
    aliases.addAll(input.aliases());
    currency = input.currency().getCurrencyCode();
    debtLimit = input.debtLimit();
    replyTo = input.replyTo();
    letterDigest = input.letterDigest();
  }

  /**
   * @param logo key of the picture, or null
   */
  void setLogo(String logo) {
    this.logo = logo;
  }

  /**
   * @param debtLimit in the currency's smallest unit; null for no limit
   */
  void limitDebts(Long debtLimit) {
    this.debtLimit = debtLimit;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** The institution's ISIL, or null. */
  public String isil() {
    return isil;
  }

  /** The institution's time zone. */
  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** The language of pages for browsers that ask for no language that there is. */
  public Language defaultLanguage() {
    return defaultLanguage;
  }

  /** The currency of fines and charges. */
  public Currency currency() {
    return Currency.getInstance(currency);
  }

  /** The debt from which a patron may not borrow; empty for no limit. */
  public Optional<Money> debtLimit() {
    return Optional.ofNullable(debtLimit).map(minor -> new Money(minor, currency()));
  }

  /** Whether a patron's letters about loans from one run of the job are combined into one. */
  public boolean letterDigest() {
    return letterDigest;
  }

  /** Where answers to its letters go; empty: to their sender. */
  public Optional<String> replyTo() {
    return Optional.ofNullable(replyTo);
  }

  /** The key of its logo, which differs for another picture; empty when there is none. */
  public Optional<String> logo() {
    return Optional.ofNullable(logo);
  }

  public long version() {
    return version;
  }

  public Set<String> aliases() {
    return Set.copyOf(aliases);
  }
}
