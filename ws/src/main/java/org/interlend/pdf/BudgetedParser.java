package org.interlend.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Reads a PDF strictly, as the format has it, and within a budget. */
final class BudgetedParser extends PDFParser {

  BudgetedParser(byte[] pdf, ReadBudget budget) throws IOException {
    super(new BudgetedSource(pdf, budget));
    document =
        new COSDocument(IOUtils.createMemoryOnlyStreamCache(), this) {
          @Override
          public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
              throws IOException {
            COSStream stream =
                new BudgetedStream(createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
          }
        };
  }
}
