package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.interlend.exchange.BrokerSimulator.BrokerMessage;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.OutgoingKind;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;
import org.interlend.partners.UserIdentifierType;

/** Labels of choices whose enums have none. */
@Named
@ApplicationScoped
public class Labels {
  public String of(Enum<?> value) {
    if (value instanceof Outcome outcome) {
      return switch (outcome) {
        case SUCCESS -> "Done";
        case PROBLEM -> "Refused";
        case FAILED -> "Failed";
        case REPLAY -> "Repeated";
      };
    }
    if (value instanceof OutgoingKind kind) {
      return switch (kind) {
        case RENEW_ITEM -> "Renewal";
        case RECALL_ITEM -> "Recall";
        case ITEM_RENEWED -> "Renewal granted";
        case RENEWAL_REFUSED -> "Renewal refused";
      };
    }
    if (value instanceof BrokerMessage message) {
      return switch (message) {
        case REQUEST -> "RequestItem";
        case ACCEPT -> "AcceptItem";
        case CHECK_OUT -> "CheckOutItem";
        case RENEW -> "RenewItem";
        case RECALL -> "RecallItem";
        case CHECK_IN -> "CheckInItem";
        case CANCEL -> "CancelRequestItem";
      };
    }
    if (value instanceof PartnerStatus status) {
      return status == PartnerStatus.ACTIVE ? "Active" : "Inactive";
    }
    if (value instanceof UserIdentifierType type) {
      return switch (type) {
        case BARCODE -> "Card number";
        case PRIMARY_ID -> "Primary id";
        case ANY -> "Card number or primary id";
      };
    }
    if (value instanceof BlockedPatrons blocked) {
      return blocked == BlockedPatrons.REFUSE ? "Refuse the message" : "Accept and warn staff";
    }
    if (value instanceof Side side) {
      return switch (side) {
        case AUTO -> "As the message says";
        case BORROWING -> "Borrowing";
        case LENDING -> "Lending";
      };
    }
    if (value instanceof PickSlip slip) {
      return slip == PickSlip.LOCAL ? "Ours" : "The broker's";
    }
    return value == null ? "" : value.name();
  }
}
