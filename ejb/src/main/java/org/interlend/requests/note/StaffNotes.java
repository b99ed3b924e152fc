package org.interlend.requests.note;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The notes of staff about a request.
 *
 * @param list the oldest first
 */
public record StaffNotes(List<StaffNote> list) {

  public static final StaffNotes NONE = new StaffNotes(List.of());

  public static final int MAX_NOTES = 20;

  public StaffNotes {
    list = List.copyOf(list);
  }

  public boolean isFull() {
    return list.size() >= MAX_NOTES;
  }

  public Optional<StaffNote> find(long number) {
    return list.stream().filter(note -> note.number() == number).findFirst();
  }

  public Optional<StaffNote> latest() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  /** With a further note, after the others also when it comes within the same millisecond. */
  public StaffNotes with(StaffNote note) {
    StaffNote next =
        latest()
            .filter(last -> !note.at().isAfter(last.at()))
            .map(last -> new StaffNote(last.at().plusMillis(1), note.by(), note.text()))
            .orElse(note);
    return new StaffNotes(Stream.concat(list.stream(), Stream.of(next)).toList());
  }

  public StaffNotes without(StaffNote note) {
    return new StaffNotes(list.stream().filter(other -> !other.equals(note)).toList());
  }
}
