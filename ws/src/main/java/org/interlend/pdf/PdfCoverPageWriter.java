package org.interlend.pdf;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.notices.cover.CoverPage;
import org.interlend.notices.cover.CoverPageWriter;

/**
 * Adds cover pages to PDFs by an incremental update (ISO 32000-1, 7.5.6): the bytes of the file
 * stay as they are, and the new page with the changed page tree is appended. So metadata, outline
 * and attachments stay, and no page has to be understood.
 */
@Singleton
@Local(CoverPageWriter.class)
@AccessTimeout(-1)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PdfCoverPageWriter implements CoverPageWriter {

  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
  private static final COSName PERMS = COSName.getPDFName("Perms");
  private static final int SIGNATURES_EXIST = 1;

  /** A file that does not have what the format requires. */
  private static final class Malformed extends IOException {}

  /** One file at a time, so that their memory does not add up; the others wait. */
  @Override
  public Covered write(byte[] pdf, CoverPage page) {
    ReadBudget budget = new ReadBudget();
    try (PDDocument document = new BudgetedParser(pdf, budget).parse(false)) {
      CoverPageStatus obstacle = obstacle(document);
      byte[] covered = obstacle == null ? covered(pdf, document, page) : pdf;
      if (budget.isSpent()) {
        return new Covered(CoverPageStatus.TOO_LARGE, pdf);
      }
      return new Covered(obstacle == null ? CoverPageStatus.ADDED : obstacle, covered);
    } catch (InvalidPasswordException e) {
      return new Covered(CoverPageStatus.ENCRYPTED, pdf);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Deep nesting ends the stack. A server without java.desktop's font classes sends scans as
      // they are.
      return new Covered(
          budget.isSpent() ? CoverPageStatus.TOO_LARGE : CoverPageStatus.DAMAGED, pdf);
    }
  }

  private static CoverPageStatus obstacle(PDDocument document) {
    if (document.isEncrypted()) {
      return CoverPageStatus.ENCRYPTED;
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    boolean signed = form != null && (form.getInt(SIG_FLAGS, 0) & SIGNATURES_EXIST) != 0;
    return signed || catalog.containsKey(PERMS) ? CoverPageStatus.SIGNED : null;
  }

  private static byte[] covered(byte[] pdf, PDDocument document, CoverPage page)
      throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary pages = catalog.getCOSDictionary(COSName.PAGES);
    COSArray kids = pages == null ? null : pages.getCOSArray(COSName.KIDS);
    if (kids == null || !(catalog.getItem(COSName.PAGES) instanceof COSObject)) {
      throw new Malformed();
    }
    List<COSDictionary> sheets = new CoverLayout(document).sheets(page);
    for (int i = 0; i < sheets.size(); i++) {
      sheets.get(i).setItem(COSName.PARENT, catalog.getItem(COSName.PAGES));
      kids.add(i, sheets.get(i));
    }
    pages.setItem(COSName.KIDS, pages.getItem(COSName.KIDS));
    pages.setInt(COSName.COUNT, pages.getInt(COSName.COUNT, 0) + sheets.size());
    catalog.removeItem(COSName.OPEN_ACTION); // it would open the file behind the cover page
    shiftLabels(catalog, sheets.size());
    ByteArrayOutputStream covered = new ByteArrayOutputStream(pdf.length + 64 * 1024);
    new COSWriter(covered, new RandomAccessReadBuffer(pdf)).write(document);
    return covered.toByteArray();
  }

  /** The numbers that readers show for pages are counted from the first page of the file. */
  private static void shiftLabels(COSDictionary catalog, int sheets) {
    COSDictionary labels = catalog.getCOSDictionary(COSName.PAGE_LABELS);
    COSArray ranges = labels == null ? null : labels.getCOSArray(COSName.NUMS);
    if (ranges == null) {
      return;
    }
    COSArray shifted = new COSArray();
    shifted.add(COSInteger.ZERO);
    shifted.add(new COSDictionary());
    for (int i = 0; i + 1 < ranges.size(); i += 2) {
      shifted.add(COSInteger.get(ranges.getInt(i, 0) + (long) sheets));
      shifted.add(ranges.get(i + 1));
    }
    COSDictionary replaced = new COSDictionary();
    replaced.setItem(COSName.NUMS, shifted);
    catalog.setItem(COSName.PAGE_LABELS, replaced);
  }
}
