package org.interlend.borrowing;

import java.util.regex.Pattern;

/** Names for files, such that no browser, disk or reader is misled by them. */
final class FileName {

  /** The most characters a name has. */
  static final int LONGEST = 150;

  private static final int LONGEST_EXTENSION = 12;

  /** Control and formatting characters, among them those that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*;%]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FileName() {}

  /**
   * @param given as whoever sent the file calls it, with or without a path; may be null
   * @param otherwise what it is called when nothing is left of that, without extension
   */
  static String of(String given, String otherwise, FileType type) {
    String name = clean(given == null ? "" : given.substring(lastSeparator(given) + 1));
    if (name.isEmpty()) {
      String work = clean(otherwise.replace('/', ' ').replace('\\', ' ').replace('.', ' '));
      name = (work.isEmpty() ? "file" : work) + "." + type.extension();
    }
    return name.length() <= LONGEST ? name : shortened(name);
  }

  private static int lastSeparator(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }

  /** Names that begin with a dot are hidden, and Windows forgets dots at the end. */
  private static String clean(String name) {
    String seen = NOT_IN_NAMES.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_");
    return BLANKS.matcher(seen).replaceAll(" ").replaceAll("^[. ]+|[. ]+$", "");
  }

  /** What follows the last dot says what it is and stays. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = LONGEST - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end).strip() + extension;
  }
}
