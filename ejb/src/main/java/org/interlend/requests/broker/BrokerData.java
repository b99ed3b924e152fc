package org.interlend.requests.broker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.text.Text;

/**
 * What a broker says of a request in its own words. It never decides a step; the workflow keeps it
 * for staff. Requests of brokers that say nothing more have {@link #NONE}.
 */
@Embeddable
public class BrokerData {

  public static final BrokerData NONE = new BrokerData();

  private static final int REFERENCE = 255;

  @Column(name = "broker_status")
  private String status;

  @Column(name = "broker_status_text")
  private String statusText;

  @Column(name = "broker_reference")
  private String reference;

  @Column(name = "broker_notes")
  private BrokerNotes notes = BrokerNotes.NONE;

  @Column(name = "broker_values")
  private BrokerValues values = BrokerValues.NONE;

  @Column(name = "broker_chain")
  private SupplierChain chain = SupplierChain.NONE;

  protected BrokerData() {}

  private BrokerData(
      BrokerStatus status,
      String reference,
      BrokerNotes notes,
      BrokerValues values,
      SupplierChain chain) {
    this.status = status.code();
    this.statusText = status.text();
    this.reference = Text.fit(reference, REFERENCE);
    this.notes = notes;
    this.values = values;
    this.chain = chain;
  }

  public BrokerData status(BrokerStatus status) {
    return new BrokerData(status, reference, notes, values, chain);
  }

  /**
   * With the number by which the other library knows the request, or that its broker gave later.
   */
  public BrokerData reference(String reference) {
    return new BrokerData(status(), reference, notes, values, chain);
  }

  public BrokerData notes(BrokerNotes notes) {
    return new BrokerData(status(), reference, notes, values, chain);
  }

  public BrokerData values(BrokerValues values) {
    return new BrokerData(status(), reference, notes, values, chain);
  }

  public BrokerData chain(SupplierChain chain) {
    return new BrokerData(status(), reference, notes, values, chain);
  }

  /** What a later message says; what it does not mention stays. */
  public BrokerData updated(BrokerData later) {
    return new BrokerData(
        later.status().isKnown() ? later.status() : status(),
        later.reference == null ? reference : later.reference,
        later.notes.isEmpty() ? notes : later.notes,
        values.updated(later.values),
        later.chain.isEmpty() ? chain : later.chain);
  }

  public BrokerStatus status() {
    return new BrokerStatus(status, statusText);
  }

  /**
   * The number by which the other library knows the request, or its broker's later one; or null.
   */
  public String reference() {
    return reference;
  }

  public BrokerNotes notes() {
    return notes;
  }

  public BrokerValues values() {
    return values;
  }

  /** The values about the patron, which are masked in free text. */
  public Stream<String> personal() {
    return values.list().stream().filter(BrokerValue::personal).map(BrokerValue::text);
  }

  public SupplierChain chain() {
    return chain;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BrokerData data
        && status().equals(data.status())
        && Objects.equals(reference, data.reference)
        && notes.equals(data.notes)
        && values.equals(data.values)
        && chain.equals(data.chain);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, statusText, reference, notes, values, chain);
  }
}
