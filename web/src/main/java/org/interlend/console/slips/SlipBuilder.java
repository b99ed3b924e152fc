package org.interlend.console.slips;

import java.util.ArrayList;
import java.util.List;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.console.slips.Slip.Fact;
import org.interlend.text.Text;

/** A slip while it is written. */
final class SlipBuilder {

  private static final int MAX_NOTES = 4;
  private static final int MAX_NOTE_LENGTH = 240;

  private final SlipKind kind;
  private final String lead;
  private final String headline;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Barcode> barcodes = new ArrayList<>();
  private List<String> below = List.of();
  private String title;
  private String author;

  SlipBuilder(SlipKind kind, String lead, String headline) {
    this.kind = kind;
    this.lead = lead;
    this.headline = headline;
  }

  /** Continues the headline, line by line. */
  SlipBuilder below(List<String> lines) {
    below = lines;
    return this;
  }

  /**
   * @param author may be null
   */
  SlipBuilder work(String title, String author) {
    this.title = title;
    this.author = author;
    return this;
  }

  /** Adds a labeled line, unless it has no value. */
  SlipBuilder fact(String label, String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
    return this;
  }

  /** Adds the first notes, as far as there is room. */
  SlipBuilder notes(List<Line> notes) {
    notes.stream()
        .filter(note -> kind.staysInside() || !note.internal())
        .limit(MAX_NOTES)
        .forEach(note -> fact(note.label(), Text.fit(note.text(), MAX_NOTE_LENGTH)));
    return this;
  }

  SlipBuilder warnings(List<String> lines) {
    warnings.addAll(lines);
    return this;
  }

  /** Adds a bar code, unless it has no value. */
  SlipBuilder barcode(String label, String value) {
    if (value != null) {
      barcodes.add(Barcode.of(label, value));
    }
    return this;
  }

  /**
   * @param library the printing library
   */
  Slip slip(String library, String printed) {
    return new Slip(
        kind, lead, headline, below, title, author, facts, warnings, barcodes, library, printed);
  }
}
