package org.interlend.patrons;

import java.time.LocalDate;
import org.interlend.text.Text;

/**
 * The data of a patron to save. Names and what else is one line may come with line ends from other
 * systems and their files.
 *
 * @param firstName may be null
 * @param group may be null
 * @param language ISO 639-1 code, or null to keep the present one; a new patron then has the
 *     institution's
 * @param blockedBy the kind of block that the next two are about; blocks of other kinds stay
 * @param blocked whether the patron may not borrow
 * @param blockReason why not; may be null
 * @param expiresOn last day of the card; may be null
 * @param pin a new PIN in clear text, or null to keep the present one
 * @param illPin a new PIN for interlibrary loan in clear text, empty for none, or null to keep the
 *     present one
 */
public record PatronInput(
    PatronIdentifiersInput numbers,
    String firstName,
    String lastName,
    String group,
    PatronContact contact,
    String language,
    BlockKind blockedBy,
    boolean blocked,
    String blockReason,
    LocalDate expiresOn,
    String pin,
    String illPin) {

  public PatronInput {
    firstName = Text.oneLine(firstName);
    lastName = Text.oneLine(lastName);
    group = Text.oneLine(group);
    blockReason = Text.oneLine(blockReason);
  }
}
