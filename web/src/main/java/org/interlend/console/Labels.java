package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.partners.Format;
import org.interlend.settings.SettingTexts;

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
        case SHIPPED -> "Shipped";
        case NOT_AVAILABLE -> "Not available";
        case RECEIVED -> "Received";
        case CHECKED_OUT -> "Checked out";
        case CHECKED_IN -> "Returned by patron";
        case EXTENDED -> "Loan extended";
        case RETURNED -> "Sent back";
        case BACK -> "Item is back";
      };
    }
    if (value instanceof Format format) {
      return format.label();
    }
    return value == null ? "" : setting(value).orElse(value.name());
  }

  private static Optional<String> setting(Enum<?> value) {
    return SettingTexts.label(
        value.getDeclaringClass().getSimpleName(), value.name(), Locale.ENGLISH);
  }
}
