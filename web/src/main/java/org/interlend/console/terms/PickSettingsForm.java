package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.FormVersion;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.PickTime;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.AuditSubject;

/** The form that sets how long picks of a library stay open. */
@Named
@ViewScoped
public class PickSettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The editable rule for one kind of pick. */
  public static final class Fields implements SettingsGroup {
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
  }

  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;

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
        formVersion.save(
            Permission.KEEP_TERMS,
            new AuditSubject(AuditSubject.Kind.LIBRARY, code),
            () -> institutions.findLibrary(code).map(Library::version),
            () -> institutions.fetchWithin(code, partners.time(), patrons.time()),
            Map.of());
    if (saved) {
      actionRunner.leave(
          "Saved. It applies to requests from now on.",
          "pick-settings.xhtml?library=" + Address.encoded(code));
    }
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
