package org.interlend.console.signin.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import org.interlend.console.signin.SignInRefusalResponse;
import org.interlend.console.signin.SignInTarget;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.OidcSignIn;

/** Begins a sign-in by the provider: sends the browser there. */
@WebServlet(SingleSignOn.START)
public class SignInStartServlet extends HttpServlet {
  private static final Logger LOG = System.getLogger(SignInStartServlet.class.getName());

  @Inject private ProviderClient provider;
  @Inject private OidcSignIn signIn;
  @Inject private SignInCookie cookie;
  @Inject private TrustedProxies proxies;
  @Inject private Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OidcSignIn.offered()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String given = request.getParameter(SignInRefusalResponse.TARGET);
    String target = SignInTarget.orHome(given == null ? "" : given, request.getContextPath());
    PendingSignIn begun = PendingSignIn.begin(target, clock.instant());
    try {
      URI address = provider.signInAddress(begun);
      cookie.keep(begun, request, response);
      response.sendRedirect(address.toString());
    } catch (ProviderException failure) {
      LOG.log(Level.WARNING, "The provider of single sign-on: {0}", failure.getMessage());
      SignInRefusalResponse.show(
          signIn.refuse(failure.outcome(), proxies.clientAddress(request)),
          target,
          request,
          response);
    }
  }
}
