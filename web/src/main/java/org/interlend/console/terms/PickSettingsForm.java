package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.WorkflowProblem;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.CurrentUser;
import org.interlend.console.FormVersion;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.PickTime;
import org.interlend.settings.Setting;
import org.interlend.staff.AuditSubject;

/** The form that sets how long picks of a library stay open. */
@Named
@ViewScoped
public class PickSettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private String code;
  private String name;
  private PickTime partners = new PickTime();
  private PickTime patrons = new PickTime();

  @PostConstruct
  void read() {
    code = Address.text("library");
    try {
      transaction.run(() -> fill(institutions.library(code)));
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
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
        actionRunner.at(
            () -> {
              currentUser.require(Permission.KEEP_TERMS);
              transaction.run(this::write);
            });
    if (saved) {
      actionRunner.done("Saved. It applies to requests from now on.");
      actionRunner.carryOver();
      Address.goTo("pick-settings.xhtml?library=" + Address.encoded(code));
    }
  }

  private void write() {
    AuditSubject about = new AuditSubject(AuditSubject.Kind.LIBRARY, code);
    formVersion.compare(institutions.library(code).version(), about);
    institutions.fetchWithin(code, partners, patrons);
    formVersion.written(currentUser.username(), about);
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
