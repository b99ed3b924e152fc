package org.interlend.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends forms to the whole address of their page, with its parameters. After a step the address
 * still names the record, so that it can be reloaded, bookmarked and sent.
 */
public class FormAddresses extends ViewHandlerWrapper {

  public FormAddresses(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String action = super.getActionURL(context, viewId);
    boolean ofForm = UIComponent.getCurrentComponent(context) instanceof UIForm;
    String query =
        ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
    return ofForm && query != null ? action + "?" + query : action;
  }
}
