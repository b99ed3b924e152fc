package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Masks values of commands and replies in the journal: secrets always, personal values for staff
 * who may not read patrons. It scans lines instead of reading commands, because a malformed command
 * can contain them too.
 */
public final class PersonalValues {

  /** Never stored: PINs, passwords, numbers of fee stamps. */
  private static final Pattern SECRET =
      lines("OpacPin", "Kennwort", "Passwort", "SIASPasswort", "PIN", "TAN");

  private static final String[] PERSONAL = {
    "BenutzerNummer",
    "Vorname",
    "Nachname",
    "Bezeichn?ung",
    "AdressZusatz\\d*",
    "Ort\\d*",
    "Plz\\d*",
    "Strasse\\d*",
    "Telefon\\d*",
    "Email\\d*",
    "Fax\\d*",
    "GeburtsDatum",
    "Alter",
    "Gut",
    "Soll",
    "Bemerkung"
  };

  private static final Pattern OF_PATRONS = lines(PERSONAL);
  private static final Pattern PERSONAL_KEY =
      Pattern.compile(String.join("|", PERSONAL), Pattern.CASE_INSENSITIVE);
  private static final String MASK = "$1***";

  private PersonalValues() {}

  private static Pattern lines(String... keys) {
    return Pattern.compile(
        "((?:^|[\\r\\n])[ \\t]*(?:\\d{3}[ \\t]+)?(?:"
            + String.join("|", keys)
            + ")[ \\t]*[:=])[^\\r\\n]*",
        Pattern.CASE_INSENSITIVE);
  }

  /**
   * The text as the journal keeps it.
   *
   * @param bytes a command or reply; it is not modified
   * @return UTF-8 without secrets; bytes that are not of the charset stay as they are
   */
  public static byte[] withoutSecrets(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    String masked = SECRET.matcher(text).replaceAll(MASK);
    boolean exact = Arrays.equals(text.getBytes(charset), bytes);
    return exact || !masked.equals(text) ? masked.getBytes(UTF_8) : bytes;
  }

  /** The same for text whose charset is not known: UTF-8 if it can be that, else ISO-8859-1. */
  public static byte[] withoutSecrets(byte[] bytes) {
    boolean unicode = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
    return withoutSecrets(bytes, unicode ? UTF_8 : ISO_8859_1);
  }

  /** The text for staff who may not read patrons. */
  public static byte[] withoutPatrons(byte[] journaled) {
    return OF_PATRONS.matcher(new String(journaled, UTF_8)).replaceAll(MASK).getBytes(UTF_8);
  }

  /** Whether the value of a key is about a patron. */
  public static boolean isPersonal(String key) {
    return PERSONAL_KEY.matcher(key).matches();
  }

  /** Whether the value of a key is never stored. */
  public static boolean isSecret(String key) {
    return SECRET.matcher(key + ":").matches();
  }
}
