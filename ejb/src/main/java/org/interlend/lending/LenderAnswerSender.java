package org.interlend.lending;

import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.partners.libris.LibrisLenderResponse;
import org.interlend.requests.action.ActionCommand;
import org.interlend.text.Text;

/**
 * Tells Libris at once what this library answers as a lender, and takes the step that the answer
 * stands for. When Libris refuses, nothing is answered, and the request gets the state that it has
 * there. It is implemented by the module that speaks the protocol.
 */
public interface LenderAnswerSender {

  /**
   * An answer of staff.
   *
   * @param text for the requesting library, or null
   * @param mayReserve whether the requesting library may ask for a reservation
   */
  record LenderAnswer(LibrisLenderResponse response, String text, boolean mayReserve) {

    /** The most characters of the text. */
    public static final int TEXT = 500;

    public LenderAnswer {
      text = Text.fit(text, TEXT);
    }

    /** The response as Libris shows it, with the text. */
    public String note() {
      return text == null ? response.text() : response.text() + ": " + text;
    }
  }

  /**
   * Answers the request. A delivery ships the item that the command names, or else the allocated
   * one; after it has been shipped, only Libris is told.
   *
   * @param command the request, and the item and due date of a delivery
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when the request is not one of Libris,
   *     or the step is not possible; BROKER_REFUSED when Libris refuses the answer, or the request
   *     no longer waits there for this library; BROKER_UNREACHABLE
   */
  void answer(LenderAnswer answer, ActionCommand command);

  /**
   * Marks the request as read.
   *
   * @throws WorkflowException as for {@link #answer}
   */
  void markRead(ActionCommand command);

  /**
   * The printable order card of the request, a PDF.
   *
   * @param request its key
   * @return empty when Libris does not know the request
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when the request is not one of Libris;
   *     BROKER_UNREACHABLE
   */
  Optional<byte[]> orderCard(long request);
}
