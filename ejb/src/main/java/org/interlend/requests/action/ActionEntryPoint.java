package org.interlend.requests.action;

/** Where an action is offered, besides being one of the next actions. */
public enum ActionEntryPoint {
  /** Among the other steps of the request's page. */
  PAGE,
  /** For one of several items on the request's page. */
  ITEM,
  /** For the ticked requests of a list. */
  LIST,
  /** The steps of the management API. */
  API
}
