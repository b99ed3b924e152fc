package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.notices.copyright.CopyrightStatements;
import org.interlend.security.Permission;
import org.interlend.text.Language;

/** The form of the copyright notice for files, in one language. */
@Named
@ViewScoped
public class CopyrightStatementForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private CopyrightStatements statements;

  private Language language;
  private String text;
  private boolean changed;

  @PostConstruct
  void read() {
    language =
        Objects.requireNonNullElseGet(
            PageAddress.choice(Language.class, "language"),
            () -> Language.of(texts.locale().getLanguage()));
    actionRunner.open(
        () -> {
          text = statements.text(language);
          changed = statements.isChanged(language);
          formVersion.read(statements.version(language));
        });
  }

  public void save() {
    change(
        text,
        AuditAction.CHANGED,
        texts.letters("copyright.saved", language.label(texts.locale())));
  }

  public void backToDefault() {
    change(null, AuditAction.RESET, texts.letters("restored"));
  }

  private void change(String newText, AuditAction action, String sentence) {
    change(
        Permission.KEEP_LETTER_TEMPLATES,
        action,
        () -> Optional.of(statements.version(language)),
        () -> statements.save(language, newText),
        sentence,
        "copyright.xhtml?language=" + language.name());
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.COPYRIGHT_STATEMENT, language.code());
  }

  public Language language() {
    return language;
  }

  /** Whether the library's own text replaces the default. */
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
