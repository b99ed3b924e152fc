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
import org.interlend.staff.PatronDataVisibility;

/** The notes about a request where staff have its item in hand, and on slips. */
@RequestScoped
public class RequestNotes {

  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  /**
   * A note.
   *
   * @param label what it is about, or who of the staff wrote it
   * @param internal whether staff wrote it, so that it does not leave the library
   */
  public record Line(String label, String text, boolean internal) implements Serializable {}

  /** The notes for the slip of a borrowed item; empty when the partner's profile has none there. */
  public List<Line> onSlip(BorrowingRequest request) {
    return request.partner().borrowing().notesOnSlips() ? of(request) : List.of();
  }

  /** The notes for the slip of a lent item; empty when the partner's profile has none there. */
  public List<Line> onSlip(LendingRequest request) {
    return request.partner().lending().notesOnSlips() ? of(request) : List.of();
  }

  public List<Line> of(BrokeredRequest request) {
    PatronDataVisibility sees = currentUser.sees();
    return Stream.concat(
            request.broker().notes().list().stream()
                .map(
                    note ->
                        new Line(
                            note.kind().label(texts.locale()),
                            sees.about(request, note.text()),
                            false)),
            request.staffNotes().list().stream()
                .map(note -> new Line(note.by(), sees.about(request, note.text()), true)))
        .toList();
  }
}
