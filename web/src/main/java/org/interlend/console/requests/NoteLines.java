package org.interlend.console.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.BrokeredRequest;
import org.interlend.staff.PatronView;

/** The notes about a request where staff have its item in hand, and on slips. */
@RequestScoped
public class NoteLines {

  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  /**
   * A note.
   *
   * @param label what it is about, or who of the staff wrote it
   * @param internal whether staff wrote it, so that it does not leave the library
   */
  public record Line(String label, String text, boolean internal) implements Serializable {}

  public List<Line> of(BorrowingRequest request) {
    return of(request, PatronView.names(request.patron()));
  }

  public List<Line> of(LendingRequest request) {
    return of(request, Stream.ofNullable(request.requester()));
  }

  private List<Line> of(BrokeredRequest request, Stream<String> names) {
    PatronView sees = currentUser.sees();
    List<String> personal = Stream.concat(names, request.broker().personal()).toList();
    return Stream.concat(
            request.broker().notes().list().stream()
                .map(
                    note ->
                        new Line(
                            note.kind().label(texts.locale()),
                            sees.about(personal, note.text()),
                            false)),
            request.staffNotes().list().stream()
                .map(note -> new Line(note.by(), sees.about(personal, note.text()), true)))
        .toList();
  }
}
