package org.interlend.console.lending;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.lending.LenderAnswerSender;
import org.interlend.security.Permission;

/** Gives staff the order card of a lending request, a PDF that Libris makes. */
@WebServlet("/order-card")
public class OrderCardServlet extends HttpServlet {
  @EJB private transient LenderAnswerSender answers;
  @Inject private transient CurrentUser me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Long> number = PageAddress.recordKey(request.getParameter("request"));
    if (!me.may(Permission.SUPPLY)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (number.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Optional<byte[]> card = answers.orderCard(number.get());
      if (card.isPresent()) {
        send(card.get(), response);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (WorkflowException problem) {
      response.sendError(
          problem.kind() == ProblemKind.BROKER_UNREACHABLE
              ? HttpServletResponse.SC_BAD_GATEWAY
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** As a download: the browser shows nothing of another system as a page of this site. */
  private static void send(byte[] card, HttpServletResponse response) throws IOException {
    response.setContentType("application/pdf");
    response.setContentLength(card.length);
    response.setHeader("Content-Disposition", "attachment; filename=\"order-card.pdf\"");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.getOutputStream().write(card);
  }
}
