package org.interlend.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.interlend.notices.cover.CoverPage;

/** Draws a cover page: institution, work and statement on A4, continued when the text is long. */
final class CoverLayout {

  /** Has Latin, Greek and Cyrillic letters, and is embedded, as archives require. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final PDRectangle PAPER = PDRectangle.A4;
  private static final float MARGIN = 72;
  private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
  private static final float LINE = 1.4f;
  private static final int MAX_TITLE_LENGTH = 400;

  private final PDDocument document;
  private final PDType0Font font;
  private final List<COSDictionary> sheets = new ArrayList<>();
  private PDPageContentStream content;
  private float top;

  CoverLayout(PDDocument document) throws IOException {
    this.document = document;
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, file, true);
    }
  }

  /** The pages, not yet in the tree of the document. */
  List<COSDictionary> sheets(CoverPage page) throws IOException {
    newSheet();
    paragraph(page.institution(), 10);
    top -= 24;
    paragraph(shortened(page.title()), 15);
    paragraph(shortened(page.author()), 11);
    paragraph(shortened(page.source()), 11);
    top -= 24;
    for (String text : page.statement()) {
      paragraph(text, 11);
      top -= 9;
    }
    content.close();
    font.subset();
    return sheets;
  }

  private void newSheet() throws IOException {
    if (content != null) {
      content.close();
    }
    PDPage sheet = new PDPage(PAPER);
    sheet.setCropBox(PAPER);
    sheet.setRotation(0);
    sheet.setResources(new PDResources());
    content = new PDPageContentStream(document, sheet);
    sheets.add(sheet.getCOSObject());
    top = PAPER.getHeight() - MARGIN;
  }

  private void paragraph(String text, float size) throws IOException {
    if (text == null) {
      return;
    }
    for (String line : text.split("\n")) {
      StringBuilder fitting = new StringBuilder();
      for (String word : encodable(line).split(" ")) {
        String longer = fitting.isEmpty() ? word : fitting + " " + word;
        if (width(longer, size) > WIDTH && !fitting.isEmpty()) {
          line(fitting.toString(), size);
          longer = word;
        }
        fitting.replace(0, fitting.length(), longer);
        while (width(fitting.toString(), size) > WIDTH) {
          int end = fitting.offsetByCodePoints(0, fitting.codePointCount(0, fitting.length()) / 2);
          line(fitting.substring(0, end), size);
          fitting.delete(0, end);
        }
      }
      line(fitting.toString(), size);
    }
  }

  private void line(String text, float size) throws IOException {
    if (top - size * LINE < MARGIN) {
      newSheet();
    }
    top -= size * LINE;
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(MARGIN, top);
    content.showText(text);
    content.endText();
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private static String shortened(String text) {
    return text == null || text.length() <= MAX_TITLE_LENGTH
        ? text
        : text.substring(0, MAX_TITLE_LENGTH) + "...";
  }

  /** Characters that the font does not have are replaced. */
  private String encodable(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isWhitespace(each) ? ' ' : each)
        .forEach(each -> known.appendCodePoint(isKnown(each) ? each : '?'));
    return known.toString();
  }

  private boolean isKnown(int codePoint) {
    try {
      font.encode(Character.toString(codePoint));
      return true;
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }
}
