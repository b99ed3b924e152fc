package org.interlend.lending.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;

/**
 * A partner's request for a title that this library lends. A lending request is made by
 * RequestItem, or by CheckOutItem if none came before; it ends when the broker checks the item in,
 * or when it is rejected, canceled or expires. Only its own methods change its status, and each
 * change adds a line to its history. The partner's patron is stored as the broker names them and
 * never looked up.
 */
@Entity
@Table(name = "lending_request")
public class LendingRequest extends AbstractLendingRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lending_request_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private LendingStatus status;

  @Embedded private Supply supply = Supply.none();

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /** Repeats values of other columns, for the facet counts. */
  @Column(name = "at_desk")
  private boolean atDesk;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<LendingHistoryLine> history = new ArrayList<>();

  protected LendingRequest() {}

  /**
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  public LendingRequest(
      Partner partner,
      String externalId,
      RequestFormat format,
      RequestedMaterial title,
      String requester,
      LocalDate expiresOn,
      HistoryEvent why) {
    super(partner, externalId, format, why);
    ask(title, requester);
    this.expiresOn = expiresOn;
    this.status = LendingStatus.CREATED_LENDING_REQUEST;
    addHistory(why, null, status);
  }

  /** A message to the partner about it, without further content. */
  public OutgoingMessageContent message(OutgoingKind kind) {
    return OutgoingMessageContent.of(partner().code(), kind, brokerNumber(), barcode());
  }

  /**
   * A copy has been chosen.
   *
   * @param move the move request that brings it to a desk, or null when the broker prints the pick
   *     slip
   */
  public void located(LocalItem item, MoveRequest move, HistoryEvent why) {
    require(status.isOpen(), LendingStatus.BEING_PROCESSED);
    take(item);
    supply = supply.fetchedBy(move);
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    advance(LendingStatus.BEING_PROCESSED, why);
  }

  /** No copy is available; staff have to find one. */
  public void notLocated(HistoryEvent why) {
    withoutCopy(LendingStatus.LOCATE_FAILED, why);
  }

  /**
   * An answer before anything is shipped, for which no copy is kept: it may be reserved, the
   * partner agrees, or it will be supplied once it is back.
   */
  public void answered(LendingStatus to, HistoryEvent why) {
    require(status.isOpen(), to);
    withoutCopy(to, why);
  }

  private void withoutCopy(LendingStatus to, HistoryEvent why) {
    releaseCopy();
    supply = supply.fetchedBy(null);
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    advance(to, why);
  }

  public void completed(HistoryEvent why) {
    supply = supply.renewal(PartnerRenewal.none());
    removeWarnings(RequestWarningKind.values());
    end(LendingStatus.REQUEST_COMPLETED, why);
  }

  /** A warning of a damaged copy stays, because the rejection may be undone. */
  public void rejected(HistoryEvent why) {
    end(LendingStatus.REJECTED, why);
  }

  /** The rejection is undone: the status is the one before it. */
  public void rejectionUndone(UndoableRejection rejection, HistoryEvent why) {
    reopen();
    setReleasedFrom(null);
    change(rejection.line().from(), why);
  }

  /**
   * The broker asks again for what has been rejected or has expired: the request begins again.
   *
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  public void askedAgain(LocalDate expiresOn, HistoryEvent why) {
    require(
        status == LendingStatus.REJECTED || status == LendingStatus.EXPIRED,
        LendingStatus.CREATED_LENDING_REQUEST);
    reopen();
    setReleasedFrom(null);
    releaseCopy();
    supply = supply.fetchedBy(null);
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    this.expiresOn = expiresOn;
    change(LendingStatus.CREATED_LENDING_REQUEST, why);
  }

  public void canceled(HistoryEvent why) {
    endUnsupplied(LendingStatus.CANCELLED, why);
  }

  public void expired(HistoryEvent why) {
    endUnsupplied(LendingStatus.EXPIRED, why);
  }

  private void endUnsupplied(LendingStatus how, HistoryEvent why) {
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    end(how, why);
  }

  /** Extends the search for the copy until that day; the request does not expire before. */
  public void lookedForUntil(LocalDate day, HistoryEvent why) {
    expireNotBefore(day);
    note(why);
  }

  void expireNotBefore(LocalDate day) {
    if (expiresOn != null && (day == null || expiresOn.isBefore(day))) {
      expiresOn = day;
    }
  }

  /** An event about it and its copy, for its history. */
  public HistoryEvent event(Instant at, HistoryEventKind kind, Actor by) {
    return HistoryEvent.of(at, kind, by).item(barcode());
  }

  /** The next action of staff, or null when the partner or the broker acts next. */
  public LendingNextAction nextAction() {
    return LendingNextAction.of(this);
  }

  /** How it is supplied. */
  public Supply supply() {
    return supply;
  }

  /** The steps from the shipment on, until the item is back. */
  public Shipment shipment() {
    return new Shipment(this);
  }

  void supplied(Supply next) {
    supply = next;
  }

  /** What is sent has gone on: the status may be the same, and an end is over. */
  void follow(LendingStatus to, HistoryEvent why) {
    if (!to.isFinal()) {
      reopen();
    }
    advance(to, why);
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public LendingStatus status() {
    return status;
  }

  @Override
  protected void setStatus(LendingStatus to) {
    status = to;
  }

  @Override
  protected void addHistory(HistoryEvent what, LendingStatus from, LendingStatus to) {
    atDesk = status == LendingStatus.RETURNED_BY_PARTNER && supply.shipping().returnedAt() != null;
    history.add(new LendingHistoryLine(this, what, from, to));
  }

  /** Whether staff have not processed it by its last day. */
  public boolean isNotProcessed(LocalDate today) {
    return LendingStatus.expiringStatuses().contains(status)
        && expiresOn != null
        && expiresOn.isBefore(today);
  }

  /** The last day before it expires unprocessed, or null. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  @Override
  public List<LendingHistoryLine> history() {
    return List.copyOf(history);
  }
}
