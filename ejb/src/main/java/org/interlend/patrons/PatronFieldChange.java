package org.interlend.patrons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.interlend.text.LocalizedFactValue;
import org.interlend.text.Sentences;

/**
 * A field of a known patron that saving would change.
 *
 * @param before the value before, as a value of a fact; null for none, and for a secret
 * @param after the value after, likewise
 */
public record PatronFieldChange(PatronField field, Object before, Object after) {

  private static final String BETWEEN = ", ";

  /** A secret that would be another one. */
  static PatronFieldChange ofSecret(PatronField field) {
    return new PatronFieldChange(field, null, null);
  }

  /** What saving would change, but for PINs, which only {@link Patrons} can compare. */
  static List<PatronFieldChange> between(Patron known, PatronInput input) {
    PatronContact contact = input.contact();
    List<PatronFieldChange> changes = new ArrayList<>();
    add(changes, PatronField.FIRST_NAME, known.firstName(), input.firstName());
    add(changes, PatronField.LAST_NAME, known.lastName(), input.lastName());
    add(changes, PatronField.GROUP, known.group(), input.group());
    add(changes, PatronField.EMAIL, known.email(), contact.email());
    add(changes, PatronField.TELEPHONE, known.telephone(), contact.telephone());
    add(changes, PatronField.ADDRESS, line(known.address()), line(contact.address()));
    if (input.language() != null) {
      add(changes, PatronField.LANGUAGE, language(known.language()), language(input.language()));
    }
    if (contact.courtesyLetters() != null) {
      add(
          changes,
          PatronField.COURTESY_LETTERS,
          PatronField.Choice.reference(known.courtesyLetters()),
          PatronField.Choice.reference(contact.courtesyLetters()));
    }
    add(
        changes,
        PatronField.EXPIRY,
        known.expiresOn() == null ? null : Sentences.reference(known.expiresOn()),
        input.expiresOn() == null ? null : Sentences.reference(input.expiresOn()));
    add(changes, PatronField.BARCODES, line(known.barcodes()), line(input.numbers().barcodes()));
    add(
        changes,
        PatronField.EXTERNAL_IDS,
        line(known.externalIds()),
        line(input.numbers().externalIds()));
    if (!known.repeatsBlockOfStaff(input)) {
      add(
          changes,
          PatronField.BLOCK,
          known.block(input.blockedBy()).map(block -> block(block.reason())).orElse(null),
          input.blocked() ? block(input.blockReason()) : null);
    }
    return changes;
  }

  private static void add(
      List<PatronFieldChange> changes, PatronField field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new PatronFieldChange(field, before, after));
    }
  }

  private static LocalizedFactValue language(String code) {
    return code == null ? null : Sentences.languageReference(code);
  }

  private static LocalizedFactValue line(PostalAddress address) {
    return address == null ? null : Sentences.joined(BETWEEN, address.referringLines());
  }

  private static String line(List<String> numbers) {
    return numbers.isEmpty()
        ? null
        : numbers.stream().distinct().sorted().reduce((a, b) -> a + BETWEEN + b).orElseThrow();
  }

  private static Object block(String reason) {
    return reason == null ? PatronField.Choice.YES.reference() : reason;
  }
}
