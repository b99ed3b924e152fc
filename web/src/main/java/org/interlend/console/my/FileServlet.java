package org.interlend.console.my;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.FileDeliveryWorkflow;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CrossSiteFormFilter;
import org.interlend.console.FileSender;
import org.interlend.console.PageAddress;
import org.interlend.persistence.ConflictRetry;
import org.interlend.requests.file.FileLinks;
import org.interlend.requests.file.OpenedFile;
import org.interlend.security.CrossSite;

/**
 * Delivers the file when the patron presses the button of its page; each delivery counts as a view.
 * Mail scanners follow links but press no buttons, so a link alone counts nothing and shows the
 * page.
 */
@WebServlet("/my/open")
public class FileServlet extends HttpServlet {
  @Inject private transient FileDeliveryWorkflow files;
  @Inject private transient FileLinks links;
  @Inject private transient FileSender sender;
  @Inject private transient CurrentPatron account;
  @Inject private transient ConsoleTexts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    seeOther(page(request), response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (CrossSite.isFrom(request)) {
      CrossSiteFormFilter.refuse(
          response, HttpServletResponse.SC_FORBIDDEN, texts.shell("error.foreignForm"));
      return;
    }
    String key = request.getParameter("key");
    Optional<Long> number = PageAddress.recordKey(request.getParameter("request"));
    boolean own = number.isPresent() && account.signedIn();
    if (key == null && !own) {
      seeOther(page(request), response);
      return;
    }
    OpenedFile opened;
    try {
      opened =
          ConflictRetry.run(
              () ->
                  key != null ? links.open(key) : files.openOwn(number.get(), account.primaryId()));
    } catch (WorkflowException refused) {
      seeOther(page(request), response); // this shows the reason
      return;
    }
    if (opened.file() != null) {
      sender.send(opened.file(), response);
    } else {
      seeOther(opened.address(), response);
    }
  }

  private static String page(HttpServletRequest request) {
    String key = request.getParameter("key");
    String number = request.getParameter("request");
    String what =
        key != null
            ? "?key=" + PageAddress.encoded(key)
            : number != null ? "?request=" + PageAddress.encoded(number) : "";
    return request.getContextPath() + "/my/file.xhtml" + what;
  }

  private static void seeOther(String address, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }
}
