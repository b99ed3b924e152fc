package org.interlend.requests.action;

import org.interlend.text.Labeled;

/** Who takes an action on a request. */
public enum ActionRole implements Labeled {
  DESK_STAFF,
  RESOURCE_SHARING_STAFF,
  PATRON
}
