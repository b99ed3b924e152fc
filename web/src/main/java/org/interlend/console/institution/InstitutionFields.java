package org.interlend.console.institution;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.interlend.console.settings.ValidCode;
import org.interlend.institution.Institution;
import org.interlend.institution.InstitutionInput;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Language;

/** The fields of the form of the institution. */
public class InstitutionFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @NotBlank
  @Size(max = 64)
  @ValidCode
  String code;

  @NotBlank
  @Size(max = 255)
  String name;

  @Size(max = 64)
  String isil;

  @Size(max = InstitutionInput.MAX_ALIASES, message = "{settings.tooManyEntries}")
  List<@Size(max = 64) String> aliases = new ArrayList<>();

  @NotNull ZoneId timeZone = ZoneId.systemDefault();
  @NotBlank String currency = "EUR";
  @NotNull Language defaultLanguage;

  @Email(message = "{email.invalid}")
  @Size(max = 255)
  String replyTo;

  boolean letterDigest;

  private Long debtLimit;

  /** The fields of an institution that is not entered yet. */
  InstitutionFields(Language language) {
    defaultLanguage = language;
  }

  static InstitutionFields of(Institution institution) {
    InstitutionFields fields = new InstitutionFields(institution.defaultLanguage());
    fields.code = institution.code();
    fields.name = institution.name();
    fields.isil = institution.isil();
    fields.aliases = institution.aliases().stream().sorted().toList();
    fields.timeZone = institution.timeZone();
    fields.currency = institution.currency().getCurrencyCode();
    fields.replyTo = institution.replyTo().orElse(null);
    fields.letterDigest = institution.letterDigest();
    fields.debtLimit = institution.debtLimit().map(limit -> limit.minor()).orElse(null);
    return fields;
  }

  InstitutionInput input() {
    return new InstitutionInput(
        code,
        name,
        isil,
        timeZone,
        defaultLanguage,
        aliases,
        Currency.getInstance(currency),
        debtLimit,
        replyTo,
        letterDigest);
  }
}
