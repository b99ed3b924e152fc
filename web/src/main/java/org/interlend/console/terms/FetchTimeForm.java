package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.WorkflowProblem;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Edition;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.institution.FetchTime;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;

/** How long items are looked for on the shelves of a library. */
@Named
@ViewScoped
public class FetchTimeForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rule for one kind of pick, while it is edited. */
  public static final class Fields implements Serializable {
    private static final long serialVersionUID = 1L;

    private int days;
    private boolean openDays;
    private boolean missing;

    private static Fields of(FetchTime time) {
      Fields fields = new Fields();
      fields.days = time.days();
      fields.openDays = time.openDays();
      fields.missing = time.missingAfter();
      return fields;
    }

    private FetchTime time() {
      return new FetchTime(days, openDays, missing);
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
  @Inject private Edition edition;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Me me;

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
    edition.read(library.version());
    name = library.name();
    partners = Fields.of(library.partnerPicks());
    patrons = Fields.of(library.patronPicks());
  }

  public void save() {
    boolean saved =
        attempt.at(
            () -> {
              me.require(Permission.KEEP_TERMS);
              transaction.run(this::write);
            });
    if (saved) {
      attempt.done("Saved. It counts for what is asked for from now on.");
      attempt.carryOver();
      Address.goTo("fetching.xhtml?library=" + Address.encoded(code));
    }
  }

  private void write() {
    String about = "library " + code;
    edition.compare(institutions.library(code).version(), about);
    institutions.fetchWithin(code, partners.time(), patrons.time());
    edition.written(me.username(), about);
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
