package org.interlend.console.desk;

import java.util.List;
import org.interlend.console.Permission;

/** Processes one scan after the other and lists the results. */
public abstract class ScanList extends ResultList {
  private static final long serialVersionUID = 1L;

  private final Permission needed;
  private String barcode;

  protected ScanList(Permission needed) {
    this.needed = needed;
  }

  /** Processes one item; returns one line for each result. */
  protected abstract List<ScanLine> scan(String barcode, String by);

  /** Processes the scanned item. */
  public void scan() {
    String scanned = barcode;
    barcode = null;
    if (scanned != null) {
      step(needed, scanned, () -> scan(scanned, me().username()));
    }
  }

  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = barcode == null ? null : barcode.strip();
  }
}
