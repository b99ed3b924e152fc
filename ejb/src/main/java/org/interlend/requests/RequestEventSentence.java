package org.interlend.requests;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Makes the sentence of an event in the reader's language. */
final class RequestEventSentence {

  private static final String BUNDLE = "org.interlend.requests.RequestEvents";

  private RequestEventSentence() {}

  /**
   * @param item barcode of the item, or null
   * @param detail of the kind's {@link RequestEventKind#detailType()}, or null
   */
  static String of(RequestEventKind kind, String item, String detail, Locale locale) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(kind.name());
    return new MessageFormat(pattern, locale)
        .format(new Object[] {item, kind.detailType().shown(detail, locale)});
  }
}
