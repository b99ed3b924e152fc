package org.interlend.slnp.wire;

import java.util.List;
import java.util.Locale;
import org.interlend.text.Sentences;

/**
 * The texts of replies, which are German: only the servers of German library regions speak SLNP.
 */
public final class ReplyTexts {

  private static final String BUNDLE = "org.interlend.slnp.Replies";

  private ReplyTexts() {}

  /**
   * @param key name of a constant
   */
  public static String of(String key, List<String> values) {
    return Sentences.of(ReplyTexts.class.getClassLoader(), BUNDLE, key, Locale.GERMAN, values);
  }
}
