package org.interlend.console.requests;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.BrokerPage;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.AskedSupplier;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.staff.PatronView;

/**
 * What the broker says of a request, on its page; texts may be null.
 *
 * @param name of the broker
 * @param status in its words
 * @param page address of the broker's page
 * @param library the library behind the broker
 */
public record BrokerPanel(
    String name,
    String status,
    String reference,
    String page,
    Library library,
    List<Note> notes,
    List<Supplier> chain,
    List<Value> values)
    implements Serializable {

  /** A library behind the broker. */
  public record Library(String label, String code, String address, String partner)
      implements Serializable {

    private static Library of(RemoteLibrary library) {
      return new Library(
          library.label(),
          library.code(),
          library.address(),
          library.partner() == null ? null : library.partner().code());
    }
  }

  /** A remark that came with the request. */
  public record Note(String label, String text) implements Serializable {}

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

    private static Value of(BrokerValue value, PatronView sees) {
      return new Value(value.key(), value.personal() ? sees.personal(value.text()) : value.text());
    }
  }

  /**
   * @param library the library behind the broker, or null
   * @param names of the patron, masked in free text
   * @return null for a broker that says nothing in its own words
   */
  public static BrokerPanel of(
      ResourceSharingRequest<?> request,
      boolean lending,
      RemoteLibrary library,
      Stream<String> names,
      PatronView sees,
      Locale locale) {
    if (request.partner().speaks(BrokerProtocol.NCIP)) {
      return null;
    }
    BrokerData broker = request.broker();
    BrokerStatus status = broker.status();
    List<String> personal = Stream.concat(names, broker.personal()).toList();
    return new BrokerPanel(
        request.partner().protocol().label(locale),
        status.isKnown() ? status.words() : null,
        broker.reference(),
        BrokerPage.of(request, lending).orElse(null),
        library == null ? null : Library.of(library),
        broker.notes().list().stream()
            .map(note -> new Note(note.kind().label(locale), sees.about(personal, note.text())))
            .toList(),
        broker.chain().list().stream().map(Supplier::of).toList(),
        broker.values().list().stream().map(value -> Value.of(value, sees)).toList());
  }
}
