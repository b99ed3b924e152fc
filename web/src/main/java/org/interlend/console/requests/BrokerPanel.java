package org.interlend.console.requests;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.interlend.Side;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.BrokerPageLink;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.AskedSupplier;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.staff.PatronDataVisibility;

/**
 * What the broker says of a request, on its page; texts may be null.
 *
 * @param name of the broker
 * @param status in its words
 * @param page address of the broker's page
 */
public record BrokerPanel(
    String name,
    String status,
    String reference,
    String page,
    List<Supplier> chain,
    List<Value> values)
    implements Serializable {

  /** A library that the broker asks. */
  public record Supplier(
      String code,
      String location,
      String answer,
      LocalDate answeredOn,
      boolean mayReserve,
      boolean current)
      implements Serializable {

    private static Supplier of(AskedSupplier supplier) {
      return new Supplier(
          supplier.code(),
          supplier.location(),
          supplier.answer(),
          supplier.answeredOn() == null ? null : LocalDate.parse(supplier.answeredOn()),
          supplier.mayReserve(),
          supplier.current());
    }
  }

  /** A value of the broker's message. */
  public record Value(String key, String text) implements Serializable {

    private static Value of(BrokerValue value, PatronDataVisibility sees) {
      return new Value(value.key(), sees.shown(value));
    }
  }

  /**
   * @return null for a broker that says nothing in its own words
   */
  public static BrokerPanel of(
      ResourceSharingRequest<?> request, Side side, PatronDataVisibility sees, Locale locale) {
    BrokerData broker = request.broker();
    if (request.partner().speaks(BrokerProtocol.NCIP) && broker.values().isEmpty()) {
      return null;
    }
    BrokerStatus status = broker.status();
    return new BrokerPanel(
        request.partner().protocol().label(locale),
        status.isKnown() ? status.words() : null,
        broker.reference(),
        BrokerPageLink.of(request, side).orElse(null),
        broker.chain().list().stream().map(Supplier::of).toList(),
        broker.values().list().stream().map(value -> Value.of(value, sees)).toList());
  }
}
