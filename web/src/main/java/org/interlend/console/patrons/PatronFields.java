package org.interlend.console.patrons;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronIdentifiersInput;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.PostalAddress;
import org.interlend.settings.SettingsGroup;

/** The fields of the form of a patron. */
public class PatronFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "\\S(.*\\S)?";

  @NotBlank(message = "{patron.id.missing}")
  @Size(max = PatronIdentifiersInput.MAX_LENGTH)
  @Pattern(regexp = NUMBER, message = "{patron.id.blanks}")
  String primaryId;

  @Size(max = PatronIdentifiersInput.MAX_OF_A_KIND, message = "{settings.tooManyEntries}")
  List<@Size(max = PatronIdentifiersInput.MAX_LENGTH) String> barcodes = List.of();

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

  @Size(max = PatronIdentifiersInput.MAX_OF_A_KIND, message = "{settings.tooManyEntries}")
  List<@Size(max = PatronIdentifiersInput.MAX_LENGTH) String> externalIds = List.of();

  @Size(max = 50)
  String telephone;

  @Size(max = 255)
  String line1;

  @Size(max = 255)
  String line2;

  @Size(max = 20)
  String postalCode;

  @Size(max = 255)
  String city;

  @Pattern(regexp = "[A-Z]{2}")
  String country;

  @NotBlank(message = "{patron.language.missing}")
  String language;

  boolean courtesyLetters = true;

  LocalDate expiresOn;
  boolean blocked;

  @Size(max = PatronBlock.MAX_REASON)
  String blockReason;

  @Pattern(regexp = "\\S{4,64}", message = "{patron.pin.invalid}")
  String pin;

  static PatronFields of(Patron patron) {
    PatronFields fields = new PatronFields();
    fields.primaryId = patron.primaryId();
    fields.barcodes = patron.barcodes();
    fields.firstName = patron.firstName();
    fields.lastName = patron.lastName();
    fields.group = patron.group();
    fields.email = patron.email();
    fields.externalIds = patron.externalIds();
    fields.telephone = patron.telephone();
    fields.fill(patron.address());
    fields.language = patron.language();
    fields.courtesyLetters = patron.courtesyLetters();
    fields.expiresOn = patron.expiresOn();
    fields.blocked = patron.block(BlockKind.MANUAL).isPresent();
    fields.blockReason = patron.block(BlockKind.MANUAL).map(PatronBlock::reason).orElse(null);
    return fields;
  }

  /**
   * Takes the number by which a message names a patron who is to be added.
   *
   * @param type null for a card number
   */
  void take(String number, IdentifierType type) {
    switch (type == null ? IdentifierType.BARCODE : type) {
      case PRIMARY_ID -> primaryId = number;
      case EXTERNAL_ID -> externalIds = List.of(number);
      case EMAIL -> email = number;
      default -> barcodes = List.of(number);
    }
  }

  private void fill(PostalAddress address) {
    if (address != null) {
      line1 = address.line1();
      line2 = address.line2();
      postalCode = address.postalCode();
      city = address.city();
      country = address.country();
    }
  }

  PatronInput input() {
    return new PatronInput(
        new PatronIdentifiersInput(primaryId, barcodes, externalIds),
        firstName,
        lastName,
        group,
        new PatronContact(email, telephone, address(), courtesyLetters),
        language,
        BlockKind.MANUAL,
        blocked,
        blocked ? blockReason : null,
        expiresOn,
        pin,
        null);
  }

  private PostalAddress address() {
    return PostalAddress.of(line1, line2, postalCode, city, country);
  }
}
