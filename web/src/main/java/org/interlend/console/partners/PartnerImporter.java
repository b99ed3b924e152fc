package org.interlend.console.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSnapshot;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ConsoleReason;
import org.interlend.console.CurrentUser;
import org.interlend.console.settings.SettingFromText;
import org.interlend.partners.ItemPlaces;
import org.interlend.partners.Partners;
import org.interlend.partners.preset.PartnerDraft;
import org.interlend.partners.preset.PartnerDrafts;
import org.interlend.partners.preset.PartnerPreset;
import org.interlend.persistence.TransactionTemplate;

/** Creates the partners of a CSV file, each in a transaction of its own. */
@ApplicationScoped
class PartnerImporter {

  @Inject private Partners partners;
  @Inject private PartnerDrafts drafts;
  @Inject private AuditRecorder audit;
  @Inject private TransactionTemplate transactions;
  @Inject private ValidatorFactory validation;
  @Inject private CurrentUser currentUser;

  /** Ends the transaction of a dry run, so that it is rolled back. */
  private static final class DryRunEnd extends RuntimeException {
    private final transient PartnerImportRow result;

    DryRunEnd(PartnerImportRow result) {
      super(null, null, false, false);
      this.result = result;
    }
  }

  /**
   * @param dry whether nothing is saved
   * @param locale the language of sentences
   */
  List<PartnerImportRow> load(List<PartnerCsv.Line> lines, boolean dry, Locale locale) {
    ItemPlaces usual = drafts.places();
    Validator validator = validatorIn(locale);
    return lines.stream().map(line -> load(line, usual, validator, dry, locale)).toList();
  }

  private PartnerImportRow load(
      PartnerCsv.Line line, ItemPlaces usual, Validator validator, boolean dry, Locale locale) {
    try {
      PartnerFields fields = fieldsOf(line, usual, locale);
      List<String> violations =
          validator.validate(fields).stream()
              .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
              .sorted()
              .toList();
      return violations.isEmpty()
          ? transactions.requiresNew(() -> saved(line, fields, dry))
          : PartnerImportRow.refused(line, violations);
    } catch (DryRunEnd end) {
      return end.result;
    } catch (WorkflowException refused) {
      return PartnerImportRow.refused(
          line,
          List.of(
              refused.setting().map(setting -> setting + ": ").orElse("")
                  + refused.sentence(locale)));
    }
  }

  private PartnerImportRow saved(PartnerCsv.Line line, PartnerFields fields, boolean dry) {
    AuditSubject subject = AuditSubject.partner(fields.code());
    AuditSnapshot change = audit.begin(subject);
    if (partners.find(fields.code()).isPresent()) {
      throw new WorkflowException(ConsoleReason.RECORD_EXISTS, fields.code(), subject);
    }
    PartnerImportRow loaded = PartnerImportRow.of(line, fields.save(partners, currentUser.sees()));
    audit.end(AuditAction.CREATED, change);
    if (dry) {
      throw new DryRunEnd(loaded);
    }
    return loaded;
  }

  private static PartnerFields fieldsOf(PartnerCsv.Line line, ItemPlaces usual, Locale locale) {
    PartnerFields fields = PartnerFields.begin(PartnerDraft.at(usual, product(line)), locale);
    fields.authentication().forgetToken();
    line.values().forEach((column, text) -> write(fields, column, text));
    return fields;
  }

  private static PartnerPreset product(PartnerCsv.Line line) {
    String text = line.values().getOrDefault(PartnerCsv.PRODUCT, PartnerPreset.OTHER_NCIP.name());
    return Arrays.stream(PartnerPreset.values())
        .filter(product -> product.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new WorkflowException(ConsoleReason.NOT_A_VALUE, text, PartnerCsv.PRODUCT));
  }

  private static void write(PartnerFields fields, String column, String text) {
    if (column.equals(PartnerCsv.PRODUCT)) {
      return;
    }
    try {
      SettingFromText.find(fields, column).orElseThrow().write(text);
    } catch (IllegalArgumentException noValue) {
      throw new WorkflowException(ConsoleReason.NOT_A_VALUE, text, column);
    }
  }

  private Validator validatorIn(Locale locale) {
    MessageInterpolator delivered = validation.getMessageInterpolator();
    return validation
        .usingContext()
        .messageInterpolator(
            new MessageInterpolator() {
              @Override
              public String interpolate(String template, Context context) {
                return delivered.interpolate(template, context, locale);
              }

              @Override
              public String interpolate(String template, Context context, Locale other) {
                return delivered.interpolate(template, context, other);
              }
            })
        .getValidator();
  }
}
