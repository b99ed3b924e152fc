package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.notices.CopyrightStatements;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Language;

/** The form of the copyright notice for files, in one language. */
@Named
@ViewScoped
public class CopyrightForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private CopyrightStatements statements;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;

  private Language language;
  private String text;
  private boolean changed;

  @PostConstruct
  void read() {
    language = Objects.requireNonNullElse(Address.choice(Language.class, "language"), Language.EN);
    transaction.required(
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
    boolean done =
        formVersion.change(
            Permission.KEEP_LETTER_TEMPLATES,
            action,
            auditName(),
            () -> Optional.of(statements.version(language)),
            () -> statements.save(language, newText),
            Map.of());
    if (done) {
      actionRunner.leave(sentence, "copyright.xhtml?language=" + language.name());
    }
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  /** Changes of the notice, latest first. */
  public List<AuditEntry> changes() {
    return formVersion.changes(auditName());
  }

  private AuditSubject auditName() {
    return new AuditSubject(AuditSubject.Kind.COPYRIGHT_STATEMENT, language.code());
  }

  public Language language() {
    return language;
  }

  public List<Choice> languageChoices() {
    return Choice.of(Language.values(), each -> each.label(texts.locale()));
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
