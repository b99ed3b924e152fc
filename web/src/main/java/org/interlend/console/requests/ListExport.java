package org.interlend.console.requests;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.interlend.console.Address;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.InstitutionView;
import org.interlend.console.Permission;
import org.interlend.persistence.Page;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditAction;
import org.interlend.staff.AuditSubject;
import org.interlend.staff.PatronView;

/**
 * Exports a list, filtered by its address, for a spreadsheet. It reads and sends some hundred
 * requests at a time, newest first, so that its memory use does not depend on the length. Each
 * export is recorded in the audit.
 *
 * @param <R> the kind of request
 */
public abstract class ListExport<R> extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private InOneTransaction transaction;
  @Inject private InstitutionView institutionView;
  @Inject private CurrentUser currentUser;
  @Inject private Audit audit;

  /**
   * The export that an address requests.
   *
   * @param address query string of the list, without values that could identify a patron
   * @param source reads the next requests, newest first
   */
  public record Asked<R>(String address, Source<R> source) {}

  /** The source of the rows. */
  @FunctionalInterface
  public interface Source<R> {
    /**
     * @param before key of the last known request; {@link Long#MAX_VALUE} at the beginning
     */
    List<R> next(long before, int rows);
  }

  /** File name, without the day. */
  protected abstract String file();

  /** What is exported, for the audit. */
  protected abstract AuditSubject.Kind about();

  protected abstract List<String> heads();

  /**
   * @param parameters the values of the parameters, or null
   */
  protected abstract Asked<R> asked(UnaryOperator<String> parameters);

  /** What the user may read of patrons. */
  protected PatronView sees() {
    return currentUser.sees();
  }

  protected abstract void add(R request, CsvSheet sheet) throws IOException;

  protected abstract long key(R request);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!currentUser.may(Permission.EXPORT)) {
      request.setAttribute(Address.SENTENCE, Permission.EXPORT.refusal());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Asked<R> asked = asked(request::getParameter);
    audit.note(
        currentUser.username(), AuditAction.EXPORTED, AuditSubject.of(about()), asked.address());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.csv\""
            .formatted(file(), LocalDate.now(institutionView.zone())));
    CsvSheet sheet = new CsvSheet(response.getWriter(), institutionView.zone(), heads());
    long last = Long.MAX_VALUE;
    while (last > 0) {
      last = addSome(last, asked.source(), sheet);
    }
  }

  /**
   * @return key of the last request added; 0 when there are no more
   */
  private long addSome(long before, Source<R> source, CsvSheet sheet) {
    return transaction.get(
        () -> {
          List<R> some = source.next(before, Page.MAX_ROWS);
          try {
            for (R each : some) {
              add(each, sheet);
            }
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
          return some.size() < Page.MAX_ROWS ? 0 : key(some.get(some.size() - 1));
        });
  }
}
