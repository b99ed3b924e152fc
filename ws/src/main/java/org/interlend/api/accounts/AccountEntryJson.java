package org.interlend.api.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.EntryKind;
import org.interlend.circulation.account.EntryStatus;
import org.interlend.circulation.account.PaymentMethod;

/** An entry on a patron's account as JSON. */
@Schema(name = "AccountEntry", description = "A charge on a patron's account, open or settled")
public record AccountEntryJson(
    long id,
    EntryKind kind,
    @Schema(description = "What for, and how it was calculated") String reason,
    @Schema(description = "Item of the loan, for fines only") String barcode,
    String title,
    OffsetDateTime dueDate,
    @Schema(description = "When the loan ended") Instant returnedAt,
    @Schema(description = "In the currency's smallest unit, such as cents", examples = "1250")
        long amount,
    @Schema(description = "ISO 4217", examples = "EUR") String currency,
    EntryStatus status,
    Instant enteredAt,
    String enteredBy,
    @Schema(description = "When it was paid or waived") Instant settledAt,
    String settledBy,
    @Schema(description = "How it was paid, if that is known") PaymentMethod paymentMethod,
    String note) {

  public static AccountEntryJson of(AccountEntry entry, LibraryTime time) {
    return new AccountEntryJson(
        entry.id(),
        entry.kind(),
        entry.reason(Locale.ENGLISH),
        entry.barcode(),
        entry.title(),
        time.at(entry.dueAt()),
        entry.returnedAt(),
        entry.amount().minor(),
        entry.amount().currency().getCurrencyCode(),
        entry.status(),
        entry.enteredAt(),
        entry.enteredBy().inEnglish(),
        entry.settledAt(),
        entry.settledBy() == null ? null : entry.settledBy().inEnglish(),
        entry.paymentMethod(),
        entry.note(Locale.ENGLISH));
  }
}
