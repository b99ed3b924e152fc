package org.interlend.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of attributes as the audit compares and shows them. */
final class ValueText {

  /** Between elements of a collection. */
  static final String ELEMENTS = "; ";

  /** Between values of one element. */
  static final String PARTS = ", ";

  private ValueText() {}

  /**
   * Such as {@code DE-9001, MAIN; DE-9002, LAW} for a list of records. Elements of sets and maps
   * are sorted, so that the same elements make the same text.
   *
   * @return null for no value, and for an empty one
   */
  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return join(map.entrySet().stream().map(ValueText::entry).sorted(), ELEMENTS);
    }
    if (value instanceof Set<?> set) {
      return join(set.stream().map(ValueText::of).filter(Objects::nonNull).sorted(), ELEMENTS);
    }
    if (value instanceof Collection<?> list) {
      return join(list.stream().map(ValueText::of), ELEMENTS);
    }
    if (value instanceof Record record) {
      return join(components(record).map(ValueText::of), PARTS);
    }
    return Objects.toString(value, null);
  }

  private static String entry(Map.Entry<?, ?> entry) {
    return "%s: %s".formatted(entry.getKey(), Objects.toString(of(entry.getValue()), ""));
  }

  private static Stream<Object> components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents()).map(each -> read(each, record));
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be read".formatted(component), e);
    }
  }

  /** The texts that there are; null if there are none. */
  static String join(Stream<String> texts, String separator) {
    String joined = texts.filter(Objects::nonNull).collect(Collectors.joining(separator));
    return joined.isEmpty() ? null : joined;
  }
}
