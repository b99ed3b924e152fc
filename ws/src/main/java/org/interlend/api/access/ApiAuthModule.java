package org.interlend.api.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.interlend.api.access.AuthenticationResult.Identified;
import org.interlend.api.access.AuthenticationResult.Refused;
import org.interlend.api.problem.RefusalServlet;
import org.interlend.staff.signin.StaffIdentity;

/**
 * Lets the server authenticate calls of the management API (Jakarta Authentication). The server
 * calls it for each request. Public resources are not checked. NCIP is not checked either: there
 * the Authorization header belongs to the partner.
 *
 * <p>A mechanism of Jakarta Security would be looked up twice for each request (see
 * docs/performance.md).
 */
@ApplicationScoped
class ApiAuthModule implements ServerAuthModule {

  /** The property by which the server says that the resource is protected. */
  private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

  @Inject private ApiAuthentication authentication;

  /** The same for all requests: it tells the server who the caller of this thread's request is. */
  private CallbackHandler server;

  void register(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
    AuthConfigFactory.getFactory().registerServerAuthModule(this, application);
  }

  void remove(@Observes @Destroyed(ApplicationScoped.class) ServletContext application) {
    AuthConfigFactory.getFactory().removeServerAuthModule(application);
  }

  @Override
  public void initialize(
      MessagePolicy request,
      MessagePolicy response,
      CallbackHandler handler,
      Map<String, Object> options) {
    server = handler;
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject subject, Subject service)
      throws AuthException {
    if (!Boolean.parseBoolean((String) message.getMap().get(MANDATORY))) {
      return AuthStatus.SUCCESS;
    }
    HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
    try {
      AuthenticationResult caller = authentication.identify(request);
      if (caller instanceof Refused refused) {
        refuse(request, (HttpServletResponse) message.getResponseMessage(), refused);
        return AuthStatus.SEND_FAILURE;
      }
      server.handle(callbacks(((Identified) caller).identity(), subject));
      return AuthStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException failure) {
      throw (AuthException) new AuthException().initCause(failure);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    if (refused.retryAfterSeconds() > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
    }
    RefusalServlet.send(request, response, refused.status(), refused.detail());
  }

  private static Callback[] callbacks(StaffIdentity identity, Subject subject) {
    return new Callback[] {
      new CallerPrincipalCallback(subject, identity.username()),
      new GroupPrincipalCallback(subject, identity.roleNames().toArray(String[]::new))
    };
  }
}
