package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.PickTime;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.Setting;

/** The form that sets how long picks of a library stay open. */
@Named
@ViewScoped
public class PickSettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;

  private String code;
  private String name;
  private PickTime partners = new PickTime();
  private PickTime patrons = new PickTime();

  @PostConstruct
  void read() {
    code = Address.text("library");
    try {
      transaction.required(() -> fill(institutions.library(code)));
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(Library library) {
    formVersion.read(library.version());
    name = library.name();
    partners = Setting.copy(library.partnerPicks());
    patrons = Setting.copy(library.patronPicks());
  }

  public void save() {
    boolean saved =
        formVersion.save(
            Permission.KEEP_TERMS,
            new AuditSubject(AuditSubject.Kind.LIBRARY, code),
            () -> institutions.findLibrary(code).map(Library::version),
            () -> institutions.setPickTimes(code, partners, patrons),
            Map.of());
    if (saved) {
      actionRunner.leave(
          texts.configuration("picks.saved"),
          "pick-settings.xhtml?library=" + Address.encoded(code));
    }
  }

  public String name() {
    return name;
  }

  public PickTime getPartners() {
    return partners;
  }

  public PickTime getPatrons() {
    return patrons;
  }
}
