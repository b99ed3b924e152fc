package org.interlend.console.borrowing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.console.CurrentUser;
import org.interlend.console.FileSender;
import org.interlend.console.PageAddress;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.file.StoredFileMetadata;

/** Lets staff open the file of a request; this does not count as a view by the patron. */
@WebServlet("/file")
public class StaffFileServlet extends HttpServlet {
  @Inject private transient BorrowingRequests requests;
  @Inject private transient PatronDeliveries deliveries;
  @Inject private transient FileSender sender;
  @Inject private transient TransactionTemplate transaction;
  @Inject private transient CurrentUser me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!me.sees().opensFiles()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<StoredFileMetadata> file =
        PageAddress.recordKey(request.getParameter("request")).flatMap(this::file);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      sender.send(file.get(), response);
    }
  }

  private Optional<StoredFileMetadata> file(long request) {
    try {
      return transaction.required(
          () -> deliveries.find(requests.get(request)).flatMap(PatronDelivery::file));
    } catch (WorkflowException unknown) {
      return Optional.empty();
    }
  }
}
