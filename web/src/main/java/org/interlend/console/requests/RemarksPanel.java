package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.requests.BrokeredRequest;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.note.StaffNote;
import org.interlend.staff.PatronDataVisibility;

/**
 * The library behind the broker, what messages say to staff, and the notes of staff, on the page of
 * a request.
 *
 * @param library the library behind the broker, or null
 * @param partner name of the partner, whose address slips have while the library has none
 */
public record RemarksPanel(
    Library library, String partner, List<Note> notes, List<OfStaff> staffNotes)
    implements Serializable {

  /**
   * The library behind the broker.
   *
   * @param partner code of its record, or null
   * @param byHand whether staff have set it
   */
  public record Library(String label, String code, String address, String partner, boolean byHand)
      implements Serializable {

    private static Library of(RemoteLibrary library, boolean byHand) {
      return new Library(
          library.label(),
          library.code(),
          library.address(),
          library.partner() == null ? null : library.partner().code(),
          byHand);
    }
  }

  /**
   * A note of a message.
   *
   * @param message the service of the message; null for a note of the order itself
   */
  public record Note(String label, String text, String message, Instant at)
      implements Serializable {

    private static Note of(
        BrokerNote note, BrokeredRequest request, PatronDataVisibility sees, Locale locale) {
      return new Note(
          note.kind().label(locale), sees.about(request, note.text()), note.message(), note.at());
    }
  }

  /** A note of staff. */
  public record OfStaff(long number, Instant at, String by, String text) implements Serializable {

    private static OfStaff of(StaffNote note, BrokeredRequest request, PatronDataVisibility sees) {
      return new OfStaff(note.number(), note.at(), note.by(), sees.about(request, note.text()));
    }
  }

  public static RemarksPanel of(BrokeredRequest request, PatronDataVisibility sees, Locale locale) {
    return new RemarksPanel(
        request
            .remote()
            .library()
            .map(library -> Library.of(library, request.remote().isByHand()))
            .orElse(null),
        request.partner().name(),
        request.broker().notes().list().stream()
            .map(note -> Note.of(note, request, sees, locale))
            .toList(),
        request.staffNotes().list().stream().map(note -> OfStaff.of(note, request, sees)).toList());
  }

  /** Whether there is a note of any kind. */
  public boolean hasNotes() {
    return !notes.isEmpty() || !staffNotes.isEmpty();
  }
}
