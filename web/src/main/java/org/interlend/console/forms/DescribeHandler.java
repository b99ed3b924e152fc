package org.interlend.console.forms;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The tag {@code i:describe}: screen readers read a text, such as the hint of a field, with an
 * input that stands before the tag.
 */
public class DescribeHandler extends TagHandler {

  private static final String DESCRIBED_BY = "aria-describedby";

  private final TagAttribute input;
  private final TagAttribute by;

  public DescribeHandler(TagConfig config) {
    super(config);
    input = getRequiredAttribute("input");
    by = getRequiredAttribute("by");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    find(parent, input.getValue(context))
        .map(UIComponent::getPassThroughAttributes)
        .ifPresent(attributes -> describe(attributes, context));
  }

  /** Faces builds the view again before each response, with the same components. */
  private void describe(Map<String, Object> attributes, FaceletContext context) {
    if (!attributes.containsKey(DESCRIBED_BY)) {
      attributes.put(DESCRIBED_BY, by.getValueExpression(context, String.class));
    }
  }

  private static Optional<UIComponent> find(UIComponent within, String id) {
    Iterator<UIComponent> children = within.getFacetsAndChildren();
    while (children.hasNext()) {
      UIComponent child = children.next();
      Optional<UIComponent> found =
          id.equals(child.getId())
              ? Optional.of(child)
              : Optional.of(child)
                  .filter(each -> !(each instanceof NamingContainer))
                  .flatMap(each -> find(each, id));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
