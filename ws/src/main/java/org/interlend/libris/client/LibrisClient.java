package org.interlend.libris.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.http.PartnerHttpClient;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisException.Extent;
import org.interlend.libris.reading.LibrisLibrary;
import org.interlend.libris.reading.LibrisList;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.message.Transmission;
import org.interlend.metrics.MessageMetrics;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.text.Text;

/** Calls the Libris API. Every call names the library's key in the header {@code api-key}. */
@ApplicationScoped
public class LibrisClient {

  private static final ContentType FORM =
      ContentType.parse("application/x-www-form-urlencoded; charset=UTF-8");
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int PROXY_UNAUTHORIZED = 407;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CLIENT_ERROR = 4;
  private static final Set<Integer> NO_REFUSALS =
      Set.of(UNAUTHORIZED, FORBIDDEN, PROXY_UNAUTHORIZED, TIMEOUT, TOO_MANY_REQUESTS);

  /** Room for some five thousand requests. */
  private static final int LIST_BYTES = 8 << 20;

  private static final int REQUEST_BYTES = 1 << 20;
  private static final int CARD_BYTES = 10 << 20;

  @Inject private PartnerHttpClient http;
  @Inject private MessageMetrics metrics;

  /**
   * The open requests to the library as a lender.
   *
   * @throws LibrisException when Libris gives no usable answer
   */
  public LibrisList incoming(LibrisAccount account) throws LibrisException {
    return list(account, LibrisOperation.INCOMING, requests(account, "incoming"));
  }

  /**
   * The requests that the library placed between two days, both included.
   *
   * @throws LibrisException when Libris gives no usable answer
   */
  public LibrisList outgoing(LibrisAccount account, LocalDate from, LocalDate to)
      throws LibrisException {
    return list(
        account,
        LibrisOperation.OUTGOING,
        requests(account, "outgoing") + "?start_date=%s&end_date=%s".formatted(from, to));
  }

  /**
   * One request.
   *
   * @param number order number or Libris' internal number
   * @return empty when Libris does not know it
   * @throws LibrisException when Libris gives no usable answer, or one about another request
   */
  public Optional<LibrisRequest> request(LibrisAccount account, String number)
      throws LibrisException {
    Transmission answer =
        get(
            account,
            LibrisOperation.REQUEST,
            requests(account, Text.percentEncoded(number)),
            REQUEST_BYTES);
    return answer.status() == NOT_FOUND
        ? Optional.empty()
        : LibrisReader.request(answer.body(), number);
  }

  /**
   * The libraries with these Sigels that Libris knows, in any order.
   *
   * @throws LibrisException when Libris gives no usable answer
   */
  public List<LibrisLibrary> libraries(LibrisAccount account, Collection<String> sigels)
      throws LibrisException {
    String path =
        "/libraries/%s/%s"
            .formatted(
                Text.percentEncoded(account.sigel()),
                sigels.stream().map(Text::percentEncoded).collect(Collectors.joining(",")));
    Transmission answer = get(account, LibrisOperation.LIBRARIES, path, LIST_BYTES);
    return answer.status() == NOT_FOUND ? List.of() : LibrisReader.libraries(answer.body());
  }

  /**
   * The printable order card of a request, a PDF.
   *
   * @return empty when Libris does not know the request
   * @throws LibrisException when Libris gives no usable answer, or something else than a PDF
   */
  public Optional<byte[]> orderCard(LibrisAccount account, String number) throws LibrisException {
    Transmission answer =
        get(
            account,
            LibrisOperation.ORDER_CARD,
            requests(account, Text.percentEncoded(number)) + "?format=pdf",
            CARD_BYTES);
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    if (!isPdf(answer)) {
      throw new LibrisException(MessageFact.ANSWER_NOT_PDF.with());
    }
    return Optional.of(answer.body());
  }

  /**
   * Sends an update.
   *
   * @return the answer, whatever its status, or why there is none
   * @throws LibrisException when nothing could be sent
   */
  public Transmission update(LibrisAccount account, String number, UpdateForm form)
      throws LibrisException {
    HttpPost post = new HttpPost(address(account, requests(account, Text.percentEncoded(number))));
    post.setEntity(new ByteArrayEntity(form.bytes(), FORM));
    return send(account, form.service(), post, REQUEST_BYTES);
  }

  /** Whether Libris refuses what it was asked: not the key, the way to it, or too many calls. */
  public static boolean isRefusal(Transmission answer) {
    return answer.fault() == null
        && answer.status() / 100 == CLIENT_ERROR
        && !NO_REFUSALS.contains(answer.status());
  }

  private LibrisList list(LibrisAccount account, LibrisOperation service, String path)
      throws LibrisException {
    Transmission answer = get(account, service, path, LIST_BYTES);
    if (answer.status() == NOT_FOUND) { // the address of the record or the Sigel is wrong
      throw new LibrisException(MessageFact.HTTP_STATUS.with(answer.status()));
    }
    return LibrisReader.requests(answer.body());
  }

  /** A successful answer, or 404. */
  private Transmission get(LibrisAccount account, LibrisOperation service, String path, int most)
      throws LibrisException {
    Transmission answer = send(account, service, new HttpGet(address(account, path)), most);
    requireUsable(answer);
    return answer;
  }

  private static void requireUsable(Transmission answer) throws LibrisException {
    if (answer.fault() != null) {
      throw new LibrisException(answer.fault(), Extent.SERVER);
    }
    if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
      throw new LibrisException(MessageFact.API_KEY_REFUSED.with(answer.status()), Extent.SIGEL);
    }
    if (!answer.succeeded() && answer.status() != NOT_FOUND) {
      throw new LibrisException(
          MessageFact.HTTP_STATUS.with(answer.status()),
          answer.status() == TOO_MANY_REQUESTS ? Extent.PARTNER : Extent.SERVER);
    }
  }

  private Transmission send(
      LibrisAccount account, LibrisOperation service, HttpUriRequestBase request, int most)
      throws LibrisException {
    request.setHeader("Accept", "application/json, application/pdf");
    request.setHeader("api-key", account.apiKey());
    try {
      Transmission answer = http.send(request, most);
      metrics.sent(
          account.partner(),
          service.label(),
          answer.succeeded() || answer.status() == NOT_FOUND ? Outcome.SUCCESS : Outcome.FAILED,
          Duration.ofMillis(answer.millis()));
      return answer;
    } catch (TargetRefused refused) {
      throw new LibrisException(
          MessageFact.ADDRESS_NOT_ALLOWED.with(
              account.partner(), refused.host(), refused.address()),
          Extent.PARTNER);
    }
  }

  private static boolean isPdf(Transmission answer) {
    return answer.contentType() != null
        && answer.contentType().toLowerCase(Locale.ROOT).startsWith("application/pdf")
        && new String(answer.body(), 0, Math.min(5, answer.body().length), UTF_8).equals("%PDF-");
  }

  private static String requests(LibrisAccount account, String what) {
    return "/illrequests/%s/%s".formatted(Text.percentEncoded(account.sigel()), what);
  }

  private static URI address(LibrisAccount account, String path) {
    return URI.create(account.api() + path);
  }
}
