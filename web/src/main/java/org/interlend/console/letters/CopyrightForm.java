package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Edition;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.institution.CopyrightStatement;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditEntry;

/** What patrons are told about copyright beside every file, to read or to change. */
@Named
@ViewScoped
public class CopyrightForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String AUDIT_NAME = "copyright statement";

  @Inject private CopyrightStatement statement;
  @Inject private Institutions institutions;
  @Inject private Audit audit;
  @Inject private Edition edition;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Me me;

  private String text;
  private boolean changed;

  @PostConstruct
  void read() {
    transaction.run(
        () -> {
          text = statement.text();
          changed = statement.isChanged();
          edition.read(version());
        });
  }

  private long version() {
    return institutions.find().map(Institution::version).orElse(0L);
  }

  public void save() {
    change(text, "changed", "Saved. It stands beside every file from now on.");
  }

  public void backToDefault() {
    change(null, "put back to the default", "The default counts again.");
  }

  private void change(String wanted, String act, String sentence) {
    boolean done =
        attempt.at(
            () -> {
              me.require(Permission.KEEP_LETTER_TEMPLATES);
              transaction.run(
                  () -> {
                    edition.compare(version(), AUDIT_NAME);
                    statement.save(wanted);
                    audit.note(me.username(), act, AUDIT_NAME);
                  });
            });
    if (done) {
      attempt.done(sentence);
      attempt.carryOver();
      Address.goTo("copyright.xhtml");
    }
  }

  public Edition edition() {
    return edition;
  }

  /** Who changed it, the latest first. */
  public List<AuditEntry> changes() {
    return edition.changes(AUDIT_NAME);
  }

  /** Whether the library has put its own text in the place of the default. */
  public boolean changed() {
    return changed;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
