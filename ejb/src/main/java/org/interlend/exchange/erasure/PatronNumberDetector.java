package org.interlend.exchange.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whether the bytes of a message that could not be read contain a number of a patron, in upper or
 * lower case, in any encoding that extends ASCII or is UTF-16.
 */
record PatronNumberDetector(List<String> numbers) implements Predicate<byte[]> {

  PatronNumberDetector {
    numbers = numbers.stream().map(PatronNumberDetector::normalized).toList();
  }

  private static String normalized(String number) {
    return number.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean test(byte[] message) {
    if (message == null) {
      return false;
    }
    String text = normalized(new String(message, ISO_8859_1).replace("\0", ""));
    return numbers.stream().anyMatch(text::contains);
  }
}
