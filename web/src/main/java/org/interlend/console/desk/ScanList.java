package org.interlend.console.desk;

import java.util.List;
import org.interlend.console.Permission;

/** One scan after the other, each with what came of it. */
public abstract class ScanList extends ResultList {
  private static final long serialVersionUID = 1L;

  private final Permission needed;
  private String barcode;

  protected ScanList(Permission needed) {
    this.needed = needed;
  }

  /** Does what the screen is for with one item; one line for each thing that came of it. */
  protected abstract List<ScanLine> scan(String barcode, String by);

  /** An item was scanned. */
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
