package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.console.settings.TextListConverter;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;
import org.interlend.text.Language;

/** The form of a patron. */
@Named
@ViewScoped
public class PatronForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Patrons patrons;
  @Inject private CurrentUser currentUser;
  @Inject private InstitutionView institution;

  private PatronFields fields = new PatronFields();
  private Long message;

  @PostConstruct
  void read() {
    currentUser.enter(Permission.KEEP_PATRONS);
    String id = PageAddress.text("id");
    fields.language = institution.language().code();
    if (id != null) {
      actionRunner.open(() -> fill(patrons.get(id)));
    } else if (PageAddress.text("number") != null) {
      fields.take(PageAddress.text("number"), PageAddress.choice(IdentifierType.class, "as"));
    }
    message = PageAddress.number("message").orElse(null);
  }

  private void fill(Patron patron) {
    formVersion.read(patron.version());
    fields = PatronFields.of(patron);
  }

  /** Converts the lists of barcodes and of numbers in other systems. */
  public Converter<?> numbers() {
    return TextListConverter.NUMBERS;
  }

  /** Saves and opens the patron's page, or the message again for which the patron was added. */
  public void save() {
    save(
        Permission.KEEP_PATRONS,
        () -> patrons.find(fields.primaryId).map(Patron::version),
        () -> patrons.save(fields.input()),
        ActionRunner.in("patron"),
        texts.shell("common.saved"),
        message == null
            ? "patron.xhtml?id=" + PageAddress.encoded(fields.primaryId)
            : "message.xhtml?id=" + message);
  }

  @Override
  protected AuditSubject subject() {
    return AuditSubject.patron(fields.primaryId);
  }

  /** The languages that letters have, and the patron's own if that is another. */
  public List<SelectItem> languages() {
    Locale reader = texts.locale();
    Stream<SelectItem> offered =
        Arrays.stream(Language.values())
            .map(each -> new SelectItem(each.code(), each.locale().getDisplayLanguage(reader)));
    Stream<SelectItem> other =
        Stream.ofNullable(fields.language)
            .filter(code -> Language.find(code).isEmpty())
            .map(
                code ->
                    new SelectItem(
                        code,
                        texts.patrons(
                            "language.other",
                            Locale.forLanguageTag(code).getDisplayLanguage(reader))));
    return Stream.concat(offered, other).toList();
  }

  /** All countries by name, as choices of the form. */
  public List<SelectItem> countries() {
    Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(reader)))
        .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(reader)))
        .toList();
  }

  public PatronFields getFields() {
    return fields;
  }
}
