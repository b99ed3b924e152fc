package org.interlend.console.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.security.Permission;
import org.interlend.settings.SettingProperty;

/** Sets of terms with which a library can begin. They are in {@code presets.json}. */
@Named
@RequestScoped
public class TermsPresets {

  @Inject private StoredTerms terms;
  @Inject private AuditRecorder audit;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  private List<Preset> presets;

  /** A set of terms. */
  public record Preset(String code, List<TermsFields> terms) {}

  public List<Preset> list() {
    if (presets == null) {
      try (JsonReader json =
          Json.createReader(TermsPresets.class.getResourceAsStream("presets.json"))) {
        presets =
            json.readArray().getValuesAs(JsonObject.class).stream().map(this::preset).toList();
      }
    }
    return presets;
  }

  private Preset preset(JsonObject json) {
    return new Preset(
        json.getString("preset"),
        json.getJsonArray("terms").getValuesAs(JsonObject.class).stream()
            .map(this::fields)
            .toList());
  }

  private TermsFields fields(JsonObject json) {
    TermsFields fields = new TermsFields();
    json.forEach((name, value) -> write(fields, name, value));
    write(fields, "name", Json.createValue(texts.configuration("preset.term." + fields.code())));
    return fields;
  }

  private static void write(TermsFields fields, String name, JsonValue value) {
    SettingProperty.find(TermsFields.class, name)
        .orElseThrow()
        .write(
            fields,
            value instanceof JsonNumber number
                ? (Object) number.intValue()
                : ((JsonString) value).getString());
  }

  /** What the terms say, as a sentence. */
  public String sentence(TermsFields one) {
    return texts.configuration("presets.term", one.name(), one.loanDays(), one.maxRenewals());
  }

  /** Saves the terms of a preset, except those whose code there is already. */
  public void take(String code) {
    boolean taken =
        actionRunner.change(
            Permission.KEEP_TERMS,
            () ->
                list().stream()
                    .filter(preset -> preset.code().equals(code))
                    .flatMap(preset -> preset.terms().stream())
                    .filter(one -> terms.find(one.code()).isEmpty())
                    .forEach(this::save));
    if (taken) {
      actionRunner.leave(texts.configuration("presets.taken"), "terms.xhtml");
    }
  }

  private void save(TermsFields one) {
    audit.change(
        AuditAction.CREATED,
        new AuditSubject(AuditSubject.Kind.TERMS_OF_USE, one.code()),
        () -> terms.save(one.code(), one));
  }
}
