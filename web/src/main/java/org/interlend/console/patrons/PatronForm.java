package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.CurrentUser;
import org.interlend.console.FormVersion;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.Patrons;
import org.interlend.staff.AuditSubject;

/** The form of a patron. */
@Named
@ViewScoped
public class PatronForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "[^\\s,]+";

  @Inject private Patrons patrons;
  @Inject private FormVersion formVersion;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  @NotBlank(message = "Please give the number the institution knows the patron by.")
  @Size(max = 64, message = "At most 64 characters.")
  @Pattern(regexp = NUMBER, message = "Please give one number without blanks.")
  private String primaryId;

  @Size(max = 500, message = "At most 500 characters.")
  private String barcodes;

  @Size(max = 255, message = "At most 255 characters.")
  private String firstName;

  @NotBlank(message = "Please give the last name.")
  @Size(max = 255, message = "At most 255 characters.")
  private String lastName;

  @Size(max = 64, message = "At most 64 characters.")
  private String group;

  @Email(message = "This does not look like an e-mail address.")
  @Size(max = 255, message = "At most 255 characters.")
  private String email;

  @NotBlank(message = "Please choose the language of letters.")
  private String language = "en";

  private LocalDate expiresOn;
  private boolean blocked;

  @Size(max = 255, message = "At most 255 characters.")
  private String blockReason;

  @Pattern(regexp = "\\S{4,64}", message = "A PIN has at least four characters and no blanks.")
  private String pin;

  @PostConstruct
  void read() {
    String id = Address.text("id");
    try {
      if (id != null) {
        transaction.run(() -> fill(patrons.get(id)));
      }
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
    }
  }

  private void fill(Patron patron) {
    formVersion.read(patron.version());
    primaryId = patron.primaryId();
    barcodes = String.join(", ", patron.barcodes());
    firstName = patron.firstName();
    lastName = patron.lastName();
    group = patron.group();
    email = patron.email();
    language = patron.language();
    expiresOn = patron.expiresOn();
    blocked = patron.manualBlock().isPresent();
    blockReason = patron.manualBlock().map(PatronBlock::reason).orElse(null);
  }

  /** Saves and opens the patron's page. */
  public void save() {
    boolean saved =
        actionRunner.at(
            () -> {
              currentUser.require(Permission.KEEP_PATRONS);
              transaction.run(this::write);
            },
            Map.of(Subject.PATRON, "patron:barcodes"));
    if (saved) {
      actionRunner.done("Saved.");
      actionRunner.carryOver();
      Address.goTo("patron.xhtml?id=" + Address.encoded(primaryId));
    }
  }

  private void write() {
    AuditSubject about = AuditSubject.patron(primaryId);
    patrons.find(primaryId).ifPresent(there -> formVersion.compare(there.version(), about));
    patrons.save(record());
    formVersion.written(currentUser.username(), about);
  }

  private PatronInput record() {
    return new PatronInput(
        primaryId,
        numbers(),
        firstName,
        lastName,
        group,
        email,
        language,
        blocked,
        blocked ? blockReason : null,
        expiresOn,
        pin);
  }

  private List<String> numbers() {
    return barcodes == null
        ? List.of()
        : Arrays.stream(barcodes.split("[\\s,]+")).filter(n -> !n.isEmpty()).distinct().toList();
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public String getPrimaryId() {
    return primaryId;
  }

  public void setPrimaryId(String primaryId) {
    this.primaryId = primaryId;
  }

  public String getBarcodes() {
    return barcodes;
  }

  public void setBarcodes(String barcodes) {
    this.barcodes = barcodes;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public void setBlocked(boolean blocked) {
    this.blocked = blocked;
  }

  public String getBlockReason() {
    return blockReason;
  }

  public void setBlockReason(String blockReason) {
    this.blockReason = blockReason;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
