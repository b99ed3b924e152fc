package org.interlend.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.home.WorklistLineKind.Group;
import org.interlend.console.messages.MessageRow;
import org.interlend.console.requests.ListedRequest;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.lending.request.LendingStatus;
import org.interlend.notices.LetterFilter;
import org.interlend.notices.LetterStatus;
import org.interlend.notices.Letters;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** The home page: the worklist of the user at the desk where they are, in three groups. */
@Named
@RequestScoped
public class Home {
  private static final int SHOWN = 6;

  @Inject private BorrowingWorklist borrowingWorklist;
  @Inject private DeskWorklist deskWorklist;
  @Inject private LendingWorklist lendingWorklist;
  @Inject private Journal journal;
  @Inject private OutgoingMessages outgoingMessages;
  @Inject private Letters letters;
  @Inject private TransactionTemplate transaction;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  private List<WorklistLine> lines;
  private List<ListedRequest<BorrowingStatus>> warnings;
  private List<ListedRequest<LendingStatus>> lendingWarnings;
  private List<MessageRow> failures;

  @PostConstruct
  void read() {
    transaction.required(
        () -> {
          lines =
              Stream.of(
                      borrowingWorklist.lines(),
                      deskWorklist.lines(),
                      lendingWorklist.lines(),
                      messages())
                  .flatMap(List::stream)
                  .toList();
          warnings =
              borrowingWorklist.warned(SHOWN).stream()
                  .map(request -> ListedRequest.of(request, currentUser.sees(), texts.locale()))
                  .toList();
          lendingWarnings =
              lendingWorklist.warned(SHOWN).stream()
                  .map(request -> ListedRequest.of(request, currentUser.sees(), texts.locale()))
                  .toList();
          failures =
              journal.list(ExchangeFilter.needingHandling(), 0, SHOWN).rows().stream()
                  .map(exchange -> MessageRow.of(exchange, currentUser.sees(), texts))
                  .toList();
        });
  }

  private List<WorklistLine> messages() {
    return Stream.of(
            currentUser.worksOn(Permission.HANDLE_MESSAGES)
                ? new WorklistLine(
                    WorklistLineKind.FAILURES,
                    journal.backlog(ExchangeFilter.needingHandling()),
                    "messages.xhtml?unhandled=true")
                : null,
            currentUser.worksOn(Permission.EMPTY_OUTBOX)
                ? new WorklistLine(
                    WorklistLineKind.UNDELIVERED,
                    outgoingMessages.undelivered(),
                    "outbox.xhtml?status=FAILED")
                : null,
            letters(WorklistLineKind.LETTERS_NO_ADDRESS, LetterStatus.NO_ADDRESS),
            letters(WorklistLineKind.LETTERS_FAILED, LetterStatus.FAILED))
        .filter(line -> line != null)
        .toList();
  }

  private WorklistLine letters(WorklistLineKind kind, LetterStatus status) {
    return currentUser.worksOn(Permission.SEND_LETTERS)
        ? new WorklistLine(
            kind, letters.backlog(LetterFilter.in(status)), "letters.xhtml?status=" + status)
        : null;
  }

  /** The groups that have work, in their order. */
  public List<Group> groups() {
    return Arrays.stream(Group.values()).filter(group -> !lines(group).isEmpty()).toList();
  }

  /** The lines of a group that have work. */
  public List<WorklistLine> lines(Group group) {
    return lines.stream().filter(line -> line.kind().group() == group && line.hasWork()).toList();
  }

  /** The lines without work. */
  public List<WorklistLine> idle() {
    return lines.stream().filter(line -> !line.hasWork()).toList();
  }

  /** The borrowing requests with a warning that changed last. */
  public List<ListedRequest<BorrowingStatus>> warnings() {
    return warnings;
  }

  /** The open lending requests with a warning that changed last. */
  public List<ListedRequest<LendingStatus>> lendingWarnings() {
    return lendingWarnings;
  }

  /** The latest refused or failed messages that staff have not handled. */
  public List<MessageRow> failures() {
    return failures;
  }
}
