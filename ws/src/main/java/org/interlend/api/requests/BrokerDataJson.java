package org.interlend.api.requests;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Side;
import org.interlend.requests.BrokerPageLink;
import org.interlend.requests.BrokeredRequest;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.AskedSupplier;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.staff.PatronDataVisibility;

/** What a broker says of a request, as JSON. */
@Schema(name = "BrokerData", description = "What the broker says of a request in its own words")
public record BrokerDataJson(
    @Schema(description = "Protocol of the partner") String protocol,
    @Schema(description = "The broker's number of the request") String number,
    @Schema(description = "The broker's own status, as a code or word") String status,
    @Schema(description = "The broker's own status in its words") String statusText,
    @Schema(description = "The broker's page of the request, for staff") String link,
    @Schema(
            description =
                "The other library's number of the request, or the broker's if it came later")
        String reference,
    @Schema(description = "The values of the broker's message as they were sent")
        List<Value> values,
    @Schema(description = "The libraries that the broker asks, in its order")
        List<Supplier> chain) {

  /** A value of the broker's message. */
  @Schema(name = "BrokerValue", description = "A value of the broker's message")
  public record Value(
      String key, @Schema(description = "Masked without the right to read patrons") String value) {

    private static Value of(BrokerValue value, PatronDataVisibility sees) {
      return new Value(value.key(), sees.shown(value));
    }
  }

  /** A library that the broker asks. */
  @Schema(name = "AskedSupplier", description = "A library that the broker asks for the title")
  public record Supplier(
      String code,
      @Schema(description = "Its shelf or collection") String location,
      @Schema(description = "Its answer; null while it has not answered") String answer,
      @Schema(description = "Day of the answer") String answeredOn,
      @Schema(description = "Whether the item may be reserved") boolean mayReserve,
      @Schema(description = "Whether the request is with this library now") boolean current) {

    private static Supplier of(AskedSupplier supplier) {
      return new Supplier(
          supplier.code(),
          supplier.location(),
          supplier.answer(),
          supplier.answeredOn(),
          supplier.mayReserve(),
          supplier.current());
    }
  }

  /** A remark that came with the request. */
  @Schema(name = "BrokerNote", description = "A remark that came with the request")
  public record Note(
      BrokerNote.Kind kind,
      String text,
      @Schema(description = "The service of the message that brought it; null for the order's own")
          String message,
      @Schema(description = "When that message came; null for the order's own") Instant at) {}

  /** A note of staff. */
  @Schema(name = "StaffNote", description = "A note of staff about a request")
  public record OfStaff(
      @Schema(description = "Its number within the request") long number,
      Instant at,
      @Schema(description = "The staff account") String by,
      String text) {}

  /** A library behind the broker. */
  @Schema(name = "RemoteLibrary", description = "A library behind the broker")
  public record Library(
      String code,
      String name,
      @Schema(description = "Postal address, line by line") String address,
      @Schema(description = "Whether staff have set it, so that messages do not change it")
          boolean byHand) {

    /** The library behind the broker; null if it is not known. */
    static Library of(BrokeredRequest request) {
      return request
          .remote()
          .library()
          .map(
              library ->
                  new Library(
                      library.code(),
                      library.name(),
                      library.address(),
                      request.remote().isByHand()))
          .orElse(null);
    }
  }

  /**
   * @param side of this library
   */
  static BrokerDataJson of(
      ResourceSharingRequest<?> request, Side side, PatronDataVisibility sees) {
    BrokerData broker = request.broker();
    return new BrokerDataJson(
        request.partner().protocol().name(),
        request.brokerNumber(),
        broker.status().code(),
        broker.status().text(),
        BrokerPageLink.of(request, side).orElse(null),
        broker.reference(),
        broker.values().list().stream().map(value -> Value.of(value, sees)).toList(),
        broker.chain().list().stream().map(Supplier::of).toList());
  }

  /** The remarks, with names of the patron masked for callers who may not read patrons. */
  static List<Note> notes(BrokeredRequest request, PatronDataVisibility sees) {
    return request.broker().notes().list().stream()
        .map(
            note ->
                new Note(note.kind(), sees.about(request, note.text()), note.message(), note.at()))
        .toList();
  }

  /** The notes of staff, masked like the remarks. */
  static List<OfStaff> staffNotes(BrokeredRequest request, PatronDataVisibility sees) {
    return request.staffNotes().list().stream()
        .map(
            note ->
                new OfStaff(note.number(), note.at(), note.by(), sees.about(request, note.text())))
        .toList();
  }
}
