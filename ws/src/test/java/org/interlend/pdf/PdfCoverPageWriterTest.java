package org.interlend.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.lending.file.CoverPageStatus.ADDED;
import static org.interlend.lending.file.CoverPageStatus.DAMAGED;
import static org.interlend.lending.file.CoverPageStatus.ENCRYPTED;
import static org.interlend.lending.file.CoverPageStatus.SIGNED;
import static org.interlend.lending.file.CoverPageStatus.TOO_LARGE;
import static org.interlend.pdf.TestPdfs.bomb;
import static org.interlend.pdf.TestPdfs.bytes;
import static org.interlend.pdf.TestPdfs.deflated;
import static org.interlend.pdf.TestPdfs.onePageAnd;
import static org.interlend.pdf.TestPdfs.stream;
import static org.interlend.pdf.TestPdfs.text;
import static org.interlend.pdf.TestPdfs.twoPages;
import static org.interlend.pdf.TestPdfs.withCrossReference;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.notices.cover.CoverPage;
import org.interlend.notices.cover.CoverPageWriter.Covered;
import org.junit.jupiter.api.Test;

class PdfCoverPageWriterTest {

  private static final long MEGABYTE = 1024L * 1024;
  private static final CoverPage PAGE =
      new CoverPage(
          "Example Library",
          "Łódź i Ελλάδα 図書",
          "Åsa Öberg",
          "Årsbok, 12, 11-19",
          List.of("This copy was made for you.", "Do not pass it on."));

  private final PdfCoverPageWriter writer = new PdfCoverPageWriter();

  @Test
  void theStatementBecomesTheFirstPageAndTheBytesOfTheFileStay() throws IOException {
    for (CompressParameters compression :
        List.of(CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION)) {
      byte[] scan = TestPdfs.pages(2, compression, document -> {});
      Covered covered = writer.write(scan, PAGE);
      assertThat(covered.status()).isEqualTo(ADDED);
      assertThat(Arrays.copyOf(covered.pdf(), scan.length)).isEqualTo(scan);
      assertThat(covered.pdf().length - scan.length).isLessThan(40_000);
      assertThat(text(covered.pdf(), 1))
          .isEqualTo(
              "Example Library Łódź i Ελλάδα ?? Åsa Öberg Årsbok, 12, 11-19 This copy was made for"
                  + " you. Do not pass it on.");
      assertThat(text(covered.pdf(), 2)).isEqualTo("Page 1");
      assertThat(text(covered.pdf(), 3)).isEqualTo("Page 2");
      try (PDDocument strict = new BudgetedParser(covered.pdf(), new ReadBudget()).parse(false)) {
        assertThat(strict.getNumberOfPages()).isEqualTo(3);
      }
    }
  }

  @Test
  void metadataAndOutlineStayAndTheFileOpensAtTheStatement() throws IOException {
    byte[] scan =
        TestPdfs.pages(
            2,
            CompressParameters.DEFAULT_COMPRESSION,
            document -> {
              document.getDocumentInformation().setTitle("A chapter");
              PDPageFitDestination second = new PDPageFitDestination();
              second.setPage(document.getPage(1));
              document.getDocumentCatalog().setOpenAction(second);
              PDOutlineItem item = new PDOutlineItem();
              item.setTitle("Second page");
              item.setDestination(second);
              PDDocumentOutline outline = new PDDocumentOutline();
              outline.addLast(item);
              document.getDocumentCatalog().setDocumentOutline(outline);
              PDPageLabelRange from = new PDPageLabelRange();
              from.setStyle(PDPageLabelRange.STYLE_DECIMAL);
              from.setStart(101);
              PDPageLabels labels = new PDPageLabels(document);
              labels.setLabelItem(0, from);
              document.getDocumentCatalog().setPageLabels(labels);
            });
    try (PDDocument covered = Loader.loadPDF(writer.write(scan, PAGE).pdf())) {
      assertThat(covered.getDocumentInformation().getTitle()).isEqualTo("A chapter");
      PDOutlineItem item = covered.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(covered.getPages().indexOf(item.findDestinationPage(covered))).isEqualTo(2);
      assertThat(covered.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(covered.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("", "101", "102");
    }
  }

  @Test
  void aLongStatementIsContinuedOnTheNextPage() throws IOException {
    String paragraph = "unbroken".repeat(40) + " words".repeat(300);
    CoverPage page = new CoverPage("Library", null, null, null, List.of(paragraph, "The end."));
    byte[] covered = writer.write(twoPages(), page).pdf();
    assertThat(text(covered, 1).replace(" ", "")).startsWith("Library" + "unbroken".repeat(40));
    assertThat(text(covered, 2)).isEqualTo("Page 1");
    CoverPage longer =
        new CoverPage(
            "Library", null, null, null, List.of(paragraph, paragraph, paragraph, "The end."));
    covered = writer.write(twoPages(), longer).pdf();
    assertThat(text(covered, 2)).endsWith("The end.");
    assertThat(text(covered, 3)).isEqualTo("Page 1");
  }

  @Test
  void encryptedAndSignedFilesStayAsTheyAre() throws IOException {
    isLeft(TestPdfs.encrypted("reader"), ENCRYPTED);
    isLeft(TestPdfs.encrypted(""), ENCRYPTED);
    isLeft(
        TestPdfs.pages(
            1,
            CompressParameters.NO_COMPRESSION,
            document -> {
              PDAcroForm form = new PDAcroForm(document);
              form.setSignaturesExist(true);
              document.getDocumentCatalog().setAcroForm(form);
            }),
        SIGNED);
  }

  @Test
  void damagedFilesStayAsTheyAre() throws IOException {
    byte[] good = twoPages();
    isLeft(Arrays.copyOf(good, good.length / 2), DAMAGED);
    isLeft(bytes("%PDF-1.4"), DAMAGED);
    isLeft(
        bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), DAMAGED);
    isLeft(TestPdfs.of(List.of(bytes("<</Type/Catalog/Pages 1 0 R>>"))), DAMAGED);
    isLeft(TestPdfs.of(List.of(bytes("[".repeat(100_000)))), DAMAGED);
    isLeft(TestPdfs.of(List.of(bytes("<</A".repeat(100_000)))), DAMAGED);
  }

  @Test
  void contentIsNeverDecoded() throws IOException {
    byte[] scan = onePageAnd(stream("/Filter/FlateDecode", bomb(' ', 150)));
    assertThat(within(64, scan).status()).isEqualTo(ADDED);
  }

  @Test
  void structureThatGrowsWithoutEndIsNotRead() throws IOException {
    for (char character : new char[] {'1', '[', ' ', '('}) {
      byte[] objects = stream("/Type/ObjStm/N 9/First 4/Filter/FlateDecode", bomb(character, 150));
      isLeft(96, hiddenCatalog(objects), TOO_LARGE);
    }
    byte[] scan = withCrossReference("/W[0 1 0]/Size 150000000", bomb('1', 150));
    isLeft(96, scan, TOO_LARGE);
  }

  @Test
  void rowsOfAnyLengthAndChainsOfFiltersAreNotRead() throws IOException {
    byte[] entry = deflated(new byte[] {2, 1, 0, 9, 0});
    String rows = "/W[1 2 1]/Size 10/DecodeParms<</Predictor 12/Columns 2000000000>>";
    isLeft(32, withCrossReference(rows, entry), DAMAGED);
    String chain = "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/LZWDecode]";
    isLeft(32, hiddenCatalog(stream(chain, deflated(bomb(' ', 100)))), DAMAGED);
  }

  @Test
  void millionsOfObjectsAreNotRead() throws IOException {
    byte[] many = new byte[20 * 1_000_000];
    byte[] entry = bytes("0000000009 00000 n \n");
    for (int i = 0; i < 1_000_000; i++) {
      System.arraycopy(entry, 0, many, i * 20, 20);
    }
    String head = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(bytes(head + "xref\n1 1000000\n"));
    pdf.writeBytes(many);
    pdf.writeBytes(
        bytes("trailer\n<</Size 1000001/Root 1 0 R>>\nstartxref\n" + head.length() + "\n%%EOF\n"));
    isLeft(400, pdf.toByteArray(), TOO_LARGE);
    isLeft(200, onePageAnd(bytes("[" + "[]".repeat(2_000_000) + "]")), TOO_LARGE);
  }

  @Test
  void aFileWithAnyByteChangedIsCoveredOrLeftAsItIs() throws IOException {
    Random random = new Random(7);
    for (CompressParameters compression :
        List.of(CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION)) {
      byte[] good = TestPdfs.pages(1, compression, document -> {});
      int added = 0;
      for (int i = 0; i < 150; i++) {
        byte[] changed = good.clone();
        for (int j = 0; j <= i % 4; j++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        Covered covered = writer.write(changed, PAGE);
        assertThat(covered.pdf()).startsWith(changed);
        if (covered.status() == ADDED) {
          added++;
        } else {
          assertThat(covered.pdf()).isSameAs(changed);
        }
      }
      assertThat(added).isBetween(1, 149);
    }
  }

  /** A file whose catalog is in this object stream. */
  private static byte[] hiddenCatalog(byte[] objectStream) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(bytes("%PDF-1.7\n"));
    pdf.writeBytes(bytes("4 0 obj\n"));
    pdf.writeBytes(objectStream);
    pdf.writeBytes(bytes("\nendobj\n"));
    int start = pdf.size();
    byte[] entries = {2, 0, 4, 0, 1, 0, 9, 0};
    pdf.writeBytes(bytes("9 0 obj\n"));
    pdf.writeBytes(
        stream(
            "/Type/XRef/Root 1 0 R/W[1 2 1]/Index[1 1 4 1]/Size 10/Filter/FlateDecode",
            deflated(entries)));
    pdf.writeBytes(bytes("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private void isLeft(byte[] scan, CoverPageStatus why) {
    isLeft(writer.write(scan, PAGE), scan, why);
  }

  private void isLeft(int megabytes, byte[] scan, CoverPageStatus why) {
    isLeft(within(megabytes, scan), scan, why);
  }

  private static void isLeft(Covered covered, byte[] scan, CoverPageStatus why) {
    assertThat(covered.status()).isEqualTo(why);
    assertThat(covered.pdf()).isSameAs(scan);
  }

  /** Writes, and fails if that took more memory than these megabytes in all. */
  private Covered within(int megabytes, byte[] scan) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Covered covered = writer.write(scan, PAGE);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated / MEGABYTE).isLessThan(megabytes + 2 * scan.length / MEGABYTE);
    return covered;
  }
}
