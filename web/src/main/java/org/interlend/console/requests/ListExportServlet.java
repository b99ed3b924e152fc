package org.interlend.console.requests;

import static org.interlend.console.requests.ExportColumn.minute;
import static org.interlend.console.requests.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.Permission;
import org.interlend.console.Times;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestSearch;

/**
 * Exports a list, filtered by its address, for a spreadsheet. It reads and sends some hundred
 * requests at a time, newest first, so that its memory use does not depend on the length. Each
 * export is recorded in the audit.
 *
 * @param <R> the kind of request
 */
public abstract class ListExportServlet<R extends ResourceSharingRequest<?>> extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private TransactionTemplate transaction;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;
  @Inject private Audit audit;

  private final String file;
  private final AuditSubject.Kind about;
  private final transient List<ExportColumn<R>> columns;

  /**
   * @param file file name, without the day
   * @param about what is exported, for the audit
   * @param columns before those that both sides have
   */
  protected ListExportServlet(String file, AuditSubject.Kind about, List<ExportColumn<R>> columns) {
    this.file = file;
    this.about = about;
    this.columns =
        Stream.concat(columns.stream(), ListExportServlet.<R>commonColumns().stream()).toList();
  }

  /** The last columns, which both sides have. */
  private static <R extends ResourceSharingRequest<?>> List<ExportColumn<R>> commonColumns() {
    return List.of(
        text("assignedTo", request -> request.assignedTo().orElse(null)),
        minute("created", request -> request.createdAt()),
        minute("updated", request -> request.updatedAt()),
        minute("closed", request -> request.closedAt()),
        new ExportColumn<>(
            "warning",
            (request, sheet, sees) -> sees.about(request, request.staffWarning(sheet.locale()))));
  }

  protected abstract RequestSearch<R, ?> search();

  /** The heading of a column. */
  protected abstract String heading(String key, ConsoleTexts texts);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!currentUser.may(Permission.EXPORT)) {
      request.setAttribute(PageAddress.SENTENCE, Permission.EXPORT.refusal(texts));
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ListQuery query = ListQuery.of(search(), request::getParameter, currentUser.sees());
    audit.note(AuditAction.EXPORTED, AuditSubject.of(about), query.impersonalAddress());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(file, times.today()));
    List<String> heads = columns.stream().map(column -> heading(column.key(), texts)).toList();
    CsvSheet sheet =
        new CsvSheet(response.getWriter(), texts.locale(), institutionView.zone(), heads);
    long last = Long.MAX_VALUE;
    while (last > 0) {
      last = addSome(last, query.filter(), sheet);
    }
  }

  /**
   * @return key of the last request added; 0 when there are no more
   */
  private long addSome(long before, RequestFilter filter, CsvSheet sheet) {
    return transaction.required(
        () -> {
          List<R> some = search().before(before, filter, Page.MAX_ROWS);
          try {
            for (R each : some) {
              add(each, sheet);
            }
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
          return some.size() < Page.MAX_ROWS ? 0 : some.get(some.size() - 1).id();
        });
  }

  private void add(R request, CsvSheet sheet) throws IOException {
    sheet.add(
        columns.stream()
            .map(column -> column.cell().of(request, sheet, currentUser.sees()))
            .toArray(String[]::new));
  }
}
