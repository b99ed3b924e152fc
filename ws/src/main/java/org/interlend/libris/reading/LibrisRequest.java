package org.interlend.libris.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as Libris describes it. Every value may be null, except that a request has a number.
 *
 * @param requestId Libris' internal number; null in some answers to an update
 * @param lfNumber the order number, such as {@code Xyz-260311-0004}
 * @param lastModified when it last changed in Libris; the time stamp that an update must repeat
 * @param activeLibrary Sigel of the library that the request is at in the chain
 * @param requestingLibrary Sigel of the library that ordered
 * @param recipients the chain, in its order
 * @param values all texts and numbers by their names, in the order of the request
 * @param json the whole request, for the journal
 */
public record LibrisRequest(
    String requestId,
    String lfNumber,
    Status status,
    Status mediaType,
    Instant lastModified,
    Title title,
    Article article,
    String message,
    Patron patron,
    String activeLibrary,
    String requestingLibrary,
    LibrisLibrary receivingLibrary,
    List<Recipient> recipients,
    Map<String, String> values,
    String json) {

  /** The time zone of its dates. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final String LOAN = "1";
  private static final String NO_RECORD = "BIB";

  /**
   * A coded value.
   *
   * @param code such as {@code 10}, or null
   * @param text in Swedish, or null
   */
  public record Status(String code, String text) {

    /** As it is shown to people: the text, else the code; null when there is neither. */
    public String shown() {
      return text != null ? text : code;
    }
  }

  /** The bibliographic description. */
  public record Title(
      String bibId, String isbnIssn, String author, String title, String publisher, String year) {

    /** The number of the record in Libris; empty when the order has none. */
    public Optional<String> record() {
      return Optional.ofNullable(bibId).filter(id -> !id.startsWith(NO_RECORD));
    }
  }

  /** The article or the part of a title. */
  public record Article(
      String author, String title, String volumeDesignation, String pages, String journalArticle) {}

  /**
   * The patron, as staff entered it in Libris.
   *
   * @param userId card number without blanks, or null
   * @param libraryCard card number of an end user's order, or null
   */
  public record Patron(String userId, String libraryCard) {

    /** The numbers to look for, the likelier one first. */
    public List<String> numbers() {
      return Stream.of(userId, libraryCard).filter(Objects::nonNull).distinct().toList();
    }
  }

  /**
   * A library of the chain with its answer.
   *
   * @param responseId number of the answer, null while there is none
   * @param response its text
   * @param respondedAt when it answered
   * @param reserve whether the requesting library may ask for a reservation
   */
  public record Recipient(
      String libraryCode,
      boolean active,
      String location,
      String responseId,
      String response,
      Instant respondedAt,
      boolean reserve) {}

  public LibrisRequest {
    recipients = List.copyOf(recipients);
    values = Collections.unmodifiableMap(values);
  }

  /** The key of a request: its order number, else Libris' internal number. */
  public String number() {
    return lfNumber != null ? lfNumber : requestId;
  }

  /** The numbers by which it may be known: it gets its order number only some time later. */
  public List<String> numbers() {
    return Stream.of(lfNumber, requestId).filter(Objects::nonNull).toList();
  }

  /** Whether it is the request with this order number or internal number. */
  public boolean isNumbered(String number) {
    return number.equals(lfNumber) || number.equals(requestId);
  }

  /** Whether nothing has happened to it in Libris since. */
  public boolean isAsIn(LibrisRequest before) {
    return Objects.equals(lastModified, before.lastModified) && status.equals(before.status);
  }

  /** Whether a copy is wanted. The media type alone says so; without one an article is a copy. */
  public boolean isCopy() {
    if (mediaType.code() != null || mediaType.text() != null) {
      return !LOAN.equals(mediaType.code()) && !"Lån".equalsIgnoreCase(mediaType.text());
    }
    return article.title() != null;
  }
}
