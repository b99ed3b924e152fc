package org.interlend.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;

/**
 * Makes views stateless as long as there is no session, which only a sign-in creates. A stateful
 * view would create a session for everybody who opens the sign-in page. A template whose pages have
 * forms sets {@code transient} too, for the form that is submitted.
 */
public class StatelessViewHandler extends ViewHandlerWrapper {

  private static final String STATELESS = "stateless";

  public StatelessViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    if (view != null && !hasSession(context)) {
      view.setTransient(true);
    }
    return view;
  }

  /** A form from before the sign-in is outdated. */
  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    if (hasSession(context) && isStateless(context)) {
      throw new ViewExpiredException("The form is from before the sign-in", viewId);
    }
    return super.restoreView(context, viewId);
  }

  private static boolean isStateless(FacesContext context) {
    return STATELESS.equals(
        context
            .getExternalContext()
            .getRequestParameterMap()
            .get(ResponseStateManager.VIEW_STATE_PARAM));
  }

  private static boolean hasSession(FacesContext context) {
    return context.getExternalContext().getSession(false) != null;
  }
}
