package org.interlend.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends forms to the whole address of their page, with its parameters. After a step the address
 * still names the record, so that it can be reloaded, bookmarked and sent.
 */
public class FormAddressViewHandler extends ViewHandlerWrapper {

  public FormAddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String action = super.getActionURL(context, viewId);
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString();
    return query != null && isOfRecord(request, context) ? action + "?" + query : action;
  }

  /** A page that says why the asked one is not shown does not repeat its address. */
  private static boolean isOfRecord(HttpServletRequest request, FacesContext context) {
    return request.getDispatcherType() != DispatcherType.ERROR
        && UIComponent.getCurrentComponent(context) instanceof UIForm;
  }
}
