package org.interlend.console.desk;

import java.io.Serializable;
import org.interlend.circulation.pick.Pick.Purpose;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.console.PageAddress;
import org.interlend.console.lists.QueryStringBuilder;

/**
 * The filter in the address of the pick list.
 *
 * @param library code of a library, {@link #ALL}, or null for the current desk's
 */
record PickQuery(String library, Purpose purpose, String text, boolean withoutSlip)
    implements Serializable {

  static final String ALL = "ALL";

  static PickQuery read() {
    return new PickQuery(
        PageAddress.text("library"),
        PageAddress.choice(Purpose.class, "for"),
        PageAddress.text("text"),
        PageAddress.flag("noSlip"));
  }

  /**
   * @param here code of the current desk's library, or null when there is none
   */
  PickFilter filter(String here) {
    String where = library == null ? here : library;
    return new PickFilter(ALL.equals(where) ? null : where, purpose, text, withoutSlip);
  }

  boolean filtered() {
    return library != null || purpose != null || text != null || withoutSlip;
  }

  /** The filter as parameters of an address. */
  String parameters() {
    return new QueryStringBuilder()
        .put("library", library)
        .put("for", purpose)
        .put("text", text)
        .put("noSlip", withoutSlip ? "true" : null)
        .address();
  }
}
