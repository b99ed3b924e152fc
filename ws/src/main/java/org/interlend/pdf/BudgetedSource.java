package org.interlend.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a file, each of which is paid for when it is read. */
final class BudgetedSource implements RandomAccessRead {

  private final RandomAccessRead source;
  private final ReadBudget budget;

  BudgetedSource(byte[] bytes, ReadBudget budget) {
    source = new RandomAccessReadBuffer(bytes);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int read = source.read();
    budget.spend(read);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = source.read(into, offset, length);
    budget.spend(into, offset, Math.max(count, 0));
    return count;
  }

  @Override
  public long getPosition() throws IOException {
    return source.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    source.seek(position);
  }

  @Override
  public long length() throws IOException {
    return source.length();
  }

  @Override
  public boolean isClosed() {
    return source.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return source.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
