package org.interlend.console.lists;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/**
 * Exports a list, filtered by its address, for a spreadsheet. It reads and sends some hundred rows
 * at a time, so that its memory use does not depend on the length. Each export is recorded in the
 * audit.
 *
 * @param <R> what the list has
 */
public abstract class ListExportServlet<R> extends HttpServlet {
  /**
   * The list that an address describes.
   *
   * @param address its parameters
   * @param rows reads its rows
   */
  public record ListContent<R>(QueryStringBuilder address, Rows<R> rows) {}

  /** Reads the rows of a list. */
  @FunctionalInterface
  public interface Rows<R> {
    /**
     * @param last the last row known; null at the beginning
     * @param rows how many rows at most
     */
    List<R> after(R last, int rows);
  }

  @Inject private TransactionTemplate transaction;
  @Inject private InstitutionView institutionView;
  @Inject protected Times times;
  @Inject private CurrentUser currentUser;
  @Inject protected ConsoleTexts texts;
  @Inject private AuditRecorder audit;

  private final String file;
  private final AuditSubject.Kind about;
  final transient List<ExportColumn<R>> columns;

  /**
   * @param file file name, without the day
   * @param about what is exported, for the audit
   */
  protected ListExportServlet(String file, AuditSubject.Kind about, List<ExportColumn<R>> columns) {
    this.file = file;
    this.about = about;
    this.columns = List.copyOf(columns);
  }

  /**
   * @param parameters the values of the parameters of the address, or null
   * @param sees users who may not read patrons cannot search for them either
   */
  protected abstract ListContent<R> list(
      UnaryOperator<String> parameters, PatronDataVisibility sees);

  /** The heading of a column. */
  protected abstract String heading(String key);

  /** The permissions needed in addition to EXPORT. */
  protected List<Permission> needed() {
    return List.of();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Permission> missing =
        Stream.concat(Stream.of(Permission.EXPORT), needed().stream())
            .filter(permission -> !currentUser.may(permission))
            .findFirst();
    if (missing.isPresent()) {
      request.setAttribute(PageAddress.SENTENCE, currentUser.refusal(missing.get()));
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ListContent<R> list = list(request::getParameter, currentUser.sees());
    audit.note(AuditAction.EXPORTED, AuditSubject.of(about), list.address().impersonal().address());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(file, times.today()));
    List<String> heads = columns.stream().map(column -> heading(column.key())).toList();
    CsvSheet sheet =
        new CsvSheet(response.getWriter(), texts.locale(), institutionView.zone(), heads);
    Optional<R> last = addSome(null, list.rows(), sheet);
    while (last.isPresent()) {
      last = addSome(last.get(), list.rows(), sheet);
    }
  }

  /**
   * @return the last row added; empty when there are no more
   */
  private Optional<R> addSome(R last, Rows<R> rows, CsvSheet sheet) {
    return transaction.required(
        () -> {
          List<R> some = rows.after(last, Page.MAX_ROWS);
          try {
            for (R each : some) {
              add(each, sheet);
            }
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
          // A part can be short before the end: one of its rows may be removed while it is read.
          return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
        });
  }

  private void add(R row, CsvSheet sheet) throws IOException {
    sheet.add(
        columns.stream()
            .map(column -> column.cell().of(row, sheet, currentUser.sees()))
            .toArray(String[]::new));
  }
}
