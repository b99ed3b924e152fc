package org.interlend.circulation.shelving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Desk;
import org.interlend.partners.Partner;

/**
 * The task to fetch an own item from its shelf and bring it to a desk, for a lending request. It is
 * made when a copy is allocated and ends when the item is shipped or no longer needed.
 */
@Entity
@Table(name = "move_request")
public class MoveRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "move_request_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Item item;

  @ManyToOne(fetch = FetchType.LAZY)
  private Desk desk;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Partner partner;

  private String reference;

  @Enumerated(EnumType.STRING)
  private MoveStatus status = MoveStatus.WAITING;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private long version;

  protected MoveRequest() {}

  MoveRequest(MoveRequestInput input, Instant requestedAt) {
    this.item = input.item();
    this.desk = input.desk();
    this.partner = input.partner();
    this.reference = input.reference();
    this.requestedAt = requestedAt;
  }

  /** A pick slip has been printed. */
  public void printed(Instant at) {
    printedAt = at;
  }

  /**
   * Sets the last day on which staff search for the item.
   *
   * @param lastDay null for no end
   */
  void expiresOn(LocalDate lastDay) {
    expiresOn = lastDay;
  }

  void arrived() {
    move(MoveStatus.ARRIVED);
  }

  /** Ends the move request. */
  void end(MoveStatus how, Instant at) {
    move(how);
    closedAt = at;
  }

  /** Its end is undone: it goes on to this desk. */
  public void reopened(Desk to, MoveStatus before) {
    if (!before.next().contains(status)) {
      throw cannotBecome(before);
    }
    desk = to;
    status = before;
    closedAt = null;
  }

  private void move(MoveStatus to) {
    if (!status.next().contains(to)) {
      throw cannotBecome(to);
    }
    status = to;
  }

  private WorkflowException cannotBecome(MoveStatus to) {
    return new WorkflowException(
        CirculationReason.MOVE_CANNOT_BECOME,
        item.barcode(),
        desk.name(),
        status.reference(),
        to.reference());
  }

  /** Whether it waits though the last day to search for its item is past. */
  public boolean isNotFetched(LocalDate today) {
    return status == MoveStatus.WAITING && expiresOn != null && expiresOn.isBefore(today);
  }

  public Long id() {
    return id;
  }

  public Item item() {
    return item;
  }

  /** The desk to bring it to; null if it ended and the desk has been removed since. */
  public Desk desk() {
    return desk;
  }

  /** The partner who requested the item. */
  public Partner partner() {
    return partner;
  }

  /** The partner's number of the lending request. */
  public String reference() {
    return reference;
  }

  public MoveStatus status() {
    return status;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** When its slip was last printed, or null. */
  public Instant printedAt() {
    return printedAt;
  }

  /** The last day on which staff search for it, or null if there is none. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  /** When it ended, or null. */
  Instant closedAt() {
    return closedAt;
  }
}
