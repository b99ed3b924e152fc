package org.interlend.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Recognizes passwords that are guessed first: a well-known password, two of them in a row, or one
 * with a simple number. The list is {@code common-passwords.gz}, a word on each line.
 */
final class CommonPasswords {

  private static final int WORDS = 2;
  private static final int MIN_WORD_LENGTH = 4;
  private static final int MAX_WORD_LENGTH = 40;

  /** Years and other numbers that people add to a word. */
  private static final int SHORT_NUMBER = 4;

  /** A text of fewer different characters is a pattern of the keyboard. */
  private static final int MIN_CHARACTERS = 5;

  private static final Set<String> KNOWN = read();

  private CommonPasswords() {}

  /**
   * @param username the name of the account, which is guessed as well
   */
  static boolean includes(String password, String username) {
    String plain = letters(password);
    return plain.chars().distinct().count() < MIN_CHARACTERS
        || isSequence(plain)
        || consistsOfKnown(plain, letters(username), WORDS)
        || consistsOfKnown(withoutSubstitutes(password), letters(username), WORDS);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Reads "p@ssw0rd" as "password"; a number at the end stays a number. */
  private static String withoutSubstitutes(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@$]+$", "");
    String word = lower.replaceAll("\\d+$", "");
    return letters(
            word.replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't'))
        + lower.substring(word.length());
  }

  private static boolean consistsOfKnown(String text, String username, int words) {
    if (text.isEmpty() || isNumber(text) && isSimpleNumber(text)) {
      return true;
    }
    int digits = (int) text.chars().takeWhile(Character::isDigit).count();
    if (digits > 0
        && digits < text.length()
        && isSimpleNumber(text.substring(0, digits))
        && consistsOfKnown(text.substring(digits), username, words)) {
      return true;
    }
    for (int end = MIN_WORD_LENGTH;
        words > 0 && end <= Math.min(text.length(), MAX_WORD_LENGTH);
        end++) {
      String word = text.substring(0, end);
      if ((KNOWN.contains(word) || word.equals(username))
          && consistsOfKnown(text.substring(end), username, words - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private static boolean isSimpleNumber(String digits) {
    return digits.length() <= SHORT_NUMBER
        || KNOWN.contains(digits)
        || isSequence(digits)
        || digits.chars().distinct().count() == 1;
  }

  /** Whether each character follows the one before it, forwards or backwards. */
  private static boolean isSequence(String text) {
    return hasStep(text, 1) || hasStep(text, -1);
  }

  private static boolean hasStep(String text, int step) {
    for (int i = 1; i < text.length(); i++) {
      int from = text.charAt(i - 1);
      int to = text.charAt(i);
      boolean wraps = step == 1 ? from == '9' && to == '0' : from == '0' && to == '9';
      if (to - from != step && !wraps) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> read() {
    try (BufferedReader list =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    CommonPasswords.class.getResourceAsStream("common-passwords.gz")),
                StandardCharsets.UTF_8))) {
      return list.lines().collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
