package org.interlend.borrowing.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The genre of a work: those of OpenURL that a patron can distinguish. */
public enum Genre {
  BOOK("book", "book"),
  CHAPTER("bookitem", "book"),
  ARTICLE("article", "journal", "preprint"),
  JOURNAL("journal", "journal", "issue"),
  PAPER("proceeding", "book"),
  CONFERENCE("conference", "book"),
  REPORT("report", "book", "document"),
  THESIS("dissertation", "dissertation");

  private static final String FORMAT = "info:ofi/fmt:kev:mtx:";

  private final String word;
  private final String format;
  private final Set<String> otherWords;

  Genre(String word, String format, String... otherWords) {
    this.word = word;
    this.format = format;
    this.otherWords = Set.of(otherWords);
  }

  /** The genre with this name in an OpenURL; empty for a useless one such as unknown. */
  public static Optional<Genre> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(genre -> genre.word.equals(lower) || genre.otherWords.contains(lower))
        .findFirst();
  }

  /** Its name in an OpenURL. */
  public String word() {
    return word;
  }

  /** The identifier of the metadata format that describes it, as in {@code rft_val_fmt}. */
  String metadataFormat() {
    return FORMAT + format;
  }

  /** The key of the whole's title in that format. */
  String titleKey() {
    return switch (format) {
      case "journal" -> "rft.jtitle";
      case "book" -> "rft.btitle";
      default -> "rft.title";
    };
  }

  /** Whether it is a part of something that has a title of its own. */
  boolean part() {
    return this == ARTICLE || this == CHAPTER || this == PAPER;
  }

  /** Whether many works have the same title, so that author or number must distinguish them. */
  boolean oneOfMany() {
    return this == BOOK || this == CHAPTER || this == THESIS;
  }
}
