package org.interlend.partners;

import java.util.Arrays;
import java.util.Optional;

/** The values of the requested work that a request link can contain, with their placeholders. */
public enum CitedWorkField {
  /** Of the book, journal or other whole. */
  TITLE("title"),
  /** Of the article, chapter or paper within it. */
  ARTICLE_TITLE("articleTitle"),
  AUTHOR("author"),
  PUBLISHER("publisher"),
  EDITION("edition"),
  DATE("date"),
  ISBN("isbn"),
  ISSN("issn"),
  VOLUME("volume"),
  ISSUE("issue"),
  PAGES("pages"),
  DOI("doi"),
  /** OCLC's number of the title. */
  OCLC("oclc"),
  /** PubMed's number of the article. */
  PMID("pmid"),
  /** What kind of work it is, as a genre of OpenURL. */
  GENRE("genre"),
  /** The discovery system the patron comes from. */
  SOURCE("source"),
  /** This library's number of the patron request; unknown unless the patron has signed in. */
  REFERENCE("reference");

  private final String placeholder;

  CitedWorkField(String placeholder) {
    this.placeholder = placeholder;
  }

  /** The name of the placeholder, without braces. */
  public String placeholder() {
    return placeholder;
  }

  static Optional<CitedWorkField> named(String placeholder) {
    return Arrays.stream(values())
        .filter(field -> field.placeholder.equals(placeholder))
        .findFirst();
  }
}
