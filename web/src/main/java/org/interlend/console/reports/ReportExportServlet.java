package org.interlend.console.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.InstitutionView;
import org.interlend.console.Times;
import org.interlend.console.lists.CsvSheet;
import org.interlend.reports.Statistics;
import org.interlend.reports.StatisticsTable;

/** A report of both sides as CSV. */
@WebServlet("/report.csv")
public class ReportExportServlet extends HttpServlet {
  @Inject private Statistics statistics;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;
  @Inject private ConsoleTexts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReportQuery filter = ReportQuery.of(request::getParameter, times.today());
    StatisticsTable table;
    try {
      table =
          StatisticsTable.of(
              filter.query(), side -> statistics.of(side, filter.query()), texts.locale());
    } catch (WorkflowException refused) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, refused.sentence(texts.locale()));
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"report-%s-%s.csv\"".formatted(filter.from(), filter.to()));
    CsvSheet sheet =
        new CsvSheet(response.getWriter(), texts.locale(), institutionView.zone(), table.heads());
    for (List<String> line : table.lines()) {
      sheet.add(line.toArray(String[]::new));
    }
  }
}
