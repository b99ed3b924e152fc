package org.interlend.console.requests;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The button of an action on a request.
 *
 * @param style CSS classes, or an empty string
 * @param question what is asked before the action is taken, or null
 * @param offered whether the request allows the action and the user may take it
 */
public record ActionButton<A extends Enum<A>>(
    A action, String label, String style, String question, boolean offered) {

  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  /** The button's id in its form: the name of the action, such as {@code takeBack}. */
  public String id() {
    return NEXT_WORD
        .matcher(action.name().toLowerCase(Locale.ROOT))
        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }
}
