package org.interlend.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;

/**
 * Makes views stateless as long as there is no session, which only signing in begins. A view with a
 * state would begin one to keep it in, for everybody who looks at the page for signing in. A frame
 * whose pages have forms says the same by {@code transient}, for the form that comes back.
 */
public class SessionlessViews extends ViewHandlerWrapper {

  private static final String STATELESS = "stateless";

  public SessionlessViews(ViewHandler wrapped) {
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

  /** The form of somebody who has signed in elsewhere meanwhile is too old. */
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
