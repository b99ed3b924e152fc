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
import org.interlend.staff.AuditSubject;

/** The form that sets how long picks of a library stay open. */
@Named
@ViewScoped
public class PickSettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The editable rule for one kind of pick. */
  public static final class Fields implements Serializable {
    private static final long serialVersionUID = 1L;

    private int days;
    private boolean openDays;
    private boolean missing;

    private static Fields of(PickTime time) {
      Fields fields = new Fields();
      fields.days = time.days();
      fields.openDays = time.openDays();
      fields.missing = time.missingAfter();
      return fields;
    }

    private PickTime time() {
      return new PickTime(days, openDays, missing);
    }

    public int getDays() {
      return days;
    }

    public void setDays(int days) {
      this.days = days;
    }

    public boolean isOpenDays() {
      return openDays;
    }

    public void setOpenDays(boolean openDays) {
      this.openDays = openDays;
    }

    public boolean isMissing() {
      return missing;
    }

    public void setMissing(boolean missing) {
      this.missing = missing;
    }
  }

  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private String code;
  private String name;
  private Fields partners;
  private Fields patrons;

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
    partners = Fields.of(library.partnerPicks());
    patrons = Fields.of(library.patronPicks());
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
    institutions.fetchWithin(code, partners.time(), patrons.time());
    formVersion.written(currentUser.username(), about);
  }

  public String name() {
    return name;
  }

  public Fields getPartners() {
    return partners;
  }

  public Fields getPatrons() {
    return patrons;
  }
}
