package org.interlend.notices.statement;

import java.util.List;
import java.util.stream.Stream;

/** What a letter says of records. */
public record LetterStatements(List<LetterStatement> list) {

  public static final LetterStatements NONE = new LetterStatements(List.of());

  public LetterStatements {
    list = List.copyOf(list);
  }

  /** These with one more. */
  public LetterStatements with(LetterStatement added) {
    return new LetterStatements(Stream.concat(list.stream(), Stream.of(added)).toList());
  }
}
