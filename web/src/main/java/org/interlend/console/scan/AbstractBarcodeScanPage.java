package org.interlend.console.scan;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.borrowing.returning.UnexpectedParcel;
import org.interlend.borrowing.returning.UnexpectedParcelLookup;
import org.interlend.catalog.CatalogReason;
import org.interlend.console.PageAddress;
import org.interlend.console.computer.WorkstationSettings;
import org.interlend.console.slips.SlipKind;
import org.interlend.security.Permission;
import org.interlend.text.Sentences;
import org.interlend.text.Text;
import org.primefaces.PrimeFaces;

/** Processes one scan after the other and lists the results. */
public abstract class AbstractBarcodeScanPage extends BatchActionPage {
  private static final long serialVersionUID = 1L;

  /** No number is longer; of a longer one the page repeats the beginning. */
  private static final int MAX_LENGTH = 100;

  @Inject private WorkstationSettings computer;
  @Inject protected UnexpectedParcelLookup parcels;

  private final Permission needed;
  private Set<SlipKind> printedAtOnce;
  private String barcode;

  protected AbstractBarcodeScanPage(Permission needed) {
    this.needed = needed;
  }

  @PostConstruct
  void readComputer() {
    printedAtOnce = computer.getPrintedAtOnce();
  }

  /** Processes one item; returns one line for each result. */
  protected abstract List<ScanLine> scan(String barcode, Actor by);

  /** What staff do after a refusal for this reason, or null where the refusal says it. */
  protected String advice(RefusalReason reason) {
    return null;
  }

  private List<ScanLine> scanOrRefuse(String scanned) {
    try {
      return scan(scanned, currentUser.actor());
    } catch (WorkflowException refused) {
      if (refused.reason() == CatalogReason.UNKNOWN_BARCODE) {
        return List.of(unexpected(known(scanned)).orElseThrow(() -> refused));
      }
      String advice = advice(refused.reason());
      if (advice == null) {
        throw refused;
      }
      return List.of(ScanLine.refused(scanned, refused.sentence(texts.locale()), advice));
    }
  }

  /** The number of an item that is not expected, as a request or a message has it. */
  protected String known(String scanned) {
    return parcels.known(scanned);
  }

  /** What an item is about that is not expected here, which may be an own one. */
  protected Optional<UnexpectedParcel> parcel(String number) {
    return parcels.findEnded(number);
  }

  /** What to do with an item whose request has ended, or whose message was refused. */
  protected Optional<ScanLine> unexpected(String number) {
    return transaction.required(
        () -> parcel(number).map(parcel -> ScanLine.returned(number, whyReturned(parcel), parcel)));
  }

  private String whyReturned(UnexpectedParcel parcel) {
    if (parcel.request() == null) {
      return texts.desk(
          "receive.refused",
          parcel.partner().name(),
          Sentences.ended(parcel.refusal(texts.locale())));
    }
    return parcel.request().status().isFinal()
        ? texts.desk(
            "receive.ended",
            parcel.externalId(),
            parcel.request().status().reference(),
            parcel.returnsTo().label())
        : texts.desk("receive.checkedIn", parcel.externalId(), parcel.returnsTo().label());
  }

  /** The advice about an item with which nothing is to be done here. */
  protected String toScanIn() {
    return texts.desk("scanIn.where");
  }

  /** Processes the scanned item. */
  public void scan() {
    String scanned = barcode;
    barcode = null;
    if (scanned != null) {
      step(
          needed,
          scanned,
          () -> {
            List<ScanLine> results = scanOrRefuse(scanned);
            print(results);
            return results;
          });
    }
  }

  /** The browser loads and prints the slips during the next scan. */
  private void print(List<ScanLine> results) {
    String addresses =
        printedAtOnce.stream()
            .flatMap(
                kind ->
                    results.stream()
                        .filter(line -> line.slips().contains(kind))
                        .map(line -> slip(kind, line, results.size() > 1)))
            .distinct()
            .collect(Collectors.joining(" "));
    PrimeFaces.current().ajax().addCallbackParam("slip", addresses);
  }

  /** The address of a slip, or of those of all volumes of a request. */
  private static String slip(SlipKind kind, ScanLine line, boolean severalVolumes) {
    String page = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    if (line.links().lending() != null) {
      return "%s/slip.xhtml?kind=%s&lending=%d".formatted(page, kind, line.links().lending());
    }
    return severalVolumes && line.links().request() != null
        ? "%s/slip.xhtml?kind=%s&request=%d".formatted(page, kind, line.links().request())
        : "%s/slip.xhtml?kind=%s&barcode=%s"
            .formatted(page, kind, PageAddress.encoded(line.barcode()));
  }

  protected boolean printsAtOnce(SlipKind kind) {
    return printedAtOnce.contains(kind);
  }

  protected void printAtOnce(SlipKind kind, boolean wanted) {
    boolean changed = wanted ? printedAtOnce.add(kind) : printedAtOnce.remove(kind);
    if (changed) {
      computer.setPrintedAtOnce(printedAtOnce);
    }
  }

  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = Text.fit(barcode, MAX_LENGTH);
  }
}
