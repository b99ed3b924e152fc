package org.interlend.console.borrowing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Page;
import org.interlend.Text;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.console.House;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.staff.Audit;

/**
 * The list of borrowing requests, filtered as its address says, to be opened in a spreadsheet. It
 * is read and sent some hundred requests at a time, in the order in which they were made, the
 * latest first: however long it is, it needs no more memory. What leaves the house is audited.
 */
@WebServlet("/requests.csv")
public class RequestExport extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int ACT = 255;

  @Inject private BorrowingRequests requests;
  @Inject private InOneTransaction transaction;
  @Inject private House house;
  @Inject private Me me;
  @Inject private Audit audit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestQuery query = RequestQuery.of(request::getParameter);
    audit.note(
        me.username(),
        Text.fit("exported as CSV: " + query.address(), ACT),
        "list of borrowing requests");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"borrowing-requests-%s.csv\""
            .formatted(LocalDate.now(house.zone())));
    RequestSheet sheet = new RequestSheet(response.getWriter(), house.zone());
    long last = Long.MAX_VALUE;
    while (last > 0) {
      last = addSome(last, query.filter(), sheet);
    }
  }

  /**
   * @return the key of the last one added; 0 when there are no more
   */
  private long addSome(long before, BorrowingFilter filter, RequestSheet sheet) {
    return transaction.get(
        () -> {
          List<BorrowingRequest> some = requests.before(before, filter, Page.MAX_ROWS);
          try {
            for (BorrowingRequest each : some) {
              sheet.add(each);
            }
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
          return some.size() < Page.MAX_ROWS ? 0 : some.get(some.size() - 1).id();
        });
  }
}
