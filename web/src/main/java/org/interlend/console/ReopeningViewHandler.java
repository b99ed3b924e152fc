package org.interlend.console;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Opens a page again when one of its forms is sent and the view is no longer known: the session has
 * ended, or many other pages were opened since. So it does when the form has the nonce of another
 * view, at which PrimeFaces would fail. The form has no effect; the page says so, and the script of
 * the console puts back what was typed.
 */
public class ReopeningViewHandler extends ViewHandlerWrapper {

  /** Attribute of the flash: the page was opened again. */
  private static final String REOPENED = "reopened";

  private static final String PAGES_OF_PATRONS = "/my/";

  public ReopeningViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot view = restored(context, viewId);
    if (view != null && hasItsNonce(context, view)) {
      return view;
    }
    try {
      reopen(context, viewId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
    // With another view in its place, Faces would empty this one, which its own form still needs.
    return view == null ? createView(context, viewId) : view;
  }

  private UIViewRoot restored(FacesContext context, String viewId) {
    try {
      return super.restoreView(context, viewId);
    } catch (ViewExpiredException expired) {
      return null;
    }
  }

  /** Whether the form has the nonce with which the view was shown, if there is one. */
  private static boolean hasItsNonce(FacesContext context, UIViewRoot view) {
    Map<String, Object> kept = view.getViewMap(false);
    Object nonce = kept == null ? null : kept.get(CrossSiteFormFilter.NONCE);
    return nonce == null
        || nonce.equals(
            context.getExternalContext().getRequestParameterMap().get(CrossSiteFormFilter.NONCE));
  }

  private static void reopen(FacesContext context, String viewId) throws IOException {
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    if (!"POST".equals(request.getMethod())) {
      // The address has a view state, which no page of the console writes into an address.
      external.responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
      return;
    }
    ActionRunner actionRunner = CDI.current().select(ActionRunner.class).get();
    actionRunner.missed(sentence(context, viewId));
    actionRunner.carryOver();
    external.getFlash().put(REOPENED, Boolean.TRUE);
    String query = request.getQueryString();
    external.redirect(request.getContextPath() + viewId + (query == null ? "" : "?" + query));
  }

  private static String sentence(FacesContext context, String viewId) {
    if (!viewId.startsWith(PAGES_OF_PATRONS)) {
      ConsoleTexts texts = CDI.current().select(ConsoleTexts.class).get();
      return texts.shell("reopened");
    }
    boolean ended = context.getExternalContext().getSession(false) == null;
    return context
        .getApplication()
        .evaluateExpressionGet(
            context,
            ended ? "#{my.text('session.ended')}" : "#{my.text('reopened')}",
            String.class);
  }
}
