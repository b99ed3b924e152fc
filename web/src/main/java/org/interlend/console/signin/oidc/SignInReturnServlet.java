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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.console.signin.ConsoleSessionStarter;
import org.interlend.console.signin.SignInRefusalResponse;
import org.interlend.console.signin.SignInTarget;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.OidcSignIn;
import org.interlend.staff.signin.SignInOutcome;
import org.interlend.staff.signin.SignInResult;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;
import org.interlend.text.Text;

/** Ends a sign-in by the provider: takes its answer, which the browser brings. */
@WebServlet(SingleSignOn.RETURN)
public class SignInReturnServlet extends HttpServlet {
  private static final Logger LOG = System.getLogger(SignInReturnServlet.class.getName());
  private static final int LOGGED = 300;

  @Inject private ProviderClient provider;
  @Inject private OidcSignIn signIn;
  @Inject private SignInCookie cookie;
  @Inject private ConsoleSessionStarter console;
  @Inject private TrustedProxies proxies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OidcSignIn.offered()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<PendingSignIn> begun = cookie.take(request, response);
    String target = begun.map(PendingSignIn::target).orElse("");
    String address = proxies.clientAddress(request);
    SignInResult result =
        begun.isEmpty()
            ? signIn.refuse(SignInOutcome.NOT_CONFIRMED, address)
            : result(parameters(request), begun.get(), address);
    if (result instanceof Accepted accepted) {
      console.begin(accepted.identity(), request);
      response.sendRedirect(SignInTarget.orHome(target, request.getContextPath()));
    } else {
      SignInRefusalResponse.show((Refused) result, target, request, response);
    }
  }

  private SignInResult result(
      Map<String, List<String>> answer, PendingSignIn begun, String address) {
    Optional<Refused> pause = signIn.pause(address);
    if (pause.isPresent()) {
      return pause.get();
    }
    try {
      return signIn.accept(provider.person(answer, begun), address);
    } catch (ProviderException failure) {
      String why = Text.fit(failure.getMessage(), LOGGED);
      LOG.log(Level.WARNING, "The provider of single sign-on: {0}", why);
      return signIn.fail(failure.outcome(), address);
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }
}
