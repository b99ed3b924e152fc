package org.interlend.borrowing;

import java.util.regex.Pattern;
import org.interlend.Settings;

/**
 * The address where a patron opens a file. Whoever has it needs no password: it is in the patron's
 * letter and nowhere else.
 */
public final class FileLink {

  /** The page where a patron opens it, below the address people reach us at. */
  private static final String PAGE = "/console/my/file.xhtml?key=";

  private static final Pattern KEY = Pattern.compile(Pattern.quote(PAGE) + "[\\w-]+");
  private static final String MASKED = PAGE + "***";

  private FileLink() {}

  static String to(String token) {
    return Settings.publicUrl() + PAGE + token;
  }

  /** A text in which no such address leads anywhere. */
  public static String masked(String text) {
    return KEY.matcher(text).replaceAll(MASKED);
  }
}
