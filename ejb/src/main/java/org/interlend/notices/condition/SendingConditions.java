package org.interlend.notices.condition;

import java.util.List;
import java.util.stream.Stream;

/** The conditions of a letter, one for each record of which it tells. */
public record SendingConditions(List<SendingCondition> list) {

  public static final SendingConditions NONE = new SendingConditions(List.of());

  public SendingConditions {
    list = List.copyOf(list);
  }

  /** These with one more. */
  public SendingConditions with(SendingCondition added) {
    return new SendingConditions(Stream.concat(list.stream(), Stream.of(added)).toList());
  }
}
