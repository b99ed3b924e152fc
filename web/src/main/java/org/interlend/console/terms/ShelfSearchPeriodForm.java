package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.audit.AuditSubject;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.security.Permission;
import org.interlend.settings.SettingProperty;

/** The form that sets how long picks of a library stay open. */
@Named
@ViewScoped
public class ShelfSearchPeriodForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;

  private String code;
  private String name;
  private ShelfSearchPeriod partners = new ShelfSearchPeriod();
  private ShelfSearchPeriod patrons = new ShelfSearchPeriod();

  @PostConstruct
  void read() {
    code = PageAddress.text("library");
    if (code == null) {
      PageAddress.goTo("libraries.xhtml"); // where each library has a link to this page
      return;
    }
    actionRunner.open(() -> fill(institutions.library(code)));
  }

  private void fill(Library library) {
    formVersion.read(library.version());
    name = library.name();
    partners = SettingProperty.copy(library.partnerPicks());
    patrons = SettingProperty.copy(library.patronPicks());
  }

  public void save() {
    save(
        Permission.KEEP_TERMS,
        () -> institutions.findLibrary(code).map(Library::version),
        () -> institutions.setPickTimes(code, partners, patrons),
        texts.configuration("picks.saved"),
        "pick-settings.xhtml?library=" + PageAddress.encoded(code));
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.LIBRARY, code);
  }

  public String name() {
    return name;
  }

  public ShelfSearchPeriod getPartners() {
    return partners;
  }

  public ShelfSearchPeriod getPatrons() {
    return patrons;
  }
}
