package org.interlend.borrowing.link;

import java.util.StringJoiner;
import java.util.stream.Stream;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.RequestFormUrl;
import org.interlend.text.Text;

/**
 * Writes the link to a broker's page that requests a work: an OpenURL 1.0 by value in the
 * Key/Encoded-Value format (ANSI/NISO Z39.88-2004), in the address template of the partner's
 * record.
 */
public final class OpenUrlWriter {

  private final StringJoiner query = new StringJoiner("&");

  private OpenUrlWriter() {}

  /**
   * @param number of the patron request, or null
   * @return the address of the broker's page for the work
   */
  public static String address(RequestFormUrl link, CitedWork work, String number) {
    return link.filled(
        field -> field == CitedWorkField.REFERENCE ? number : work.value(field), query(work));
  }

  /**
   * @return the ContextObject with the work as its referent, in UTF-8
   */
  public static String query(CitedWork work) {
    return new OpenUrlWriter().context().referent(work).query.toString();
  }

  private OpenUrlWriter context() {
    return put("url_ver", "Z39.88-2004")
        .put("url_ctx_fmt", "info:ofi/fmt:kev:mtx:ctx")
        .put("ctx_ver", "Z39.88-2004")
        .put("ctx_enc", "info:ofi/enc:UTF-8");
  }

  private OpenUrlWriter referent(CitedWork work) {
    Genre genre = work.genre();
    put("rfr_id", prefixed("info:sid/", work.value(CitedWorkField.SOURCE)));
    put("rft_id", prefixed("info:doi/", work.value(CitedWorkField.DOI)));
    put("rft_id", prefixed("info:oclcnum/", work.value(CitedWorkField.OCLC)));
    put("rft_id", prefixed("info:pmid/", work.value(CitedWorkField.PMID)));
    put("rft_id", prefixed("urn:ISBN:", work.value(CitedWorkField.ISBN)));
    put("rft_val_fmt", genre.metadataFormat());
    put("rft.genre", genre.word());
    put(genre.titleKey(), work.value(CitedWorkField.TITLE));
    put("rft.atitle", work.value(CitedWorkField.ARTICLE_TITLE));
    authors(work);
    put("rft.pub", work.value(CitedWorkField.PUBLISHER));
    put("rft.edition", work.value(CitedWorkField.EDITION));
    put("rft.date", work.value(CitedWorkField.DATE));
    put("rft.isbn", work.value(CitedWorkField.ISBN));
    put("rft.issn", work.value(CitedWorkField.ISSN));
    put("rft.volume", work.value(CitedWorkField.VOLUME));
    put("rft.issue", work.value(CitedWorkField.ISSUE));
    return pages(work);
  }

  /** Some brokers read the first author from the parts of the name only. */
  private void authors(CitedWork work) {
    if (work.knows(CitedWorkField.AUTHOR)) {
      String[] names = work.value(CitedWorkField.AUTHOR).split("\\s*;\\s*");
      Stream.of(names).filter(name -> !name.isEmpty()).forEach(name -> put("rft.au", name));
      String[] parts = names.length == 0 ? new String[0] : names[0].split("\\s*,\\s*", 2);
      if (parts.length == 2) {
        put("rft.aulast", parts[0]);
        put("rft.aufirst", parts[1]);
      }
    }
  }

  private OpenUrlWriter pages(CitedWork work) {
    put("rft.pages", work.value(CitedWorkField.PAGES));
    if (work.genre().part() && work.knows(CitedWorkField.PAGES)) {
      String[] range = work.value(CitedWorkField.PAGES).split("\\s*[-–]\\s*", 2);
      put("rft.spage", range[0]);
      put("rft.epage", range.length == 2 ? range[1] : null);
    }
    return this;
  }

  private OpenUrlWriter put(String key, String value) {
    if (value != null && !value.isEmpty()) {
      query.add(key + "=" + Text.percentEncoded(value));
    }
    return this;
  }

  private static String prefixed(String prefix, String value) {
    return value == null ? null : prefix + value;
  }
}
