package org.interlend.libris.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.interlend.exchange.MessageFact;
import org.interlend.libris.reading.LibrisList.Unreadable;
import org.interlend.libris.reading.LibrisRequest.Article;
import org.interlend.libris.reading.LibrisRequest.Patron;
import org.interlend.libris.reading.LibrisRequest.Recipient;
import org.interlend.libris.reading.LibrisRequest.Status;
import org.interlend.libris.reading.LibrisRequest.Title;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.text.Fact;

/**
 * Reads the answers of the Libris API. Unknown fields are ignored and every field may be missing; a
 * request that cannot be read does not affect the others of its list.
 */
public final class LibrisReader {

  /**
   * Some five thousand requests have fewer; each takes many times its size in memory, so that the
   * size of an answer alone does not limit that.
   */
  private static final long MAX_TOKENS = 1_000_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
              .build());

  private static final String REQUESTS = "ill_requests";

  private LibrisReader() {}

  /**
   * A list as the API answers it. An empty one may be absent, but only if it is counted: what
   * Libris says in place of a list does not mean that there are no requests.
   *
   * @throws LibrisException when the bytes are no JSON object with a list, or too large a one
   */
  public static LibrisList requests(byte[] answer) throws LibrisException {
    JsonNode tree = object(answer);
    if (!tree.path(REQUESTS).isArray() && !"0".equals(new JsonValues(tree).text("count"))) {
      throw new LibrisException(MessageFact.ANSWER_WITHOUT_LIST.with());
    }
    return list(tree.path(REQUESTS));
  }

  /**
   * The request that was asked for.
   *
   * @param number order number or Libris' internal number
   * @return empty when the list is empty
   * @throws LibrisException as for {@link #requests}, and when the list has something else
   */
  public static Optional<LibrisRequest> request(byte[] answer, String number)
      throws LibrisException {
    LibrisList list = requests(answer);
    Optional<LibrisRequest> found =
        list.requests().stream().filter(request -> request.isNumbered(number)).findFirst();
    if (found.isEmpty() && list.size() > 0) {
      throw new LibrisException(MessageFact.LIBRIS_RECORD_UNREADABLE.with());
    }
    return found;
  }

  /**
   * A list as the API answers it, or one request of it.
   *
   * @throws LibrisException when the bytes are no JSON object, or too large a one
   */
  public static LibrisList listOrRequest(byte[] text) throws LibrisException {
    JsonNode tree = object(text);
    return tree.has(REQUESTS) ? list(tree.path(REQUESTS)) : list(JSON.createArrayNode().add(tree));
  }

  private static LibrisList list(JsonNode list) {
    List<LibrisRequest> requests = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    int place = 0;
    if (!list.isArray()) {
      return LibrisList.EMPTY;
    }
    for (JsonNode each : list) {
      place++;
      JsonValues values = new JsonValues(each);
      Fact why = obstacle(values);
      if (why == null) {
        requests.add(request(values));
      } else {
        unreadable.add(new Unreadable(numberOrPlace(values, place), why));
      }
    }
    return new LibrisList(requests, unreadable);
  }

  /**
   * @throws LibrisException when the bytes are no JSON object, or too large a one
   */
  public static LibrisUpdateResult update(byte[] answer) throws LibrisException {
    JsonValues values = new JsonValues(object(answer));
    return new LibrisUpdateResult(
        values.flag("update_success"),
        values.text("update_message"),
        list(values.object().path(REQUESTS)).requests().stream().findFirst().orElse(null));
  }

  /** Why an update is refused; empty when the bytes do not say it. */
  public static Optional<String> message(byte[] answer) {
    try {
      return Optional.ofNullable(update(answer).message());
    } catch (LibrisException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The libraries, in the order of the answer; those without a Sigel are left out.
   *
   * @throws LibrisException when the bytes are no JSON object, or too large a one
   */
  public static List<LibrisLibrary> libraries(byte[] answer) throws LibrisException {
    return each(object(answer).path("libraries")).stream()
        .map(LibrisReader::library)
        .filter(library -> library.libraryCode() != null)
        .toList();
  }

  private static JsonNode object(byte[] answer) throws LibrisException {
    try {
      JsonNode tree = JSON.readTree(answer);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (StreamConstraintsException tooMuch) {
      throw new LibrisException(MessageFact.ANSWER_TOO_COMPLEX.with());
    } catch (IOException noJson) {
      // told below: what the parser says quotes the answer, which may contain personal data
    }
    throw new LibrisException(MessageFact.ANSWER_NOT_JSON.with());
  }

  private static Fact obstacle(JsonValues request) {
    if (!request.object().isObject()) {
      return MessageFact.LIBRIS_RECORD_UNREADABLE.with();
    }
    String number = request.text("lf_number");
    if (number == null && request.number("request_id") == null) {
      return MessageFact.LIBRIS_RECORD_WITHOUT_NUMBER.with();
    }
    return number != null && number.length() > BrokerNumberLength.MAX_LENGTH
        ? MessageFact.LIBRIS_RECORD_UNREADABLE.with()
        : null;
  }

  private static String numberOrPlace(JsonValues request, int place) {
    String number = request.text("lf_number");
    return number == null || number.length() > BrokerNumberLength.MAX_LENGTH ? "#" + place : number;
  }

  private static LibrisRequest request(JsonValues values) {
    return new LibrisRequest(
        values.number("request_id"),
        values.text("lf_number"),
        coded(values, "status"),
        coded(values, "media_type"),
        values.seconds("last_modified"),
        title(values),
        article(values),
        values.text("message"),
        patron(values),
        values.text("active_library"),
        values.text("requesting_library"),
        library(values.child("receiving_library")),
        each(values.object().path("recipients")).stream().map(LibrisReader::recipient).toList(),
        values.texts(),
        values.object().toString());
  }

  private static Status coded(JsonValues values, String name) {
    return new Status(values.number(name + "_code"), values.text(name));
  }

  private static Title title(JsonValues values) {
    return new Title(
        values.number("bib_id"),
        values.text("isbn_issn"),
        values.text("author"),
        values.text("title"),
        values.text("publisher"),
        values.text("year"));
  }

  private static Article article(JsonValues values) {
    return new Article(
        values.text("author_of_article"),
        values.text("title_of_article"),
        values.text("volume_designation"),
        values.text("pages"),
        values.text("journal_article"));
  }

  private static Patron patron(JsonValues values) {
    return new Patron(values.compact("user_id"), values.child("end_user").compact("library_card"));
  }

  private static Recipient recipient(JsonValues values) {
    return new Recipient(
        values.text("library_code"),
        values.flag("is_active_library"),
        values.text("location"),
        values.number("response_id"),
        values.text("response"),
        values.swedishTime("response_date"),
        values.flag("reserve"));
  }

  private static LibrisLibrary library(JsonValues values) {
    return new LibrisLibrary(
        values.text("library_code"),
        values.text("name"),
        values.text("department"),
        values.text("address1"),
        values.text("address2"),
        values.text("address3"),
        values.text("zip_code"),
        values.text("city"),
        values.text("email"));
  }

  /** The objects of an array; empty when it is none. */
  private static List<JsonValues> each(JsonNode array) {
    return array.isArray()
        ? StreamSupport.stream(array.spliterator(), false)
            .filter(JsonNode::isObject)
            .map(JsonValues::new)
            .toList()
        : List.of();
  }
}
