package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.notices.LetterKind;
import org.interlend.notices.LetterPreview;
import org.interlend.notices.LetterTemplates;
import org.interlend.notices.LetterText;
import org.interlend.notices.Placeholder;
import org.interlend.security.Permission;
import org.interlend.text.Language;

/** The form of the text of one kind of letter in one language. */
@Named
@ViewScoped
public class LetterTemplateForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private LetterTemplates templates;
  @Inject private LetterPreview letterPreview;

  private LetterKind kind;
  private Language language;
  private boolean changed;
  private String subject;
  private String body;

  @PostConstruct
  void read() {
    kind =
        Objects.requireNonNullElse(
            PageAddress.choice(LetterKind.class, "kind"), LetterKind.READY_FOR_PICKUP);
    language =
        Objects.requireNonNullElseGet(
            PageAddress.choice(Language.class, "language"),
            () -> Language.of(texts.locale().getLanguage()));
    actionRunner.open(
        () -> {
          LetterText text = templates.get(kind, language);
          subject = text.subject();
          body = text.body();
          formVersion.read(templates.version(kind, language));
          changed = templates.isChanged(kind, language);
        });
  }

  public void save() {
    change(
        AuditAction.CHANGED,
        texts.letters("templates.saved"),
        () -> templates.save(kind, language, text()));
  }

  public void backToDefault() {
    change(
        AuditAction.RESET,
        texts.letters("restored"),
        () -> templates.backToDefault(kind, language));
  }

  private void change(AuditAction action, String sentence, Runnable change) {
    change(
        Permission.KEEP_LETTER_TEMPLATES,
        action,
        () -> Optional.of(templates.version(kind, language)),
        change,
        sentence,
        "letter-templates.xhtml?kind=%s&language=%s".formatted(kind.name(), language.name()));
  }

  private LetterText text() {
    return new LetterText(subject, body);
  }

  /** The letter from the entered text, with example data; null when the text is invalid. */
  public LetterText preview() {
    try {
      return letterPreview.of(kind, language, text());
    } catch (WorkflowException impossible) {
      return null;
    }
  }

  /** Why the entered text is invalid, or null. */
  public String problem() {
    try {
      letterPreview.of(kind, language, text());
      return null;
    } catch (WorkflowException impossible) {
      return impossible.sentence(texts.locale());
    }
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(
        AuditSubject.Kind.LETTER_TEMPLATE, "%s.%s".formatted(kind.name(), language.code()));
  }

  public LetterKind kind() {
    return kind;
  }

  public Language language() {
    return language;
  }

  /** Whether the library's own text replaces the default. */
  public boolean changed() {
    return changed;
  }

  public Set<Placeholder> placeholders() {
    return kind.placeholders();
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
