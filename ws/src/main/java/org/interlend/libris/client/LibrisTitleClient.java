package org.interlend.libris.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.interlend.catalog.Citation;
import org.interlend.exchange.MessageFact;
import org.interlend.http.PartnerHttpClient;
import org.interlend.imports.SruCitationReader;
import org.interlend.libris.reading.LibrisException;
import org.interlend.message.Transmission;
import org.interlend.security.AllowedTargets.TargetRefused;

/** Reads the records of titles from the catalog of Libris by SRU 1.1. */
@ApplicationScoped
public class LibrisTitleClient {

  private static final int RECORD_BYTES = 1 << 20;

  @Inject private PartnerHttpClient http;

  /**
   * The description of a title.
   *
   * @param sru address of the SRU server
   * @param number of the record in Libris
   * @return empty when there is no such record, or none that can be read
   * @throws LibrisException when the server gives no usable answer
   */
  public Optional<Citation> find(String sru, String number) throws LibrisException {
    try {
      Transmission answer = http.send(new HttpGet(query(sru, number)), RECORD_BYTES);
      if (answer.failure().isPresent()) {
        throw new LibrisException(answer.failure().get());
      }
      return SruCitationReader.first(answer.body());
    } catch (TargetRefused refused) {
      throw new LibrisException(
          MessageFact.ADDRESS_NOT_ALLOWED.with(sru, refused.host(), refused.address()));
    }
  }

  private static URI query(String sru, String number) throws LibrisException {
    if (PartnerHttpClient.address(sru).isEmpty()) {
      throw new LibrisException(MessageFact.ADDRESS_INVALID.with(sru));
    }
    return URI.create(
        "%s%sversion=1.1&operation=searchRetrieve&recordSchema=marcxml&maximumRecords=1&query=%s"
            .formatted(
                sru,
                sru.contains("?") ? "&" : "?",
                URLEncoder.encode("rec.recordIdentifier=" + number, UTF_8)));
  }
}
