package org.interlend.load;

import java.io.IOException;
import java.sql.SQLException;

/** One of those who make load: it has one connection and waits for each answer. */
interface Caller extends AutoCloseable {

  /**
   * Does its work once, and notes how long each message took.
   *
   * @throws WrongAnswer when the answer is not the one that is due
   */
  void turn(Tally tally) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;

  /** An answer came, but not the one that was due. */
  final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String message) {
      super(message);
    }
  }
}
