package org.interlend.partners.slnp;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.protocol.SigelsColumn;
import org.interlend.persistence.ListColumn;
import org.interlend.security.NetworkList;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Labeled;

/**
 * How a Zentrale Fernleihe server reaches us by SLNP and how we reach it, and what differs from
 * region to region.
 */
@Embeddable
public class SlnpSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  /** The address of the listener if none is set: only this machine, where a tunnel ends. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final NetworkList THIS_MACHINE = NetworkList.of(List.of("127.0.0.0/8", "::1"));

  /** What an order to us as the lender (AFL) does. */
  public enum LendingMode implements Labeled {
    /** It is refused if nothing can be lent; otherwise it becomes a lending request. */
    PROBE_AND_CREATE,
    /** It becomes a lending request, and staff look whether it can be lent. */
    CREATE_ONLY,
    /** It is answered by what can be lent now; no request is created. */
    PROBE_ONLY
  }

  /** When the temporary records of a borrowed item are made. */
  public enum TemporaryRecords implements Labeled {
    AT_ORDER,
    AT_RECEIPT
  }

  /** Where the number of a title is looked up. */
  public enum TitleIdField implements Labeled {
    /** MARC 001. */
    CONTROL_NUMBER,
    /** MARC 035. */
    OTHER_SYSTEM_NUMBER
  }

  /** How a ZFL server learns whether a patron's PIN is right (SLNPAlleBenutzerDaten). */
  public enum PinDisclosure implements Labeled {
    /** It does not. */
    NONE,
    /** It gets the patron's PIN for interlibrary loan, over TLS only. */
    ILL_PIN,
    /** It sends the PIN, and we say whether it is right. */
    VERIFY
  }

  @Min(1)
  @Max(65_535)
  @Column(name = "slnp_port")
  private Integer port;

  @Size(max = 64)
  @Column(name = "slnp_address")
  private String address = LOOPBACK;

  @Valid @Embedded private SlnpTls tls;

  @NotNull
  @Convert(converter = ListColumn.class)
  @Column(name = "slnp_allowed_addresses")
  private List<@NotBlank String> allowedAddresses = List.of();

  @Advanced
  @Pattern(regexp = SlnpCharset.NAMES, message = "{settings.charset}")
  @Column(name = "slnp_charset")
  private String charset = SlnpCharset.UTF_8;

  @Advanced
  @Size(max = 255)
  @Pattern(regexp = "[^\\r\\n]*", message = "{settings.oneLine}")
  @Column(name = "slnp_greeting")
  private String greeting;

  @Advanced
  @Size(max = 32)
  @Pattern(regexp = "[^:\\r\\n]*", message = "{settings.noColon}")
  @Column(name = "slnp_number_prefix")
  private String numberPrefix;

  @NotNull
  @Size(max = 100, message = "{settings.tooManyEntries}")
  @Convert(converter = SigelsColumn.class)
  @Column(name = "slnp_own_sigels")
  private List<@Valid @NotNull OwnSigel> ownSigels = List.of();

  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "slnp_lending_mode")
  private LendingMode lendingMode = LendingMode.PROBE_AND_CREATE;

  @Advanced
  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "slnp_temporary_records")
  private TemporaryRecords temporaryRecords = TemporaryRecords.AT_RECEIPT;

  @Advanced
  @Size(max = 32)
  @Column(name = "slnp_title_id_prefix")
  private String titleIdPrefix;

  @Advanced
  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "slnp_title_id_field")
  private TitleIdField titleIdField = TitleIdField.CONTROL_NUMBER;

  @Advanced
  @Column(name = "slnp_shipped_by_change")
  private boolean shippedByDataChange;

  @Advanced
  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "slnp_copy_delivered")
  private CopyDelivered copyDelivered = CopyDelivered.AS_FOR_LOANS;

  @Advanced
  @NotNull
  @Enumerated(EnumType.STRING)
  @Column(name = "slnp_pin_disclosure")
  private PinDisclosure pinDisclosure = PinDisclosure.NONE;

  @Advanced
  @Min(0)
  @Max(3650)
  @Column(name = "slnp_new_title_block_days")
  private int newTitleBlockDays;

  @Advanced
  @Column(name = "slnp_complete_on_return")
  private boolean completeOnReturn = true;

  @Valid @Embedded private SlnpReportServer server;

  @NotNull
  @Convert(converter = SlnpReportsColumn.class)
  @Column(name = "slnp_status_messages")
  private Map<
          SlnpStatus,
          @Size(max = 30, message = "{settings.tooManyEntries}") List<
              @Valid @NotNull SlnpReportLine>>
      statusMessages = SlnpReportDefaults.all();

  @Advanced
  @Size(max = 1000)
  @Pattern(regexp = "(https?://[^\\s/{}]+(/\\S*)?)?", message = "{settings.httpAddress}")
  @Column(name = "slnp_history_url")
  private String historyUrl;

  /**
   * A copy for a partner's record, in which addresses, Sigel and templates are valid.
   *
   * @throws WorkflowException INVALID_DATA
   */
  public SlnpSettings checked() {
    SlnpSettings checked = SettingProperty.transfer(this, new SlnpSettings());
    checked.address = Objects.requireNonNullElse(checked.address, LOOPBACK);
    if (!NetworkList.isAddress(checked.address)) {
      throw new WorkflowException(ConnectionSettingsReason.NO_LISTENER_ADDRESS, address)
          .at("slnp.address");
    }
    checked.allowedAddresses =
        WorkflowException.checked("slnp.allowedAddresses", () -> networks().written());
    WorkflowException.check(
        "slnp.ownSigels", () -> SigelComparison.SLNP.requireDistinct(ownSigels));
    checked.statusMessages =
        WorkflowException.checked(
            "slnp.statusMessages", () -> SlnpReportDefaults.completed(statusMessages));
    WorkflowException.check("slnp.historyUrl", checked::historyUrl);
    checked.dropEmptyParts();
    if (pinDisclosure == PinDisclosure.ILL_PIN && checked.tls == null) {
      throw new WorkflowException(ConnectionSettingsReason.TLS_REQUIRED_FOR_PIN, pinDisclosure)
          .at("slnp.pinDisclosure");
    }
    return checked;
  }

  private void dropEmptyParts() {
    if (tls != null && tls.empty()) {
      tls = null;
    }
    if (tls != null && tls.keyStore() == null) {
      throw new WorkflowException(ConnectionSettingsReason.KEY_STORE_REQUIRED)
          .at("slnp.tls.keyStore");
    }
    if (server != null && server.empty()) {
      server = null;
    }
    if (server != null && !server.complete()) {
      throw new WorkflowException(ConnectionSettingsReason.SERVER_INCOMPLETE).at("slnp.server");
    }
  }

  /** Gives settings that are not set as a whole empty fields, for a form. */
  public void fillParts() {
    tls = Objects.requireNonNullElseGet(tls, SlnpTls::new);
    server = Objects.requireNonNullElseGet(server, SlnpReportServer::new);
  }

  protected final void begin(Integer itsPort, List<OwnSigel> sigels) {
    port = itsPort;
    ownSigels = sigels;
  }

  /** Sets the lines of a report; empty: this status is not reported. */
  public void report(SlnpStatus status, List<SlnpReportLine> lines) {
    statusMessages.put(status, lines);
  }

  /** Sets what is usual in a region. */
  public void preset(SlnpRegion region) {
    titleIdField = TitleIdField.OTHER_SYSTEM_NUMBER;
    titleIdPrefix = region.titleIdPrefix();
    historyUrl = region.historyUrl().orElse(null);
    statusMessages = SlnpReportDefaults.all();
  }

  /** What is missing before orders can be accepted, for staff. */
  public List<PartnerGap> missing() {
    List<PartnerGap> missing = new ArrayList<>();
    if (port == null) {
      missing.add(PartnerGap.PORT);
    }
    if (!asksForProof() && !THIS_MACHINE.contain(address)) {
      missing.add(PartnerGap.CONNECTION_PROOF);
    }
    if (ownSigels.isEmpty()) {
      missing.add(PartnerGap.SIGEL);
    }
    if (server == null) {
      missing.add(PartnerGap.SERVER);
    }
    return missing;
  }

  /** Whether connections must prove that they are the ZFL server's. */
  public boolean asksForProof() {
    return networks().areRestrictive() || tls != null && tls.clientAuth();
  }

  /**
   * Whether a connection from this address is accepted. Where nothing else is required, it must
   * come from this machine, where a tunnel ends.
   */
  public boolean allows(String client) {
    NetworkList networks = networks();
    return networks.isEmpty()
        ? asksForProof() || THIS_MACHINE.contain(client)
        : networks.contain(client);
  }

  private NetworkList networks() {
    return NetworkList.of(allowedAddresses);
  }

  /** The port of the listener; empty while none is set. */
  public Optional<Integer> port() {
    return Optional.ofNullable(port);
  }

  /** The address to which the listener is bound. */
  public String address() {
    return address;
  }

  /** Address and port of the listener; empty while it has no port. */
  public Optional<String> listener() {
    return port().map(set -> address + ":" + set);
  }

  /** TLS of the listener; empty for none. */
  public Optional<SlnpTls> tls() {
    return Optional.ofNullable(tls);
  }

  /** The character set of what the ZFL server sends to the listener. */
  public Charset charset() {
    return SlnpCharset.of(charset);
  }

  /** What the listener says at once to a new connection, after the code 220; empty: nothing. */
  public Optional<String> greeting() {
    return Optional.ofNullable(greeting);
  }

  /** What stands before our number of an order in the answer (PFLNummer); may be empty. */
  public String numberPrefix() {
    return numberPrefix == null ? "" : numberPrefix;
  }

  /** Our Sigel, with the library of each; the first one counts where an order names none. */
  public List<OwnSigel> ownSigels() {
    return ownSigels;
  }

  public LendingMode lendingMode() {
    return lendingMode;
  }

  public TemporaryRecords temporaryRecords() {
    return temporaryRecords;
  }

  /** What is put before the number of a title (TitleId) before it is looked up; may be empty. */
  public String titleIdPrefix() {
    return titleIdPrefix == null ? "" : titleIdPrefix;
  }

  public TitleIdField titleIdField() {
    return titleIdField;
  }

  /** Whether a change of an order's data says that the lender has shipped the item. */
  public boolean shippedByDataChange() {
    return shippedByDataChange;
  }

  public CopyDelivered copyDelivered() {
    return copyDelivered;
  }

  public PinDisclosure pinDisclosure() {
    return pinDisclosure;
  }

  /** For how many days after its arrival a new title is not lent; 0: it is lent at once. */
  public int newTitleBlockDays() {
    return newTitleBlockDays;
  }

  /** Whether a borrowing request is complete as soon as the item is sent back. */
  public boolean completeOnReturn() {
    return completeOnReturn;
  }

  /** The ZFL server to which reports are sent; empty: none are sent. */
  public Optional<SlnpReportServer> server() {
    return Optional.ofNullable(server);
  }

  /** The lines of a report; empty: this status is not reported. */
  public List<SlnpReportLine> linesOf(SlnpStatus status) {
    return statusMessages.getOrDefault(status, List.of());
  }

  /** The template of the ZFL server's page about one order, for staff. */
  public Optional<SlnpTextTemplate> historyUrl() {
    return Optional.ofNullable(historyUrl).map(SlnpTextTemplate::of);
  }

  /** The codes of the libraries of our Sigel. */
  public List<String> libraries() {
    return ownSigels.stream().map(OwnSigel::library).distinct().toList();
  }
}
