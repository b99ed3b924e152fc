package org.interlend.patrons;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.persistence.Confidential;
import org.interlend.persistence.Derived;
import org.interlend.persistence.ShownAsLanguage;
import org.interlend.security.IdentifierRules;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Language;
import org.interlend.text.SearchNormalizer;

/**
 * A person who may borrow. A patron is saved by staff or the management API and lives until staff
 * erase them; erasure leaves the finished loans and requests anonymous.
 */
@Entity
@Table(name = "patron")
public class Patron {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patron_seq")
  private Long id;

  @Column(name = "primary_id")
  private String primaryId;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  /** The names as they are searched for. */
  @Derived
  @Column(name = "first_name_key")
  private String firstNameKey;

  @Derived
  @Column(name = "last_name_key")
  private String lastNameKey;

  @Column(name = "patron_group")
  private String group;

  private String email;

  /** The e-mail address in lower case, by which partners may name the patron. */
  @Derived
  @Column(name = "email_key")
  private String emailKey;

  private String telephone;
  @Embedded private PostalAddress address;
  @ShownAsLanguage private String language;

  @Column(name = "courtesy_letters")
  private boolean courtesyLetters = true;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "pin_digest")
  @Confidential
  private String pinDigest;

  /** Encrypted; null for none. */
  @Column(name = "ill_pin")
  @Confidential
  private String illPin;

  @Column(name = "created_at")
  private Instant createdAt;

  @OneToMany(mappedBy = "patron", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PatronIdentifier> identifiers = new ArrayList<>();

  @OneToMany(mappedBy = "patron", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PatronBlock> blocks = new ArrayList<>();

  @Version private long version;

  protected Patron() {}

  Patron(String primaryId, Instant createdAt) {
    this.primaryId = primaryId;
    this.createdAt = createdAt;
    identifiers.add(new PatronIdentifier(this, IdentifierType.PRIMARY_ID, primaryId));
  }

  void describe(PatronInput input) {
    firstName = input.firstName();
    lastName = input.lastName();
    firstNameKey = firstName == null ? null : SearchNormalizer.sortKey(firstName);
    lastNameKey = SearchNormalizer.sortKey(lastName);
    group = input.group();
    email = input.contact().email();
    emailKey = IdentifierRules.comparable(email);
    telephone = input.contact().telephone();
    address = input.contact().address();
    if (input.contact().courtesyLetters() != null) {
      courtesyLetters = input.contact().courtesyLetters();
    }
    if (input.language() != null) {
      language = input.language();
    }
    expiresOn = input.expiresOn();
    identify(IdentifierType.BARCODE, input.numbers().barcodes());
    identify(IdentifierType.EXTERNAL_ID, input.numbers().externalIds());
  }

  private void identify(IdentifierType type, List<String> values) {
    identifiers.removeIf(known -> known.type() == type && !values.contains(known.value()));
    List<String> present = values(type);
    values.stream()
        .filter(value -> !present.contains(value))
        .forEach(value -> identifiers.add(new PatronIdentifier(this, type, value)));
  }

  /** The record names no language: letters are in this one. */
  void writtenIn(Language institutions) {
    language = institutions.code();
  }

  void chooseLetters(boolean courtesyLetters) {
    this.courtesyLetters = courtesyLetters;
  }

  void choosePin(String pinDigest) {
    this.pinDigest = pinDigest;
  }

  void chooseIllPin(String encrypted) {
    illPin = encrypted;
  }

  /** The PIN for interlibrary loan, as {@link Patrons} encrypted it. */
  Optional<String> illPin() {
    return Optional.ofNullable(illPin);
  }

  /** Blocks because the debt has reached the limit. */
  public void blockForDebt(Money owed, Instant now) {
    block(BlockKind.DEBT, null, owed, now);
  }

  /** Removes the block for debts. */
  public void unblockForDebt() {
    unblock(BlockKind.DEBT);
  }

  /**
   * @return whether that changes anything
   */
  boolean block(BlockKind kind, String reason, Instant now) {
    return block(kind, reason, null, now);
  }

  private boolean block(BlockKind kind, String reason, Money owed, Instant now) {
    if (block(kind).isEmpty()) {
      blocks.add(new PatronBlock(this, kind));
    }
    return block(kind).orElseThrow().change(reason, owed, now);
  }

  /**
   * @return whether that changes anything
   */
  boolean unblock(BlockKind kind) {
    return blocks.removeIf(block -> block.kind() == kind);
  }

  /**
   * Sets or removes the block that a record is about.
   *
   * @return whether that changes anything
   */
  boolean applyBlock(PatronInput input, Instant now) {
    if (repeatsBlockOfStaff(input)) {
      return false;
    }
    return input.blocked()
        ? block(input.blockedBy(), input.blockReason(), now)
        : unblock(input.blockedBy());
  }

  /**
   * Whether the block in the record is the one of staff, as records have it that were read here and
   * are sent back: a second block would stay when staff remove theirs.
   */
  boolean repeatsBlockOfStaff(PatronInput input) {
    return input.blocked()
        && block(input.blockedBy()).isEmpty()
        && block(BlockKind.MANUAL)
            .filter(block -> Objects.equals(block.reason(), input.blockReason()))
            .isPresent();
  }

  /** Why this patron may not borrow on that day, for staff; empty when the patron may. */
  public Optional<String> obstacle(LocalDate today, Locale locale) {
    return obstaclesForStaff(today).sentences(PatronObstacle.BUNDLE, locale).stream()
        .reduce((one, other) -> one + "; " + other);
  }

  /** The same as facts, for staff who see the patron; never for a record. */
  public Facts obstaclesForStaff(LocalDate today) {
    return obstacles(today, PatronBlock::told);
  }

  /**
   * Why this patron may not borrow on that day; none if the patron may. It says whose the blocks
   * are and leaves their reasons out, because messages and warnings are read by people who may not
   * see patrons, too.
   */
  public Facts obstacles(LocalDate today) {
    return obstacles(today, PatronBlock::withoutReason);
  }

  private Facts obstacles(LocalDate today, Function<PatronBlock, Fact> why) {
    if (expiresOn != null && today.isAfter(expiresOn)) {
      return Facts.of(Fact.of(PatronObstacle.CARD_EXPIRED, expiresOn));
    }
    return new Facts(blocks.stream().sorted(PatronBlock.BY_KIND).map(why).toList());
  }

  /**
   * This patron, who may borrow.
   *
   * @param reason why a patron who may not borrow is refused; its values are the number and what
   *     prevents it, without the reasons of blocks
   * @param number by which the patron was named
   * @throws WorkflowException with the reason
   */
  public Patron requireMayBorrow(LocalDate today, RefusalReason reason, String number) {
    Facts obstacles = obstacles(today);
    if (!obstacles.isEmpty()) {
      throw new WorkflowException(reason, number, obstacles);
    }
    return this;
  }

  /** The block of this kind, if there is one. */
  public Optional<PatronBlock> block(BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).findFirst();
  }

  /**
   * @param type the only type to compare, or null for any number
   */
  public boolean answersTo(String identifier, IdentifierType type) {
    return type == IdentifierType.EMAIL
        ? Objects.equals(emailKey, IdentifierRules.comparable(identifier))
        : identifiers.stream()
            .anyMatch(
                known ->
                    known.value().equals(identifier) && (type == null || known.type() == type));
  }

  /** Whether the patron wants letters that are only a service, such as reminders. */
  public boolean courtesyLetters() {
    return courtesyLetters;
  }

  /** The database key; people use the primary id. */
  public Long id() {
    return id;
  }

  public String primaryId() {
    return primaryId;
  }

  /** The given name, or null. */
  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public String fullName() {
    return firstName == null ? lastName : firstName + " " + lastName;
  }

  /** The name in the order of lists and shelves: the last name first. */
  public String shelfName() {
    return firstName == null ? lastName : lastName + ", " + firstName;
  }

  /** The patron group, which decides on the terms of use, or null. */
  public String group() {
    return group;
  }

  /** The e-mail address for letters, or null. */
  public String email() {
    return email;
  }

  /** The telephone number, or null. */
  public String telephone() {
    return telephone;
  }

  /** The postal address, or null. */
  public PostalAddress address() {
    return address;
  }

  /** ISO 639-1 code of the language of letters. */
  public String language() {
    return language;
  }

  /** The last day the card is valid, or null. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  public List<PatronBlock> blocks() {
    return List.copyOf(blocks);
  }

  /** The numbers of the patron's cards, in their own order. */
  public List<String> barcodes() {
    return values(IdentifierType.BARCODE);
  }

  /** The patron's numbers in other systems, in their own order. */
  public List<String> externalIds() {
    return values(IdentifierType.EXTERNAL_ID);
  }

  private List<String> values(IdentifierType type) {
    return identifiers.stream()
        .filter(known -> known.type() == type)
        .map(PatronIdentifier::value)
        .sorted()
        .toList();
  }

  /** All numbers of the patron. */
  public List<String> numbers() {
    return identifiers.stream().map(PatronIdentifier::value).distinct().toList();
  }

  /** Names and numbers by which free text may name the patron; some may be null. */
  public Stream<String> personalWords() {
    return Stream.concat(
        numbers().stream(), Stream.of(fullName(), lastName(), firstName(), email(), telephone()));
  }

  /** All by which messages name the patron: the numbers, and the e-mail address in lower case. */
  public List<String> messageIdentifiers() {
    return Stream.concat(numbers().stream(), Stream.ofNullable(emailKey)).toList();
  }

  /** The card number to show: the first barcode, or the primary id without one. */
  public String cardNumber() {
    return barcodes().stream().findFirst().orElse(primaryId);
  }

  Optional<String> pinDigest() {
    return Optional.ofNullable(pinDigest);
  }

  public boolean hasPin() {
    return pinDigest != null;
  }

  public long version() {
    return version;
  }
}
