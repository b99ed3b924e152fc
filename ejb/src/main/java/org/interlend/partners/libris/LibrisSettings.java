package org.interlend.partners.libris;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.protocol.SigelsColumn;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Labeled;

/**
 * What is fetched from Libris fjärrlån, how often, and how it becomes requests of ours. The key of
 * its API is not among these settings, because it is stored encrypted.
 */
@Embeddable
public class LibrisSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  /** The API of Libris fjärrlån. */
  public static final String LIBRIS = "https://iller.libris.kb.se/librisfjarrlan/api";

  private static final String HTTP = "(https?://\\S+)?";

  /** A kind of number by which a request of Libris can name a patron. */
  public enum PatronNumber implements Labeled {
    BARCODE,
    PRIMARY_ID,
    EXTERNAL_ID
  }

  /** Which of a request's dates is the due date of the loan. */
  public enum DueDate implements Labeled {
    GUARANTEED,
    MAXIMUM
  }

  @Advanced
  @Size(max = 500)
  @Pattern(regexp = HTTP, message = "{settings.httpAddress}")
  @Column(name = "libris_base_url")
  private String baseUrl = LIBRIS;

  @NotNull
  @Size(max = 100, message = "{settings.tooManyEntries}")
  @Convert(converter = SigelsColumn.class)
  @Column(name = "libris_sigels")
  private List<@Valid @NotNull OwnSigel> sigels = List.of();

  @Advanced
  @Min(1)
  @Max(1440)
  @Column(name = "libris_poll_minutes")
  private int pollMinutes = 5;

  @Advanced
  @Min(0)
  @Max(90)
  @Column(name = "libris_lookback_days")
  private int lookbackDays = 2;

  @Advanced
  @Min(0)
  @Max(60_000)
  @Column(name = "libris_pause_millis")
  private int pauseMillis = 1000;

  @NotNull
  @Size(max = 3, message = "{settings.tooManyEntries}")
  @Convert(converter = PatronIdentifierTypesColumn.class)
  @Column(name = "libris_patron_identifiers")
  private List<@NotNull PatronNumber> patronIdentifiers =
      List.of(PatronNumber.BARCODE, PatronNumber.PRIMARY_ID);

  @Advanced
  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "libris_due_date")
  private DueDate dueDate = DueDate.GUARANTEED;

  @Column(name = "libris_lending")
  private boolean lending = true;

  @Advanced
  @Column(name = "libris_complete_copies")
  private boolean completeCopiesOnReceipt;

  @Advanced
  @Column(name = "libris_complete_on_return")
  private boolean completeOnReturn = true;

  @Advanced
  @Size(max = 500)
  @Pattern(regexp = HTTP, message = "{settings.httpAddress}")
  @Column(name = "libris_sru_url")
  private String sruUrl;

  @Advanced
  @NotNull
  @Size(max = 100, message = "{settings.tooManyEntries}")
  @Convert(converter = LibrisStatusMappingsColumn.class)
  @Column(name = "libris_statuses")
  private List<@Valid @NotNull LibrisStatusMapping> statuses = LibrisStatusMapping.delivered();

  /**
   * A copy for a partner's record, in which Sigel and statuses are valid.
   *
   * @throws WorkflowException INVALID_DATA
   */
  public LibrisSettings checked() {
    WorkflowException.check("libris.sigels", () -> SigelComparison.LIBRIS.requireDistinct(sigels));
    WorkflowException.check("libris.statuses", this::requireDistinctStatuses);
    LibrisSettings checked = SettingProperty.transfer(this, new LibrisSettings());
    checked.baseUrl = Objects.requireNonNullElse(checked.baseUrl, LIBRIS).replaceFirst("/+$", "");
    checked.patronIdentifiers = patronIdentifiers.stream().distinct().toList();
    if (statuses.isEmpty()) {
      checked.statuses = LibrisStatusMapping.delivered();
    }
    return checked;
  }

  private void requireDistinctStatuses() {
    Set<String> seen = new HashSet<>();
    for (LibrisStatusMapping entry : statuses) {
      if (!seen.add(entry.text()) || entry.code() != null && !seen.add("#" + entry.code())) {
        throw new WorkflowException(ConnectionSettingsReason.LIBRIS_STATUS_TWICE, entry.text());
      }
    }
  }

  /**
   * What is missing before requests can be fetched, for staff.
   *
   * @param keySet whether the key of the API is set
   */
  public List<PartnerGap> missing(boolean keySet) {
    List<PartnerGap> missing = new ArrayList<>();
    if (!keySet) {
      missing.add(PartnerGap.API_KEY);
    }
    if (sigels.isEmpty()) {
      missing.add(PartnerGap.LIBRIS_SIGEL);
    }
    if (patronIdentifiers.isEmpty()) {
      missing.add(PartnerGap.PATRON_NUMBERS);
    }
    return missing;
  }

  /** The address of the API, without a slash at its end; paths such as illrequests follow. */
  public String baseUrl() {
    return baseUrl;
  }

  /**
   * Whether the API has the same address as before. The key that was entered for one address must
   * not be sent to another, which may be the server of the person who has changed the record.
   *
   * @param before null for none
   */
  public boolean hasAddressOf(LibrisSettings before) {
    return before != null && baseUrl.equals(before.baseUrl);
  }

  /** Our Sigel, with the library of each; case-sensitive. */
  public List<OwnSigel> sigels() {
    return sigels;
  }

  /** A Sigel that both have. */
  public Optional<String> commonSigel(LibrisSettings other) {
    return sigels.stream()
        .map(OwnSigel::sigel)
        .filter(sigel -> SigelComparison.LIBRIS.find(other.sigels, sigel).isPresent())
        .findFirst();
  }

  /** The minutes from one import to the next. */
  public int pollMinutes() {
    return pollMinutes;
  }

  /** How many days back our own requests are fetched; 0: only those of today. */
  public int lookbackDays() {
    return lookbackDays;
  }

  /** The pause between two calls of the API. */
  public Duration pause() {
    return Duration.ofMillis(pauseMillis);
  }

  /** The kinds of numbers by which patrons are looked up, in this order. */
  public List<PatronNumber> patronIdentifiers() {
    return patronIdentifiers;
  }

  public DueDate dueDate() {
    return dueDate;
  }

  /** Whether requests to us as a lender are fetched too. */
  public boolean lending() {
    return lending;
  }

  /** Whether a copy is complete as soon as it is received. */
  public boolean completeCopiesOnReceipt() {
    return completeCopiesOnReceipt;
  }

  /** Whether a borrowing request is complete as soon as the item is sent back. */
  public boolean completeOnReturn() {
    return completeOnReturn;
  }

  /** Where records of titles are read by SRU; empty: title and author of the request suffice. */
  public Optional<String> sruUrl() {
    return Optional.ofNullable(sruUrl);
  }

  /**
   * What a status of Libris means: by its code, or else by its text.
   *
   * @param code may be null or empty
   * @param text in Swedish; may be null
   * @return empty for a status that the table does not have
   */
  public Optional<LibrisStatus> meaning(String code, String text) {
    return statuses.stream()
        .filter(entry -> entry.code() != null && entry.code().equals(code))
        .findFirst()
        .or(() -> statuses.stream().filter(entry -> entry.text().equals(text)).findFirst())
        .map(LibrisStatusMapping::status);
  }

  /** The codes of the libraries of our Sigel. */
  public List<String> libraries() {
    return sigels.stream().map(OwnSigel::library).distinct().toList();
  }
}
