package org.interlend.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes sure that the guard of a page, its {@code f:viewAction}, has been asked before anything of
 * the page is shown. Jakarta Faces asks it only when a page is opened by its address, and not
 *
 * <ul>
 *   <li>when a form is sent; it finds the view state by its number alone, also that of another
 *       page. So a view state is accepted by its own page only;
 *   <li>when a part of a page is asked for that is not a form. So a part needs a view state.
 * </ul>
 */
public class PageGuardViewHandler extends ViewHandlerWrapper {

  /** Attribute of a saved view: the page that it belongs to. */
  private static final String PAGE = "interlend.page";

  public PageGuardViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void initView(FacesContext context) {
    super.initView(context);
    if (isPartial(context.getPartialViewContext())
        && !context.isPostback()
        && !isErrorPage(context.getExternalContext())) {
      refuse(context);
    }
  }

  /** Either is answered by a part of a page. */
  private static boolean isPartial(PartialViewContext request) {
    return request.isPartialRequest() || request.isAjaxRequest();
  }

  private static boolean isErrorPage(ExternalContext external) {
    return ((HttpServletRequest) external.getRequest()).getDispatcherType() == DispatcherType.ERROR;
  }

  private static void refuse(FacesContext context) {
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void renderView(FacesContext context, UIViewRoot view) throws IOException {
    view.getAttributes().put(PAGE, view.getViewId());
    super.renderView(context, view);
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot view = super.restoreView(context, viewId);
    if (view != null && hasState(context) && !isOf(view)) {
      throw new ViewExpiredException("The form is of another page", viewId);
    }
    return view;
  }

  /** View states are kept in the session; without one, every form is stateless. */
  private static boolean hasState(FacesContext context) {
    return context.getExternalContext().getSession(false) != null;
  }

  private static boolean isOf(UIViewRoot view) {
    return view.getViewId().equals(view.getAttributes().get(PAGE));
  }
}
