package org.interlend.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFs for tests, good and hostile ones. */
final class TestPdfs {

  interface Change {
    void of(PDDocument document) throws IOException;
  }

  private TestPdfs() {}

  /** A file whose pages say "Page 1", "Page 2". */
  static byte[] pages(int count, CompressParameters compression, Change change) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 1; number <= count; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(100, 100);
          content.showText("Page " + number);
          content.endText();
        }
      }
      change.of(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, compression);
      return bytes.toByteArray();
    }
  }

  static byte[] twoPages() throws IOException {
    return pages(2, CompressParameters.NO_COMPRESSION, document -> {});
  }

  static byte[] encrypted(String password) throws IOException {
    return pages(
        1,
        CompressParameters.NO_COMPRESSION,
        document ->
            document.protect(
                new StandardProtectionPolicy("owner", password, new AccessPermission())));
  }

  /** The text of a page, counted from 1. */
  static String text(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).replaceAll("\\s+", " ").strip();
    }
  }

  /** A file of these objects, numbered from 1, the first being the catalog. */
  static byte[] of(List<byte[]> objects) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.7\n".getBytes(ISO_8859_1));
    StringBuilder offsets = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      offsets.append("%010d 00000 n \n".formatted(pdf.size()));
      pdf.write("%d 0 obj\n".formatted(i + 1).getBytes(ISO_8859_1));
      pdf.write(objects.get(i));
      pdf.write("\nendobj\n".getBytes(ISO_8859_1));
    }
    int start = pdf.size();
    pdf.write(
        """
        xref
        0 %d
        0000000000 65535 f\s
        %strailer
        <</Size %d /Root 1 0 R>>
        startxref
        %d
        %%%%EOF
        """
            .formatted(objects.size() + 1, offsets, objects.size() + 1, start)
            .getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }

  /** A catalog with one page, and further objects from number 4. */
  static byte[] onePageAnd(byte[]... further) throws IOException {
    List<byte[]> objects = new ArrayList<>();
    objects.add(bytes("<</Type/Catalog/Pages 2 0 R>>"));
    objects.add(bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
    objects.add(bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>"));
    objects.addAll(List.of(further));
    return of(objects);
  }

  /** A stream object with compressed bytes. */
  static byte[] stream(String entries, byte[] compressed) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(bytes("<<%s/Length %d>>\nstream\n".formatted(entries, compressed.length)));
    object.writeBytes(compressed);
    object.writeBytes(bytes("\nendstream"));
    return object.toByteArray();
  }

  /** Megabytes of one character, compressed two hundred times. */
  static byte[] bomb(char character, int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] megabyte = String.valueOf(character).repeat(1024 * 1024).getBytes(ISO_8859_1);
    try (DeflaterOutputStream deflated =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      for (int i = 0; i < megabytes; i++) {
        deflated.write(megabyte);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] deflated(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(plain);
    }
    return bytes.toByteArray();
  }

  /** A file whose only cross-reference is this stream, and which has nothing else. */
  static byte[] withCrossReference(String entries, byte[] compressed) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
    int start = pdf.size();
    pdf.writeBytes(bytes("9 0 obj\n"));
    pdf.writeBytes(stream("/Type/XRef/Root 1 0 R/Filter/FlateDecode" + entries, compressed));
    pdf.writeBytes(bytes("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
    return pdf.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
