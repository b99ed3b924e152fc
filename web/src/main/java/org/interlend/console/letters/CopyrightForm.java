package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Choice;
import org.interlend.console.Edition;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.notices.CopyrightStatements;
import org.interlend.notices.LetterLanguage;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditEntry;

/** What patrons are told about copyright beside every file in one language, to read or change. */
@Named
@ViewScoped
public class CopyrightForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CopyrightStatements statements;
  @Inject private Audit audit;
  @Inject private Edition edition;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Me me;

  private LetterLanguage language;
  private String text;
  private boolean changed;

  @PostConstruct
  void read() {
    language =
        Objects.requireNonNullElse(
            Address.choice(LetterLanguage.class, "language"), LetterLanguage.EN);
    transaction.run(
        () -> {
          text = statements.text(language);
          changed = statements.isChanged(language);
          edition.read(statements.version(language));
        });
  }

  public void save() {
    change(
        text,
        "changed",
        "Saved. Whoever reads %s sees it beside every file from now on."
            .formatted(language.label()));
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
                    edition.compare(statements.version(language), auditName());
                    statements.save(language, wanted);
                    audit.note(me.username(), act, auditName());
                  });
            });
    if (done) {
      attempt.done(sentence);
      attempt.carryOver();
      Address.goTo("copyright.xhtml?language=" + language.name());
    }
  }

  public Edition edition() {
    return edition;
  }

  /** Who changed it, the latest first. */
  public List<AuditEntry> changes() {
    return edition.changes(auditName());
  }

  private String auditName() {
    return "copyright statement " + language.code();
  }

  public LetterLanguage language() {
    return language;
  }

  public List<Choice> languageChoices() {
    return Choice.of(LetterLanguage.values(), LetterLanguage::label);
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
