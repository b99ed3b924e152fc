package org.interlend.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * An application of the institution beside Interlend that uses the server's defaults: it writes
 * which database it has, and who the user is.
 */
@WebServlet("/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = "reader"))
public class OtherApplication extends HttpServlet {

  @Resource private DataSource database;
  @Resource private ManagedExecutorService executor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (var connection = database.getConnection()) {
      var url = connection.getMetaData().getURL();
      response.getWriter().write(request.getRemoteUser() + " " + executor.submit(() -> url).get());
    } catch (SQLException | ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }
}
