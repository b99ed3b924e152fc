package org.interlend.container;

import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.citation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AnnounceRequestCommand;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.borrowing.receiving.BorrowingOrderDetails;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.ReportedLender;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerConnectionInput;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.patrons.Patrons;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNotes;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.support.FreePort;

/**
 * Calls the workflows as a broker does that announces orders but no items: each call is one
 * transaction.
 */
@Stateless
public class BrokerOrders {

  /** A partner that speaks SLNP; it is inactive, so that it has no listener. */
  static final String ZFL = "IC-ZFL";

  /** An inactive partner that speaks the protocol of Libris. */
  static final String LIBRIS = "IC-LIBRIS";

  /** The day until which the lender does not ask for the item, by its slip. */
  static final LocalDate LENDERS_DAY = LocalDate.of(2030, 3, 1);

  /** This library's Sigel at both brokers. */
  static final String SIGEL = "DE-IC";

  private static final BrokerData DATA =
      BrokerData.NONE
          .notes(BrokerNotes.of(new BrokerNote(BrokerNote.Kind.REMARK, "For Muster | urgent")))
          .values(
              new BrokerValues(
                  List.of(
                      new BrokerValue("Nachname", "Muster", true),
                      new BrokerValue("Leihverkehrsart", "R", false))));

  @Inject private BorrowingWorkflow borrowing;
  @Inject private BorrowingRequests requests;
  @Inject private Partners partners;
  @Inject private Patrons patrons;

  /**
   * Makes an inactive partner with the settings of the demonstration's, and one that it has kept of
   * another protocol.
   */
  public void partner(String code, BrokerProtocol protocol) {
    partner(code, protocol, PartnerStatus.INACTIVE);
  }

  /** Makes an inactive partner that speaks SLNP, whose record switches the step off. */
  public void partnerWithout(String code, BorrowingStep off) {
    partner(code, BrokerProtocol.SLNP, PartnerStatus.INACTIVE, Set.of(off));
  }

  public void partner(String code, BrokerProtocol protocol, PartnerStatus status) {
    partner(code, protocol, status, Set.of());
  }

  private void partner(
      String code, BrokerProtocol protocol, PartnerStatus status, Set<BorrowingStep> off) {
    if (partners.find(code).isPresent()) {
      return;
    }
    Partner model = partners.get(PARTNER);
    PartnerSettings settings = new PartnerSettings() {};
    set(settings, "name", code);
    set(settings, "status", status);
    set(settings, "protocol", protocol);
    set(settings, "borrowingSupported", true);
    set(settings, "lendingSupported", true);
    set(settings.ownBorrowing(), "stepsOff", off);
    set(settings.ownLending(), "sendItemRenewed", true);
    set(settings.accept(), "location", model.acceptLocation().orElseThrow().code());
    set(settings.accept(), "pickupLibrary", model.pickupLibrary().orElseThrow().code());
    set(settings.accept(), "barcodePrefix", "FL");
    partners.save(code, settings, connection(protocol, status));
  }

  private static PartnerConnectionInput connection(BrokerProtocol protocol, PartnerStatus status) {
    List<OwnSigel> ours = List.of(new OwnSigel(SIGEL, "MAIN"));
    SlnpSettings slnp = protocol == BrokerProtocol.SLNP ? new SlnpSettings() : null;
    LibrisSettings libris = protocol == BrokerProtocol.LIBRIS ? new LibrisSettings() : null;
    if (slnp != null) {
      set(slnp, "ownSigels", ours);
      set(slnp, "port", status == PartnerStatus.ACTIVE ? FreePort.next() : null);
    }
    if (libris != null) {
      set(libris, "sigels", ours);
    }
    return new PartnerConnectionInput(
        new NcipSettings(),
        new AuthenticationSettings(),
        slnp,
        libris,
        PartnerSecretsInput.UNCHANGED);
  }

  private static void set(SettingsGroup group, String name, Object value) {
    SettingProperty.find(group.getClass(), name).orElseThrow().write(group, value);
  }

  /**
   * @param number null to take this library's number
   * @param card null for a patron who is not known
   */
  public AnnouncementResult order(
      String partner, String number, String card, String title, boolean copy, boolean atOrder) {
    return order(partner, number, card, title, RequestFormat.PHYSICAL, copy, atOrder);
  }

  /** The broker announces a file. */
  public void orderFile(String partner, String number, String card, String title) {
    order(partner, number, card, title, RequestFormat.DIGITAL, false, false);
  }

  private AnnouncementResult order(
      String partner,
      String number,
      String card,
      String title,
      RequestFormat format,
      boolean copy,
      boolean atOrder) {
    Partner zfl = partners.get(partner);
    return borrowing.announce(
        new AnnounceRequestCommand(
            zfl,
            number == null ? null : requests.find(zfl, number).orElse(null),
            number,
            card == null ? null : patrons.named(card, null),
            new RequestedCitation(citation(title), RequestedPart.NONE, null, null),
            format,
            RequestFormatEvidence.NONE,
            null,
            null,
            new BorrowingOrderDetails(
                RequestChannel.ORDER,
                copy,
                true,
                card,
                "Z",
                atOrder,
                ReportedLender.UNKNOWN,
                DATA)));
  }

  /** The broker reports a status, and perhaps the lender. */
  public boolean report(
      String partner, String number, BorrowingStatusUpdate.State state, String lender) {
    BorrowingRequest request = requests.find(partners.get(partner), number).orElseThrow();
    ReportedLender supplier =
        lender == null
            ? ReportedLender.UNKNOWN
            : new ReportedLender(RemoteLibrary.named(lender, null, null), true, "TEC 4410");
    return borrowing.update(
        new BorrowingStatusUpdate(
            request,
            state,
            supplier,
            BrokerData.NONE.status(new BrokerStatus(state.name(), null)),
            false));
  }

  /** The broker reports its own status of an order that is open. */
  public void say(String partner, String number, BrokerStatus status) {
    borrowing.update(
        new BorrowingStatusUpdate(
            requests.find(partners.get(partner), number).orElseThrow(),
            BorrowingStatusUpdate.State.OPEN,
            ReportedLender.UNKNOWN,
            BrokerData.NONE.status(status),
            false));
  }

  /** Staff extend the loan of the request, or enter a recall of it. */
  public void take(BorrowingAction action, String partner, String number, LocalDate day) {
    BorrowingRequest request = requests.find(partners.get(partner), number).orElseThrow();
    borrowing.take(action, ActionCommand.on(request.id(), Commands.STAFF).dueDate(day));
  }

  /** Staff choose another pickup library. */
  public List<ActionResult> collectAt(String partner, String number, String library) {
    BorrowingRequest request = requests.find(partners.get(partner), number).orElseThrow();
    return borrowing.take(
        BorrowingAction.CHANGE_PICKUP,
        ActionCommand.on(request.id(), Commands.STAFF).pickupLibrary(library));
  }

  /** Staff correct the lender's due dates of all items. */
  public List<ActionResult> correct(
      String partner, String number, LocalDate guaranteed, LocalDate maximum) {
    BorrowingRequest request = requests.find(partners.get(partner), number).orElseThrow();
    return borrowing.take(
        BorrowingAction.CORRECT_LOAN_PERIOD,
        ActionCommand.on(request.id(), Commands.STAFF).lentUntil(guaranteed, maximum));
  }

  public List<ActionResult> take(
      BorrowingAction action, String partner, String number, String barcode, String patron) {
    BorrowingRequest request = requests.find(partners.get(partner), number).orElseThrow();
    return borrowing.take(
        action,
        ActionCommand.on(request.id(), Commands.STAFF)
            .barcode(barcode)
            .desk(Commands.DESK)
            .lentUntil(LENDERS_DAY, LENDERS_DAY.plusMonths(1))
            .patron(patron));
  }
}
