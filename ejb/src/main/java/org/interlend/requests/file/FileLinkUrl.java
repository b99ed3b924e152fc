package org.interlend.requests.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.interlend.Settings;

/**
 * The address where a patron or partner opens a file. It works without a password, so only the
 * letter or message to them contains it.
 */
public final class FileLinkUrl {

  /** The page that serves the file, below the console's URL. */
  private static final String PAGE = "/my/file.xhtml?key=";

  private static final Pattern KEY = Pattern.compile(Pattern.quote(PAGE) + "[\\w-]+");
  private static final String MASKED = PAGE + "***";

  private FileLinkUrl() {}

  public static String to(String token) {
    return Settings.consoleUrl() + PAGE + token;
  }

  /** The text with the keys in such addresses masked. */
  public static String masked(String text) {
    return KEY.matcher(text).replaceAll(MASKED);
  }

  /**
   * A message with the keys in such addresses masked.
   *
   * @param message in any encoding that has ASCII in it
   */
  public static byte[] masked(byte[] message) {
    return masked(new String(message, ISO_8859_1)).getBytes(ISO_8859_1);
  }
}
