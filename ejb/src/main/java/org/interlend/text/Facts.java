package org.interlend.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts in the order in which they are told. In a column each is a line with kind and values,
 * separated by bars; a bar in a value becomes a broken one.
 */
public record Facts(List<Fact> list) implements LocalizedFactValue, Serializable {

  public static final Facts NONE = new Facts(List.of());

  private static final String BAR = "|";
  private static final String BROKEN_BAR = "¦";

  /** The room of a column, in characters. */
  private static final int ROOM = 2000;

  /** So many facts with values of one character have room in a column. */
  private static final int MAX_FACTS = 25;

  public Facts {
    list = List.copyOf(list.subList(0, Math.min(list.size(), MAX_FACTS)));
  }

  public static Facts of(Fact... facts) {
    return new Facts(Arrays.asList(facts));
  }

  /** These facts, and then another. */
  public Facts and(Fact next) {
    return and(of(next));
  }

  /** These facts, and then others. */
  public Facts and(Facts next) {
    List<Fact> all = new ArrayList<>(list);
    all.addAll(next.list);
    return new Facts(all);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The facts as sentences of a bundle of this module, in their order. */
  public List<String> sentences(String bundle, Locale locale) {
    return list.stream().map(fact -> fact.sentence(bundle, locale)).toList();
  }

  /** The facts as a value of another one, in at most 400 characters. */
  @Override
  public String factValue() {
    return NestedFact.of(list);
  }

  /** The facts as a column keeps them; values are cut until they have room. */
  public String written() {
    return written(ROOM);
  }

  /** The facts with values that are cut until a column of so many characters has room. */
  public Facts within(int room) {
    return isEmpty() ? this : read(written(room));
  }

  private String written(int room) {
    return Text.within(
        room,
        longest ->
            list.stream().map(fact -> line(fact, longest)).collect(Collectors.joining("\n")));
  }

  private static String line(Fact fact, int longest) {
    return Stream.concat(
            Stream.of(fact.kind()),
            fact.values().stream()
                .map(value -> Text.fitOrEmpty(value, longest).replace(BAR, BROKEN_BAR)))
        .collect(Collectors.joining(BAR));
  }

  /**
   * A value between two bars, to be searched for in a column. The search puts a bar also at each
   * end of a line.
   */
  public static String valueBetweenBars(String words) {
    return BAR + Fact.text(words).replace(BAR, BROKEN_BAR) + BAR;
  }

  /** The facts that a column keeps. */
  public static Facts read(String lines) {
    return new Facts(lines.lines().map(Facts::fact).toList());
  }

  private static Fact fact(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    return new Fact(parts.get(0), parts.subList(1, parts.size()));
  }
}
