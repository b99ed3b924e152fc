package org.interlend.console.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.Catalog;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.console.CurrentDesk;
import org.interlend.console.scan.AbstractBarcodeScanPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.security.Permission;

/** Scans in items that lie at the desk, to show their next step. */
@Named
@ViewScoped
public class ScanInPage extends AbstractBarcodeScanPage {
  private static final long serialVersionUID = 1L;

  @Inject private Catalog catalog;
  @Inject private CurrentDesk currentDesk;
  @Inject private LentItemHint partners;
  @Inject private RequestNoteReader notes;

  public ScanInPage() {
    super(Permission.LEND);
  }

  @Override
  protected List<ScanLine> scan(String scanned, Actor by) {
    String barcode = catalog.barcode(scanned);
    NextStep next = desk.scanIn(new ScanInCommand(barcode, currentDesk.getDesk(), by));
    LentItemHint.Hint hint = partners.about(barcode);
    ScanLine line =
        ScanLine.next(barcode, next, hint.text(), texts.locale()).noted(notes.about(barcode));
    return List.of(hint.file() ? line.withoutShippingSlip() : line);
  }
}
