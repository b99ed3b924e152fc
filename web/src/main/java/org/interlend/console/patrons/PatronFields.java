package org.interlend.console.patrons;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.patrons.PatronInput;
import org.interlend.settings.SettingsGroup;

/** The fields of the form of a patron. */
public class PatronFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "[^\\s,]+";

  @NotBlank(message = "{patron.id.missing}")
  @Size(max = 64)
  @Pattern(regexp = NUMBER, message = "{patron.id.blanks}")
  String primaryId;

  @Size(max = 500)
  String barcodes;

  @Size(max = 255)
  String firstName;

  @NotBlank(message = "{patron.lastName.missing}")
  @Size(max = 255)
  String lastName;

  @Size(max = 64)
  String group;

  @Email(message = "{email.invalid}")
  @Size(max = 255)
  String email;

  @NotBlank(message = "{patron.language.missing}")
  String language = "en";

  LocalDate expiresOn;
  boolean blocked;

  @Size(max = 255)
  String blockReason;

  @Pattern(regexp = "\\S{4,64}", message = "{patron.pin.invalid}")
  String pin;

  static PatronFields of(Patron patron) {
    PatronFields fields = new PatronFields();
    fields.primaryId = patron.primaryId();
    fields.barcodes = String.join(", ", patron.barcodes());
    fields.firstName = patron.firstName();
    fields.lastName = patron.lastName();
    fields.group = patron.group();
    fields.email = patron.email();
    fields.language = patron.language();
    fields.expiresOn = patron.expiresOn();
    fields.blocked = patron.manualBlock().isPresent();
    fields.blockReason = patron.manualBlock().map(PatronBlock::reason).orElse(null);
    return fields;
  }

  PatronInput record() {
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
}
