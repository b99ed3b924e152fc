package org.interlend.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fact as a value of another one, such as {@code @Fact.HTTP_STATUS(503)}. The sentence around it
 * has it in its own language, as a sentence with its full stop.
 */
final class NestedFact {

  /** The room of a warning's detail, in characters. */
  private static final int ROOM = 400;

  /** The least that is left of a value, in characters. */
  private static final int LEAST = 20;

  private static final List<String> BUNDLES =
      List.of(
          "org.interlend.exchange.MessageFacts",
          "org.interlend.Problems",
          "org.interlend.patrons.PatronObstacles");

  private static final Pattern REFERENCE = Pattern.compile("@Fact\\.(\\w+)\\(([^()]*)\\)");
  private static final Pattern SPECIAL = Pattern.compile("[@%|;()]");
  private static final Pattern ESCAPED = Pattern.compile("%(\\p{XDigit}{2})");

  private NestedFact() {}

  /** The facts one after the other; values are cut until they have room, then facts left out. */
  static String of(List<Fact> facts) {
    for (int longest = ROOM; longest >= LEAST; longest = longest * 9 / 10) {
      String text = of(facts, longest);
      if (text.length() <= ROOM) {
        return text;
      }
    }
    return of(facts.subList(0, facts.size() - 1));
  }

  private static String of(List<Fact> facts, int longest) {
    return facts.stream().map(fact -> of(fact, longest)).collect(Collectors.joining(" "));
  }

  private static String of(Fact fact, int longest) {
    return fact.values().stream()
        .map(value -> Text.fitOrEmpty(value, longest))
        .map(NestedFact::escaped)
        .collect(Collectors.joining(";", "@Fact." + fact.kind() + "(", ")"));
  }

  private static String escaped(String value) {
    return SPECIAL
        .matcher(value)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }

  private static String unescaped(String value) {
    return ESCAPED
        .matcher(value)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  /**
   * The value with sentences in place of the references. These have the words of others as they
   * are, so they are not read again.
   *
   * @param rest what becomes of the text between them
   */
  static String resolve(String value, Locale locale, UnaryOperator<String> rest) {
    StringBuilder text = new StringBuilder();
    int read = 0;
    Matcher found = REFERENCE.matcher(value);
    while (found.find()) {
      text.append(rest.apply(value.substring(read, found.start()))).append(sentence(found, locale));
      read = found.end();
    }
    return text.append(rest.apply(value.substring(read))).toString();
  }

  private static String sentence(MatchResult found, Locale locale) {
    String kind = found.group(1);
    List<String> values =
        Arrays.stream(found.group(2).split(";", -1)).map(NestedFact::unescaped).toList();
    return BUNDLES.stream()
        .filter(bundle -> Sentences.text(bundle, kind, locale).isPresent())
        .findFirst()
        .map(bundle -> Sentences.ended(Sentences.of(bundle, kind, locale, values).strip()))
        .orElse(found.group());
  }
}
