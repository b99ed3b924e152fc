package org.interlend.console.institution;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.console.CurrentUser;
import org.interlend.console.UploadReader;
import org.interlend.console.forms.RecordForm;
import org.interlend.console.settings.Currencies;
import org.interlend.console.settings.TimeZones;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.institution.Logos;
import org.interlend.security.Permission;
import org.interlend.text.Language;

/** The form of the institution. */
@Named
@ViewScoped
public class InstitutionForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;
  @Inject private Logos logos;
  @Inject private CurrentUser currentUser;

  private String known;
  private InstitutionFields fields;
  private transient Part logo;

  @PostConstruct
  void read() {
    currentUser.enter(Permission.CONFIGURE);
    fields = new InstitutionFields(Language.of(texts.locale().getLanguage()));
    actionRunner.open(() -> institutions.find().ifPresent(this::fill));
  }

  private void fill(Institution institution) {
    formVersion.read(institution.version());
    known = institution.code();
    fields = InstitutionFields.of(institution);
  }

  public void save() {
    save(
        Permission.CONFIGURE,
        this::version,
        () -> institutions.save(fields.input()),
        texts.configuration("institution.saved"),
        "institution.xhtml");
  }

  public void saveLogo() {
    changeLogo(
        () -> logos.replace(UploadReader.read(logo).bytes()),
        texts.configuration("institution.logo.saved"));
  }

  public void removeLogo() {
    changeLogo(logos::remove, texts.configuration("institution.logo.removed"));
  }

  private void changeLogo(Runnable write, String sentence) {
    change(
        Permission.CONFIGURE,
        AuditAction.CHANGED,
        this::version,
        write,
        sentence,
        "institution.xhtml");
  }

  private Optional<Long> version() {
    return institutions.find().map(Institution::version);
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.INSTITUTION, known == null ? fields.code : known);
  }

  /** The time zones to choose from. */
  public List<ZoneId> timeZones() {
    return TimeZones.with(fields.timeZone);
  }

  /** The currencies to choose from, by their codes (ISO 4217). */
  public List<SelectItem> currencies() {
    return Currencies.choices(fields.currency, texts.locale());
  }

  /** The address of this server, which is changed under the settings of the server. */
  public String publicUrl() {
    return Settings.publicUrl();
  }

  /** The uploaded picture, or null. */
  public Part getLogo() {
    return logo;
  }

  public void setLogo(Part logo) {
    this.logo = logo;
  }

  public InstitutionFields getFields() {
    return fields;
  }
}
