package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.notices.LetterFilter;
import org.interlend.notices.LetterKind;
import org.interlend.notices.LetterStatus;
import org.interlend.notices.Letters;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** The letters to patrons and partners, latest first. */
@Named
@ViewScoped
public class LetterList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Letters letters;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;
  @Inject private AuditRecorder audit;
  @Inject private ActionRunner actionRunner;

  private LetterFilter filter;
  private long unsent;
  private LazyRows<LetterRow> rows;

  @PostConstruct
  void read() {
    filter =
        new LetterFilter(
            PageAddress.choices(LetterStatus.class, "status"),
            PageAddress.choice(LetterKind.class, "kind"),
            PageAddress.text("text"),
            currentUser.may(Permission.READ_PATRONS));
    rows =
        new LazyRows<>(
            (first, size) ->
                letters
                    .list(filter, first, size)
                    .map(letter -> LetterRow.of(letter, currentUser.sees(), texts.locale())));
    unsent = filter.awaitsStaff() ? transaction.required(() -> letters.count(filter)) : 0;
  }

  /** How many letters there are to be marked as handled, where the list is of such alone. */
  public long unsent() {
    return currentUser.may(Permission.SEND_LETTERS) ? unsent : 0;
  }

  /** Marks the letters of this list as handled: none of them could be sent. */
  public void handle() {
    List<Long> handled = new ArrayList<>();
    boolean succeeded =
        actionRunner.change(
            Permission.SEND_LETTERS,
            () -> {
              handled.addAll(letters.handled(filter, unsent));
              handled.forEach(id -> audit.note(AuditAction.HANDLED, AuditSubject.letter(id)));
            });
    if (succeeded) {
      actionRunner.leave(
          texts.letters("letters.handled", handled.size()),
          "letters.xhtml?status=" + statusChoice());
    }
  }

  public LazyRows<LetterRow> rows() {
    return rows;
  }

  public LetterFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return filter.narrows();
  }

  /** Whether a mail server is configured. */
  public boolean canBeSent() {
    return Letters.canBeSent();
  }

  /** The selected status as the address has it, or null. */
  public String statusChoice() {
    return filter.statuses().stream().findFirst().map(Enum::name).orElse(null);
  }

  public String kindChoice() {
    return filter.kind() == null ? null : filter.kind().name();
  }
}
