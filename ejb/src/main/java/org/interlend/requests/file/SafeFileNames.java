package org.interlend.requests.file;

import java.util.regex.Pattern;
import org.interlend.text.Text;

/** Makes file names that are safe for browsers and file systems. */
final class SafeFileNames {

  /** The greatest length of a name, in characters. */
  static final int MAX_LENGTH = 150;

  private static final int MAX_EXTENSION_LENGTH = 12;

  /** Control and formatting characters, among them those that change the writing direction. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*;%]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SafeFileNames() {}

  /**
   * @param given the sender's name of the file, with or without a path; may be null
   * @param otherwise the name to use when nothing is left of it, without extension
   */
  static String of(String given, String otherwise, FileType type) {
    String name = clean(given == null ? "" : given.substring(lastSeparator(given) + 1));
    if (name.isEmpty()) {
      String work = clean(otherwise.replace('/', ' ').replace('\\', ' ').replace('.', ' '));
      name = (work.isEmpty() ? "file" : work) + "." + type.extension();
    }
    return name.length() <= MAX_LENGTH ? name : shortened(name);
  }

  private static int lastSeparator(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }

  /** Unix hides names that begin with a dot; Windows drops dots at the end. */
  private static String clean(String name) {
    String seen = NOT_IN_NAMES.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_");
    return BLANKS.matcher(seen).replaceAll(" ").replaceAll("^[. ]+|[. ]+$", "");
  }

  /** Shortens a name that is too long but keeps its extension. */
  private static String shortened(String name) {
    // Without a dot the whole name counts, which is too long for an extension.
    int dot = name.lastIndexOf('.');
    String extension = name.length() - dot <= MAX_EXTENSION_LENGTH ? name.substring(dot) : "";
    return Text.cut(name, MAX_LENGTH - extension.length()).strip() + extension;
  }
}
